// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/ready_group_yaml.h"

#include "core/io/mapping_reader.h"
#include "core/io/yaml_reader.h"

namespace llmroofline {

namespace {

constexpr IntegerRange degree_range = {1, most_accelerators};

std::vector<std::string_view> described_keys() {
    return {"default", "name",      "accelerator",     "tensor",       "pipeline",           "expert",
            "data",    "node_size", "link_latency_us", "network_gb_s", "network_latency_us", "network"};
}

void read_layout(MappingReader& reader, ReadyGroup& group) {
    GroupSpelling spelling;
    spelling.tensor = reader.integer("tensor", Need::optional, degree_range);
    spelling.pipeline = reader.integer("pipeline", Need::optional, degree_range);
    spelling.expert = reader.integer("expert", Need::optional, degree_range);
    spelling.data = reader.integer("data", Need::optional, degree_range);
    const Result<ParallelLayout> layout = layout_of(spelling, {});
    if (layout) {
        group.layout = *layout;
    } else {
        reader.report("tensor", layout.errors().front());
    }
}

void read_links(MappingReader& reader, ReadyGroup& group) {
    group.links.node_size = reader.integer("node_size", Need::optional, degree_range);
    group.links.link_latency_us = reader.number("link_latency_us", Need::optional, latency_range);
    group.network = reader.text("network", Need::optional).value_or("");
    group.links.network_gb_s = reader.number("network_gb_s", Need::optional, network_range);
    group.links.network_latency_us = reader.number("network_latency_us", Need::optional, latency_range);
}

void read_claims(MappingReader& reader, ReadyGroup& group) {
    if (std::optional<MappingReader> status = reader.mapping("status", Need::optional)) {
        for (const std::string_view key : described_keys()) {
            if (const auto value = status->choice(key, Need::optional, figure_status_names)) {
                group.status.emplace(key, *value);
            }
        }
        status->finish();
    }
    group.sources = reader.texts("sources", described_keys());
    for (const auto& [key, text] : reader.texts("read", described_keys())) {
        if (const Result<Date> date = parse_date_in(key, text)) {
            group.read.emplace(key, *date);
        } else {
            reader.report("read", date.errors().front());
        }
    }
    group.notes = reader.text("notes", Need::optional).value_or("");
}

Result<ReadyGroup> from_document(const Result<YamlDocument>& document) {
    if (!document) {
        return document.errors();
    }
    Errors errors;
    MappingReader reader(document->root, document->file, errors);
    ReadyGroup group;
    if (reader.expect_kind("group")) {
        group.id = reader.identifier("id", Need::required).value_or("");
        group.name = reader.text("name", Need::required).value_or("");
        group.accelerator = reader.identifier("accelerator", Need::required).value_or("");
        read_layout(reader, group);
        read_links(reader, group);
        read_claims(reader, group);
        reader.finish();
    }
    if (!errors.empty()) {
        return errors;
    }
    return group;
}

} // namespace

Result<ReadyGroup> parse_ready_group(std::string_view text, std::string_view file_name) {
    return from_document(parse_yaml(text, file_name));
}

Result<ReadyGroup> load_ready_group(const std::filesystem::path& path) {
    return from_document(load_yaml(path));
}

} // namespace llmroofline
