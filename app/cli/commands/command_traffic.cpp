// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_traffic.h"

#include <cstdint>
#include <optional>

#include "app/cli/options/comparison_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/output/claim.h"
#include "app/cli/output/decision_cells.h"
#include "app/cli/output/table.h"
#include "app/cli/output/types_words.h"
#include "core/io/numbers.h"
#include "core/service/serving_cost.h"
#include "core/traffic/traffic_time.h"

namespace llmroofline::cli {

namespace {

// One --gpu, serving.
struct Served {
    const AcceleratorGroup* group;
    Result<TrafficTime> time;
    Result<FigureRange> divisor;
    std::vector<Spread> spreads;

    bool available() const { return time && divisor && time->any_fits(); }
};

class TrafficCommand : public Command {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        setup_.add_traffic(list);
        setup_.add_limits(list);
        setup_.add_measure(list);
        setup_.add_request(list);
        output_.add(list);
    }

    std::string usage_fault() const override {
        if (!setup_.traffic().any() && !setup_.is_saved())
            return "expected --preset or --log";
        return setup_.traffic().usage_fault();
    }

    std::vector<std::string> files_read() const override { return setup_.files_read(); }

    Outcome run(const Catalog& catalog) override {
        const auto resolved = setup_.resolve(catalog);
        if (!resolved)
            return refusal(resolved.errors());
        const Comparison& comparison = resolved->comparison;
        if (!comparison.traffic)
            return wrong_usage("the saved comparison has no traffic, expected --preset or --log");
        return after(resolved->remarks, said(text_of(comparison, *comparison.traffic), output_.file));
    }

private:
    static bool is_fixed(const Comparison& comparison) { return comparison.in_flight == InFlight::fixed; }
    static double in_flight(const Comparison& comparison) {
        return static_cast<double>(comparison.request.batch);
    }

    Served serve(const Comparison& comparison, const AcceleratorGroup& group, const Traffic& traffic) const {
        Served served{&group,
                      is_fixed(comparison) ? traffic_time(comparison, group, traffic, in_flight(comparison))
                                           : own_traffic_time(comparison, group, traffic, comparison.limits),
                      serving_divisor(comparison, group, comparison.measuring),
                      {}};
        if (served.time && served.time->any_fits())
            served.spreads = traffic_spreads(comparison, group, traffic, served.time->in_flight);
        return served;
    }

    // Why there is no figure; empty: there is.
    std::string why(const Comparison& comparison, const Traffic& traffic, const Served& served) const {
        if (!served.time)
            return reason(served.time.errors());
        if (!served.divisor)
            return reason(served.divisor.errors());
        if (served.time->any_fits())
            return {};
        const double most = most_that_fits(comparison, *served.group, traffic);
        if (most == 0)
            return "no request fits";
        return is_fixed(comparison) ? "nothing fits with " + readable(in_flight(comparison)) +
                                          " in flight; " + readable(most) + " would"
                                    : "no number in flight keeps within the limits";
    }

    std::vector<Cell> over_first(const Traffic& traffic, const Served& first, const Served& served) const {
        if (!first.available() || !served.available())
            return std::vector<Cell>(4);
        const TrafficRatio ratio = traffic_ratio(traffic, *first.time, *first.divisor, *served.time,
                                                 *served.divisor, first.spreads, served.spreads);
        if (!ratio.ratio)
            return std::vector<Cell>(4);
        const FigureRange& range = *ratio.ratio;
        // Both kinds of doubt at once.
        double low = range.low;
        double high = range.high;
        if (ratio.calibrated) {
            low *= ratio.calibrated->low / range.value;
            high *= ratio.calibrated->high / range.value;
        }
        return {Cell(range.value), Cell(low), Cell(high), Cell(ratio.wins_b)};
    }

    std::string text_of(const Comparison& comparison, const Traffic& traffic) const {
        const Format format = output_.format_or_table();
        Table table{{{"gpu"},
                     {"requests", false},
                     {"requests_fit"},
                     {"tokens_fit", false},
                     {"in_flight"},
                     {"seconds", false},
                     {"output_tokens_per_s"},
                     {"usd_per_million"},
                     {"joule_per_token"},
                     {"least_groups"},
                     {"over_first"},
                     {"over_first_low"},
                     {"over_first_high"},
                     {"wins"},
                     {"busy_groups", false},
                     {"tpot_ms", false},
                     {"ttft_ms", false},
                     {"binds", false},
                     {"reason", false},
                     {"types", false}},
                    {}};
        std::vector<Served> all;
        for (const AcceleratorGroup* group : groups_asked_for(setup_.accelerators(), comparison))
            all.push_back(serve(comparison, *group, traffic));
        std::vector<std::string> lines;
        for (const Served& served : all) {
            const std::string reason_for_none = why(comparison, traffic, served);
            table.rows.push_back(row_of(comparison, traffic, all.front(), served, reason_for_none));
            table.rows.back().push_back(request_types_cell(comparison, *served.group));
            if (!reason_for_none.empty())
                lines.push_back(to_string(*served.group) + ": " + reason_for_none);
            else if (is_fixed(comparison) && served.time->in_flight < in_flight(comparison))
                lines.push_back(to_string(*served.group) + ": memory holds " +
                                readable(served.time->in_flight) + " of the " +
                                readable(in_flight(comparison)) + " in flight, the others wait");
        }
        const std::string text = to_text(table, format);
        if (format != Format::table)
            return text;
        if (!traffic.source.empty())
            lines.push_back("Source: " + traffic.source);
        if (!traffic.busiest_minute)
            lines.push_back("Least number of groups: the traffic has no times.");
        const double requests = traffic.requests();
        return comparison.model.name + " on " + traffic.name + ": " + readable(requests) +
               " requests, mean " + readable(traffic.input_tokens() / requests) + " tokens in, " +
               readable(traffic.output_tokens() / requests) + " out; " +
               measuring_text(comparison.measuring) + ", without queueing. " +
               claim_text(comparison, Method::operator_by_operator) + "\n" + text + notes(lines);
    }

    std::vector<Cell> row_of(const Comparison& comparison, const Traffic& traffic, const Served& first,
                             const Served& served, const std::string& reason_for_none) const {
        std::vector<Cell> row = {Cell(to_string(*served.group)), Cell(traffic.requests())};
        if (!served.time || !served.time->any_fits()) {
            row.resize(18);
            if (served.time) {
                row[2] = Cell(0.0);
                row[3] = Cell(0.0);
            }
            row.push_back(cell(reason_for_none));
            return row;
        }
        const TrafficTime& time = *served.time;
        const double all_tokens = traffic.input_tokens() + traffic.output_tokens();
        const auto needed = groups_needed(traffic, time);
        const bool generates = time.output_tokens > 0;
        const double rate = time.output_tokens_per_s();
        row.insert(
            row.end(),
            {Cell(time.requests / traffic.requests()),
             Cell((time.input_tokens + time.output_tokens) / all_tokens),
             Cell(static_cast<std::int64_t>(time.in_flight)), Cell(time.total_seconds), Cell(rate),
             generates ? usd_per_million_cell(comparison, *served.group, comparison.measuring, rate) : Cell(),
             generates ? joule_per_token_cell(comparison, *served.group, comparison.measuring, rate) : Cell(),
             needed ? Cell(static_cast<std::int64_t>(needed->least)) : Cell()});
        for (Cell& one : over_first(traffic, first, served))
            row.push_back(std::move(one));
        row.insert(row.end(),
                   {needed ? Cell(needed->busy) : Cell(), Cell(1000 * time.tpot), Cell(1000 * time.ttft),
                    is_fixed(comparison) ? Cell() : cell(to_string(time.binds)), cell(reason_for_none)});
        return row;
    }

    ComparisonOptions setup_;
    OutputOptions output_;
};

} // namespace

const CommandSpec traffic_command = {"traffic",
                                     "What each --gpu makes of the requests of a public trace or a log: "
                                     "time, cost, the least number of groups "
                                     "for the busiest minute, and the first --gpu over each by one number",
                                     &make_command<TrafficCommand>};

} // namespace llmroofline::cli
