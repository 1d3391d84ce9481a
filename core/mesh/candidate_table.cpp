// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/candidate_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace llmroofline {

namespace {

constexpr double not_available = std::numeric_limits<double>::quiet_NaN();

// 0 for none: an empty name, which CSV leaves out.
MeshColumn winner_column(const std::vector<CandidateCell>& map, std::size_t count) {
    static constexpr std::string_view numbers[] = {"",  "1", "2", "3",  "4",  "5", "6",
                                                   "7", "8", "9", "10", "11", "12"};
    MeshColumn column{"winner", {}, MeshColumn::Kind::choice, {numbers, numbers + count + 1}};
    for (const CandidateCell& cell : map)
        column.values.push_back(cell.winner + 1);
    return column;
}

MeshColumn margin_column(const std::vector<CandidateCell>& map) {
    MeshColumn column{"margin", {}};
    for (const CandidateCell& cell : map)
        column.values.push_back(cell.second == no_winner ? not_available : cell.margin);
    return column;
}

MeshColumn decided_column(const std::vector<CandidateCell>& map) {
    MeshColumn column{"decided", {}, MeshColumn::Kind::choice, {"", "0", "1"}};
    for (const CandidateCell& cell : map)
        column.values.push_back(cell.winner == no_winner ? 0 : cell.decided() ? 2 : 1);
    return column;
}

} // namespace

Result<CandidateTable> candidate_table(const Comparison& comparison,
                                       std::span<const AcceleratorGroup> candidates, bool of_requests) {
    CandidateTable result;
    MeshTable& table = result.table;
    table.grid = of_requests ? Grid{Quantity::input, Quantity::output, comparison.sequence.values(),
                                    comparison.output.values()}
                             : step_grid(comparison.batch.values(), comparison.sequence.values());
    std::vector<CandidateCosts> costs =
        candidate_costs(comparison, candidates, of_requests, table.grid.x_values, table.grid.y_values);
    Errors all;
    for (const CandidateCosts& of_one : costs) {
        result.lacks.push_back(of_one.lacks);
        for (const Error& error : of_one.lacks)
            if (std::find(all.begin(), all.end(), error) == all.end())
                all.push_back(error);
    }
    if (std::none_of(costs.begin(), costs.end(), [](const CandidateCosts& one) { return one.lacks.empty(); }))
        return all;
    const std::vector<CandidateCell> map = winner_map(costs);
    result.ranks = candidate_ranks(costs, map, {});
    result.undecided = undecided_share(map, {});
    table.along = {{"x", AlongColumn::Source::x}, {"y", AlongColumn::Source::y}};
    table.figures = {winner_column(map, candidates.size()), margin_column(map), decided_column(map)};
    for (std::size_t i = 0; i < costs.size(); ++i)
        table.figures.push_back({"cost_" + std::to_string(i + 1), std::move(costs[i].costs)});
    table.ratio = 1;
    return result;
}

} // namespace llmroofline
