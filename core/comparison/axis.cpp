// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/axis.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/io/numbers.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::optional<std::int64_t> parse_value(std::string_view text) {
    const std::optional<std::int64_t> value = parse_integer(text);
    return value && *value >= 1 && *value <= axis_greatest_value ? value : std::nullopt;
}

// START:STOP:STEP or START:STOP:xN; empty if it is neither. The number of values is checked by the caller.
std::optional<Axis> parse_range(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() != 3) {
        return std::nullopt;
    }
    const bool is_geometric = parts[2].starts_with('x');
    const std::optional<std::int64_t> start = parse_value(parts[0]);
    const std::optional<std::int64_t> stop = parse_value(parts[1]);
    const std::optional<std::int64_t> last = parse_value(is_geometric ? parts[2].substr(1) : parts[2]);
    if (!start || !stop || !last || *start > *stop) {
        return std::nullopt;
    }
    if (!is_geometric) {
        return Axis::linear(*start, *stop, *last);
    }
    // One value cannot be both ends.
    if (*last == 1 && *start != *stop) {
        return std::nullopt;
    }
    return Axis::geometric(*start, *stop, *last);
}

std::optional<Axis> parse_list(std::string_view text) {
    std::vector<std::int64_t> values;
    for (const std::string_view part : split(text, ',')) {
        const std::optional<std::int64_t> value = parse_value(part);
        if (!value) {
            return std::nullopt;
        }
        values.push_back(*value);
    }
    return Axis::list(std::move(values));
}

// Before rounding makes some of them equal.
std::int64_t count_of(const Axis& axis) {
    switch (axis.kind) {
    case AxisKind::linear:
        return (axis.stop - axis.start) / axis.step + 1;
    case AxisKind::geometric:
        return axis.count;
    case AxisKind::listed:
        return static_cast<std::int64_t>(axis.listed.size());
    }
    return 0;
}

std::vector<double> geometric_values(const Axis& axis) {
    std::vector<double> values = {static_cast<double>(axis.start)};
    const double ratio = static_cast<double>(axis.stop) / static_cast<double>(axis.start);
    for (std::int64_t i = 1; i < axis.count; ++i) {
        const double fraction = static_cast<double>(i) / static_cast<double>(axis.count - 1);
        const bool is_last = i == axis.count - 1;
        const double value = is_last
                                 ? static_cast<double>(axis.stop)
                                 : std::round(static_cast<double>(axis.start) * std::pow(ratio, fraction));
        if (value > values.back()) {
            values.push_back(value);
        }
    }
    return values;
}

} // namespace

Axis Axis::linear(std::int64_t start, std::int64_t stop, std::int64_t step) {
    Axis axis;
    axis.kind = AxisKind::linear;
    axis.start = start;
    axis.stop = stop;
    axis.step = step;
    return axis;
}

Axis Axis::geometric(std::int64_t start, std::int64_t stop, std::int64_t count) {
    Axis axis;
    axis.kind = AxisKind::geometric;
    axis.start = start;
    axis.stop = stop;
    axis.count = count;
    return axis;
}

Axis Axis::list(std::vector<std::int64_t> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    Axis axis;
    axis.listed = std::move(values);
    return axis;
}

std::vector<double> Axis::values() const {
    switch (kind) {
    case AxisKind::geometric:
        return geometric_values(*this);
    case AxisKind::listed:
        return {listed.begin(), listed.end()};
    case AxisKind::linear:
        break;
    }
    std::vector<double> values;
    for (std::int64_t value = start; value <= stop; value += step) {
        values.push_back(static_cast<double>(value));
    }
    return values;
}

std::string Axis::to_string() const {
    if (kind != AxisKind::listed) {
        const std::string last =
            kind == AxisKind::linear ? std::to_string(step) : 'x' + std::to_string(count);
        return std::to_string(start) + ':' + std::to_string(stop) + ':' + last;
    }
    std::string text;
    for (const std::int64_t value : listed) {
        text += text.empty() ? "" : ",";
        text += std::to_string(value);
    }
    return text;
}

Result<Axis> parse_axis(std::string_view key, std::string_view text) {
    const bool is_range = text.find(':') != std::string_view::npos;
    const std::optional<Axis> axis = is_range ? parse_range(text) : parse_list(text);
    if (!axis) {
        return Error{ErrorCode::bad_axis, {std::string(key), shortened(text)}, {}};
    }
    if (count_of(*axis) > axis_greatest_count) {
        return Error{ErrorCode::axis_too_long,
                     {std::string(key), std::to_string(count_of(*axis)), std::to_string(axis_greatest_count)},
                     {}};
    }
    return *axis;
}

} // namespace llmroofline
