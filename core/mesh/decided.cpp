// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/decided.h"

#include <algorithm>
#include <cmath>
#include <vector>

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
    const auto& sequences = mesh.axes.sequences;
    StepSpread a(comparison, comparison.a);
    StepSpread b(comparison, comparison.b);
    for (const std::size_t y : spread_over(mesh.axes.batches.size(), most_per_axis)) {
        a.set_batch(mesh.axes.batches[y], sequences.back());
        b.set_batch(mesh.axes.batches[y], sequences.back());
        for (const std::size_t x : spread_over(sequences.size(), most_per_axis)) {
            const double ratio = mesh.ratio[y * sequences.size() + x];
            ++cells.looked_at;
            cells.decided += is_decided(std::log(ratio), a.at(sequences[x]), b.at(sequences[x])) ? 1 : 0;
        }
    }
    return cells;
}

std::vector<double> ratio_spreads(const Comparison& comparison, const MeshFigures& mesh, Method method) {
    std::vector<double> spreads;
    if (!comparison.workload.calibration || method == Method::global || mesh.missing_a || mesh.missing_b)
        return spreads;
    const auto& sequences = mesh.axes.sequences;
    StepSpread a(comparison, comparison.a);
    StepSpread b(comparison, comparison.b);
    spreads.reserve(mesh.axes.cells());
    for (const double batch : mesh.axes.batches) {
        a.set_batch(batch, sequences.back());
        b.set_batch(batch, sequences.back());
        for (const double s : sequences)
            spreads.push_back(std::hypot(a.at(s), b.at(s)));
    }
    return spreads;
}

namespace {

double spread_of(const RequestSpreads& spreads, RequestMetric metric) {
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

std::vector<double> ratio_spreads(const Comparison& comparison, const RequestMesh& mesh) {
    std::vector<double> spreads;
    if (!comparison.workload.calibration || mesh.missing_a || mesh.missing_b)
        return spreads;
    const RequestAxes& axes = mesh.axes;
    const auto value = [&](RequestQuantity quantity, std::size_t x, std::size_t y, std::int64_t otherwise) {
        return axes.x == quantity   ? axes.x_values[x]
               : axes.y == quantity ? axes.y_values[y]
                                    : static_cast<double>(otherwise);
    };
    const auto input = [&](std::size_t x, std::size_t y) {
        return value(RequestQuantity::input, x, y, comparison.request.input);
    };
    const auto output = [&](std::size_t x, std::size_t y) {
        return value(RequestQuantity::output, x, y, comparison.request.output);
    };
    const std::size_t width = axes.x_values.size();
    const std::size_t height = axes.y_values.size();
    const double greatest = input(width - 1, height - 1) + output(width - 1, height - 1);
    RequestSpread a(comparison, comparison.a, greatest);
    RequestSpread b(comparison, comparison.b, greatest);
    spreads.resize(axes.cells());
    // Batch by batch, since each is built once.
    const bool by_column = axes.x == RequestQuantity::batch;
    double built_for = 0;
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        const std::size_t x = by_column ? i / height : i % width;
        const std::size_t y = by_column ? i % height : i / width;
        if (const double batch = value(RequestQuantity::batch, x, y, comparison.request.batch);
            batch != built_for) {
            a.set_batch(batch);
            b.set_batch(batch);
            built_for = batch;
        }
        spreads[y * width + x] = std::hypot(spread_of(a.at(input(x, y), output(x, y)), mesh.metric),
                                            spread_of(b.at(input(x, y), output(x, y)), mesh.metric));
    }
    return spreads;
}

bool is_decided(double ratio, double ratio_spread) {
    return is_decided(std::log(ratio), ratio_spread, 0);
}

} // namespace llmroofline
