// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/group_lookup.h"

namespace llmroofline {

namespace {

template <class T> std::optional<T> first_stated(const std::optional<T>& one, const std::optional<T>& other) {
    return one ? one : other;
}

} // namespace

GroupLinks overridden(const GroupLinks& otherwise, const GroupLinks& given) {
    return {first_stated(given.node_size, otherwise.node_size),
            first_stated(given.link_latency_us, otherwise.link_latency_us),
            first_stated(given.network_gb_s, otherwise.network_gb_s),
            first_stated(given.network_latency_us, otherwise.network_latency_us)};
}

Result<AcceleratorGroup> find_group(const Catalog& catalog, const GroupSpelling& spelling,
                                    const ParallelLayout& otherwise, const GroupLinks& links) {
    const ReadyGroup* const ready = catalog.ready_group(spelling.accelerator);
    Result<Accelerator> accelerator =
        catalog.find_accelerator(ready != nullptr ? ready->accelerator : spelling.accelerator);
    if (!accelerator) {
        return accelerator.errors();
    }
    const ParallelLayout degrees = spelling.names_layout() ? ParallelLayout{} : otherwise;
    const Result<ParallelLayout> layout =
        ready != nullptr ? layout_of(*ready, spelling, degrees) : layout_of(spelling, degrees);
    if (!layout) {
        return layout.errors();
    }
    GroupLinks all = overridden(links, spelling.links);
    if (ready != nullptr) {
        all = overridden(ready->links, all);
    }
    AcceleratorGroup group(*std::move(accelerator), *layout, all);
    group.types = spelling.types;
    return group;
}

} // namespace llmroofline
