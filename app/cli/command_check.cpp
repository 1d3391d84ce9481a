// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/wording/error_text.h"
#include "core/comparison/comparison_yaml.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/io/files.h"
#include "core/io/yaml_reader.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline::cli {

namespace {

// Faults of one file, whatever it is: its first key says.
Errors faults_of(const std::string& file, const Catalog& catalog) {
    const auto text = read_text_file(file);
    if (!text)
        return text.errors();
    const auto document = parse_yaml(*text, file);
    if (!document)
        return document.errors();
    const std::string kind(document->kind());
    const auto errors_of = [](const auto& result) { return result ? Errors{} : result.errors(); };
    if (kind == "model")
        return errors_of(parse_transformer(*text, file));
    if (kind == "comparison")
        return errors_of(parse_comparison(*text, file, catalog));
    if (kind == "accelerator")
        return errors_of(parse_accelerator(*text, file));
    const int line = document->root.line;
    if (kind.empty())
        return {{ErrorCode::missing_key, {"kind"}, {file, line > 0 ? line : 1, 1}}};
    const YamlNode& value = document->root.entries.front().value;
    return {{ErrorCode::wrong_kind,
             {kind, "accelerator, model or comparison"},
             {file, value.line, value.column}}};
}

} // namespace

CheckReport run_check(const Options& options, const Catalog& catalog) {
    CheckReport report;
    for (const std::string& file : options.files) {
        const Errors faults = faults_of(file, catalog);
        for (const Error& fault : faults)
            report.text += error_text(fault) + '\n';
        report.faulty = report.faulty || !faults.empty();
    }
    return report;
}

} // namespace llmroofline::cli
