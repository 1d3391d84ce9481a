// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/pairing_map.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/decision/candidates.h"

namespace llmroofline {

namespace {

std::vector<std::size_t> ordered(const std::vector<PairingMargins>& margins,
                                 std::optional<double> PairingMargins::*margin) {
    std::vector<std::size_t> order(margins.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
        return (margins[i].*margin).value_or(std::numeric_limits<double>::infinity());
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return key(one) < key(other); });
    return order;
}

} // namespace

PairingMap pairing_map(const Comparison& comparison) {
    PairingMap map;
    const std::vector<AcceleratorGroup> groups = candidates_of(comparison);
    const auto* const view = std::get_if<PairingView>(&comparison.view);
    map.waited_for = view && view->waited_for;
    map.ttft_s = comparison.limits.ttft_s;
    map.pairs =
        pair_costs(comparison, groups, comparison.measuring, static_cast<double>(comparison.request.input),
                   static_cast<double>(comparison.request.output), comparison.limits);
    map.margins.resize(groups.size());
    for (const AcceleratorGroup& group : groups)
        map.names.push_back(short_name(group));
    for (std::size_t i = 0; i < map.pairs.size(); ++i) {
        const PairCost& pair = map.pairs[i];
        if (!pair.available())
            continue;
        map.margins[pair.prefill].prefill_usd = pair.prefill_usd;
        map.margins[pair.prefill].prefill_s = pair.ttft - pair.transfer_s;
        PairingMargins& decoding = map.margins[pair.decode];
        decoding.decode_usd = pair.decode_usd;
        decoding.batch = pair.batch;
        decoding.binds = pair.binds;
        if (!map.best || map.usd(pair) < map.usd(map.pairs[*map.best]))
            map.best = i;
        // Two groups of one kind have nothing to gain from being apart: nothing is sent.
        if (pair.prefill == pair.decode &&
            (!map.single || pair.usd(false) < map.pairs[*map.single].usd(false)))
            map.single = i;
    }
    map.rows = ordered(map.margins, &PairingMargins::prefill_usd);
    map.columns = ordered(map.margins, &PairingMargins::decode_usd);
    return map;
}

} // namespace llmroofline
