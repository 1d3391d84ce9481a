// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/mesh_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "app/cli/output/claim.h"
#include "app/cli/output/decision_cells.h"
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
    case Quantity::tpot:
        return "limit on the time per output token";
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
           claim_text(comparison, comparison.method);
}

std::size_t count(const std::vector<double>& values, bool (*is_counted)(double)) {
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), is_counted));
}

} // namespace

MeshSummary::MeshSummary(const Comparison& comparison) : comparison_(comparison) {}

std::string MeshSummary::percent(std::size_t cells) const {
    return readable(100.0 * static_cast<double>(cells) / static_cast<double>(cells_)) + " %";
}

void MeshSummary::add(const MeshBand& band) {
    const MeshTable& mesh = band.table;
    x_ = mesh.grid.x;
    y_ = mesh.grid.y;
    missing_a_ = mesh.missing_a;
    missing_b_ = mesh.missing_b;
    cells_ += mesh.grid.cells();
    const std::vector<double>& ratio = mesh.figures[mesh.ratio].values;
    a_ahead_ += count(ratio, [](double value) { return value > 1; });
    b_ahead_ += count(ratio, [](double value) { return value < 1; });
    for (const MeshColumn& column : mesh.figures) {
        if (column.name == "decided")
            decided_ = decided_.value_or(0) + count(column.values, [](double value) { return value != 0; });
        if (column.name == "decided_by_prices")
            decided_by_prices_ = decided_by_prices_.value_or(0) +
                                 count(column.values, [](double value) { return value != 0; });
        if (column.kind == MeshColumn::Kind::choice)
            add_shares(column);
    }
    add_some_cells(band);
}

// How many cells have which of a choice's names.
void MeshSummary::add_shares(const MeshColumn& column) {
    auto found = std::find_if(choices_.begin(), choices_.end(),
                              [&](const Choice& choice) { return choice.name == column.name; });
    if (found == choices_.end()) {
        choices_.push_back({column.name, column.choices, std::vector<std::size_t>(column.choices.size())});
        found = std::prev(choices_.end());
    }
    for (const double value : column.values)
        ++found->cells[static_cast<std::size_t>(value)];
}

void MeshSummary::add_some_cells(const MeshBand& band) {
    const MeshTable& mesh = band.table;
    const auto columns = spread(mesh.grid.width(), most_columns);
    if (some_cells_.columns.empty()) {
        some_cells_.columns.push_back({std::string(to_string(mesh.grid.y))});
        for (const std::size_t x : columns)
            some_cells_.columns.push_back({readable(mesh.grid.x_values[x])});
    }
    for (const std::size_t y : spread(band.rows_of_all, most_rows)) {
        if (y < band.first_row || y >= band.end_row())
            continue;
        auto& row = some_cells_.rows.emplace_back();
        row.emplace_back(mesh.grid.y_values[y - band.first_row]);
        for (const std::size_t x : columns) {
            const std::size_t cell = (y - band.first_row) * mesh.grid.width() + x;
            const double ratio = mesh.figures[mesh.ratio].values[cell];
            const std::string does_not_fit = mark(mesh, cell);
            marks_ = marks_ || !does_not_fit.empty();
            row.push_back(std::isfinite(ratio) ? Cell(format_fixed(ratio, 3) + does_not_fit) : Cell());
        }
    }
}

// The sides whose memory does not hold a cell: `a`, `b` or `ab`.
std::string MeshSummary::mark(const MeshTable& mesh, std::size_t cell) {
    std::string sides;
    for (const auto& [name, side] : {std::pair("fits_a", 'a'), std::pair("fits_b", 'b')})
        for (const MeshColumn& column : mesh.figures)
            if (column.name == name && column.values[cell] == 0)
                sides += side;
    return sides;
}

std::string MeshSummary::winners() const {
    std::string text =
        "A is ahead in " + percent(a_ahead_) + " of the cells, B in " + percent(b_ahead_) + ".\n";
    if (decided_)
        text += "The winner is decided with 90 % confidence in " + std::to_string(*decided_) + " of " +
                std::to_string(cells_) + " cells.\n";
    if (decided_by_prices_)
        text += "Within the prices' ranges it is decided in " + std::to_string(*decided_by_prices_) + " of " +
                std::to_string(cells_) + " cells.\n";
    // `agree: a 40 %, b 50 %, differ 10 %`.
    for (const Choice& choice : choices_) {
        std::string shares;
        for (std::size_t i = 0; i < choice.names.size(); ++i)
            if (!choice.names[i].empty())
                shares += (shares.empty() ? "" : ", ") + std::string(choice.names[i]) + ' ' +
                          percent(choice.cells[i]);
        text += choice.name + ": " + shares + ".\n";
    }
    return text;
}

std::string MeshSummary::text() const {
    std::string text = setup(comparison_);
    const auto missing = [&](const Missing& figure, const AcceleratorGroup& group) {
        if (figure)
            text += error_text(missing_error(figure, group.accelerator.id, group.node_size())) + '\n';
    };
    missing(missing_a_, comparison_.a);
    missing(missing_b_, comparison_.b);
    if (!missing_a_ && !missing_b_)
        text += winners();
    text += "\nPerformance of A over B ";
    text += measuring_text(comparison_.measuring);
    text += ", ";
    text += words(y_);
    text += " down, ";
    text += words(x_);
    text += " across:\n";
    text += to_text(some_cells_, Format::table);
    return marks_ ? text + "a, b: does not fit the memory of A, of B.\n" : text;
}

} // namespace llmroofline::cli
