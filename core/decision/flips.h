// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What turns the winner: for each figure of A, of B and of the workload the factor that makes both sides equal, all else
// as it is, and for choices that have no factor (types, KV heads) the ratio that each gives. What is compared is one
// step, one request or a traffic, by a measure.
//
// The factor is a root of log(performance of A / performance of B) over the logarithm of the factor in [1/8, 8]. In a
// figure of the hardware the ratio is monotonic; in batch and length it need not be, so these are looked
// over outward from 1 and the nearest root is named. Where there is none the figure never turns the winner there.
//
// Pure functions; what keeps working memory belongs to one thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/comparison/traffic.h"
#include "core/io/names.h"
#include "core/io/result.h"
#include "core/measure/measure.h"

namespace llmroofline {

// One step of the comparison's phase and method, at real values.
struct ComparedStep {
    double batch = 1;
    double sequence = 1;
};
// The comparison's request at real values.
struct ComparedRequest {
    double batch = 1;
    double input = 1;
    double output = 1;
};
struct ComparedTraffic {
    Traffic traffic;
    double in_flight = 1;
};
using Compared = std::variant<ComparedStep, ComparedRequest, ComparedTraffic>;

// Performance by the measure: tokens/s over the divisor. Memory is not looked at. Errors: what refuses the side, and
// what it lacks.
Result<double> performance_of(const Comparison& comparison, const AcceleratorGroup& group,
                              const Compared& compared, const Measuring& measuring);
// Performance of A / performance of B.
Result<double> ratio_of(const Comparison& comparison, const Compared& compared, const Measuring& measuring);

enum class FlipSide { a, b, both };

inline constexpr NameTable<FlipSide, 3> flip_side_names = {
    {{FlipSide::a, "a"}, {FlipSide::b, "b"}, {FlipSide::both, "both"}}};

struct Flip {
    FlipSide side = FlipSide::both;
    std::string figure; // key of the specification, of the workload, or batch, seq, input, output, in_flight
    std::string now;    // the figure, or the choice
    // Of a figure; empty: never within the range.
    std::optional<double> factor;
    std::optional<double> then;
    // Of a choice.
    std::string chosen;
    std::optional<double> ratio;

    bool is_choice() const { return !chosen.empty(); }
};

inline constexpr double greatest_flip_factor = 8;

struct Flips {
    double ratio = 1;          // as it is
    std::vector<Flip> figures; // nearest first, those that never turn it last
    std::vector<Flip> choices; // in the order of the workload's types, then KV heads
};

// Errors: those of ratio_of as it is.
Result<Flips> find_flips(const Comparison& comparison, const Compared& compared, const Measuring& measuring);

// The factor at which `log_ratio` of the factor's logarithm is 0; monotonic: by the ends alone, else by looking outward.
std::optional<double> flip_factor(const std::function<double(double)>& log_ratio, bool monotonic);

} // namespace llmroofline
