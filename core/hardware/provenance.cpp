// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/provenance.h"

#include "core/hardware/accelerator_fields.h"

namespace llmroofline {

namespace {

template <class Value> bool speaks_of(const std::map<std::string, Value>& claims, const std::string& key) {
    return claims.contains(key) || claims.contains("default");
}

} // namespace

std::vector<MissingProvenance> missing_provenance(const Accelerator& accelerator) {
    std::vector<MissingProvenance> missing;
    for (const AcceleratorField& field : accelerator_fields()) {
        const std::string key(field.key);
        if (!field.is_figure() || !number_of(accelerator, field)) {
            continue;
        }
        if (accelerator.source_of(key).empty()) {
            missing.push_back({key, ProvenanceGap::source});
        }
        if (accelerator.status_of(key) == FigureStatus::unstated) {
            missing.push_back({key, ProvenanceGap::status});
        }
        if (!accelerator.read_on(key)) {
            missing.push_back({key, ProvenanceGap::date});
        }
    }
    return missing;
}

std::vector<MissingProvenance> missing_provenance(const ReadyGroup& group) {
    std::vector<MissingProvenance> missing;
    const auto look_at = [&](const std::string& key) {
        if (!speaks_of(group.sources, key)) {
            missing.push_back({key, ProvenanceGap::source});
        }
        if (!speaks_of(group.status, key)) {
            missing.push_back({key, ProvenanceGap::status});
        }
        if (!speaks_of(group.read, key)) {
            missing.push_back({key, ProvenanceGap::date});
        }
    };
    look_at("accelerator");
    const GroupLinks& links = group.links;
    if (links.node_size) {
        look_at("node_size");
    }
    for (const auto& [key, figure] :
         {std::pair("link_latency_us", links.link_latency_us), std::pair("network_gb_s", links.network_gb_s),
          std::pair("network_latency_us", links.network_latency_us)}) {
        if (figure) {
            look_at(key);
        }
    }
    return missing;
}

} // namespace llmroofline
