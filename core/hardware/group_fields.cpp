// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/group_fields.h"

namespace llmroofline {

namespace {

constexpr NumberRange degree = {1, most_accelerators};

Status check_types(std::string_view key, std::string_view text) {
    const Result<Precision> types = parse_types(key, text);
    return types ? Status(Done{}) : types.errors();
}

struct TypesAccess {
    static FieldValue get(const GroupSpelling& spelling) {
        return spelling.types.weights ? FieldValue(types_text(spelling.types)) : FieldValue();
    }
    static void set(GroupSpelling& spelling, const FieldValue& value) {
        const auto* const text = std::get_if<std::string>(&value);
        spelling.types = text ? *parse_types("types", *text) : Precision{};
    }
};

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
    brief("types", field_path::row<TypesAccess, GroupSpelling, true>(
                       {"types", FieldKind::own, {}, {}, &check_types, false, {}})),
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
    spelling.types = group.types;
    return spelling;
}

} // namespace llmroofline
