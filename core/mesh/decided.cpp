// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/decided.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/comparison/mesh_point.h"
#include "core/request/request_memory.h"
#include "core/request/request_spread.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

namespace {

std::vector<std::size_t> spread_over(std::size_t size, std::size_t most) {
    const std::size_t count = std::min(size, most);
    std::vector<std::size_t> picked;
    for (std::size_t i = 0; i < count; ++i)
        picked.push_back(count == 1 ? 0 : i * (size - 1) / (count - 1));
    return picked;
}

} // namespace

DecidedCells decided_cells(const Comparison& comparison, const MeshFigures& mesh, std::size_t most_per_axis) {
    DecidedCells cells;
    const auto& sequences = mesh.grid.x_values;
    StepSpread a(comparison, comparison.a);
    StepSpread b(comparison, comparison.b);
    for (const std::size_t y : spread_over(mesh.grid.y_values.size(), most_per_axis)) {
        a.set_batch(mesh.grid.y_values[y], sequences.back());
        b.set_batch(mesh.grid.y_values[y], sequences.back());
        for (const std::size_t x : spread_over(sequences.size(), most_per_axis)) {
            const double ratio = mesh.ratio[y * sequences.size() + x];
            ++cells.looked_at;
            cells.decided += is_decided(std::log(ratio), a.at(sequences[x]), b.at(sequences[x])) ? 1 : 0;
        }
    }
    return cells;
}

std::vector<Spread> step_ratio_spreads(const Comparison& comparison, const Grid& grid, Method method) {
    std::vector<Spread> spreads;
    if (!comparison.workload.calibration || method == Method::global)
        return spreads;
    const auto& sequences = grid.x_values;
    StepSpread a(comparison, comparison.a);
    StepSpread b(comparison, comparison.b);
    spreads.reserve(grid.cells());
    for (const double batch : grid.y_values) {
        a.set_batch(batch, sequences.back());
        b.set_batch(batch, sequences.back());
        for (const double s : sequences)
            spreads.push_back(ratio_spread(a.at(s), b.at(s)));
    }
    return spreads;
}

namespace {

Spread spread_of(const RequestSpreads& spreads, RequestMetric metric) {
    switch (metric) {
    case RequestMetric::ttft:
        return spreads.ttft;
    case RequestMetric::tpot:
        return spreads.tpot;
    case RequestMetric::throughput:
    case RequestMetric::total:
        break;
    }
    return spreads.total;
}

} // namespace

std::vector<Spread> request_ratio_spreads(const Comparison& comparison, const Grid& grid,
                                          RequestMetric metric) {
    return request_ratio_spreads(comparison, comparison, grid, metric);
}

std::vector<Spread> request_ratio_spreads(const Comparison& of_a, const Comparison& of_b, const Grid& grid,
                                          RequestMetric metric) {
    std::vector<Spread> spreads;
    if (!of_a.workload.calibration)
        return spreads;
    const auto point = [&](const Comparison& comparison, std::size_t x, std::size_t y) {
        return mesh_point(comparison, grid.x, grid.x_values[x], grid.y, grid.y_values[y]);
    };
    const std::size_t width = grid.width();
    const std::size_t height = grid.height();
    const MeshPoint last = point(of_a, width - 1, height - 1);
    RequestSpread a(of_a, of_a.a, last.input + last.output);
    RequestSpread b(of_b, of_b.b, last.input + last.output);
    spreads.resize(grid.cells());
    RequestFit fits_a(of_a, of_a.a);
    RequestFit fits_b(of_b, of_b.b);
    const auto set = [](RequestSpread& spread, const Comparison& comparison, RequestFit& fits,
                        double& built_for, const MeshPoint& at) {
        const double held = comparison.formulas == Formulas::published
                                ? at.batch
                                : fits.greatest(at.batch, at.input, at.output);
        const double in_flight = held > 0 ? held : at.batch;
        if (in_flight != built_for)
            spread.set_batch(in_flight);
        built_for = in_flight;
    };
    // Batch by batch, since each is built once.
    const bool by_column = grid.x == Quantity::batch;
    double built_for_a = 0;
    double built_for_b = 0;
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        const std::size_t x = by_column ? i / height : i % width;
        const std::size_t y = by_column ? i % height : i / width;
        set(a, of_a, fits_a, built_for_a, point(of_a, x, y));
        set(b, of_b, fits_b, built_for_b, point(of_b, x, y));
        const MeshPoint at = point(of_a, x, y);
        spreads[y * width + x] = ratio_spread(spread_of(a.at(at.input, at.output), metric),
                                              spread_of(b.at(at.input, at.output), metric));
    }
    return spreads;
}

bool is_decided(double ratio, const Spread& ratio_spread) {
    return leaves_out_1(std::log(ratio), ratio_spread);
}

} // namespace llmroofline
