// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "core/cost/operators.h"
#include "core/step/calibration_range.h"
#include "core/step/operator_table.h"
#include "core/step/prediction_spread.h"

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

// What a calibration adds: the 90 % interval of the step, and where it leaves what was measured; in words for
// the aligned table.
std::string add_interval(const Comparison& comparison, double time, double batch, double sequence,
                         Table& table) {
    const AcceleratorGroup& group = comparison.a;
    const CalibrationProfile& profile = *comparison.workload.calibration;
    const Interval interval = interval_of(time, step_spread(comparison, group, batch, sequence));
    const auto dimensions =
        outside(profile, group, comparison.model, comparison.workload.precision, batch, sequence,
                resolve(profile, group.accelerator, comparison.workload.software));
    for (const char* column : {"time_low_s", "time_high_s", "out_of_range"})
        table.columns.push_back({column, false});
    for (auto& row : table.rows)
        row.resize(table.columns.size());
    auto last = table.rows.back().end();
    *--last = cell(to_string(dimensions));
    *--last = Cell(interval.high);
    *--last = Cell(interval.low);
    return "\n90 % interval of the total: " + readable(interval.low) + " to " + readable(interval.high) +
           " s" + (dimensions.empty() ? "" : "; out of the calibrated range in: " + to_string(dimensions)) +
           '\n';
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
    std::string note;
    if (comparison.workload.calibration && operators.total.time)
        note = add_interval(comparison, *operators.total.time, batch, sequence, table);
    const Format format = options.format.value_or(Format::table);
    return to_text(table, format) + (format == Format::table ? note : "");
}

} // namespace llmroofline::cli
