// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/remarks.h"

#include <algorithm>

#include "app/wording/lint_text.h"
#include "core/catalog/calibration_catalog.h"
#include "core/catalog/known_part.h"
#include "core/hardware/accelerator_fields.h"
#include "core/hardware/spec_lint.h"
#include "core/model/model_variants.h"

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
std::string origin_of(const std::string& id, const std::string& key, const std::vector<std::string>& sets) {
    const std::string start = id + '.' + key + '=';
    for (auto text = sets.rbegin(); text != sets.rend(); ++text)
        if (text->starts_with(start))
            return "--gpu-set " + *text;
    return id;
}

// What follows from an override besides the figure itself.
std::vector<std::string> effects_of_overrides(const std::vector<std::string>& sets,
                                              const Accelerator& accelerator) {
    std::vector<std::string> lines;
    const std::string size = origin_of(accelerator.id, "memory_gb", sets);
    const std::string_view source = accelerator.source_of("usable_memory_mib");
    if (size != accelerator.id && source.starts_with(scaled_with_capacity))
        lines.push_back(size + ": usable_memory_mib is now " +
                        format_shortest(*accelerator.usable_memory_mib) + ", " + std::string(source));
    const std::string power = origin_of(accelerator.id, "tdp_w", sets);
    if (power != accelerator.id)
        lines.push_back(power + ": moves energy alone; clocks, and so all times, stay as specified");
    return lines;
}

} // namespace

std::vector<std::string> remarks(const std::vector<std::string>& sets, const Comparison& comparison,
                                 const Catalog& catalog) {
    std::vector<std::string> lines;
    // Both sides may be the same accelerator.
    const auto add = [&](std::string line) {
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    };
    for (const Accelerator* accelerator : accelerators_of(comparison)) {
        const auto known = catalog.find_accelerator(accelerator->id);
        if (known && *known == *accelerator)
            continue;
        for (const LintFinding& finding : lint_accelerator(*accelerator, known_part(*accelerator, catalog)))
            add(lint_text(finding, {origin_of(accelerator->id, finding.key, sets), 0, 0}));
        for (const std::string& line : effects_of_overrides(sets, *accelerator))
            add(line);
    }
    const Transformer& model = comparison.model;
    const ModelEntry* const entry = catalog.model_entry(model.id);
    if (entry != nullptr && entry->value.huggingface_id != model.huggingface_id &&
        is_checkpoint_of(entry->value, model))
        add("--model " + model.id + ": types as published by " + model.huggingface_id);
    return lines;
}

Errors replaced_built_ins(const Comparison& comparison, const Catalog& catalog) {
    Errors found;
    const auto add = [&](const std::string& id, const std::filesystem::path& file) {
        Error remark{ErrorCode::replaces_built_in, {id, file.string()}, {}};
        if (std::find(found.begin(), found.end(), remark) == found.end())
            found.push_back(std::move(remark));
    };
    for (const Accelerator* accelerator : accelerators_of(comparison))
        if (const AcceleratorEntry* entry = catalog.accelerator_entry(accelerator->id);
            entry != nullptr && entry->overrides_built_in)
            add(accelerator->id, entry->file);
    if (const ModelEntry* entry = catalog.model_entry(comparison.model.id);
        entry != nullptr && entry->overrides_built_in)
        add(comparison.model.id, entry->file);
    if (const auto& calibration = comparison.workload.calibration)
        if (const auto file = users_calibration(calibration->id);
            !file.empty() && is_shipped_calibration(calibration->id))
            add(calibration->id, file);
    return found;
}

} // namespace llmroofline::cli
