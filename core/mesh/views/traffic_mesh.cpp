// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/traffic_mesh.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "core/mesh/traffic_layer.h"
#include "core/service/service_level.h"

namespace llmroofline {

namespace {

Comparison as_requests(const Comparison& comparison) {
    Comparison requests = in_closed_loop(comparison);
    requests.view = RequestView{};
    return requests;
}

// As a side has it; with the comparison's own number where that is asked for, or the side has none of its own.
Comparison with_in_flight(const Comparison& comparison, const ServedTraffic* side) {
    Comparison requests = as_requests(comparison);
    if (comparison.in_flight == InFlight::own && side && side->time && side->time->any_fits())
        requests.request.batch = std::llround(side->time->in_flight);
    return requests;
}

MeshColumn* column_of(MeshTable& table, std::string_view name) {
    const auto found = std::find_if(table.figures.begin(), table.figures.end(),
                                    [name](const MeshColumn& column) { return column.name == name; });
    return found == table.figures.end() ? nullptr : &*found;
}

// B's figures as it has them with its own number in flight. What is calibrated has no intervals then: they would be those
// of one number for both.
void take_side_b(MeshTable& table, MeshTable other, const Comparison& of_b) {
    std::erase_if(table.figures, [](const MeshColumn& column) {
        return column.name == "ratio_low" || column.name == "ratio_high" || column.name == "decided";
    });
    std::vector<double>& values = column_of(table, "value_b")->values;
    const std::vector<double>& own = column_of(other, "value_b")->values;
    for (const char* const name : {"ratio", "ratio_price_low", "ratio_price_high"})
        if (MeshColumn* const column = column_of(table, name))
            for (std::size_t i = 0; i < own.size(); ++i)
                column->values[i] *= values[i] / own[i];
    if (MeshColumn* const decided = column_of(table, "decided_by_prices"))
        for (std::size_t i = 0; i < own.size(); ++i)
            decided->values[i] = column_of(table, "ratio_price_low")->values[i] > 1 ||
                                         column_of(table, "ratio_price_high")->values[i] < 1
                                     ? 1
                                     : 0;
    values = own;
    column_of(table, "fits_b")->values = column_of(other, "fits_b")->values;
    for (AlongColumn& along : table.along)
        if (along.name == "batch")
            along.name = "batch_a";
    table.along.push_back({"batch_b", AlongColumn::Source::fixed, static_cast<double>(of_b.request.batch)});
}

} // namespace

DisplayAxes TrafficMesh::axes(const Comparison& comparison) const {
    return requests_.axes(as_requests(comparison));
}

std::vector<View> TrafficMesh::parts(const Comparison& comparison) const {
    return {comparison.view};
}

MeshResult TrafficMesh::compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                                const std::stop_token& stop) const {
    std::optional<TrafficSummary> summary;
    if (comparison.traffic)
        summary.emplace(summarize_traffic(comparison));
    const Comparison of_a = with_in_flight(comparison, summary ? &summary->a : nullptr);
    const Comparison of_b = with_in_flight(comparison, summary ? &summary->b : nullptr);
    MeshResult result = compute_request_mesh(of_a, of_b, of_a.view, axes, stop);
    result.view = part;
    if (summary && result.refusal.empty() && result.complete() && !stop.stop_requested())
        result.traffic = std::make_shared<const TrafficLayer>(
            traffic_layer(comparison, result.grid(), *std::move(summary)));
    return result;
}

Result<MeshTable> TrafficMesh::table(const Comparison& comparison, const std::stop_token& stop) const {
    if (!comparison.traffic)
        return requests_.table(as_requests(comparison), stop);
    std::optional<TrafficSummary> summary;
    if (comparison.in_flight == InFlight::own)
        summary.emplace(summarize_traffic(comparison));
    const Comparison of_a = with_in_flight(comparison, summary ? &summary->a : nullptr);
    const Comparison of_b = with_in_flight(comparison, summary ? &summary->b : nullptr);
    auto table = requests_.table(of_a, stop);
    if (!table)
        return table;
    if (of_a.request.batch != of_b.request.batch) {
        const auto other = requests_.table(of_b, stop);
        if (!other)
            return other;
        take_side_b(*table, *other, of_b);
    }
    const TrafficDensity density(*comparison.traffic);
    MeshColumn inside{"share_inside", {}};
    for (const double cell : density.over(table->grid.x_values, table->grid.y_values))
        inside.values.push_back(density.share_inside(cell));
    table->figures.push_back(std::move(inside));
    return table;
}

} // namespace llmroofline
