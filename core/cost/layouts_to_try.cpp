// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/layouts_to_try.h"

#include <algorithm>

#include "core/cost/shard.h"

namespace llmroofline {

namespace {

// A node of unstated size has as many as it takes.
std::int64_t node_of(const AcceleratorGroup& group, std::int64_t most) {
    return std::min(most, group.links.node_size.value_or(group.accelerator.node_size.value_or(most)));
}

// Powers of two within a node, the node, whole nodes.
std::vector<std::int64_t> counts_of(std::int64_t node, std::int64_t most) {
    std::vector<std::int64_t> counts;
    for (std::int64_t count = 1; count < node; count *= 2)
        counts.push_back(count);
    for (std::int64_t count = node; count <= most; count += node)
        counts.push_back(count);
    return counts;
}

} // namespace

std::vector<ParallelLayout> layouts_to_try(const Transformer& model, const AcceleratorGroup& group,
                                           std::int64_t most) {
    std::vector<ParallelLayout> layouts;
    const std::int64_t node = node_of(group, most);
    for (const std::int64_t count : counts_of(node, most))
        for (std::int64_t tensor = std::min(count, node); tensor >= 1; --tensor) {
            if (count % tensor != 0)
                continue;
            layouts.push_back({tensor, count / tensor, 1, 1, 1});
            if (model.is_moe() && count > 1)
                layouts.push_back({tensor, 1, count, count / tensor, 1});
        }
    return layouts;
}

std::optional<AcceleratorGroup>
least_group_that(const Transformer& model, const Precision& chosen, const AcceleratorGroup& group,
                 std::int64_t most, const std::function<bool(const AcceleratorGroup&)>& is_enough) {
    AcceleratorGroup tried = group;
    for (const ParallelLayout& layout : layouts_to_try(model, group, most)) {
        tried.layout = layout;
        if (check_layout(model, chosen, tried).empty() && is_enough(tried))
            return tried;
    }
    return std::nullopt;
}

} // namespace llmroofline
