// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The values of batch, sequence length, prompt and generated tokens: axes of a mesh, or one point.
#pragma once

#include <optional>
#include <string>

#include "app/cli/options/command_line.h"
#include "core/comparison/comparison.h"

namespace llmroofline::cli {

struct AxisOptions {
    std::optional<Axis> batch;
    std::optional<Axis> sequence;
    std::optional<Axis> input;
    std::optional<Axis> output;
    std::optional<Axis> tpot_ms; // of service levels

    // Of steps: what the help says of the values that are taken where none is given.
    void add_steps(OptionList& list, const std::string& batch_otherwise,
                   const std::string& sequence_otherwise);
    void add_batch(OptionList& list, const std::string& help);
    void add_request(OptionList& list);
    void add_service_level(OptionList& list);

    const std::optional<Axis>& along(Quantity quantity) const;
    // Where a command takes one point; empty: nothing is wrong.
    std::string usage_fault_of_point() const;
    // The axis' only value, or `otherwise` if it was not given.
    double point(Quantity quantity, double otherwise) const;
    // Single values are those of the comparison's request.
    void set_request(Request& request) const;
};

// The option by which the quantity's values are given.
std::string axis_flag(Quantity quantity);

} // namespace llmroofline::cli
