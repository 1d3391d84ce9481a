// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/view.h"

#include "core/io/names.h"

namespace llmroofline {

namespace {

constexpr NameTable<RequestQuantity, 3> quantity_names = {{{RequestQuantity::batch, "batch"},
                                                           {RequestQuantity::input, "input"},
                                                           {RequestQuantity::output, "output"}}};
constexpr NameTable<RequestMetric, 4> metric_names = {{{RequestMetric::throughput, "throughput"},
                                                       {RequestMetric::ttft, "ttft"},
                                                       {RequestMetric::tpot, "tpot"},
                                                       {RequestMetric::total, "total"}}};

} // namespace

std::string_view to_string(RequestQuantity value) {
    return name_of(quantity_names, value);
}
std::string_view to_string(RequestMetric value) {
    return name_of(metric_names, value);
}
std::optional<RequestQuantity> parse_request_quantity(std::string_view name) {
    return value_named(quantity_names, name);
}
std::optional<RequestMetric> parse_request_metric(std::string_view name) {
    return value_named(metric_names, name);
}

RequestPoint request_point(const Comparison& comparison, const RequestView& view, double x, double y) {
    const Request& request = comparison.request;
    RequestPoint point{static_cast<double>(request.batch), static_cast<double>(request.input),
                       static_cast<double>(request.output)};
    point.along(view.x) = x;
    point.along(view.y) = y;
    return point;
}

} // namespace llmroofline
