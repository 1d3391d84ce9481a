// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/comparison_fields.h"

namespace llmroofline {

namespace {

Status check_axis(std::string_view key, std::string_view text) {
    const Result<Axis> axis = parse_axis(key, text);
    return axis ? Status(Done{}) : axis.errors();
}

template <Axis Comparison::*Member> struct AxisAccess {
    static FieldValue get(const Comparison& comparison) { return (comparison.*Member).to_string(); }
    static void set(Comparison& comparison, const FieldValue& value) {
        comparison.*Member = *parse_axis("", std::get<std::string>(value));
    }
};

Status check_zoom(std::string_view key, std::string_view text) {
    const Result<Zoom> zoom = parse_zoom(key, text);
    return zoom ? Status(Done{}) : zoom.errors();
}

struct ZoomAccess {
    static FieldValue get(const Comparison& comparison) {
        const std::string text = to_string(comparison.zoom);
        return text.empty() ? FieldValue() : FieldValue(text);
    }
    static void set(Comparison& comparison, const FieldValue& value) {
        const auto* text = std::get_if<std::string>(&value);
        comparison.zoom = text ? *parse_zoom("", *text) : Zoom();
    }
};

template <Axis Comparison::*Member>
constexpr Field<Comparison> axis(std::string_view key, std::string_view option = {}) {
    return field_path::row<AxisAccess<Member>, Comparison, false>(
        {key, FieldKind::own, {}, {}, &check_axis, false, option});
}

constexpr std::array fields = {
    field::choice<method_names, &Comparison::method>("method"),
    field::choice<formulas_names, &Comparison::formulas>("formulas"),
    field::choice<in_flight_names, &Comparison::in_flight>("in_flight"),
    axis<&Comparison::batch>("batch"),
    axis<&Comparison::sequence>("seq"),
    axis<&Comparison::output>("output", "output-tokens"),
    axis<&Comparison::tpot_ms>("tpot_ms", "tpot-ms"),
    field_path::row<ZoomAccess, Comparison, true>({"zoom", FieldKind::own, {}, {}, &check_zoom}),
};

constexpr std::array how_drawn = {
    field::integer<&Display::resolution>("resolution", {least_resolution, greatest_resolution}),
    field::numbers<&Display::contours>("contours", {1, greatest_contour}),
    field::number<&Display::half_range>("half_range", {0.01, 32}),
};

} // namespace

FieldTable<Comparison> comparison_fields() {
    return FieldTable<Comparison>(fields);
}

FieldTable<Display> display_fields() {
    return FieldTable<Display>(how_drawn);
}

} // namespace llmroofline
