// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/groups_that_fit.h"

namespace llmroofline {

namespace {

Pin first_cell(const Comparison& comparison) {
    return {static_cast<std::int64_t>(comparison.batch.values().front()),
            static_cast<std::int64_t>(comparison.sequence.values().front())};
}

MemoryUse use_at(const Comparison& comparison, const AcceleratorGroup& group, const Pin& pin) {
    return memory_use(comparison.model, workload_of(comparison), group, static_cast<double>(pin.batch),
                      static_cast<double>(pin.sequence));
}

std::optional<ParallelLayout> least(const Comparison& comparison, const AcceleratorGroup& group,
                                    const Pin& pin) {
    return least_layout_that_fits(comparison.model, workload_of(comparison), group,
                                  static_cast<double>(pin.batch), static_cast<double>(pin.sequence),
                                  most_proposed);
}

bool holds(const Comparison& comparison, AcceleratorGroup group, const ParallelLayout& layout,
           const Pin& pin) {
    group.layout = layout;
    return check_layout(comparison.model, workload_of(comparison).precision, group).empty() &&
           use_at(comparison, group, pin).total() <= group.accelerator.memory_bytes();
}

} // namespace

NothingFits where_nothing_fits(const Comparison& comparison) {
    const auto side = [&](const AcceleratorGroup& group) -> std::optional<MemoryUse> {
        if (!check_layout(comparison.model, group).empty())
            return std::nullopt;
        const MemoryUse use = use_at(comparison, group, first_cell(comparison));
        return use.total() > group.accelerator.memory_bytes() ? std::optional(use) : std::nullopt;
    };
    return {side(comparison.a), side(comparison.b)};
}

GroupsThatFit proposal(const Comparison& comparison, const NothingFits& nothing, int active_pin) {
    const auto at = [&](const Pin& pin) {
        GroupsThatFit groups;
        if (nothing.a)
            groups.a = least(comparison, comparison.a, pin);
        if (nothing.b)
            groups.b = least(comparison, comparison.b, pin);
        if (groups.a && groups.b) {
            const bool a_is_larger = groups.a->accelerators() > groups.b->accelerators();
            const ParallelLayout& larger = a_is_larger ? *groups.a : *groups.b;
            if (holds(comparison, comparison.a, larger, pin) && holds(comparison, comparison.b, larger, pin))
                groups = {larger, larger};
        }
        return groups;
    };
    const auto is_whole = [&](const GroupsThatFit& groups) {
        return groups.a.has_value() == nothing.a.has_value() && groups.b.has_value() == nothing.b.has_value();
    };
    if (!comparison.pins.empty()) {
        const GroupsThatFit groups = at(comparison.pins[static_cast<std::size_t>(active_pin)]);
        if (is_whole(groups))
            return groups;
    }
    return at(first_cell(comparison));
}

} // namespace llmroofline
