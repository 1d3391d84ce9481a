// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures and choices that a flip may be looked for in, and how one is changed. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "core/decision/flips.h"

namespace llmroofline {

struct FlipFigure {
    FlipSide side = FlipSide::both;
    std::string key;
    double now = 0;
    bool always_listed = true; // others only where they have an effect
};

// Bandwidth, the rates that the accelerator states, memory, links, and by the measure price or power, of each side; then
// the workload's batch and lengths.
std::vector<FlipFigure> flip_figures(const Comparison& comparison, const Compared& compared,
                                     const Measuring& measuring);

// Other types of weights and KV cache, other numbers of KV heads, each as far as the model allows.
std::vector<Flip> flip_choices(const Comparison& comparison);

// Multiplies a figure that find_flips names, or makes the choice of a choice: how a row is taken as a what-if.
void apply_flip(Comparison& comparison, Compared& compared, const Flip& flip, double factor);

} // namespace llmroofline
