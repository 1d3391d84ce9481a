// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/decided.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/roofline/prediction_spread.h"

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
    const auto& sequences = mesh.axes.sequences;
    for (const std::size_t y : spread_over(mesh.axes.batches.size(), most_per_axis))
        for (const std::size_t x : spread_over(sequences.size(), most_per_axis)) {
            const double batch = mesh.axes.batches[y];
            const double a = step_spread(comparison, comparison.a, batch, sequences[x]);
            const double b = step_spread(comparison, comparison.b, batch, sequences[x]);
            ++cells.looked_at;
            cells.decided += is_decided(std::log(mesh.ratio[y * sequences.size() + x]), a, b) ? 1 : 0;
        }
    return cells;
}

} // namespace llmroofline
