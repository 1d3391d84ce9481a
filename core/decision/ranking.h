// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Groups in the order of how well they serve one request: what fits before what does not, what has no figure to be ranked
// by last. Pure functions; plain values.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/io/names.h"
#include "core/request/request_time.h"

namespace llmroofline {

// Output tokens/s; seconds of the whole request; launch price of the group in USD a token/s; joules a token at the boards'
// rated power.
enum class RankBy { throughput, latency, cost, energy };

inline constexpr NameTable<RankBy, 4> rank_by_names = {{{RankBy::throughput, "throughput"},
                                                        {RankBy::latency, "latency"},
                                                        {RankBy::cost, "cost"},
                                                        {RankBy::energy, "energy"}}};

struct RankedGroup {
    AcceleratorGroup group;
    RequestEstimate estimate;
};

// What the group's figure is, less being better: of throughputs the time of a token. Empty: not available.
std::optional<double> rank_cost(const RankedGroup& entry, RankBy by);

// Best first; equals stay in their order.
void rank_groups(std::vector<RankedGroup>& groups, RankBy by);

// What the group costs beyond the least of those that fit, as a share of it; empty for what does not fit, or has no figure.
std::optional<double> rank_regret(const RankedGroup& entry, std::span<const RankedGroup> groups, RankBy by);

} // namespace llmroofline
