// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_scene.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/words/group_words.h"
#include "app/words/plot_text.h"
#include "core/cost/memory.h"
#include "core/mesh/coarse_grid.h"
#include "core/mesh/decided.h"
#include "core/request/request_memory.h"
#include "core/step/prediction_spread.h"

namespace llmroofline::gui {

namespace {

constexpr int greatest_region_cells = 96;
constexpr int least_cells = 2;
constexpr std::int64_t least_output = 16;
constexpr std::int64_t greatest_output = 8192;

bool is_log(const Axis& axis) {
    if (axis.kind == AxisKind::geometric)
        return true;
    if (axis.kind == AxisKind::linear || axis.listed.empty())
        return false;
    return axis.listed.back() > 8 * axis.listed.front();
}

int cells_of(const Axis& axis) {
    switch (axis.kind) {
    case AxisKind::geometric:
        return static_cast<int>(axis.count);
    case AxisKind::linear:
        return static_cast<int>((axis.stop - axis.start) / axis.step + 1);
    case AxisKind::listed:
        break;
    }
    return static_cast<int>(axis.listed.size());
}

std::vector<double> even_values(const Axis& axis, int count, bool log) {
    const std::vector<double> values = axis.values();
    if (values.empty())
        return {};
    const double first = values.front();
    const double last = values.back();
    if (!(last > first))
        return {first};
    count = std::max(count, least_cells);
    std::vector<double> even(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double share = static_cast<double>(i) / (count - 1);
        even[static_cast<std::size_t>(i)] =
            log ? first * std::pow(last / first, share) : first + (last - first) * share;
    }
    even.back() = last;
    return even;
}

// The need never falls as s grows. Known to fit up to `low`, and not from `high` on.
double fits_until(const MemoryRow& memory, double low, double high, double capacity) {
    constexpr double fine_enough = 1e-4; // of a length; no pixel is as small
    while (high - low > fine_enough * high) {
        const double middle = 0.5 * (low + high);
        (memory.at(middle).total() <= capacity ? low : high) = middle;
    }
    return low;
}

std::vector<double> fit_boundary(const Comparison& comparison, const AcceleratorGroup& group,
                                 const MeshAxes& axes, const std::vector<std::size_t>& fitting) {
    std::vector<double> until;
    MemoryRow memory(comparison.model, comparison.workload, group);
    const double capacity = group.accelerator.memory_bytes();
    const std::vector<double>& lengths = axes.sequences;
    const double least = lengths.front() / 4;
    const double greatest = lengths.back() * 4;
    for (std::size_t row = 0; row < axes.batches.size(); ++row) {
        memory.set_batch(axes.batches[row]);
        const auto fits = [&](double s) { return memory.at(s).total() <= capacity; };
        const std::size_t columns = fitting[row];
        if (columns == 0 && !fits(least))
            until.push_back(least);
        else if (columns == lengths.size() && fits(greatest))
            until.push_back(greatest);
        else
            until.push_back(fits_until(memory, columns == 0 ? least : lengths[columns - 1],
                                       columns == lengths.size() ? greatest : lengths[columns], capacity));
    }
    return until;
}

Errors missing_figures(const Comparison& comparison, const MeshPicture& picture) {
    Errors errors;
    const auto add = [&](const Missing& missing, const AcceleratorGroup& group) {
        if (!missing)
            return;
        Error error = missing_error(missing, full_name(group.accelerator).toStdString(), group.node_size());
        if (missing.figure == MissingFigure::rate)
            error.arguments.back() = compute_type_text(missing.type, comparison.workload).toStdString();
        if (std::find(errors.begin(), errors.end(), error) == errors.end())
            errors.push_back(std::move(error));
    };
    add(picture.missing_a, comparison.a);
    add(picture.missing_b, comparison.b);
    return errors;
}

// What an axis of a request mesh goes through.
Axis axis_of(const Comparison& comparison, RequestQuantity quantity) {
    switch (quantity) {
    case RequestQuantity::batch:
        return comparison.batch;
    case RequestQuantity::input:
        return comparison.sequence;
    case RequestQuantity::output:
        break;
    }
    return Axis::geometric(least_output, greatest_output, 64);
}

// The value along x up to which a side holds the requests of each row: between the last cell that fits and
// the next by bisection, and a quarter of the first or four times the last where the limit lies outside.
std::vector<double> request_fit_until(const Comparison& comparison, const AcceleratorGroup& group,
                                      const RequestView& view, const MeshAxes& axes,
                                      const std::vector<std::size_t>& fitting) {
    std::vector<double> until;
    RequestFit request_fits(comparison, group);
    const std::vector<double>& xs = axes.sequences;
    for (std::size_t row = 0; row < axes.batches.size(); ++row) {
        if (fitting[row] == 0 || fitting[row] == xs.size()) {
            until.push_back(fitting[row] == 0 ? xs.front() / 4 : xs.back() * 4);
            continue;
        }
        double low = xs[fitting[row] - 1];
        double high = xs[fitting[row]];
        for (int i = 0; i < 6; ++i) {
            const double middle = std::sqrt(low * high);
            const RequestPoint at = request_point(comparison, view, middle, axes.batches[row]);
            (request_fits(at.batch, at.input, at.output) ? low : high) = middle;
        }
        until.push_back(low);
    }
    return until;
}

std::vector<RegionKind> winners(const MeshPicture& picture) {
    std::vector<RegionKind> kinds(picture.log2_ratio.size());
    for (std::size_t i = 0; i < kinds.size(); ++i)
        kinds[i].winner = picture.log2_ratio[i] > 0   ? Winner::a
                          : picture.log2_ratio[i] < 0 ? Winner::b
                                                      : Winner::neither;
    return kinds;
}

// The spreads change slowly: so many points each way, and between them by interpolation.
constexpr std::size_t spread_points = 16;

// `ratio_spread` of the coarse cells; empty where there are no intervals.
void decide(MeshScene& scene, const std::vector<double>& ratio_spread, const MeshAxes& coarse) {
    if (ratio_spread.empty())
        return;
    const std::vector<double> spreads = interpolated(ratio_spread, coarse, scene.picture.axes);
    scene.decided_by.reserve(spreads.size());
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        const double limit = interval_90 * spreads[i] / std::numbers::ln2;
        const float beyond = std::abs(scene.picture.log2_ratio[i]) - static_cast<float>(limit);
        scene.decided_by.push_back(beyond);
        scene.decided += beyond > 0 ? 1 : 0;
    }
}

bool fits_somewhere(const FitLimits& limits) {
    const auto any = [](const std::vector<std::size_t>& rows) {
        return std::any_of(rows.begin(), rows.end(), [](std::size_t columns) { return columns > 0; });
    };
    return any(limits.a) || any(limits.b);
}

} // namespace

int decided_percent(const MeshScene& scene) {
    const std::size_t all = scene.decided_by.size();
    const double share =
        static_cast<double>(scene.decided) / static_cast<double>(std::max<std::size_t>(1, all));
    const int percent = static_cast<int>(std::lround(100 * share));
    return scene.decided > 0 && scene.decided < all ? std::clamp(percent, 1, 99) : percent;
}

DisplayGrid display_grid(const Comparison& comparison) {
    return {cells_of(comparison.sequence), cells_of(comparison.batch), is_log(comparison.sequence),
            is_log(comparison.batch)};
}

MeshAxes display_axes(const Comparison& comparison, const DisplayGrid& grid) {
    return {even_values(comparison.batch, grid.rows, grid.log_batch),
            even_values(comparison.sequence, grid.columns, grid.log_sequence)};
}

MeshScene build_mesh_scene(const Comparison& comparison, Method method, const DisplayGrid& grid,
                           std::span<const double> contour_ratios, std::stop_token stop) {
    MeshScene scene;
    scene.method = method;
    scene.grid = grid;
    auto picture = mesh_picture(comparison, method, display_axes(comparison, grid), stop);
    if (!picture) {
        scene.refusal = picture.errors();
        scene.picture.axes = display_axes(comparison, grid);
        return scene;
    }
    if (picture->axes.cells() == 0)
        return scene;
    const auto stopped = [&] {
        if (stop.stop_requested())
            scene.picture = {};
        return stop.stop_requested();
    };
    scene.picture = std::move(*picture);
    scene.missing = missing_figures(comparison, scene.picture);
    scene.share = winner_share(scene.picture);
    scene.greatest_advantage = greatest_advantage(scene.picture);
    scene.something_fits = fits_somewhere(scene.picture.fits);
    scene.fit_until.a = fit_boundary(comparison, comparison.a, scene.picture.axes, scene.picture.fits.a);
    scene.fit_until.b = fit_boundary(comparison, comparison.b, scene.picture.axes, scene.picture.fits.b);
    if (!scene.picture.available())
        return scene;

    for (const double ratio : contour_ratios) {
        if (stopped())
            return scene;
        scene.contours.push_back({ratio, contour(comparison, method, scene.picture, ratio)});
    }
    if (stopped())
        return scene;
    if (comparison.workload.calibration) {
        MeshFigures points;
        points.axes = coarse_axes(scene.picture.axes, spread_points);
        decide(scene, ratio_spreads(comparison, points, method), points.axes);
    }
    DisplayGrid coarse = grid;
    coarse.columns = std::min(coarse.columns, greatest_region_cells);
    coarse.rows = std::min(coarse.rows, greatest_region_cells);
    scene.region_axes = display_axes(comparison, coarse);
    scene.regions = regions(comparison, method, scene.region_axes, 1, 1);
    stopped();
    return scene;
}

MeshScene build_mesh_scene(const Comparison& comparison, Method method,
                           std::span<const double> contour_ratios, std::stop_token stop) {
    return build_mesh_scene(comparison, method, display_grid(comparison), contour_ratios, std::move(stop));
}

MeshScene build_request_scene(const Comparison& comparison, const RequestView& view, int cells,
                              std::span<const double> contour_ratios, std::stop_token stop) {
    Comparison along = comparison;
    along.sequence = axis_of(comparison, view.x);
    along.batch = axis_of(comparison, view.y);
    MeshScene scene;
    scene.method = Method::operator_by_operator;
    scene.request = view;
    scene.third = comparison.request;
    scene.grid = display_grid(along);
    scene.grid.columns = scene.grid.rows = cells;
    MeshAxes axes = display_axes(along, scene.grid);
    auto drawn =
        request_picture(comparison, {view.x, view.y, axes.sequences, axes.batches}, view.metric, stop);
    if (!drawn) {
        scene.refusal = drawn.errors();
        scene.picture.axes = std::move(axes);
        return scene;
    }
    if (drawn->log2_ratio.empty())
        return scene;
    MeshPicture& picture = scene.picture;
    picture = {std::move(axes), std::move(drawn->log2_ratio), std::move(drawn->fits), drawn->missing_a,
               drawn->missing_b};
    scene.missing = missing_figures(comparison, picture);
    scene.share = winner_share(picture);
    scene.greatest_advantage = greatest_advantage(picture);
    scene.something_fits = fits_somewhere(picture.fits);
    scene.fit_until.a = request_fit_until(comparison, comparison.a, view, picture.axes, picture.fits.a);
    scene.fit_until.b = request_fit_until(comparison, comparison.b, view, picture.axes, picture.fits.b);
    if (!picture.available())
        return scene;
    for (const double ratio : contour_ratios)
        scene.contours.push_back({ratio, interpolated_contour(picture, ratio)});
    if (comparison.workload.calibration) {
        const MeshAxes points = coarse_axes(picture.axes, spread_points);
        RequestMesh at_points;
        at_points.axes = {view.x, view.y, points.sequences, points.batches};
        at_points.metric = view.metric;
        decide(scene, ratio_spreads(comparison, at_points), points);
    }
    scene.region_axes = picture.axes;
    scene.regions = regions(winners(picture), picture.axes.sequences.size(), 1, 1);
    return scene;
}

} // namespace llmroofline::gui
