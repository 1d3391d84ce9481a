// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/service_level_text.h"

#include <cmath>

#include "app/cli/output/claim.h"
#include "app/cli/output/decision_cells.h"
#include "app/cli/output/table.h"
#include "core/io/numbers.h"

namespace llmroofline::cli {

namespace {

constexpr std::size_t most_shown = 10;

std::string ratio_text(const MeshTable& mesh, std::size_t cell) {
    const bool a = std::isfinite(mesh.figures[0].values[cell]);
    const bool b = std::isfinite(mesh.figures[1].values[cell]);
    if (a && b)
        return format_fixed(mesh.figures[mesh.ratio].values[cell], 3);
    return a ? "only A" : b ? "only B" : "-";
}

} // namespace

std::string service_level_text(const Comparison& comparison, const MeshTable& mesh) {
    const std::size_t x_step = (mesh.grid.width() + most_shown - 1) / most_shown;
    const std::size_t y_step = (mesh.grid.height() + most_shown - 1) / most_shown;
    Table table{{{"tpot_ms"}}, {}};
    for (std::size_t x = 0; x < mesh.grid.width(); x += x_step)
        table.columns.push_back({readable(mesh.grid.x_values[x])});
    for (std::size_t y = 0; y < mesh.grid.height(); y += y_step) {
        auto& row = table.rows.emplace_back();
        row.emplace_back(mesh.grid.y_values[y]);
        for (std::size_t x = 0; x < mesh.grid.width(); x += x_step)
            row.emplace_back(ratio_text(mesh, y * mesh.grid.width() + x));
    }
    return "A " + to_string(comparison.a) + ", B " + to_string(comparison.b) + ", " + comparison.model.name +
           ", " + std::to_string(comparison.request.output) +
           " tokens out, each at its own best batch in a closed "
           "loop; means without queueing. " +
           claim_text(comparison, Method::operator_by_operator) + "\nOutput tokens/s of A over B " +
           measuring_text(comparison.measuring) + ", limit on a token down, input across:\n" +
           to_text(table, Format::table);
}

} // namespace llmroofline::cli
