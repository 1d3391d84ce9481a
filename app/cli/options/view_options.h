// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a mesh shows: a kind by its name, and its settings by their keys.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/options/axis_options.h"
#include "app/cli/options/command_line.h"
#include "core/comparison/comparison.h"

namespace llmroofline::cli {

class ViewOptions {
public:
    void add(OptionList& list);

    // Sets the comparison's view, its method and its axes; where no option says which kind it stays what it is, and of
    // the kind it is it keeps what no option says. Wrong usage, as a sentence: a setting that the kind lacks, several
    // values of what lies along no axis. Empty: nothing is wrong.
    std::string apply(const AxisOptions& axes, Comparison& comparison) const;

    // The winner map of all --gpu.
    bool candidates() const { return kind_ == candidates_kind; }
    // Each side's own best batch.
    bool service_level() const { return kind_ == service_level_kind; }

private:
    static constexpr std::string_view candidates_kind = "candidates";
    static constexpr std::string_view service_level_kind = "service-level";

    std::string choose_settings(View& view) const;
    std::string apply_figures(const AxisOptions& axes, Comparison& comparison) const;

    std::string kind_;
    std::optional<Measure> by_;                         // of the candidates
    std::map<std::string, std::string> settings_;       // by key, as typed
    std::deque<std::vector<std::string_view>> choices_; // of the options, which look at them
};

} // namespace llmroofline::cli
