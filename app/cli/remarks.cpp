// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suspicions.h"

#include <algorithm>

#include "app/wording/lint_text.h"
#include "core/catalog/known_part.h"
#include "core/hardware/spec_lint.h"

namespace llmroofline::cli {

namespace {

std::vector<const Accelerator*> accelerators_of(const Comparison& comparison) {
    std::vector<const Accelerator*> all = {&comparison.a.accelerator, &comparison.b.accelerator};
    for (const AcceleratorGroup& other : comparison.others)
        all.push_back(&other.accelerator);
    if (comparison.decode_group)
        all.push_back(&comparison.decode_group->accelerator);
    return all;
}

// The option that set the figure last; else the accelerator's id stands for its file.
std::string origin_of(const std::string& id, const std::string& key, const Options& options) {
    const std::string start = id + '.' + key + '=';
    for (auto text = options.gpu_sets.rbegin(); text != options.gpu_sets.rend(); ++text)
        if (text->starts_with(start))
            return "--gpu-set " + *text;
    return id;
}

} // namespace

std::vector<std::string> suspicions(const Options& options, const Comparison& comparison,
                                    const Catalog& catalog) {
    std::vector<std::string> lines;
    for (const Accelerator* accelerator : accelerators_of(comparison)) {
        const AcceleratorEntry* const entry = catalog.accelerator_entry(accelerator->id);
        if (entry != nullptr && entry->value == *accelerator)
            continue;
        for (const LintFinding& finding : lint_accelerator(*accelerator, known_part(*accelerator, catalog))) {
            std::string line = lint_text(finding, {origin_of(accelerator->id, finding.key, options), 0, 0});
            // Both sides may be the same accelerator.
            if (std::find(lines.begin(), lines.end(), line) == lines.end())
                lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace llmroofline::cli
