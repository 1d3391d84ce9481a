// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/wording/error_text.h"
#include "app/wording/lint_text.h"
#include "core/calibration/calibration_yaml.h"
#include "core/catalog/known_part.h"
#include "core/catalog/model_file.h"
#include "core/comparison/comparison_yaml.h"
#include "core/fit/measurement.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/hardware/spec_lint.h"
#include "core/io/files.h"
#include "core/io/json_reader.h"
#include "core/io/yaml_reader.h"
#include "core/model/huggingface/config_import.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline::cli {

namespace {

struct Suspicion {
    LintFinding finding;
    Place place;
};

// What is wrong with one file, and, where nothing is, what is suspicious.
struct FileReport {
    Errors faults;
    std::vector<Suspicion> suspicions;
};

void add_suspicions(FileReport& report, const Accelerator& accelerator, const YamlNode& specification,
                    const std::string& file, const Catalog& catalog) {
    for (LintFinding& finding : lint_accelerator(accelerator, known_part(accelerator, catalog))) {
        Place place = lint_place(finding, specification, file);
        report.suspicions.push_back({std::move(finding), std::move(place)});
    }
}

// Only the accelerators that the file holds whole: one named by its id is the catalog's.
void add_suspicions(FileReport& report, const Comparison& comparison, const YamlDocument& document,
                    const Catalog& catalog) {
    const auto add = [&](const AcceleratorGroup& group, const YamlNode& node) {
        if (node.kind == YamlKind::mapping)
            add_suspicions(report, group.accelerator, node, document.file, catalog);
    };
    if (const YamlEntry* a = document.root.find("a"))
        add(comparison.a, a->value);
    if (const YamlEntry* b = document.root.find("b"))
        add(comparison.b, b->value);
    if (const YamlEntry* others = document.root.find("others")) {
        const std::vector<YamlNode>& nodes = others->value.items;
        for (std::size_t i = 0; i < std::min(nodes.size(), comparison.others.size()); ++i)
            add(comparison.others[i], nodes[i]);
    }
}

// Whatever the file is: a YAML file's first key says, and JSON is a model's configuration.
FileReport report_on(const std::string& file, const Catalog& catalog) {
    FileReport report;
    if (file.ends_with(".csv")) {
        const auto measurements = load_measurements(file, catalog);
        if (!measurements)
            return {measurements.errors(), {}};
        for (const BadRow& bad : measurements->bad)
            report.faults.push_back(bad.error);
        return report;
    }
    const auto text = read_text_file(file, json_byte_limit);
    if (!text)
        return {text.errors(), {}};
    if (is_huggingface_config(file, *text)) {
        const auto model = parse_huggingface_config(*text, file);
        return {model ? Errors{} : model.errors(), {}};
    }
    const auto document = parse_yaml(*text, file);
    if (!document)
        return {document.errors(), {}};
    const std::string kind(document->kind());
    if (kind == "model") {
        const auto model = parse_transformer(*text, file);
        return {model ? Errors{} : model.errors(), {}};
    }
    if (kind == "comparison") {
        const auto comparison = parse_comparison(*text, file, catalog);
        if (!comparison)
            return {comparison.errors(), {}};
        add_suspicions(report, *comparison, *document, catalog);
        return report;
    }
    if (kind == "accelerator") {
        const auto accelerator = parse_accelerator(*text, file);
        if (!accelerator)
            return {accelerator.errors(), {}};
        add_suspicions(report, *accelerator, document->root, file, catalog);
        return report;
    }
    if (kind == "calibration") {
        const auto calibration = parse_calibration(*text, file);
        return {calibration ? Errors{} : calibration.errors(), {}};
    }
    const int line = document->root.line;
    if (kind.empty())
        return {{{ErrorCode::missing_key, {"kind"}, {file, line > 0 ? line : 1, 1}}}, {}};
    const YamlNode& value = document->root.entries.front().value;
    return {{{ErrorCode::wrong_kind,
              {kind, "accelerator, model, comparison or calibration"},
              {file, value.line, value.column}}},
            {}};
}

bool stands_before(const Suspicion& a, const Suspicion& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
}

} // namespace

CheckReport run_check(const Options& options, const Catalog& catalog) {
    CheckReport report;
    for (const std::string& file : options.files) {
        FileReport of_file = report_on(file, catalog);
        for (const Error& fault : of_file.faults)
            report.text += error_text(fault) + '\n';
        // In the order of the file, as a reader goes through it.
        std::stable_sort(of_file.suspicions.begin(), of_file.suspicions.end(), stands_before);
        for (const Suspicion& suspicion : of_file.suspicions)
            report.text += lint_text(suspicion.finding, suspicion.place) + '\n';
        const bool is_refused = options.strict && !of_file.suspicions.empty();
        report.faulty = report.faulty || !of_file.faults.empty() || is_refused;
    }
    return report;
}

} // namespace llmroofline::cli
