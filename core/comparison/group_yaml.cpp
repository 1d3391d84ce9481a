// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/group_yaml.h"

namespace llmroofline {

namespace {

constexpr IntegerRange degree_range = {1, most_accelerators};

} // namespace

void read_group_keys(MappingReader& reader, AcceleratorGroup& group) {
    GroupSpelling spelling;
    spelling.tensor = reader.integer("tp", Need::optional, degree_range);
    spelling.pipeline = reader.integer("pp", Need::optional, degree_range);
    spelling.expert = reader.integer("ep", Need::optional, degree_range);
    spelling.data = reader.integer("dp", Need::optional, degree_range);
    spelling.micro_batches = reader.integer("micro_batches", Need::optional, degree_range);
    group.links.node_size = reader.integer("node_size", Need::optional, degree_range);
    group.links.link_latency_us = reader.number("link_latency_us", Need::optional, latency_range);
    group.links.network_gb_s = reader.number("network_gb_s", Need::optional, network_range);
    group.links.network_latency_us = reader.number("network_latency_us", Need::optional, latency_range);
    reader.finish();
    if (reader.has_errors()) {
        return;
    }
    const Result<ParallelLayout> layout = layout_of(spelling, {});
    if (!layout) {
        reader.report("tp", layout.errors().front());
        return;
    }
    group.layout = *layout;
}

void write_group_keys(YamlWriter& writer, const AcceleratorGroup& group) {
    const ParallelLayout& layout = group.layout;
    writer.integer("tp", layout.tensor);
    writer.integer("pp", layout.pipeline);
    writer.integer("ep", layout.expert);
    writer.integer("dp", layout.data);
    writer.integer("micro_batches", layout.micro_batches);
    if (group.links.node_size) {
        writer.integer("node_size", *group.links.node_size);
    }
    const auto number = [&](std::string_view key, const std::optional<double>& value) {
        if (value) {
            writer.number(key, *value);
        }
    };
    number("link_latency_us", group.links.link_latency_us);
    number("network_gb_s", group.links.network_gb_s);
    number("network_latency_us", group.links.network_latency_us);
}

} // namespace llmroofline
