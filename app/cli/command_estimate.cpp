// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/cli/claim.h"
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/wording/error_text.h"
#include "core/catalog/catalog.h"
#include "core/request/request_spread.h"
#include "core/request/request_time.h"
#include "core/step/calibration_range.h"
#include "core/step/prediction_spread.h"

namespace llmroofline::cli {

namespace {

std::vector<const AcceleratorGroup*> groups_of(const Options& options, const Comparison& comparison) {
    std::vector<const AcceleratorGroup*> groups = {&comparison.a, &comparison.b};
    for (const AcceleratorGroup& other : comparison.others)
        groups.push_back(&other);
    // One --gpu asks for one.
    if (options.gpus.size() == 1)
        groups.resize(1);
    return groups;
}

Cell when(bool available, double value) {
    return available ? Cell(value) : Cell();
}

const std::vector<Column> estimate_columns = {{"gpu"},          {"ttft_s"},  {"tpot_s"},
                                              {"decode_s"},     {"total_s"}, {"output_tokens_per_s"},
                                              {"memory_bytes"}, {"fits"}};

// What a calibration adds: each figure's 90 % interval, and figures that only it states.
struct CalibratedFigure {
    const char* name;
    double RequestEstimate::*figure;
    double RequestSpreads::*spread;
    bool is_new; // not among estimate_columns
};
constexpr CalibratedFigure calibrated_figures[] = {
    {"ttft_s", &RequestEstimate::ttft, &RequestSpreads::ttft, false},
    {"tpot_s", &RequestEstimate::tpot, &RequestSpreads::tpot, false},
    {"tpot_first_s", &RequestEstimate::tpot_first, &RequestSpreads::tpot_first, true},
    {"tpot_last_s", &RequestEstimate::tpot_last, &RequestSpreads::tpot_last, true},
    {"decode_s", &RequestEstimate::decode, &RequestSpreads::tpot, false},
    {"total_s", &RequestEstimate::total, &RequestSpreads::total, false},
    {"output_tokens_per_s", &RequestEstimate::tokens_per_s, &RequestSpreads::total, false},
    {"request_tokens_per_s", &RequestEstimate::tokens_per_s_request, &RequestSpreads::total, true},
    {"accelerator_tokens_per_s", &RequestEstimate::tokens_per_s_accelerator, &RequestSpreads::total, true},
};

std::vector<Column> columns_of(const Comparison& comparison) {
    std::vector<Column> columns = estimate_columns;
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

std::vector<CalibrationDimension> dimensions_outside(const Comparison& comparison,
                                                     const AcceleratorGroup& group) {
    const Request& request = comparison.request;
    return outside(*comparison.workload.calibration, group, comparison.model, comparison.workload.precision,
                   static_cast<double>(request.batch), static_cast<double>(request.input + request.output),
                   resolve_request(comparison, group));
}

std::vector<Cell> estimate_cells(const Comparison& comparison, const AcceleratorGroup& group,
                                 const RequestEstimate& estimate, Format format) {
    const bool available = !estimate.missing;
    std::vector<Cell> cells = {Cell(to_string(group)),          when(available, estimate.ttft),
                               when(available, estimate.tpot),  when(available, estimate.decode),
                               when(available, estimate.total), when(available, estimate.tokens_per_s),
                               Cell(estimate.memory.total()),   flag_cell(estimate.fits, format)};
    if (!comparison.workload.calibration)
        return cells;
    const RequestSpreads spreads = available ? request_spreads(comparison, group) : RequestSpreads{};
    for (const CalibratedFigure& one : calibrated_figures) {
        const double figure = estimate.*one.figure;
        const Interval interval = interval_of(figure, spreads.*one.spread);
        if (one.is_new)
            cells.push_back(when(available, figure));
        cells.push_back(when(available, interval.low));
        cells.push_back(when(available, interval.high));
    }
    cells.push_back(cell(to_string(dimensions_outside(comparison, group))));
    return cells;
}

std::string heading(const Comparison& comparison) {
    const Request& request = comparison.request;
    return comparison.model.name + ", batch " + std::to_string(request.batch) + ", " +
           std::to_string(request.input) + " tokens in, " + std::to_string(request.output) + " out, " +
           std::string(to_string(request.batching)) + " batches, " +
           std::string(to_string(comparison.formulas)) + " formulas. " +
           claim_text(comparison.workload, Method::operator_by_operator);
}

// How sure the times are, and where they leave what was measured.
std::string certainty(const Comparison& comparison, const AcceleratorGroup& group) {
    const RequestSpreads spreads = request_spreads(comparison, group);
    const auto interval = [](const char* of, double spread) {
        const Interval factor = interval_of(1, spread);
        return std::string(of) + ' ' + readable(100 * (factor.low - 1)) + " to +" +
               readable(100 * (factor.high - 1)) + " %";
    };
    std::string text =
        to_string(group) + ": 90 % intervals: " + interval("time to first token", spreads.ttft) + ", " +
        interval("time per output token", spreads.tpot) + ", " + interval("total", spreads.total);
    const auto dimensions = dimensions_outside(comparison, group);
    if (!dimensions.empty())
        text += "; out of the calibrated range in: " + to_string(dimensions);
    return text + '\n';
}

// What the aligned table has no column for.
std::string remarks(const Comparison& comparison, const AcceleratorGroup& group,
                    const RequestEstimate& estimate) {
    std::string text;
    if (comparison.workload.calibration && !estimate.missing)
        text += certainty(comparison, group);
    if (estimate.missing)
        text += error_text(missing_error(estimate.missing, group.accelerator.id, group.node_size())) + '\n';
    if (!estimate.fits && !comparison.decode_group) {
        const Request& request = comparison.request;
        const auto least = least_layout_that_fits(comparison.model, comparison.workload, group,
                                                  static_cast<double>(request.batch),
                                                  static_cast<double>(request.input + request.output));
        text += to_string(group) + " does not fit; " +
                (least ? "the least that does: " +
                             to_string(AcceleratorGroup(group.accelerator, *least, group.links))
                       : std::string("no number of them up to 1024 does")) +
                '\n';
    }
    return text;
}

struct Ranked {
    AcceleratorGroup group;
    RequestEstimate estimate;
    std::optional<double> score; // less is better; empty: not available
};

std::optional<double> score_of(const Ranked& entry, RankBy by) {
    const RequestEstimate& estimate = entry.estimate;
    const Accelerator& accelerator = entry.group.accelerator;
    const double count = static_cast<double>(entry.group.accelerators());
    if (estimate.missing)
        return std::nullopt;
    switch (by) {
    case RankBy::throughput:
        return -estimate.tokens_per_s;
    case RankBy::latency:
        return estimate.total;
    case RankBy::cost:
        if (accelerator.launch_price_usd)
            return count * *accelerator.launch_price_usd / estimate.tokens_per_s;
        break;
    case RankBy::energy:
        if (accelerator.tdp_w)
            return count * *accelerator.tdp_w / estimate.tokens_per_s;
        break;
    }
    return std::nullopt;
}

} // namespace

Result<std::string> run_estimate(const Options& options, const Comparison& comparison) {
    const Format format = options.format.value_or(Format::table);
    Table table{columns_of(comparison), {}};
    std::string notes;
    for (const AcceleratorGroup* group : groups_of(options, comparison)) {
        const auto estimate = estimate_request(comparison, *group);
        if (!estimate)
            return estimate.errors();
        table.rows.push_back(estimate_cells(comparison, *group, *estimate, format));
        notes += remarks(comparison, *group, *estimate);
    }
    const std::string text = to_text(table, format);
    return format == Format::table ? heading(comparison) + '\n' + text + (notes.empty() ? "" : "\n" + notes)
                                   : text;
}

Result<std::string> run_rank(const Options& options, const Comparison& comparison, const Catalog& catalog) {
    std::vector<Ranked> ranked;
    Errors errors;
    const auto add = [&](const AcceleratorGroup& group) {
        const auto estimate = estimate_request(comparison, group);
        if (!estimate) {
            errors = estimate.errors();
            return;
        }
        Ranked& entry = ranked.emplace_back(Ranked{group, *estimate, {}});
        entry.score = score_of(entry, options.rank_by.value_or(RankBy::throughput));
    };
    if (!options.gpus.empty()) {
        for (const AcceleratorGroup* group : groups_of(options, comparison))
            add(*group);
    } else {
        // Each in the layout that the options give A.
        for (const AcceleratorEntry& entry : catalog.accelerators())
            add({entry.value, comparison.a.layout, comparison.a.links});
    }
    if (!errors.empty())
        return errors;
    // What fits before what does not, what is not available last.
    const auto key = [](const Ranked& entry) {
        return std::pair(entry.score ? (entry.estimate.fits ? 0 : 1) : 2,
                         entry.score.value_or(std::numeric_limits<double>::infinity()));
    };
    std::stable_sort(ranked.begin(), ranked.end(),
                     [&](const Ranked& left, const Ranked& right) { return key(left) < key(right); });

    const Format format = options.format.value_or(Format::table);
    Table table{{{"rank"}}, {}};
    table.columns.insert(table.columns.end(), estimate_columns.begin(), estimate_columns.end());
    table.columns.push_back({"usd_per_token_per_s"});
    table.columns.push_back({"joule_per_token"});
    // Behind what is there without a calibration.
    const std::vector<Column> all = columns_of(comparison);
    const auto own = static_cast<std::ptrdiff_t>(estimate_columns.size());
    table.columns.insert(table.columns.end(), all.begin() + own, all.end());
    std::int64_t place = 0;
    for (const Ranked& entry : ranked) {
        std::vector<Cell> row = estimate_cells(comparison, entry.group, entry.estimate, format);
        row.insert(row.begin() + own,
                   {cell(score_of(entry, RankBy::cost)), cell(score_of(entry, RankBy::energy))});
        row.insert(row.begin(), entry.score ? Cell(++place) : Cell());
        table.rows.push_back(std::move(row));
    }
    const std::string text = to_text(table, format);
    return format == Format::table ? heading(comparison) + '\n' + text : text;
}

} // namespace llmroofline::cli
