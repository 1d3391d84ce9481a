// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/zoom.h"

#include <optional>

#include "core/io/numbers.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

constexpr NumberRange along_an_axis = {0, 1e12};

// `1000:8000`
bool read_span(std::string_view key, std::string_view text, double& low, double& high) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return false;
    const auto first = parse_number_in(key, text.substr(0, colon), along_an_axis);
    const auto second = parse_number_in(key, text.substr(colon + 1), along_an_axis);
    if (!first || !second || *first >= *second)
        return false;
    low = *first;
    high = *second;
    return true;
}

} // namespace

std::string to_string(const Zoom& zoom) {
    if (zoom.is_whole())
        return {};
    return format_shortest(zoom.x_low) + ':' + format_shortest(zoom.x_high) + ',' +
           format_shortest(zoom.y_low) + ':' + format_shortest(zoom.y_high);
}

Result<Zoom> parse_zoom(std::string_view key, std::string_view text) {
    Zoom zoom;
    if (text.empty())
        return zoom;
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || !read_span(key, text.substr(0, comma), zoom.x_low, zoom.x_high) ||
        !read_span(key, text.substr(comma + 1), zoom.y_low, zoom.y_high))
        return Error{ErrorCode::bad_zoom, {std::string(key), shortened(text)}, {}};
    return zoom;
}

} // namespace llmroofline
