// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/mesh_text.h"

#include <algorithm>
#include <cmath>

#include "app/cli/output/claim.h"
#include "app/cli/output/table.h"
#include "app/cli/output/types_words.h"
#include "app/wording/error_text.h"
#include "core/calibration/calibration_profile.h"

namespace llmroofline::cli {

namespace {

// As many as fit a screen.
constexpr std::size_t most_columns = 9;
constexpr std::size_t most_rows = 17;

std::string_view words(Quantity quantity) {
    switch (quantity) {
    case Quantity::batch:
        return "batch";
    case Quantity::sequence:
        return "sequence length";
    case Quantity::input:
        return "prompt tokens";
    case Quantity::output:
        break;
    }
    return "generated tokens";
}

// About `wanted` indices of 0 … size − 1, both ends among them.
std::vector<std::size_t> spread(std::size_t size, std::size_t wanted) {
    std::vector<std::size_t> picked;
    const std::size_t n = std::min(size, wanted);
    for (std::size_t i = 0; i < n; ++i)
        picked.push_back(n == 1 ? 0 : i * (size - 1) / (n - 1));
    return picked;
}

std::string name_of_side(const AcceleratorGroup& group) {
    const std::string one = group.accelerator.vendor + ' ' + group.accelerator.name;
    return group.accelerators() == 1
               ? one
               : std::to_string(group.accelerators()) + " x " + one + " (" + to_string(group) + ')';
}

// The settings of the view that no other words say: `metric ttft, `.
std::string settings(const View& view) {
    std::string text;
    if (!std::holds_alternative<StepView>(view))
        for (const ViewSetting& setting : kind_of(view).settings)
            text += std::string(setting.key) + ' ' + std::string(setting.chosen(view)) + ", ";
    return text;
}

std::string setup(const Comparison& comparison) {
    const Workload& workload = comparison.workload;
    return "A " + name_of_side(comparison.a) + "\nB " + name_of_side(comparison.b) + '\n' +
           comparison.model.name + ", " + std::string(to_string(workload.phase)) + ", " +
           types_words(comparison) + ", " + std::string(to_string(workload.attention)) + " attention, " +
           settings(comparison.view) + std::string(to_string(comparison.method)) + " method, " +
           std::string(to_string(comparison.formulas)) + " formulas. " +
           claim_text(workload, comparison.method);
}

std::string percent(std::size_t cells, const MeshTable& mesh) {
    return readable(100.0 * static_cast<double>(cells) / static_cast<double>(mesh.grid.cells())) + " %";
}

const MeshColumn* column_named(const MeshTable& mesh, std::string_view name) {
    const auto found = std::find_if(mesh.figures.begin(), mesh.figures.end(),
                                    [name](const MeshColumn& column) { return column.name == name; });
    return found == mesh.figures.end() ? nullptr : &*found;
}

std::size_t count(const std::vector<double>& values, bool (*is_counted)(double)) {
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), is_counted));
}

std::string winners(const MeshTable& mesh) {
    const std::vector<double>& ratio = mesh.figures[mesh.ratio].values;
    std::string text =
        "A is ahead in " + percent(count(ratio, [](double value) { return value > 1; }), mesh) +
        " of the cells, B in " + percent(count(ratio, [](double value) { return value < 1; }), mesh) + ".\n";
    if (const MeshColumn* const decided = column_named(mesh, "decided"))
        text += "The winner is decided with 90 % confidence in " +
                std::to_string(count(decided->values, [](double value) { return value != 0; })) + " of " +
                std::to_string(decided->values.size()) + " cells.\n";
    return text;
}

// How many cells have which of a choice's names: `agree: a 40 %, b 50 %, differ 10 %`.
std::string shares(const MeshTable& mesh, const MeshColumn& choice) {
    std::string text;
    for (std::size_t i = 0; i < choice.choices.size(); ++i) {
        const auto cells = static_cast<std::size_t>(
            std::count(choice.values.begin(), choice.values.end(), static_cast<double>(i)));
        if (!choice.choices[i].empty())
            text += (text.empty() ? "" : ", ") + std::string(choice.choices[i]) + ' ' + percent(cells, mesh);
    }
    return choice.name + ": " + text + ".\n";
}

std::string summary(const Comparison& comparison, const MeshTable& mesh) {
    std::string text = setup(comparison);
    const auto missing = [&](const Missing& figure, const AcceleratorGroup& group) {
        if (figure)
            text += error_text(missing_error(figure, group.accelerator.id, group.node_size())) + '\n';
    };
    missing(mesh.missing_a, comparison.a);
    missing(mesh.missing_b, comparison.b);
    if (mesh.missing_a || mesh.missing_b)
        return text;
    text += winners(mesh);
    for (const MeshColumn& column : mesh.figures)
        if (column.kind == MeshColumn::Kind::choice)
            text += shares(mesh, column);
    return text;
}

Table some_cells(const MeshTable& mesh) {
    Table table{{{std::string(to_string(mesh.grid.y))}}, {}};
    const auto columns = spread(mesh.grid.width(), most_columns);
    for (const std::size_t x : columns)
        table.columns.push_back({readable(mesh.grid.x_values[x])});
    for (const std::size_t y : spread(mesh.grid.height(), most_rows)) {
        auto& row = table.rows.emplace_back();
        row.emplace_back(mesh.grid.y_values[y]);
        for (const std::size_t x : columns) {
            const double ratio = mesh.figures[mesh.ratio].values[y * mesh.grid.width() + x];
            row.push_back(std::isfinite(ratio) ? Cell(format_fixed(ratio, 3)) : Cell());
        }
    }
    return table;
}

} // namespace

std::string mesh_text(const Comparison& comparison, const MeshTable& mesh) {
    return summary(comparison, mesh) + "\nPerformance of A over B, " + std::string(words(mesh.grid.y)) +
           " down, " + std::string(words(mesh.grid.x)) + " across:\n" +
           to_text(some_cells(mesh), Format::table);
}

} // namespace llmroofline::cli
