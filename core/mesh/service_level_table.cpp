// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/service_level_table.h"

#include <cmath>
#include <limits>
#include <map>

#include "core/mesh/mesh_measure.h"

namespace llmroofline {

namespace {

constexpr double not_available = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string_view> bound_names() {
    std::vector<std::string_view> names;
    for (const auto& [value, name] : level_bound_names)
        names.push_back(name);
    return names;
}

struct SideColumns {
    MeshColumn batch;
    MeshColumn rate;
    MeshColumn binds;
};

// Errors: the figure that is missing.
Result<SideColumns> side_columns(const Comparison& comparison, const AcceleratorGroup& group,
                                 const std::string& side, const Grid& grid, const ServiceLimits& limits) {
    if (const Errors errors = refused_request(comparison, group); !errors.empty())
        return errors;
    const double output = static_cast<double>(comparison.request.output);
    ServiceLevel level(comparison, group, grid.x_values.back() + output);
    if (const Missing missing = level.missing())
        return missing_error(missing, group.accelerator.id, group.node_size());
    const std::vector<double> empty(grid.cells(), not_available);
    SideColumns columns{
        {"batch_" + side, empty},
        {"rate_" + side, empty},
        {"binds_" + side, std::vector<double>(grid.cells(), 0), MeshColumn::Kind::choice, bound_names()}};
    for (std::size_t x = 0; x < grid.width(); ++x) {
        // The limits of a column ask for the same batches again and again.
        std::map<double, BatchFigures> known;
        const auto at = [&](double batch) {
            const auto [place, is_new] = known.try_emplace(batch);
            if (is_new)
                place->second = level.at(batch, grid.x_values[x], output, limits.stalls);
            return place->second;
        };
        for (std::size_t y = 0; y < grid.height(); ++y) {
            ServiceLimits cell_limits = limits;
            cell_limits.tpot_s = grid.y_values[y] / 1000;
            const BestBatch best = best_batch(at, cell_limits);
            if (!best.meets())
                continue;
            const std::size_t cell = y * grid.width() + x;
            columns.batch.values[cell] = best.batch;
            columns.rate.values[cell] = best.figures.tokens_per_s;
            columns.binds.values[cell] = static_cast<double>(best.binds);
        }
    }
    return columns;
}

} // namespace

Result<MeshTable> service_level_table(const Comparison& comparison, std::span<const double> inputs,
                                      std::span<const double> tpots_ms, const ServiceLimits& limits) {
    MeshTable table;
    table.grid.x = Quantity::input;
    table.grid.x_values.assign(inputs.begin(), inputs.end());
    table.grid.y_values.assign(tpots_ms.begin(), tpots_ms.end());
    const auto measure = measure_of_requests(comparison);
    if (!measure)
        return measure.errors();
    auto a = side_columns(comparison, comparison.a, "a", table.grid, limits);
    if (!a)
        return a.errors();
    auto b = side_columns(comparison, comparison.b, "b", table.grid, limits);
    if (!b)
        return b.errors();
    MeshColumn ratio{"ratio", {}};
    for (std::size_t i = 0; i < table.grid.cells(); ++i)
        ratio.values.push_back(a->rate.values[i] / b->rate.values[i]);
    table.along = {{"input", AlongColumn::Source::x}, {"tpot_ms", AlongColumn::Source::y}};
    table.figures = {std::move(a->batch), std::move(b->batch), std::move(a->rate), std::move(b->rate),
                     std::move(ratio),    std::move(a->binds), std::move(b->binds)};
    table.ratio = 4;
    apply_measure(table, *measure);
    return table;
}

} // namespace llmroofline
