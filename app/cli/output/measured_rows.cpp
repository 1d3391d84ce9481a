// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/measured_rows.h"

#include <algorithm>

namespace llmroofline::cli {

namespace {

std::string percent(double share) {
    return format_fixed(100 * share, 1) + " %";
}

} // namespace

std::vector<Column> measured_columns() {
    return {{"row"}, {"gpu"}, {"model"}, {"phase"}, {"metric"}, {"measured"}};
}

std::vector<Cell> measured_cells(const Measurement& row) {
    return {Cell(static_cast<std::int64_t>(row.line)),
            Cell(row.gpu),
            Cell(row.model_id),
            Cell(std::string(to_string(row.phase))),
            Cell(std::string(to_string(row.metric))),
            Cell(row.value)};
}

std::vector<Column> ratio_columns() {
    return {{"ratios"}, {"pairs"}, {"workloads"}, {"bound_median"}, {"bound_winners"},
            {"median"}, {"told"},  {"winners"},   {"decided"},      {"coverage"}};
}

std::vector<Cell> ratio_cells(const CalibrationRatio& ratio) {
    std::vector<Cell> cells = {Cell(ratio.what)};
    for (const double figure : {ratio.pairs, ratio.workloads, ratio.bound_median, ratio.bound_winners,
                                ratio.median, ratio.told, ratio.winners, ratio.decided, ratio.coverage})
        cells.emplace_back(figure);
    return cells;
}

std::vector<std::string> error_lines(const std::vector<CalibrationError>& errors) {
    std::size_t width = 0;
    for (const CalibrationError& error : errors)
        width = std::max(width, error.what.size());
    std::vector<std::string> lines;
    for (const CalibrationError& error : errors)
        lines.push_back(error.what + std::string(width - error.what.size(), ' ') + "  rows " +
                        std::to_string(error.rows) + ", median error " + percent(error.median) + ", mean " +
                        percent(error.mean) + ", right winners " +
                        (error.pairs > 0 ? percent(error.winners) : "-") + ", within the 90 % interval " +
                        percent(error.coverage));
    return lines;
}

} // namespace llmroofline::cli
