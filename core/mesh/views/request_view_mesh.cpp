// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/request_view_mesh.h"

#include "core/mesh/coarse_grid.h"
#include "core/mesh/decided.h"
#include "core/mesh/mesh_measure.h"
#include "core/mesh/request_mesh.h"
#include "core/request/request_memory.h"

namespace llmroofline {

namespace {

const Axis& axis_of(const Comparison& comparison, Quantity quantity) {
    return quantity == Quantity::batch    ? comparison.batch
           : quantity == Quantity::output ? comparison.output
                                          : comparison.sequence;
}

std::vector<double> fit_until(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
                              const std::vector<std::size_t>& fitting) {
    RequestFit request_fits(comparison, group);
    double row = 0;
    return fit_boundary(
        grid, fitting, [&](double y) { row = y; },
        [&](double x) {
            const MeshPoint at = mesh_point(comparison, grid.x, x, grid.y, row);
            return request_fits(at.batch, at.input, at.output);
        });
}

std::vector<RegionKind> winners(const MeshPicture& picture) {
    std::vector<RegionKind> kinds(picture.log2_ratio.size());
    for (std::size_t i = 0; i < kinds.size(); ++i)
        kinds[i].winner = picture.log2_ratio[i] > 0   ? Winner::a
                          : picture.log2_ratio[i] < 0 ? Winner::b
                                                      : Winner::neither;
    return kinds;
}

} // namespace

DisplayAxes RequestViewMesh::axes(const Comparison& comparison) const {
    const auto& view = std::get<RequestView>(comparison.view);
    const Axis& x = axis_of(comparison, view.x);
    const Axis& y = axis_of(comparison, view.y);
    return {view.x, view.y, x, y, cells_of(x), cells_of(y)};
}

std::vector<View> RequestViewMesh::parts(const Comparison& comparison) const {
    return {comparison.view};
}

MeshResult RequestViewMesh::compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                                    const std::stop_token& stop) const {
    return compute_request_mesh(comparison, comparison, part, axes, stop);
}

MeshResult compute_request_mesh(const Comparison& of_a, const Comparison& of_b, const View& part,
                                const DisplayAxes& axes, const std::stop_token& stop) {
    const RequestMetric metric = std::get<RequestView>(part).metric;
    MeshResult result = begin_mesh(of_a, part, axes);
    auto picture = of_a.request.batch == of_b.request.batch
                       ? request_picture(of_a, result.grid(), metric, stop)
                       : request_picture(of_a, of_b, result.grid(), metric, stop);
    if (!picture) {
        result.refusal = picture.errors();
        return result;
    }
    if (picture->log2_ratio.empty())
        return result;
    const auto measure = measure_of_requests(of_a);
    if (!measure) {
        result.refusal = measure.errors();
        return result;
    }
    apply_measure(*picture, *measure);
    take_picture(result, *std::move(picture), of_a);
    const FitLimits& fits = result.picture.fits;
    result.fit_until = {fit_until(of_a, of_a.a, result.grid(), fits.a),
                        fit_until(of_b, of_b.b, result.grid(), fits.b)};
    if (!result.picture.available())
        return result;
    for (const double ratio : contour_ratios(of_a.display))
        result.contours.push_back({ratio, interpolated_contour(result.picture, ratio)});
    const Grid points = coarse_grid(result.grid(), spread_points);
    take_spreads(result, request_ratio_spreads(of_a, of_b, points, metric), points);
    take_price_ranges(result, *measure);
    result.region_grid = result.grid();
    result.regions = regions(winners(result.picture), result.grid().width(), 1, 1);
    return result;
}

Result<MeshTable> RequestViewMesh::table(const Comparison& comparison, const std::stop_token& stop) const {
    const auto& view = std::get<RequestView>(comparison.view);
    Grid grid{view.x, view.y, axis_of(comparison, view.x).values(), axis_of(comparison, view.y).values()};
    auto figures = request_figures(comparison, std::move(grid), view.metric, stop);
    if (!figures)
        return figures.errors();
    MeshTable table;
    table.grid = std::move(figures->grid);
    table.along = along_columns(table.grid, {Quantity::batch, Quantity::input, Quantity::output},
                                mesh_point(comparison));
    table.missing_a = figures->missing_a;
    table.missing_b = figures->missing_b;
    table.figures = {{"value_a", std::move(figures->a)},
                     {"value_b", std::move(figures->b)},
                     {"ratio", std::move(figures->ratio)}};
    table.ratio = 2;
    add_fit_columns(table, figures->fits);
    const auto measure = measure_of_requests(comparison);
    if (!measure)
        return measure.errors();
    apply_measure(table, *measure);
    if (!table.missing_a && !table.missing_b)
        add_interval_columns(table, request_ratio_spreads(comparison, table.grid, view.metric));
    return table;
}

} // namespace llmroofline
