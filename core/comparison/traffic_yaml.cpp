// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/traffic_yaml.h"

#include <array>

#include "core/io/field_yaml.h"
#include "core/io/list_text.h"

namespace llmroofline {

namespace {

// The parts between commas; a blank may stand before each.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t comma = text.find(',');
        std::string_view part = text.substr(0, comma);
        if (part.starts_with(' '))
            part.remove_prefix(1);
        parts.push_back(part);
        if (comma == std::string_view::npos)
            return parts;
        text.remove_prefix(comma + 1);
    }
}

std::optional<TrafficBin> read_bin(MappingReader& reader, const YamlNode& node) {
    const std::vector<std::string_view> parts = parts_of(node.scalar);
    if (node.kind != YamlKind::scalar || parts.size() != 3) {
        reader.report_at(node, {ErrorCode::bad_number_list, {"bins", "3"}, {}});
        return std::nullopt;
    }
    constexpr std::array ranges = {bin_requests_range, bin_input_range, bin_output_range};
    std::array<double, 3> figures = {};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto figure = parse_number_in("bins", parts[i], ranges[i]);
        if (!figure) {
            reader.report_at(node, figure.errors().front());
            return std::nullopt;
        }
        figures[i] = *figure;
    }
    return TrafficBin{figures[0], figures[1], figures[2]};
}

} // namespace

std::optional<Traffic> read_traffic_keys(MappingReader& reader) {
    Traffic traffic;
    read_fields(reader, traffic_fields(), traffic);
    if (const auto* const bins = reader.sequence("bins", Need::required)) {
        for (const YamlNode& node : *bins)
            if (const auto bin = read_bin(reader, node))
                traffic.bins.push_back(*bin);
        if (bins->empty())
            reader.report("bins", {ErrorCode::no_usable_rows, {}, {}});
    }
    reader.finish();
    return reader.has_errors() ? std::nullopt : std::optional(std::move(traffic));
}

void write_traffic_keys(YamlWriter& writer, const Traffic& traffic) {
    write_fields(writer, traffic_fields(), traffic);
    writer.open("bins");
    for (const TrafficBin& bin : traffic.bins) {
        std::string text;
        for (const double figure : {bin.requests, bin.input, bin.output})
            add_item(text, format_shortest(figure));
        writer.item(text);
    }
    writer.close();
}

} // namespace llmroofline
