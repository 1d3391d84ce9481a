// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/output_options.h"

#include "core/io/names.h"

namespace llmroofline::cli {

namespace {

constexpr NameTable<Format, 3> format_names = {
    {{Format::table, "table"}, {Format::csv, "csv"}, {Format::json, "json"}}};

} // namespace

void OutputOptions::add(OptionList& list) {
    add_format(list, "How figures are written (table)");
    list.text("-o,--output", "FILE", "Write there instead of standard output", file);
}

void OutputOptions::add_format(OptionList& list, const std::string& help) {
    list.value("--format", "{table csv json}", help, [this](const std::string& text) -> Status {
        const auto chosen = choose_by_name(format_names, "--format", text);
        if (!chosen)
            return chosen.errors();
        format = *chosen;
        return Done{};
    });
}

} // namespace llmroofline::cli
