// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_presets.h"

#include <algorithm>
#include <system_error>

#include <nlohmann/json.hpp>

#include "core/io/files.h"
#include "core/io/json_reader.h"
#include "core/io/mapping_reader.h"
#include "core/io/nearest.h"

namespace llmroofline {

namespace {

std::optional<double> item_in(MappingReader& reader, const YamlNode& node, const NumberRange& range) {
    const auto number = parse_number_in("bins", MappingReader::as_written(node), range);
    if (number)
        return number.value();
    reader.report_at(node, number.errors().front());
    return std::nullopt;
}

} // namespace

const std::vector<std::string_view>& traffic_preset_ids() {
    static const std::vector<std::string_view> ids = {"azure-chat-2023",       "azure-code-2023",
                                                      "mooncake-conversation", "mooncake-synthetic",
                                                      "arxiv-summaries",       "deepseek-r1-reasoning"};
    return ids;
}

Result<Traffic> parse_traffic(std::string_view text, std::string_view file) {
    const auto document = parse_json(text, file);
    if (!document)
        return document.errors();
    Errors errors;
    MappingReader reader(document->root, file, errors);
    if (!reader.expect_kind("traffic"))
        return errors;
    Traffic traffic;
    traffic.id = reader.identifier("id", Need::required).value_or("");
    traffic.name = reader.text("name", Need::required).value_or("");
    traffic.source = reader.text("source", Need::required).value_or("");
    traffic.requests_per_s = reader.number("requests_per_s", Need::optional, bin_requests_range);
    traffic.busiest_minute = reader.number("busiest_minute", Need::optional, bin_requests_range);
    if (const auto* const bins = reader.sequence("bins", Need::required)) {
        for (const YamlNode& bin : *bins) {
            if (bin.kind != YamlKind::sequence || bin.items.size() != 3) {
                reader.report_at(bin, {ErrorCode::bad_number_list, {"bins", "3"}, {}});
                continue;
            }
            const auto requests = item_in(reader, bin.items[0], bin_requests_range);
            const auto input = item_in(reader, bin.items[1], bin_input_range);
            const auto output = item_in(reader, bin.items[2], bin_output_range);
            if (requests && input && output)
                traffic.bins.push_back({*requests, *input, *output});
        }
        if (bins->empty())
            reader.report("bins", {ErrorCode::no_usable_rows, {}, {}});
    }
    reader.finish();
    if (!errors.empty())
        return errors;
    return traffic;
}

std::string traffic_json(const Traffic& traffic) {
    nlohmann::ordered_json json;
    json["kind"] = "traffic";
    json["id"] = traffic.id;
    json["name"] = traffic.name;
    json["source"] = traffic.source;
    if (traffic.requests_per_s)
        json["requests_per_s"] = *traffic.requests_per_s;
    if (traffic.busiest_minute)
        json["busiest_minute"] = *traffic.busiest_minute;
    json["bins"] = nlohmann::ordered_json::array();
    for (const TrafficBin& bin : traffic.bins)
        json["bins"].push_back({bin.requests, bin.input, bin.output});
    return json.dump() + "\n";
}

Result<Traffic> load_traffic_preset(const std::filesystem::path& built_in_folder, std::string_view id) {
    const auto& ids = traffic_preset_ids();
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        return Error{ErrorCode::unknown_traffic, {std::string(id), nearest_name(id, ids)}, {}};
    const std::string name = std::string(id) + ".json";
    std::filesystem::path path = built_in_folder / "traffic" / name;
    std::error_code error;
    // The source tree has it among the other resources.
    if (!std::filesystem::exists(path, error))
        path = built_in_folder / "resources" / "traffic" / name;
    const auto text = read_text_file(path);
    if (!text)
        return text.errors();
    return parse_traffic(*text, path.string());
}

} // namespace llmroofline
