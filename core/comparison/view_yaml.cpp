// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/view_yaml.h"

#include <algorithm>

#include "core/comparison/comparison_fields.h"
#include "core/io/field_yaml.h"

namespace llmroofline {

namespace {

std::string joined(const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
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
    read_fields(reader, display_fields(), display);
    reader.finish();
}

void write_display_keys(YamlWriter& writer, const Display& display) {
    write_fields(writer, display_fields(), display);
}

} // namespace llmroofline
