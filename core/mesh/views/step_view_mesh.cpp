// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/step_view_mesh.h"

#include <algorithm>

#include "core/cost/memory.h"
#include "core/cost/types_in_use.h"
#include "core/mesh/coarse_grid.h"
#include "core/mesh/decided.h"
#include "core/mesh/mesh_measure.h"
#include "core/mesh/step_mesh.h"

namespace llmroofline {

namespace {

constexpr int greatest_region_cells = 96;

} // namespace

FitBoundary step_fit_boundary(const Comparison& comparison, const Grid& grid, const FitLimits& fits) {
    const Workload workload = workload_of(comparison);
    const auto of_side = [&](const AcceleratorGroup& group, const std::vector<std::size_t>& fitting) {
        MemoryRow memory(comparison.model, workload, group);
        const double capacity = group.accelerator.memory_bytes();
        return fit_boundary(
            grid, fitting, [&](double batch) { memory.set_batch(batch); },
            [&](double s) { return memory.at(s).total() <= capacity; });
    };
    return {of_side(comparison.a, fits.a), of_side(comparison.b, fits.b)};
}

DisplayAxes StepViewMesh::axes(const Comparison& comparison) const {
    return {Quantity::sequence,
            Quantity::batch,
            comparison.sequence,
            comparison.batch,
            cells_of(comparison.sequence),
            cells_of(comparison.batch)};
}

std::vector<View> StepViewMesh::parts(const Comparison& comparison) const {
    if (const auto method = std::get<StepView>(comparison.view).method)
        return {StepView{*method}};
    return {StepView{Method::global}, StepView{Method::operator_by_operator}};
}

MeshResult StepViewMesh::compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                                 const std::stop_token& stop) const {
    const Method method = std::get<StepView>(part).method.value_or(comparison.method);
    MeshResult result = begin_mesh(comparison, StepView{method}, axes);
    auto picture = step_picture(comparison, method, result.grid(), stop);
    if (!picture) {
        result.refusal = picture.errors();
        return result;
    }
    if (picture->grid.cells() == 0)
        return result;
    const auto measure = measure_of_steps(comparison);
    if (!measure) {
        result.refusal = measure.errors();
        return result;
    }
    // Contours are roots of the step times, which know no measure.
    MeshPicture plain;
    if (comparison.measuring.measure != Measure::speed) {
        plain = *picture;
        apply_measure(*picture, *measure);
    }
    take_picture(result, *std::move(picture), comparison);
    const MeshPicture& steps = plain.log2_ratio.empty() ? result.picture : plain;
    result.fit_until = step_fit_boundary(comparison, result.grid(), result.picture.fits);
    if (!result.picture.available())
        return result;
    const auto stopped = [&] {
        if (stop.stop_requested())
            result.picture = {};
        return stop.stop_requested();
    };
    for (const double ratio : contour_ratios(comparison.display)) {
        if (stopped())
            return result;
        result.contours.push_back({ratio, contour(comparison, method, steps, ratio / measure->factor.value)});
    }
    if (stopped())
        return result;
    const Grid points = coarse_grid(result.grid(), spread_points);
    take_spreads(result, step_ratio_spreads(comparison, points, method), points);
    take_price_ranges(result, *measure);
    DisplayAxes coarse = axes;
    coarse.columns = std::min(coarse.columns, greatest_region_cells);
    coarse.rows = std::min(coarse.rows, greatest_region_cells);
    result.region_grid = display_grid(coarse);
    result.regions = regions(comparison, method, result.region_grid, 1, 1, 1 / measure->factor.value);
    stopped();
    return result;
}

MeshTable step_table(MeshFigures figures, const std::vector<Spread>& ratio_spread) {
    MeshTable table;
    table.grid = std::move(figures.grid);
    table.along = along_columns(table.grid, {Quantity::batch, Quantity::sequence}, {});
    table.missing_a = figures.missing_a;
    table.missing_b = figures.missing_b;
    table.figures = {{"perf_a", std::move(figures.a)},
                     {"perf_b", std::move(figures.b)},
                     {"ratio", std::move(figures.ratio)}};
    table.ratio = 2;
    add_fit_columns(table, figures.fits);
    add_interval_columns(table, ratio_spread);
    return table;
}

Result<MeshTable> StepViewMesh::table(const Comparison& comparison, const std::stop_token& stop) const {
    const Method method = std::get<StepView>(comparison.view).method.value_or(comparison.method);
    auto figures = step_figures(comparison, method, stop);
    if (!figures)
        return figures.errors();
    const auto measure = measure_of_steps(comparison);
    if (!measure)
        return measure.errors();
    std::vector<Spread> spreads;
    if (!figures->missing_a && !figures->missing_b)
        spreads = step_ratio_spreads(comparison, figures->grid, method);
    MeshTable table = step_table(*std::move(figures));
    apply_measure(table, *measure);
    add_interval_columns(table, spreads);
    return table;
}

} // namespace llmroofline
