// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "core/cost/operators.h"
#include "core/roofline/operator_table.h"

namespace llmroofline::cli {

namespace {

std::vector<Cell> row_of(const Comparison& comparison, const OperatorRow& row, bool is_total) {
    return {Cell(std::string(to_string(comparison.workload.phase))),
            Cell(row.name),
            is_total ? Cell() : Cell(static_cast<std::int64_t>(row.count)),
            Cell(row.figures.flops),
            Cell(row.bytes()),
            Cell(row.figures.weight_bytes),
            Cell(row.figures.activation_bytes),
            Cell(row.figures.kv_bytes),
            Cell(row.intensity),
            cell(row.attainable),
            row.bound ? cell(to_string(*row.bound)) : Cell(),
            cell(row.time)};
}

} // namespace

std::optional<double> single_value(const std::optional<Axis>& axis, double otherwise) {
    if (!axis)
        return otherwise;
    const auto values = axis->values();
    return values.size() == 1 ? std::optional(values.front()) : std::nullopt;
}

Result<std::string> run_operators(const Options& options, const Comparison& comparison) {
    if (const Errors errors = refused(comparison.model, comparison.workload, comparison.formulas,
                                      comparison.method, comparison.a);
        !errors.empty())
        return errors;
    const double batch = *single_value(options.batch, static_cast<double>(Pin{}.batch));
    const double sequence = *single_value(options.sequence, static_cast<double>(Pin{}.sequence));
    const OperatorTable operators = operator_table(comparison.model, comparison.workload, comparison.formulas,
                                                   comparison.method, comparison.a, batch, sequence);

    Table table{{{"phase", false},
                 {"op"},
                 {"count"},
                 {"flops"},
                 {"bytes"},
                 {"weight_bytes"},
                 {"activation_bytes"},
                 {"kv_bytes"},
                 {"intensity"},
                 {"attainable_flops_per_s"},
                 {"bound"},
                 {"time_s"}},
                {}};
    for (const OperatorRow& row : operators.rows)
        table.rows.push_back(row_of(comparison, row, false));
    table.rows.push_back(row_of(comparison, operators.total, true));
    return to_text(table, options.format.value_or(Format::table));
}

} // namespace llmroofline::cli
