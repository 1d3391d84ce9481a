// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/request_mesh.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

#include "core/io/names.h"
#include "core/roofline/request_time.h"

namespace llmroofline {

namespace {

constexpr NameTable<RequestQuantity, 3> quantity_names = {{{RequestQuantity::batch, "batch"},
                                                           {RequestQuantity::input, "input"},
                                                           {RequestQuantity::output, "output"}}};
constexpr NameTable<RequestMetric, 4> metric_names = {{{RequestMetric::throughput, "throughput"},
                                                       {RequestMetric::ttft, "ttft"},
                                                       {RequestMetric::tpot, "tpot"},
                                                       {RequestMetric::total, "total"}}};

struct Point {
    double batch = 0;
    double input = 0;
    double output = 0;
};

Point point_at(const Comparison& comparison, const RequestAxes& axes, double x, double y) {
    Point point{static_cast<double>(comparison.request.batch), static_cast<double>(comparison.request.input),
                static_cast<double>(comparison.request.output)};
    const auto put = [&](RequestQuantity quantity, double value) {
        (quantity == RequestQuantity::batch   ? point.batch
         : quantity == RequestQuantity::input ? point.input
                                              : point.output) = value;
    };
    put(axes.x, x);
    put(axes.y, y);
    return point;
}

// One side of all cells. Steps are built for each batch once: along an axis of batches row by row or column
// by column, so cells are visited batch by batch.
bool fill_side(const Comparison& comparison, const AcceleratorGroup& group, const RequestAxes& axes,
               RequestMetric metric, const std::stop_token& stop, std::vector<double>& values,
               Missing& missing) {
    const Point greatest = point_at(comparison, axes, axes.x_values.back(), axes.y_values.back());
    RequestTime time(comparison, group, greatest.input + greatest.output);
    const std::size_t width = axes.x_values.size();
    const std::size_t height = axes.y_values.size();
    const bool by_column = axes.x == RequestQuantity::batch;
    double built_for = 0;
    for (std::size_t outer = 0; outer < (by_column ? width : height); ++outer) {
        if (stop.stop_requested())
            return false;
        for (std::size_t inner = 0; inner < (by_column ? height : width); ++inner) {
            const std::size_t x = by_column ? outer : inner;
            const std::size_t y = by_column ? inner : outer;
            const Point point = point_at(comparison, axes, axes.x_values[x], axes.y_values[y]);
            if (point.batch != built_for) {
                time.set_batch(point.batch);
                built_for = point.batch;
                missing = time.missing();
            }
            const RequestEstimate estimate = time.estimate(point.input, point.output);
            values[y * width + x] = value_of(estimate, metric);
            if (estimate.missing)
                missing = estimate.missing;
        }
    }
    return true;
}

std::vector<std::size_t> fitting_columns(const Comparison& comparison, const AcceleratorGroup& group,
                                         const RequestAxes& axes) {
    std::vector<std::size_t> columns;
    columns.reserve(axes.y_values.size());
    for (const double y : axes.y_values) {
        const auto fits = [&](double x) {
            const Point point = point_at(comparison, axes, x, y);
            return request_fits(comparison, group, point.batch, point.input, point.output);
        };
        columns.push_back(static_cast<std::size_t>(std::distance(
            axes.x_values.begin(), std::partition_point(axes.x_values.begin(), axes.x_values.end(), fits))));
    }
    return columns;
}

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

double value_of(const RequestEstimate& estimate, RequestMetric metric) {
    if (estimate.missing)
        return std::numeric_limits<double>::quiet_NaN();
    switch (metric) {
    case RequestMetric::throughput:
        return estimate.tokens_per_s;
    case RequestMetric::ttft:
        return estimate.ttft;
    case RequestMetric::tpot:
        return estimate.tpot;
    case RequestMetric::total:
        return estimate.total;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

Result<RequestMesh> request_mesh(const Comparison& comparison, RequestAxes axes, RequestMetric metric,
                                 std::stop_token stop) {
    Errors errors = refused_request(comparison, comparison.a);
    for (Error& error : refused_request(comparison, comparison.b))
        if (std::find(errors.begin(), errors.end(), error) == errors.end())
            errors.push_back(std::move(error));
    if (!errors.empty())
        return errors;
    RequestMesh mesh;
    mesh.metric = metric;
    mesh.axes = std::move(axes);
    const std::size_t cells = mesh.axes.cells();
    mesh.a.resize(cells);
    mesh.b.resize(cells);
    mesh.ratio.resize(cells);
    if (!fill_side(comparison, comparison.a, mesh.axes, metric, stop, mesh.a, mesh.missing_a) ||
        !fill_side(comparison, comparison.b, mesh.axes, metric, stop, mesh.b, mesh.missing_b))
        return RequestMesh{};
    mesh.fits_a = fitting_columns(comparison, comparison.a, mesh.axes);
    mesh.fits_b = fitting_columns(comparison, comparison.b, mesh.axes);
    const bool more_is_better = metric == RequestMetric::throughput;
    for (std::size_t i = 0; i < cells; ++i)
        mesh.ratio[i] = more_is_better ? mesh.a[i] / mesh.b[i] : mesh.b[i] / mesh.a[i];
    return mesh;
}

} // namespace llmroofline
