// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_operators.h"

#include "app/cli/options/axis_options.h"
#include "app/cli/options/comparison_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/output/table.h"
#include "app/cli/output/types_words.h"
#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
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
            cell(row.time),
            types_cell(comparison, comparison.a)};
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

const std::vector<Column> columns = {{"phase", false},
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
                                     {"time_s"},
                                     {"types", false}};

class OperatorsCommand : public Command {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        setup_.add_method(list);
        axes_.add_steps(list, "32", "4096");
        output_.add(list);
    }

    std::string usage_fault() const override { return axes_.usage_fault_of_point(); }

    std::vector<std::string> files_read() const override { return setup_.files_read(); }

    Outcome run(const Catalog& catalog) override {
        const auto resolved = setup_.resolve(catalog);
        if (!resolved)
            return refusal(resolved.errors());
        return after(resolved->remarks, said_or_refused(text_of(resolved->comparison), output_.file));
    }

private:
    Result<std::string> text_of(const Comparison& comparison) const {
        if (const Errors errors = refused(comparison.model, comparison.workload, comparison.formulas,
                                          comparison.method, comparison.a);
            !errors.empty())
            return errors;
        const double batch = axes_.point(Quantity::batch, static_cast<double>(Pin{}.batch));
        const double sequence = axes_.point(Quantity::sequence, static_cast<double>(Pin{}.sequence));
        const OperatorTable operators =
            operator_table(comparison.model, comparison.workload, comparison.formulas, comparison.method,
                           comparison.a, batch, sequence);
        Table table{columns, {}};
        for (const OperatorRow& row : operators.rows)
            table.rows.push_back(row_of(comparison, row, false));
        table.rows.push_back(row_of(comparison, operators.total, true));
        std::string note = "\nTypes " + to_string(types_in_use(comparison, comparison.a)) + "\n";
        if (comparison.workload.calibration && operators.total.time)
            note += add_interval(comparison, *operators.total.time, batch, sequence, table);
        const Format format = output_.format_or_table();
        return to_text(table, format) + (format == Format::table ? note : "");
    }

    ComparisonOptions setup_;
    AxisOptions axes_;
    OutputOptions output_;
};

} // namespace

const CommandSpec operators_command = {
    "operators", "The operators of one step on the first accelerator. FLOPs, bytes, FLOP/byte, FLOP/s, s",
    &make_command<OperatorsCommand>};

} // namespace llmroofline::cli
