// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/group_fields.h"

namespace llmroofline {

namespace {

constexpr NumberRange degree = {1, most_accelerators};

constexpr GroupField brief(std::string_view name, const Field<GroupSpelling>& field) {
    return {field, name};
}

using G = GroupSpelling;
using L = GroupLinks;

constexpr std::array fields = {
    brief("tp", field::integer<&G::tensor>("tp", degree)),
    brief("pp", field::integer<&G::pipeline>("pp", degree)),
    brief("ep", field::integer<&G::expert>("ep", degree)),
    brief("dp", field::integer<&G::data>("dp", degree)),
    brief("mb", field::integer<&G::micro_batches>("micro_batches", degree)),
    brief("node", field::integer<&G::links, &L::node_size>("node_size", degree)),
    brief("lat",
          field::number<&G::links, &L::link_latency_us>("link_latency_us", latency_range, "link-latency")),
    brief("net", field::number<&G::links, &L::network_gb_s>("network_gb_s", network_range, "network")),
    brief("netlat", field::number<&G::links, &L::network_latency_us>("network_latency_us", latency_range,
                                                                     "network-latency")),
};

} // namespace

FieldTable<GroupSpelling, GroupField> group_fields() {
    return FieldTable<GroupSpelling, GroupField>(fields);
}

GroupSpelling spelling_of(const AcceleratorGroup& group) {
    const ParallelLayout& layout = group.layout;
    GroupSpelling spelling;
    spelling.tensor = layout.tensor;
    spelling.pipeline = layout.pipeline;
    spelling.expert = layout.expert;
    spelling.data = layout.data;
    spelling.micro_batches = layout.micro_batches;
    spelling.links = group.links;
    return spelling;
}

} // namespace llmroofline
