// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/view_yaml.h"

#include <algorithm>

#include "core/io/numbers.h"

namespace llmroofline {

namespace {

constexpr NumberRange contour_range = {1, greatest_contour};
constexpr NumberRange half_range_range = {0.01, 32};

std::string joined(const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

void read_contours(MappingReader& reader, Display& display) {
    const std::vector<YamlNode>* const nodes = reader.sequence("contours", Need::optional);
    if (!nodes)
        return;
    display.contours.clear();
    for (const YamlNode& node : *nodes) {
        const Result<double> ratio =
            parse_number_in("contours", MappingReader::as_written(node), contour_range);
        if (!ratio)
            reader.report_at(node, ratio.errors().front());
        else
            display.contours.push_back(*ratio);
    }
    std::sort(display.contours.begin(), display.contours.end());
}

} // namespace

void read_view_keys(MappingReader& reader, View& view) {
    if (const YamlNode* const kind = reader.scalar("kind", Need::required)) {
        const Result<View> named = view_named(kind->scalar);
        if (!named) {
            reader.report_at(*kind, named.errors().front());
            return; // which settings there are is not known
        }
        view = *named;
    }
    for (const ViewSetting& setting : kind_of(view).settings) {
        const YamlNode* const node = reader.scalar(setting.key, Need::optional);
        if (!node)
            continue;
        if (std::find(setting.choices.begin(), setting.choices.end(), node->scalar) == setting.choices.end())
            reader.report_at(*node,
                             {ErrorCode::expected_choice,
                              {std::string(setting.key), shortened(node->scalar), joined(setting.choices)},
                              {}});
        else
            setting.choose(view, node->scalar);
    }
    if (const Status checked = check_view(view); !checked)
        reader.report("kind", checked.errors().front());
    reader.finish();
}

void write_view_keys(YamlWriter& writer, const View& view) {
    const ViewKind& kind = kind_of(view);
    writer.text("kind", kind.name);
    for (const ViewSetting& setting : kind.settings)
        writer.text(setting.key, setting.chosen(view));
}

void read_display_keys(MappingReader& reader, Display& display) {
    if (const auto cells =
            reader.integer("resolution", Need::optional, {least_resolution, greatest_resolution}))
        display.resolution = static_cast<int>(*cells);
    read_contours(reader, display);
    display.half_range = reader.number("half_range", Need::optional, half_range_range);
    reader.finish();
}

void write_display_keys(YamlWriter& writer, const Display& display) {
    writer.integer("resolution", display.resolution);
    if (display.contours.empty()) {
        writer.empty_sequence("contours");
    } else {
        writer.open("contours");
        for (const double ratio : display.contours)
            writer.number_item(ratio);
        writer.close();
    }
    if (display.half_range)
        writer.number("half_range", *display.half_range);
}

} // namespace llmroofline
