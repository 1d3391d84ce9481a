// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/wording/error_text.h"
#include "core/calibration/calibration_yaml.h"
#include "core/catalog/calibration_catalog.h"
#include "core/fit/benchmark_json.h"
#include "core/fit/fit.h"
#include "core/fit/measured_run.h"
#include "core/fit/predict.h"
#include "core/io/files.h"
#include "core/io/identifier.h"
#include "core/io/json_reader.h"
#include "core/io/numbers.h"

namespace llmroofline::cli {

namespace {

std::string percent(double share) {
    return format_fixed(100 * share, 1) + " %";
}

// For a reader: to standard error, so that standard output stays a table.
void say_errors(const std::vector<CalibrationError>& errors) {
    std::size_t width = 0;
    for (const CalibrationError& error : errors)
        width = std::max(width, error.what.size());
    for (const CalibrationError& error : errors)
        std::cerr << error.what << std::string(width - error.what.size(), ' ') << "  rows " << error.rows
                  << ", median error " << percent(error.median) << ", mean " << percent(error.mean)
                  << ", right winners " << (error.pairs > 0 ? percent(error.winners) : "-")
                  << ", within the 90 % interval " << percent(error.coverage) << '\n';
}

std::string error_table(const CalibrationProfile& profile, Format format) {
    Table table{{{"what"}, {"rows"}, {"median"}, {"mean"}, {"winners"}, {"coverage"}}, {}};
    for (const CalibrationError& error : profile.errors)
        table.rows.push_back({Cell(error.what), Cell(error.rows), Cell(error.median), Cell(error.mean),
                              Cell(error.winners), Cell(error.coverage)});
    return to_text(table, format);
}

std::vector<Cell> first_cells(const Measurement& row) {
    return {Cell(static_cast<std::int64_t>(row.line)),
            Cell(row.gpu),
            Cell(row.model_id),
            Cell(std::string(to_string(row.phase))),
            Cell(std::string(to_string(row.metric))),
            Cell(row.value)};
}

// A measurement file as it is, or made of what a benchmark program printed with what the options say of it.
Result<std::string> csv_of(const Options& options) {
    if (!options.measurements.ends_with(".json"))
        return read_text_file(options.measurements, measurement_file_limit);
    const auto text = read_text_file(options.measurements, json_byte_limit);
    if (!text)
        return text.errors();
    BenchmarkSetup setup;
    setup.gpu = options.gpus.empty() ? std::string() : options.gpus.front();
    setup.model = options.model;
    setup.software = options.software;
    setup.tensor = options.group.tensor.value_or(1);
    setup.precision.weights = options.weights.value_or(DataType::fp16);
    setup.precision.activations = options.activations.value_or(DataType::fp16);
    setup.precision.kv_cache = options.kv_cache.value_or(DataType::fp16);
    const auto whole = [](const std::optional<Axis>& axis) -> std::optional<std::int64_t> {
        const auto value = single_value(axis, 0);
        return axis && value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
    };
    setup.batch = whole(options.batch);
    setup.input = whole(options.input);
    setup.output = whole(options.output_tokens);
    return measurements_of_benchmark(*text, options.measurements, setup);
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

} // namespace

Result<std::string> run_validate(const Options& options, const Catalog& catalog) {
    const auto profile = find_calibration_or_file(
        options.calibration.empty() ? std::string(default_calibration) : options.calibration);
    if (!profile)
        return profile.errors();
    const Format format = options.format.value_or(Format::table);
    if (options.measurements.empty())
        return error_table(**profile, format);
    const auto csv = csv_of(options);
    if (!csv)
        return csv.errors();
    const auto file = parse_measurements(*csv, options.measurements, catalog);
    if (!file)
        return file.errors();

    std::vector<ValidatedRow> rows;
    for (const BadRow& bad : file->bad)
        rows.push_back(refused_row(bad));
    std::vector<Prediction> of_static;
    std::vector<Prediction> of_loop;
    for (const Measurement& row : file->rows) {
        std::vector<Cell> cells = first_cells(row);
        const auto predicted = predict(**profile, row);
        if (!predicted) {
            for (int i = 0; i < 5; ++i)
                cells.emplace_back();
            cells.emplace_back(error_text(predicted.errors().front()));
        } else {
            for (const double figure : {predicted->predicted, predicted->low, predicted->high,
                                        predicted->predicted / row.value - 1})
                cells.emplace_back(figure);
            cells.emplace_back(static_cast<std::int64_t>(predicted->outside.empty() ? 1 : 0));
            cells.emplace_back();
            (row.closed_loop ? of_loop : of_static).push_back(predicted->prediction);
        }
        rows.push_back({row.line, std::move(cells)});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ValidatedRow& a, const ValidatedRow& b) { return a.line < b.line; });
    std::vector<CalibrationError> errors;
    if (!of_static.empty())
        errors.push_back(summarize("static", of_static));
    if (!of_loop.empty())
        errors.push_back(summarize("closed loop", of_loop));
    say_errors(errors);

    Table table{{{"row"},
                 {"gpu"},
                 {"model"},
                 {"phase"},
                 {"metric"},
                 {"measured"},
                 {"predicted"},
                 {"low"},
                 {"high"},
                 {"error"},
                 {"in_range"},
                 {"reason"}},
                {}};
    for (ValidatedRow& row : rows)
        table.rows.push_back(std::move(row.cells));
    return to_text(table, format);
}

Result<CalibrateReport> run_calibrate(const Options& options, const Catalog& catalog) {
    const auto csv = csv_of(options);
    if (!csv)
        return csv.errors();
    const auto file = parse_measurements(*csv, options.measurements, catalog);
    if (!file)
        return file.errors();
    // What has no time by the specification cannot be fitted either.
    std::vector<Measurement> rows;
    Errors bad;
    for (const BadRow& one : file->bad)
        bad.push_back(one.error);
    for (const Measurement& row : file->rows) {
        const MeasuredRun run(row);
        if (!run.missing()) {
            rows.push_back(row);
            continue;
        }
        Error error = *run.missing();
        error.place = {options.measurements, row.line, 0};
        bad.push_back(std::move(error));
    }
    std::stable_sort(bad.begin(), bad.end(),
                     [](const Error& a, const Error& b) { return a.place.line < b.place.line; });
    if (!bad.empty() && !options.skip_bad_rows) {
        bad.push_back({ErrorCode::bad_rows, {std::to_string(bad.size())}, {options.measurements, 0, 0}});
        return bad;
    }
    for (const Error& error : bad)
        std::cerr << error_text(error) << " (left out)\n";

    FitOptions fit;
    fit.id = options.profile.empty() ? "own" : options.profile;
    if (!is_identifier(fit.id))
        return Error{ErrorCode::bad_identifier, {"--profile", fit.id}, {}};
    fit.name = options.profile_name.empty() ? fit.id : options.profile_name;
    fit.command = "llmroofline-cli calibrate --measurements " + options.measurements + " --profile " +
                  fit.id + (options.profile_name.empty() ? "" : " --name \"" + options.profile_name + '"') +
                  (options.prior == default_calibration ? "" : " --prior " + options.prior) +
                  (options.skip_bad_rows ? " --skip-bad-rows" : "");
    fit.files = {options.measurements};
    if (options.prior != "none") {
        auto prior = find_calibration_or_file(options.prior);
        if (!prior)
            return prior.errors();
        fit.prior = *std::move(prior);
    }
    fit.leave_out = !options.quick;
    fit.threads = 2;
    fit.progress = [](int done, int of) {
        std::cerr << "\rfit " << done + 1 << " of " << of << (done + 1 == of ? "\n" : "") << std::flush;
        return true;
    };
    const auto result = fit_calibration(rows, fit);
    if (!result)
        return result.errors();
    say_errors(result->profile.errors);

    Table table{{{"row"}, {"gpu"}, {"model"}, {"phase"}, {"metric"}, {"measured"}, {"predicted"}, {"error"}},
                {}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<Cell> cells = first_cells(rows[i]);
        cells.emplace_back(result->rows[i].predicted);
        cells.emplace_back(result->rows[i].predicted / rows[i].value - 1);
        table.rows.push_back(std::move(cells));
    }
    return CalibrateReport{to_text(table, options.format.value_or(Format::table)), result->profile, *csv};
}

} // namespace llmroofline::cli
