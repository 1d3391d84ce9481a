// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/ranking.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace llmroofline {

std::optional<double> rank_cost(const RankedGroup& entry, RankBy by) {
    const RequestEstimate& estimate = entry.estimate;
    const Accelerator& accelerator = entry.group.accelerator;
    const double count = static_cast<double>(entry.group.accelerators());
    if (estimate.missing)
        return std::nullopt;
    switch (by) {
    case RankBy::throughput:
        return 1 / estimate.tokens_per_s;
    case RankBy::latency:
        return estimate.total;
    case RankBy::cost:
        if (accelerator.launch_price_usd)
            return count * *accelerator.launch_price_usd / estimate.tokens_per_s;
        break;
    case RankBy::energy:
        if (accelerator.tdp_w)
            return count * *accelerator.tdp_w / estimate.tokens_per_s;
        break;
    }
    return std::nullopt;
}

void rank_groups(std::vector<RankedGroup>& groups, RankBy by) {
    const auto key = [by](const RankedGroup& entry) {
        const std::optional<double> cost = rank_cost(entry, by);
        return std::pair(cost ? (entry.estimate.fits ? 0 : 1) : 2,
                         cost.value_or(std::numeric_limits<double>::infinity()));
    };
    std::stable_sort(groups.begin(), groups.end(), [&](const RankedGroup& left, const RankedGroup& right) {
        return key(left) < key(right);
    });
}

std::optional<double> rank_regret(const RankedGroup& entry, std::span<const RankedGroup> groups, RankBy by) {
    std::optional<double> least;
    for (const RankedGroup& other : groups)
        if (const auto cost = rank_cost(other, by); cost && other.estimate.fits && (!least || *cost < *least))
            least = cost;
    const auto cost = rank_cost(entry, by);
    return cost && entry.estimate.fits ? std::optional(*cost / *least - 1) : std::nullopt;
}

} // namespace llmroofline
