// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_estimate.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/cli/commands/request_command.h"
#include "app/cli/output/decision_cells.h"
#include "app/cli/output/request_rows.h"
#include "app/cli/output/table.h"
#include "app/wording/error_text.h"
#include "core/cost/types_in_use.h"
#include "core/request/least_group.h"
#include "core/request/request_spread.h"
#include "core/request/request_time.h"
#include "core/request/requests_held.h"
#include "core/service/serving_cost.h"
#include "core/step/prediction_spread.h"

namespace llmroofline::cli {

namespace {

// How sure the times are, and where they leave what was measured.
std::string certainty(const Comparison& comparison, const AcceleratorGroup& group) {
    const RequestSpreads spreads = request_spreads(comparison, group);
    const auto interval = [](const char* of, const Spread& spread) {
        const Interval factor = interval_of(1, spread);
        return std::string(of) + ' ' + readable(100 * (factor.low - 1)) + " to +" +
               readable(100 * (factor.high - 1)) + " %";
    };
    std::string text =
        to_string(group) + ": 90 % intervals: " + interval("time to first token", spreads.ttft) + ", " +
        interval("time per output token", spreads.tpot) + ", " + interval("total", spreads.total);
    const std::string dimensions = dimensions_outside(comparison, group);
    if (!dimensions.empty())
        text += "; out of the calibrated range in: " + dimensions;
    return text + '\n';
}

constexpr std::int64_t most_advised = 1024;
constexpr std::int64_t most_batch = 1'000'000;

std::string advice(const AcceleratorGroup& group, const LeastGroup& least) {
    std::string text = to_string(group) + " does not fit; ";
    if (least.group)
        text += "the least that does: " + to_string(*least.group);
    else if (least.lacks_link)
        text += "the least that would, if the rate between its accelerators were stated (link_gb_s, net=): " +
                to_string(*least.lacks_link);
    else
        text += "no number of them up to " + std::to_string(most_advised) + " does";
    return text + '\n';
}

// What one accelerator holds, how many such requests the group can hold at once, and where it does not hold this many,
// the least group that does.
const std::vector<Column> memory_columns = {
    {"weights_bytes", false}, {"kv_bytes", false}, {"state_bytes", false}, {"activation_bytes", false},
    {"reserve_bytes", false}, {"max_batch"},       {"least", false},       {"in_flight", false}};

std::vector<Cell> memory_cells(const Comparison& comparison, const AcceleratorGroup& group,
                               const RequestEstimate& estimate) {
    std::vector<Cell> cells;
    const MemoryUse& memory = estimate.memory;
    for (const double bytes :
         {memory.weights, memory.kv_cache, memory.states, memory.activations, memory.reserve})
        cells.push_back(Cell(bytes));
    cells.push_back(Cell(greatest_batch(comparison, group, most_batch)));
    LeastGroup least;
    if (!estimate.fits && !comparison.decode_group)
        least = least_group(comparison, group, most_advised);
    cells.push_back(least.group ? Cell(to_string(*least.group)) : Cell());
    cells.push_back(Cell(static_cast<std::int64_t>(estimate.in_flight)));
    return cells;
}

// What the aligned table has no column for.
std::string remarks(const Comparison& comparison, const AcceleratorGroup& group,
                    const RequestEstimate& estimate) {
    std::string text;
    if (comparison.workload.calibration && !estimate.missing)
        text += certainty(comparison, group);
    if (estimate.missing)
        text += error_text(missing_error(estimate.missing, group.accelerator.id, group.node_size())) + '\n';
    if (!group.links.network_gb_s && group.is_joined_by_pcie())
        text += to_string(group) + ": bridges join " + std::to_string(group.node_size()) +
                " of them; beyond these PCIe " + readable(*group.accelerator.pcie_gen) + ", " +
                readable(*group.network_gb_s()) + " GB/s in one direction\n";
    if (const double batch = static_cast<double>(comparison.request.batch); estimate.in_flight < batch)
        text += to_string(group) + ": memory holds " + readable(estimate.in_flight) + " of the " +
                readable(batch) +
                " requests at once, the others wait: " + readable(batch / estimate.in_flight) + " waves\n";
    if (!estimate.fits && !comparison.decode_group)
        text += advice(group, least_group(comparison, group, most_advised));
    return text;
}

// By a measure: what a token costs and takes, and the first --gpu over this one. Not there by speed.
class MeasuredRows {
public:
    explicit MeasuredRows(const Comparison& comparison) : comparison_(comparison) {}

    bool are_asked_for() const { return comparison_.measuring.measure != Measure::speed; }

    static void add_columns(Table& table) {
        for (const char* name :
             {"usd_per_million", "joule_per_token", "over_first", "over_first_low", "over_first_high"})
            table.columns.push_back({name});
    }

    // `is_first`: it is the first --gpu, over which the others are held.
    void add_cells(std::vector<Cell>& row, const AcceleratorGroup& group, const RequestEstimate& estimate,
                   bool is_first) {
        const Measuring& measuring = comparison_.measuring;
        const auto divisor = serving_divisor(comparison_, group, measuring);
        if (estimate.missing) {
            row.resize(row.size() + 5);
            return;
        }
        const double rate = estimate.tokens_per_s;
        row.push_back(usd_per_million_cell(comparison_, group, measuring, rate));
        row.push_back(joule_per_token_cell(comparison_, group, measuring, rate));
        if (divisor && is_first)
            first_ = {rate, divisor.value()};
        if (!divisor || !first_) {
            row.resize(row.size() + 3);
            return;
        }
        const FigureRange ratio = measured_ratio(first_->first / rate, first_->second, divisor.value());
        for (const double figure : {ratio.value, ratio.low, ratio.high})
            row.push_back(Cell(figure));
    }

private:
    const Comparison& comparison_;
    std::optional<std::pair<double, FigureRange>> first_; // rate and divisor
};

bool any_figures(const Table& table) {
    return std::any_of(table.rows.begin(), table.rows.end(), [](const std::vector<Cell>& row) {
        return std::any_of(row.begin() + 1, row.end(),
                           [](const Cell& cell) { return !std::holds_alternative<std::monostate>(cell); });
    });
}

// How many such requests each group holds at once, and what fills its memory then.
Result<Table> largest_batches(const Comparison& comparison,
                              const std::vector<const AcceleratorGroup*>& groups, bool& any_available,
                              RefusedGroups& refused) {
    Table table{{{"gpu"},
                 {"max_batch"},
                 {"binds"},
                 {"weights_bytes"},
                 {"kv_bytes"},
                 {"state_bytes"},
                 {"activation_bytes"},
                 {"reserve_bytes"},
                 {"memory_bytes"},
                 {"capacity_bytes"},
                 {"types"}},
                {}};
    // Where prefill and decode are apart, what each group holds; the others are the one that holds fewer.
    if (comparison.decode_group)
        table.columns.insert(
            table.columns.end(),
            {{"prefill_max_batch"}, {"prefill_binds"}, {"decode_max_batch"}, {"decode_binds"}});
    for (const AcceleratorGroup* group : groups) {
        if (const Errors errors = refused_request(comparison, *group); !errors.empty()) {
            refused.add(*group, errors);
            continue;
        }
        any_available = true;
        const RequestsHeld held = requests_held(comparison, *group, most_batch);
        const HeldByGroup& binding = held.binding();
        const MemoryUse& memory = binding.memory;
        table.rows.push_back({Cell(to_string(*group)), Cell(held.requests()), cell(to_string(binding.binds)),
                              Cell(memory.weights), Cell(memory.kv_cache), Cell(memory.states),
                              Cell(memory.activations), Cell(memory.reserve), Cell(memory.total()),
                              Cell(binding.capacity), Cell(to_string(types_in_use(comparison, *group)))});
        if (comparison.decode_group)
            table.rows.back().insert(table.rows.back().end(),
                                     {Cell(held.first.requests), cell(to_string(held.first.binds)),
                                      Cell(held.decoding->requests), cell(to_string(held.decoding->binds))});
    }
    if (table.rows.empty())
        return refused.faults();
    return table;
}

class EstimateCommand : public RequestCommand {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        axes_.add_batch(list, "Sequences, or requests in flight (32)");
        axes_.add_request(list);
        setup_.add_measure(list);
        setup_.add_request(list);
        list.flag("--max-batch", "Answer how many such requests each --gpu holds at once, and what fills it",
                  max_batch_);
        output_.add(list);
    }

    std::string usage_fault() const override {
        if (max_batch_ && axes_.batch)
            return "--max-batch, --batch: found both, expected one";
        return RequestCommand::usage_fault();
    }

private:
    Outcome answer(const Comparison& comparison, const Catalog&) const override {
        bool any_available = false;
        RefusedGroups refused;
        Outcome outcome = said_or_refused(max_batch_ ? batches_text(comparison, any_available, refused)
                                                     : text_of(comparison, any_available, refused),
                                          output_.file);
        if (!any_available)
            outcome.status = ExitStatus::refused;
        return refused.told_before(std::move(outcome));
    }

    // A group that cannot run so has an empty row, and why is `refused`; the others stay. Refused are all of them.
    Result<std::string> text_of(const Comparison& comparison, bool& any_available,
                                RefusedGroups& refused) const {
        const Format format = output_.format_or_table();
        Table table{request_columns(comparison), {}};
        // What a calibration adds comes behind what is there without one.
        const auto own = static_cast<std::ptrdiff_t>(own_request_columns());
        table.columns.insert(table.columns.begin() + own, memory_columns.begin(), memory_columns.end());
        MeasuredRows measured(comparison);
        if (measured.are_asked_for())
            MeasuredRows::add_columns(table);
        std::string notes;
        for (const AcceleratorGroup* group : groups_asked_for(setup_.accelerators(), comparison)) {
            const auto estimate = estimate_request(comparison, *group);
            if (!estimate) {
                std::vector<Cell>& row = table.rows.emplace_back(table.columns.size());
                row.front() = Cell(to_string(*group));
                refused.add(*group, estimate.errors());
                continue;
            }
            any_available = any_available || !estimate->missing;
            table.rows.push_back(request_cells(comparison, *group, *estimate, format));
            const std::vector<Cell> memory = memory_cells(comparison, *group, *estimate);
            table.rows.back().insert(table.rows.back().begin() + own, memory.begin(), memory.end());
            if (measured.are_asked_for())
                measured.add_cells(table.rows.back(), *group, *estimate, table.rows.size() == 1);
            notes += remarks(comparison, *group, *estimate);
        }
        if (!refused.faults().empty() && !any_figures(table))
            return refused.faults();
        const std::string text = to_text(table, format);
        if (format != Format::table)
            return text;
        return request_heading(comparison) + '\n' + text + (notes.empty() ? "" : "\n" + notes);
    }

    Result<std::string> batches_text(const Comparison& comparison, bool& any_available,
                                     RefusedGroups& refused) const {
        const auto table = largest_batches(comparison, groups_asked_for(setup_.accelerators(), comparison),
                                           any_available, refused);
        if (!table)
            return table.errors();
        return to_text(*table, output_.format_or_table());
    }

    bool max_batch_ = false;
};

} // namespace

const CommandSpec estimate_command = {
    "estimate",
    "A whole request on each --gpu: time to first token, time per output "
    "token, throughput. Seconds, bytes, tokens/s "
    "of the group. Requests that memory does not hold at once (in_flight) wait",
    &make_command<EstimateCommand>};

} // namespace llmroofline::cli
