// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_check.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "app/wording/error_text.h"
#include "app/wording/lint_text.h"
#include "app/wording/provenance_text.h"
#include "core/calibration/calibration_yaml.h"
#include "core/catalog/known_part.h"
#include "core/catalog/model_file.h"
#include "core/comparison/comparison_yaml.h"
#include "core/fit/measurement.h"
#include "core/fit/readers/readers.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/hardware/provenance.h"
#include "core/hardware/ready_group_yaml.h"
#include "core/hardware/spec_lint.h"
#include "core/hardware/variant_yaml.h"
#include "core/io/files.h"
#include "core/io/hidden_characters.h"
#include "core/io/json_reader.h"
#include "core/io/yaml_reader.h"
#include "core/model/huggingface/config_import.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline::cli {

namespace {

// Something well formed that one should look at.
struct Remark {
    std::string text;
    Place place;
};

// What is wrong with one file, and, where nothing is, what is to be looked at.
struct FileReport {
    Errors faults;
    std::vector<Remark> remarks;
    std::string summary = {}; // a line of its own; may be empty
};

// What to hold a file against.
struct Measure {
    const Catalog& catalog;
    bool needs_sources = false;
};

template <class Subject>
void add_missing_provenance(FileReport& report, const Subject& subject, const YamlNode& specification,
                            const std::string& file) {
    for (const MissingProvenance& missing : missing_provenance(subject)) {
        const YamlEntry* const entry = specification.find(missing.key);
        const YamlNode& node = entry != nullptr ? entry->value : specification;
        const Place place = {file, std::max(node.line, 1), std::max(node.column, 1)};
        report.remarks.push_back({provenance_text(missing, place), place});
    }
}

void add_remarks(FileReport& report, const Accelerator& accelerator, const YamlNode& specification,
                 const std::string& file, const Measure& measure) {
    for (const LintFinding& finding :
         lint_accelerator(accelerator, known_part(accelerator, measure.catalog))) {
        const Place place = lint_place(finding, specification, file);
        report.remarks.push_back({lint_text(finding, place), place});
    }
    if (measure.needs_sources)
        add_missing_provenance(report, accelerator, specification, file);
}

// Only the accelerators that the file holds whole: one named by its id is the catalog's.
void add_remarks(FileReport& report, const Comparison& comparison, const YamlDocument& document,
                 const Measure& measure) {
    const auto add = [&](const AcceleratorGroup& group, const YamlNode& node) {
        if (node.kind == YamlKind::mapping)
            add_remarks(report, group.accelerator, node, document.file, measure);
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

// The accelerator that a file of groups or variants speaks of must be one of the catalog.
Errors faults_of_id(const std::string& id, const YamlDocument& document, const Catalog& catalog) {
    const auto found = catalog.find_accelerator(id);
    if (found)
        return {};
    Error fault = found.errors().front();
    const YamlNode& node = document.root.find("accelerator")->value;
    fault.place = {document.file, node.line, node.column};
    return {fault};
}

FileReport report_on_group(const std::string& text, const YamlDocument& document, const Measure& measure) {
    const auto group = parse_ready_group(text, document.file);
    if (!group)
        return {group.errors(), {}};
    FileReport report = {faults_of_id(group->accelerator, document, measure.catalog), {}};
    if (measure.needs_sources)
        add_missing_provenance(report, *group, document.root, document.file);
    return report;
}

FileReport report_on_variants(const std::string& text, const YamlDocument& document, const Measure& measure) {
    const auto variants = parse_variants(text, document.file);
    return {variants ? faults_of_id(variants->id, document, measure.catalog) : variants.errors(), {}};
}

// What a benchmark program wrote; nothing where no program is known that writes such a file.
std::optional<FileReport> report_on_benchmark(const std::string& file) {
    if (!is_benchmark_file(file))
        return std::nullopt;
    const auto benchmark = read_benchmark(file);
    if (!benchmark && benchmark.errors().front().code != ErrorCode::benchmark_is_sql)
        return std::nullopt;
    if (!benchmark)
        return FileReport{benchmark.errors(), {}};
    FileReport report;
    for (const BenchmarkRun& run : benchmark->runs)
        if (run.left_out)
            report.faults.push_back(*run.left_out);
    report.summary = file + ": " + benchmark->program + ", runs: " + std::to_string(benchmark->runs.size()) +
                     ", left out: " + std::to_string(report.faults.size());
    return report;
}

// Whatever the file is: a YAML file's first key says, and JSON is a benchmark's or a model's configuration.
FileReport report_on(const std::string& file, const Measure& measure) {
    const Catalog& catalog = measure.catalog;
    if (auto report = report_on_benchmark(file))
        return *std::move(report);
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
        add_remarks(report, *comparison, *document, measure);
        return report;
    }
    if (kind == "accelerator") {
        const auto accelerator = parse_accelerator(*text, file);
        if (!accelerator)
            return {accelerator.errors(), {}};
        add_remarks(report, *accelerator, document->root, file, measure);
        return report;
    }
    if (kind == "group")
        return report_on_group(*text, *document, measure);
    if (kind == "variants")
        return report_on_variants(*text, *document, measure);
    if (kind == "calibration") {
        const auto calibration = parse_calibration(*text, file);
        return {calibration ? Errors{} : calibration.errors(), {}};
    }
    const int line = document->root.line;
    if (kind.empty())
        return {{{ErrorCode::missing_key, {"kind"}, {file, line > 0 ? line : 1, 1}}}, {}};
    const YamlNode& value = document->root.entries.front().value;
    return {{{ErrorCode::wrong_kind,
              {kind, "accelerator, model, comparison, calibration, group or variants"},
              {file, value.line, value.column}}},
            {}};
}

bool stands_before(const Remark& a, const Remark& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
}

class CheckCommand : public Command {
public:
    void add_options(OptionList& list) override {
        list.operands("FILE", "YAML, CSV and JSON files", files_);
        list.flag("--strict", "Suspicious figures are faults too", strict_);
        list.flag("--sources", "Figures need source, status and date", needs_sources_);
    }

    Outcome run(const Catalog& catalog) override {
        Outcome outcome = said("");
        for (const std::string& file : files_) {
            FileReport report = report_on(file, {catalog, needs_sources_});
            for (const Error& fault : report.faults)
                *outcome.text += error_text(fault) + '\n';
            // In the order of the file, as a reader goes through it.
            std::stable_sort(report.remarks.begin(), report.remarks.end(), stands_before);
            for (const Remark& remark : report.remarks)
                *outcome.text += remark.text + '\n';
            if (!report.summary.empty())
                *outcome.text += visible(report.summary) + '\n';
            if (!report.faults.empty() || (strict_ && !report.remarks.empty()))
                outcome.status = ExitStatus::refused;
        }
        return outcome;
    }

private:
    std::vector<std::string> files_;
    bool strict_ = false;
    bool needs_sources_ = false;
};

} // namespace

const CommandSpec check_command = {
    "check", "Check spec, model, comparison, calibration and measurement files; a line a fault",
    &make_command<CheckCommand>};

} // namespace llmroofline::cli
