// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_validate.h"

#include <algorithm>
#include <iterator>

#include "app/cli/options/assignment.h"
#include "app/cli/options/measurement_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/output/measured_rows.h"
#include "app/cli/output/table.h"
#include "app/wording/error_text.h"
#include "core/catalog/calibration_catalog.h"
#include "core/fit/fit.h"
#include "core/fit/left_out.h"
#include "core/fit/measured_run.h"
#include "core/fit/own_rows.h"
#include "core/fit/predict.h"
#include "core/fit/ratio_report.h"

namespace llmroofline::cli {

namespace {

std::string ratio_text(const std::vector<CalibrationRatio>& ratios, Format format) {
    Table table{ratio_columns(), {}};
    for (const CalibrationRatio& ratio : ratios)
        table.rows.push_back(ratio_cells(ratio));
    return to_text(table, format);
}

std::string error_table(const std::vector<CalibrationError>& errors, Format format) {
    Table table{{{"what"}, {"rows"}, {"median"}, {"mean"}, {"winners"}, {"coverage"}}, {}};
    for (const CalibrationError& error : errors)
        table.rows.push_back({Cell(error.what), Cell(error.rows), Cell(error.median), Cell(error.mean),
                              Cell(error.winners), Cell(error.coverage)});
    return to_text(table, format);
}

struct ValidatedRow {
    int line = 0;
    std::vector<Cell> cells;
};

ValidatedRow refused_row(const BadRow& bad) {
    return {bad.line,
            {Cell(static_cast<std::int64_t>(bad.line)), cell(bad.gpu), cell(bad.model), cell(bad.phase),
             cell(bad.metric), cell(bad.value), Cell(), Cell(), Cell(), Cell(), Cell(),
             Cell(error_text({bad.error.code, bad.error.arguments, {}}))}};
}

std::vector<Cell> cells_of(const Measurement& row, const Result<PredictedRun>& predicted) {
    std::vector<Cell> cells = measured_cells(row);
    if (!predicted) {
        cells.resize(cells.size() + 5);
        cells.emplace_back(error_text(predicted.errors().front()));
        return cells;
    }
    for (const double figure :
         {predicted->predicted, predicted->low, predicted->high, predicted->predicted / row.value - 1})
        cells.emplace_back(figure);
    cells.emplace_back(static_cast<std::int64_t>(predicted->outside.empty() ? 1 : 0));
    cells.push_back(
        predicted->mark ? Cell(error_text({predicted->mark->code, predicted->mark->arguments, {}})) : Cell());
    return cells;
}

class ValidateCommand : public Command {
public:
    void add_options(OptionList& list) override {
        measurements_.add(list, false);
        list.text("--calibration", "ID|FILE", "A calibration (tuned)", calibration_);
        list.flag("--ratios",
                  "Pairs of accelerators on one workload in place of rows: how far the ratios lie off, by "
                  "benchmark and by pair; without a file what the calibration's fit found",
                  ratios_);
        list.text(
            "--left-out", "accelerator|model|shape class|stack",
            "With --ratios and a file: fit its rows anew with each of these left out, and predict it from "
            "the rest",
            left_out_);
        list.flag(
            "--own-rows",
            "With a file: what none, one, three and six rows of one's own bring on an accelerator that the "
            "others say nothing of",
            own_rows_);
        output_.add(list);
    }

    std::string usage_fault() const override {
        if (!left_out_.empty() && (!ratios_ || measurements_.file.empty()))
            return "--left-out: expected --ratios and --measurements beside it";
        if (own_rows_ && measurements_.file.empty())
            return "--own-rows: expected --measurements beside it";
        return measurements_.usage_fault();
    }

    std::vector<std::string> files_read() const override {
        std::vector<std::string> files = files_among({calibration_});
        files.push_back(measurements_.file);
        return files;
    }

    Outcome run(const Catalog& catalog) override {
        const auto profile = find_calibration_or_file(calibration_);
        if (!profile)
            return refusal(profile.errors());
        // Without a file the calibration's own error table.
        if (measurements_.file.empty())
            return said(ratios_ ? ratio_text((*profile)->ratios, output_.format_or_table())
                                : error_table((*profile)->errors, output_.format_or_table()),
                        output_.file);
        const auto loaded = measurements_.load(catalog);
        if (!loaded)
            return refusal(loaded.errors());
        if (own_rows_)
            return own_rows(loaded->file);
        return ratios_ ? ratios(**profile, loaded->file) : validated(**profile, loaded->file);
    }

private:
    // The rows that have a time.
    static std::vector<Measurement> timed(const std::vector<Measurement>& rows) {
        std::vector<Measurement> result;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(result),
                     [](const Measurement& row) { return !MeasuredRun(row).missing(); });
        return result;
    }

    Outcome own_rows(const MeasurementFile& file) const {
        FitOptions options;
        options.threads = 2;
        const auto errors = errors_with_own_rows(timed(file.rows), options);
        if (!errors)
            return refusal(errors.errors());
        return said(error_table(*errors, output_.format_or_table()), output_.file);
    }

    Outcome ratios(const CalibrationProfile& profile, const MeasurementFile& file) const {
        const std::vector<Measurement> rows = timed(file.rows);
        std::vector<Prediction> predictions;
        double shared = profile.shared_variance;
        if (!left_out_.empty()) {
            const auto what = choose_by_name(left_out_names, "--left-out", left_out_);
            if (!what)
                return refusal(what.errors());
            FitOptions options;
            options.threads = 2;
            auto fitted = fit_left_out(rows, *what, options);
            if (!fitted)
                return refusal(fitted.errors());
            predictions = std::move(fitted->predictions);
            shared = fitted->shared_variance;
        } else {
            for (const Measurement& row : rows)
                if (const auto predicted = predict(profile, row))
                    predictions.push_back(predicted->prediction);
        }
        const std::vector<CalibrationRatio> table = ratio_table(predictions, shared, true);
        Outcome outcome = said(ratio_text(table, output_.format_or_table()), output_.file);
        if (table.empty())
            outcome.status = ExitStatus::refused; // no two rows are of one workload
        return outcome;
    }

    Outcome validated(const CalibrationProfile& profile, const MeasurementFile& file) const {
        std::vector<ValidatedRow> rows;
        for (const BadRow& bad : file.bad)
            rows.push_back(refused_row(bad));
        std::vector<Prediction> of_static;
        std::vector<Prediction> of_loop;
        for (const Measurement& row : file.rows) {
            const auto predicted = predict(profile, row);
            rows.push_back({row.line, cells_of(row, predicted)});
            if (predicted)
                (row.is_loop() ? of_loop : of_static).push_back(predicted->prediction);
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const ValidatedRow& a, const ValidatedRow& b) { return a.line < b.line; });
        std::vector<CalibrationError> errors;
        if (!of_static.empty())
            errors.push_back(summarize("static", of_static));
        if (!of_loop.empty())
            errors.push_back(summarize("closed loop", of_loop));
        Table table{measured_columns(), {}};
        for (const char* column : {"predicted", "low", "high", "error", "in_range", "reason"})
            table.columns.push_back({column});
        for (ValidatedRow& row : rows)
            table.rows.push_back(std::move(row.cells));
        Outcome outcome = said(to_text(table, output_.format_or_table()), output_.file);
        outcome.remarks = error_lines(errors);
        if (errors.empty())
            outcome.status = ExitStatus::refused; // no row has a prediction
        return outcome;
    }

    MeasurementOptions measurements_;
    bool ratios_ = false;
    bool own_rows_ = false;
    std::string left_out_;
    std::string calibration_ = std::string(default_calibration);
    OutputOptions output_;
};

} // namespace

const CommandSpec validate_command = {
    "validate",
    "Predict each row of a measurement file, with its 90 % interval; "
    "without a file the calibration's own error table; with --ratios the ratios of "
    "pairs of accelerators",
    &make_command<ValidateCommand>};

} // namespace llmroofline::cli
