// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/cli/claim.h"
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/wording/error_text.h"
#include "core/io/numbers.h"
#include "core/mesh/decided.h"
#include "core/mesh/step_mesh.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::cli {

namespace {

// About `wanted` indices of 0 … size − 1, both ends among them.
std::vector<std::size_t> spread(std::size_t size, std::size_t wanted) {
    std::vector<std::size_t> picked;
    const std::size_t n = std::min(size, wanted);
    for (std::size_t i = 0; i < n; ++i)
        picked.push_back(n == 1 ? 0 : i * (size - 1) / (n - 1));
    return picked;
}

std::string summary(const Comparison& comparison, const MeshFigures& mesh) {
    const WinnerShare share = winner_share(mesh);
    const auto percent = [&](std::size_t cells) {
        return readable(100.0 * static_cast<double>(cells) / static_cast<double>(mesh.grid.cells())) + " %";
    };
    const auto name = [](const AcceleratorGroup& group) {
        const std::string one = group.accelerator.vendor + ' ' + group.accelerator.name;
        return group.accelerators() == 1
                   ? one
                   : std::to_string(group.accelerators()) + " x " + one + " (" + to_string(group) + ')';
    };
    std::string out = "A " + name(comparison.a) + "\nB " + name(comparison.b) + '\n' + comparison.model.name +
                      ", " + std::string(to_string(comparison.workload.phase)) + ", " +
                      std::string(to_string(comparison.workload.precision.weights)) + " weights, " +
                      std::string(to_string(comparison.workload.precision.activations)) + " activations, " +
                      std::string(to_string(comparison.workload.precision.kv_cache)) + " KV cache, " +
                      std::string(to_string(comparison.workload.attention)) + " attention, " +
                      std::string(to_string(comparison.method)) + " method, " +
                      std::string(to_string(comparison.formulas)) + " formulas. " +
                      claim_text(comparison.workload, comparison.method);
    const auto missing = [&](const Missing& figure, const AcceleratorGroup& group) {
        if (figure)
            out += error_text(missing_error(figure, group.accelerator.id, group.node_size())) + '\n';
    };
    missing(mesh.missing_a, comparison.a);
    missing(mesh.missing_b, comparison.b);
    if (share.not_available == 0)
        out += "A is ahead in " + percent(share.a) + " of the cells, B in " + percent(share.b) + ".\n";
    if (share.not_available == 0 && comparison.workload.calibration &&
        comparison.method == Method::operator_by_operator) {
        const DecidedCells cells = decided_cells(comparison, mesh);
        out += "The winner is decided with 90 % confidence in " + std::to_string(cells.decided) + " of " +
               std::to_string(cells.looked_at) + " cells looked at.\n";
    }
    return out;
}

std::string plain_text(const Comparison& comparison, const MeshFigures& mesh) {
    std::string out =
        summary(comparison, mesh) + "\nPerformance of A over B, batch down, sequence length across:\n";
    Table table{{{"batch"}}, {}};
    const auto columns = spread(mesh.grid.x_values.size(), 9);
    for (const std::size_t x : columns)
        table.columns.push_back({readable(mesh.grid.x_values[x])});
    for (const std::size_t y : spread(mesh.grid.y_values.size(), 17)) {
        auto& row = table.rows.emplace_back();
        row.push_back(Cell(mesh.grid.y_values[y]));
        for (const std::size_t x : columns) {
            const double ratio = mesh.ratio[y * mesh.grid.x_values.size() + x];
            row.push_back(cell(std::isfinite(ratio) ? format_fixed(ratio, 3) : std::string()));
        }
    }
    return out + to_text(table, Format::table);
}

// A row a cell, as a person reads it.
std::string aligned(const MeshTable& mesh) {
    Table table;
    for (const AlongColumn& column : mesh.along)
        table.columns.push_back({column.name});
    for (const MeshColumn& column : mesh.figures)
        table.columns.push_back({column.name});
    for (std::size_t i = 0; i < mesh.grid.cells(); ++i) {
        auto& row = table.rows.emplace_back();
        for (const AlongColumn& column : mesh.along)
            row.push_back(
                Cell(column.source == AlongColumn::Source::x   ? mesh.grid.x_values[i % mesh.grid.width()]
                     : column.source == AlongColumn::Source::y ? mesh.grid.y_values[i / mesh.grid.width()]
                                                               : column.value));
        for (const MeshColumn& column : mesh.figures) {
            const double value = column.values[i];
            if (column.kind == MeshColumn::Kind::choice)
                row.push_back(cell(column.choices[static_cast<std::size_t>(value)]));
            else if (column.kind == MeshColumn::Kind::flag)
                row.push_back(flag_cell(value != 0, Format::table));
            else
                row.push_back(std::isfinite(value) ? Cell(value) : Cell());
        }
    }
    return to_text(table, Format::table);
}

} // namespace

Result<std::string> run_mesh(const Options& options, const Comparison& comparison) {
    const Format format = options.format.value_or(Format::table);
    const bool is_step = std::holds_alternative<StepView>(comparison.view);
    if (format == Format::table && is_step) {
        const auto mesh = step_figures(comparison, comparison.method);
        return mesh ? Result<std::string>(plain_text(comparison, *mesh)) : mesh.errors();
    }
    const auto table = mesh_table(comparison);
    if (!table)
        return table.errors();
    return format == Format::json  ? mesh_json(*table)
           : format == Format::csv ? mesh_csv(*table)
                                   : aligned(*table);
}

} // namespace llmroofline::cli
