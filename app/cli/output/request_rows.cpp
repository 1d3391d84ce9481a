// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/request_rows.h"

#include "app/cli/output/claim.h"
#include "app/cli/output/types_words.h"
#include "core/io/numbers.h"
#include "core/request/request_spread.h"
#include "core/step/calibration_range.h"
#include "core/step/prediction_spread.h"

namespace llmroofline::cli {

namespace {

Cell when(bool available, double value) {
    return available ? Cell(value) : Cell();
}

const std::vector<Column> estimate_columns = {{"gpu"},          {"ttft_s"},  {"tpot_s"},
                                              {"decode_s"},     {"total_s"}, {"output_tokens_per_s"},
                                              {"memory_bytes"}, {"fits"},    {"types"}};

// What a calibration adds: each figure's 90 % interval, and figures that only it states.
struct CalibratedFigure {
    const char* name;
    double RequestEstimate::*figure;
    Spread RequestSpreads::*spread; // of the time
    bool is_new;                    // not among estimate_columns
    bool is_rate = false;
};
constexpr CalibratedFigure calibrated_figures[] = {
    {"ttft_s", &RequestEstimate::ttft, &RequestSpreads::ttft, false},
    {"tpot_s", &RequestEstimate::tpot, &RequestSpreads::tpot, false},
    {"tpot_first_s", &RequestEstimate::tpot_first, &RequestSpreads::tpot_first, true},
    {"tpot_last_s", &RequestEstimate::tpot_last, &RequestSpreads::tpot_last, true},
    {"decode_s", &RequestEstimate::decode, &RequestSpreads::tpot, false},
    {"total_s", &RequestEstimate::total, &RequestSpreads::total, false},
    {"output_tokens_per_s", &RequestEstimate::tokens_per_s, &RequestSpreads::total, false, true},
    {"request_tokens_per_s", &RequestEstimate::tokens_per_s_request, &RequestSpreads::total, true, true},
    {"accelerator_tokens_per_s", &RequestEstimate::tokens_per_s_accelerator, &RequestSpreads::total, true,
     true},
};

} // namespace

std::size_t own_request_columns() {
    return estimate_columns.size();
}

std::vector<Column> request_columns(const Comparison& comparison) {
    std::vector<Column> columns = estimate_columns;
    if (is_loop_apart(comparison))
        columns.insert(columns.end(), {{"decoding"}, {"limit"}});
    if (!comparison.workload.calibration)
        return columns;
    for (const CalibratedFigure& one : calibrated_figures) {
        const std::string name = one.name;
        if (one.is_new)
            columns.push_back({name, false});
        columns.push_back({name + "_low", false});
        columns.push_back({name + "_high", false});
    }
    columns.push_back({"out_of_range", false});
    return columns;
}

std::string dimensions_outside(const Comparison& comparison, const AcceleratorGroup& group) {
    const Request& request = comparison.request;
    return to_string(outside(*comparison.workload.calibration, group, comparison.model,
                             comparison.workload.precision, static_cast<double>(request.batch),
                             static_cast<double>(request.input + request.output),
                             resolve_request(comparison, group)));
}

std::vector<Cell> request_cells(const Comparison& comparison, const AcceleratorGroup& group,
                                const RequestEstimate& estimate, Format format) {
    const bool available = !estimate.missing;
    std::vector<Cell> cells = {Cell(to_string(group)),
                               when(available, estimate.ttft),
                               when(available, estimate.tpot),
                               when(available, estimate.decode),
                               when(available, estimate.total),
                               when(available, estimate.tokens_per_s),
                               Cell(estimate.memory.total()),
                               flag_cell(estimate.fits, format),
                               request_types_cell(comparison, group)};
    if (is_loop_apart(comparison)) {
        cells.push_back(available ? cell(estimate.decoding) : Cell());
        cells.push_back(available ? cell(to_string(estimate.limit)) : Cell());
    }
    if (!comparison.workload.calibration)
        return cells;
    const RequestSpreads spreads = available ? request_spreads(comparison, group) : RequestSpreads{};
    for (const CalibratedFigure& one : calibrated_figures) {
        const double figure = estimate.*one.figure;
        const Spread& spread = spreads.*one.spread;
        const Interval interval =
            one.is_rate ? interval_of_rate(figure, spread) : interval_of(figure, spread);
        if (one.is_new)
            cells.push_back(when(available, figure));
        cells.push_back(when(available, interval.low));
        cells.push_back(when(available, interval.high));
    }
    cells.push_back(cell(dimensions_outside(comparison, group)));
    return cells;
}

std::string request_heading(const Comparison& comparison) {
    const Request& request = comparison.request;
    return comparison.model.name + ", batch " + std::to_string(request.batch) + ", " +
           std::to_string(request.input) + " tokens in, " + std::to_string(request.output) + " out, " +
           std::string(to_string(request.batching)) + " batches, " +
           std::string(to_string(comparison.formulas)) + " formulas, " +
           format_shortest(comparison.workload.memory_reserve_gb) + " GB in reserve. " +
           claim_text(comparison, Method::operator_by_operator);
}

} // namespace llmroofline::cli
