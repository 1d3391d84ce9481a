// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prefill on one kind of group, decode on another: what an output token costs for each pair.
//
//     C_ij = (p_i·t_prefill,i + p_j·t_decode,j(b*_j)/b*_j + x_ij)/output
//
// with p a group's price, b*_j the decoding group's own best batch under the limit on the time per output token, and
// x_ij = (p_i + p_j)·(time in which the prompt's keys and values go over the slower link), what it costs if both wait for
// the transfer; hidden behind other requests it costs nothing. In balance n_i : n_j = t_prefill,i : t_decode,j/b*_j groups
// stand beside each other. One prompt is computed at a time.
//
// USD per 10⁶ output tokens; seconds. Pure functions.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/measure/measure.h"
#include "core/service/service_level.h"

namespace llmroofline {

struct PairCost {
    std::size_t prefill = 0; // indices of the groups
    std::size_t decode = 0;
    Errors lacks;                         // why there is no cost
    LevelBound binds = LevelBound::none;  // of the decoding batch; none: no batch keeps within the limits
    LevelBound broken = LevelBound::none; // what a batch of 1 breaks then
    double batch = 0;
    double prefill_usd = 0; // the pair's margins; they add up to its cost where the transfer is hidden
    double decode_usd = 0;
    double transfer_usd = 0; // if both wait for it
    double ttft = 0;         // with the transfer
    double transfer_s = 0;
    bool meets_ttft = true;
    double prefill_per_decode = 0;

    bool available() const { return lacks.empty() && binds != LevelBound::none; }
    double usd(bool waited_for) const { return prefill_usd + decode_usd + (waited_for ? transfer_usd : 0); }
};

// Every pair, the prefilling group outermost. On the diagonal two groups of one kind.
std::vector<PairCost> pair_costs(const Comparison& comparison, std::span<const AcceleratorGroup> groups,
                                 const Measuring& measuring, double input, double output,
                                 const ServiceLimits& limits);

} // namespace llmroofline
