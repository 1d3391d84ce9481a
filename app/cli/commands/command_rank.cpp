// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_rank.h"

#include <optional>
#include <utility>
#include <vector>

#include "app/cli/commands/request_command.h"
#include "app/cli/output/request_rows.h"
#include "app/cli/output/table.h"
#include "app/wording/error_text.h"
#include "core/decision/ranking.h"
#include "core/request/least_group.h"
#include "core/request/request_time.h"
#include "core/service/serving_cost.h"

namespace llmroofline::cli {

namespace {

constexpr std::int64_t most_advised = 1024;

class RankCommand : public RequestCommand {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        axes_.add_batch(list, "Sequences, or requests in flight (32)");
        axes_.add_request(list);
        setup_.add_request(list);
        setup_.add_prices_and_power(list);
        list.value("--by", "{throughput latency cost energy}",
                   "Output tokens/s; total time; launch price a token/s; joules a token at the rated power "
                   "(throughput)",
                   [this](const std::string& text) -> Status {
                       const auto by = choose_by_name(rank_by_names, "--by", text);
                       if (!by)
                           return by.errors();
                       by_ = *by;
                       return Done{};
                   });
        output_.add(list);
    }

private:
    Outcome answer(const Comparison& comparison, const Catalog& catalog) const override {
        bool any_available = false;
        RefusedGroups refused;
        Outcome outcome = said_or_refused(text_of(comparison, catalog, any_available, refused), output_.file);
        if (!any_available)
            outcome.status = ExitStatus::refused;
        return refused.told_before(std::move(outcome));
    }

    // Groups that cannot run so are `refused` and say why; the others stay.
    Result<std::string> text_of(const Comparison& comparison, const Catalog& catalog, bool& any_available,
                                RefusedGroups& refused) const {
        auto ranked = ranking(comparison, catalog, refused);
        if (!ranked)
            return ranked.errors();
        rank_groups(*ranked, by_);
        const Format format = output_.format_or_table();
        // What a calibration adds comes behind what is there without one.
        const std::vector<Column> columns = request_columns(comparison);
        const auto own = static_cast<std::ptrdiff_t>(own_request_columns());
        Table table{{{"rank"}}, {}};
        table.columns.insert(table.columns.end(), columns.begin(), columns.begin() + own);
        table.columns.push_back({"usd_per_token_per_s"});
        table.columns.push_back({"joule_per_token"});
        for (const char* name : {"usd_per_million", "usd_per_million_low", "usd_per_million_high", "regret",
                                 "worst_regret", "least", "reason"})
            table.columns.push_back({name, false});
        table.columns.insert(table.columns.end(), columns.begin() + own, columns.end());
        std::int64_t place = 0;
        std::string reasons;
        for (const RankedGroup& entry : *ranked) {
            std::vector<Cell> row = request_cells(comparison, entry.group, entry.estimate, format);
            any_available = any_available || !entry.estimate.missing;
            std::vector<Cell> further = {cell(rank_cost(entry, RankBy::cost)),
                                         cell(rank_cost(entry, RankBy::energy))};
            LeastGroup least;
            if (!entry.estimate.fits && !comparison.decode_group)
                least = least_group(comparison, entry.group, most_advised);
            add_decision(comparison, entry, *ranked, least, further);
            row.insert(row.begin() + own, further.begin(), further.end());
            row.insert(row.begin(), rank_cost(entry, by_) ? Cell(++place) : Cell());
            table.rows.push_back(std::move(row));
            if (const std::string reason = reason_of(entry); !reason.empty())
                reasons += to_string(entry.group) + ": " + reason +
                           (least.group ? "; the least that does: " + to_string(*least.group) : "") + '\n';
        }
        const std::string text = to_text(table, format);
        if (format != Format::table)
            return text;
        return request_heading(comparison) + '\n' + text + (reasons.empty() ? "" : "\n" + reasons);
    }

    // Why a group has no place in the ranking; empty: it has one.
    std::string reason_of(const RankedGroup& entry) const {
        if (entry.estimate.missing)
            return error_text(
                missing_error(entry.estimate.missing, entry.group.accelerator.id, entry.group.node_size()));
        if (!entry.estimate.fits)
            return "does not fit";
        return rank_cost(entry, by_) ? "" : "states no figure to rank by";
    }

    // One request is one cell: the worst regret is the regret.
    void add_decision(const Comparison& comparison, const RankedGroup& entry,
                      const std::vector<RankedGroup>& ranked, const LeastGroup& least,
                      std::vector<Cell>& row) const {
        const RequestEstimate& estimate = entry.estimate;
        const auto price = serving_price(comparison, entry.group, comparison.measuring);
        if (price && !estimate.missing) {
            const FigureRange usd = usd_per_million(price.value(), estimate.tokens_per_s);
            row.insert(row.end(), {Cell(usd.value), Cell(usd.low), Cell(usd.high)});
        } else {
            row.resize(row.size() + 3);
        }
        const auto regret = rank_regret(entry, ranked, by_);
        row.insert(row.end(), {cell(regret), cell(regret)});
        row.push_back(least.group ? Cell(to_string(*least.group)) : Cell());
        row.push_back(cell(reason_of(entry)));
    }

    Result<std::vector<RankedGroup>> ranking(const Comparison& comparison, const Catalog& catalog,
                                             RefusedGroups& refused) const {
        std::vector<AcceleratorGroup> groups;
        if (setup_.accelerators().gpus.empty())
            // Each in the layout that the options give A.
            for (const AcceleratorEntry& entry : catalog.accelerators())
                groups.emplace_back(entry.value, comparison.a.layout, comparison.a.links);
        else
            for (const AcceleratorGroup* group : groups_asked_for(setup_.accelerators(), comparison))
                groups.push_back(*group);
        std::vector<RankedGroup> ranked;
        for (AcceleratorGroup& group : groups) {
            const auto estimate = estimate_request(comparison, group);
            if (!estimate) {
                refused.add(group, estimate.errors());
                continue;
            }
            ranked.push_back({std::move(group), *estimate});
        }
        if (ranked.empty() && !refused.faults().empty())
            return refused.faults();
        return ranked;
    }

    RankBy by_ = RankBy::throughput;
};

} // namespace

const CommandSpec rank_command = {
    "rank", "Every accelerator of the catalog (or each --gpu) for one request, best first",
    &make_command<RankCommand>};

} // namespace llmroofline::cli
