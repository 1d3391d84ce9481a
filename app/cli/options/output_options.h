// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How figures are written, and where.
#pragma once

#include <optional>
#include <string>

#include "app/cli/options/command_line.h"

namespace llmroofline::cli {

enum class Format { table, csv, json };

struct OutputOptions {
    std::optional<Format> format; // empty: not given, a table
    std::string file;             // empty: standard output

    void add(OptionList& list);
    void add_format(OptionList& list, const std::string& help);
    Format format_or_table() const { return format.value_or(Format::table); }
};

} // namespace llmroofline::cli
