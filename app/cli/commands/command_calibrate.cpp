// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_calibrate.h"

#include <algorithm>
#include <iostream>

#include "app/cli/options/assignment.h"
#include "app/cli/options/measurement_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/output/measured_rows.h"
#include "app/cli/output/table.h"
#include "app/wording/error_text.h"
#include "core/calibration/calibration_writer.h"
#include "core/calibration/calibration_yaml.h"
#include "core/catalog/calibration_catalog.h"
#include "core/fit/fit.h"
#include "core/fit/measured_run.h"
#include "core/fit/run_checks.h"
#include "core/io/identifier.h"

namespace llmroofline::cli {

namespace {

// Rows of a file that a fit can use, and what is wrong with the others.
struct UsableRows {
    std::vector<Measurement> rows;
    Errors bad;                     // in the order of the file
    std::vector<std::string> marks; // a row each: what is odd about it, or nothing
};

// What has no time by the specification cannot be fitted either.
UsableRows usable_rows(MeasurementFile file, const std::string& name) {
    UsableRows usable;
    for (const BadRow& one : file.bad)
        usable.bad.push_back(one.error);
    RunChecks checks;
    for (Measurement& row : file.rows) {
        if (checks.missing(row)) {
            Error error = *checks.missing(row);
            error.place = {name, row.line, 0};
            usable.bad.push_back(std::move(error));
            continue;
        }
        const auto mark = checks.mark(row);
        usable.marks.push_back(mark ? error_text({mark->code, mark->arguments, {}}) : std::string());
        usable.rows.push_back(std::move(row));
    }
    std::stable_sort(usable.bad.begin(), usable.bad.end(),
                     [](const Error& a, const Error& b) { return a.place.line < b.place.line; });
    return usable;
}

class CalibrateCommand : public Command {
public:
    void add_options(OptionList& list) override {
        measurements_.add(list, true);
        list.text("--profile", "ID", "The new calibration's id (own)", profile_);
        list.text("--name", "TEXT", "Its name (the id)", name_);
        list.text("--prior", "ID|none", "It starts from this (tuned)", prior_);
        list.flag("--replace", "Write over a calibration of yours by this id", replace_);
        list.flag("--skip-bad-rows", "Leave out rows that cannot be used", skip_bad_rows_);
        list.flag("--quick",
                  "Only fit: no accelerator, model or shape is left out to tell the error on others", quick_);
        output_.add_format(list, "How the rows are written (table)");
        list.text("-o,--output", "FILE", "The calibration's YAML (among the user's calibrations)",
                  output_.file);
    }

    std::string usage_fault() const override { return measurements_.usage_fault(); }

    std::vector<std::string> files_read() const override {
        std::vector<std::string> files = files_among({prior_});
        files.push_back(measurements_.file);
        return files;
    }

    Outcome run(const Catalog& catalog) override {
        auto loaded = measurements_.load(catalog);
        if (!loaded)
            return refusal(loaded.errors());
        UsableRows usable = usable_rows(std::move(loaded->file), measurements_.file);
        // Before a fit that takes its time.
        if (output_.file.empty() && !replace_ && !users_calibration(profile_).empty())
            return refusal(
                Errors{Error{ErrorCode::calibration_exists, {profile_}, {"--profile, --replace", 0, 0}}});
        if (!usable.bad.empty() && !skip_bad_rows_) {
            usable.bad.push_back(
                {ErrorCode::bad_rows, {std::to_string(usable.bad.size())}, {measurements_.file, 0, 0}});
            return refusal(usable.bad);
        }
        for (const Error& error : usable.bad)
            std::cerr << error_text(error) << " (left out)\n";
        return fitted(usable, loaded->csv);
    }

private:
    Outcome fitted(const UsableRows& usable, const std::string& csv) const {
        const std::vector<Measurement>& rows = usable.rows;
        const auto options = fit_options();
        if (!options)
            return refusal(options.errors());
        const auto result = fit_calibration(rows, *options);
        if (!result)
            return refusal(result.errors());
        Table table{measured_columns(), {}};
        table.columns.push_back({"predicted"});
        table.columns.push_back({"error"});
        table.columns.push_back({"reason"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::vector<Cell> cells = measured_cells(rows[i]);
            cells.emplace_back(result->rows[i].predicted);
            cells.emplace_back(result->rows[i].predicted / rows[i].value - 1);
            cells.push_back(usable.marks[i].empty() ? Cell() : Cell(usable.marks[i]));
            table.rows.push_back(std::move(cells));
        }
        Outcome outcome = said(to_text(table, output_.format_or_table()));
        outcome.remarks = error_lines(result->profile.errors);
        if (!output_.file.empty()) {
            outcome.files = {{output_.file, write_calibration(result->profile)}};
        } else if (const Status saved = save_calibration(result->profile, csv); !saved) {
            Outcome unsaved = refusal(saved.errors());
            unsaved.remarks.insert(unsaved.remarks.begin(), outcome.remarks.begin(), outcome.remarks.end());
            return unsaved;
        }
        return outcome;
    }

    Result<FitOptions> fit_options() const {
        FitOptions fit;
        fit.id = profile_;
        if (!is_identifier(fit.id))
            return Error{ErrorCode::bad_identifier, {"--profile", fit.id}, {}};
        fit.name = name_.empty() ? fit.id : name_;
        fit.command = "llmroofline-cli calibrate --measurements " + measurements_.file + " --profile " +
                      fit.id + (name_.empty() ? "" : " --name \"" + name_ + '"') +
                      (prior_ == default_calibration ? "" : " --prior " + prior_) +
                      (skip_bad_rows_ ? " --skip-bad-rows" : "");
        fit.files = {measurements_.file};
        if (prior_ != "none") {
            auto prior = find_calibration_or_file(prior_);
            if (!prior)
                return prior.errors();
            fit.prior = *std::move(prior);
        }
        fit.leave_out = !quick_;
        fit.threads = 2;
        fit.progress = [](int done, int of) {
            std::cerr << "\rfit " << done + 1 << " of " << of << (done + 1 == of ? "\n" : "") << std::flush;
            return true;
        };
        return fit;
    }

    MeasurementOptions measurements_;
    std::string profile_ = "own";
    std::string name_;
    std::string prior_ = std::string(default_calibration); // none: the general priors
    bool replace_ = false;
    bool skip_bad_rows_ = false;
    bool quick_ = false;
    OutputOptions output_;
};

} // namespace

const CommandSpec calibrate_command = {"calibrate",
                                       "Fit a calibration to measurements; row by row what it makes of them",
                                       &make_command<CalibrateCommand>};

} // namespace llmroofline::cli
