// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/decided.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/mesh/request_spreads.h"
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

std::vector<Spread> request_ratio_spreads(const Comparison& comparison, const Grid& grid,
                                          RequestMetric metric) {
    return request_ratio_spreads(comparison, comparison, grid, metric);
}

std::vector<Spread> request_ratio_spreads(const Comparison& of_a, const Comparison& of_b, const Grid& grid,
                                          RequestMetric metric) {
    std::vector<Spread> spreads = request_spreads_of_cells(of_a, of_a.a, grid, metric);
    const std::vector<Spread> spreads_b = request_spreads_of_cells(of_b, of_b.b, grid, metric);
    for (std::size_t i = 0; i < spreads.size(); ++i)
        spreads[i] = ratio_spread(spreads[i], spreads_b[i]);
    return spreads;
}

bool is_decided(double ratio, const Spread& ratio_spread) {
    return leaves_out_1(std::log(ratio), ratio_spread);
}

} // namespace llmroofline
