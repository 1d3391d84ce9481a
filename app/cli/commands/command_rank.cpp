// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_rank.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "app/cli/commands/request_command.h"
#include "app/cli/output/request_rows.h"
#include "app/cli/output/table.h"
#include "app/wording/error_text.h"
#include "core/io/names.h"
#include "core/request/least_group.h"
#include "core/request/request_time.h"
#include "core/service/serving_cost.h"

namespace llmroofline::cli {

namespace {

constexpr std::int64_t most_advised = 1024;

enum class RankBy { throughput, latency, cost, energy };

constexpr NameTable<RankBy, 4> rank_by_names = {{{RankBy::throughput, "throughput"},
                                                 {RankBy::latency, "latency"},
                                                 {RankBy::cost, "cost"},
                                                 {RankBy::energy, "energy"}}};

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

// What the entry costs by `by`, as a positive figure: of throughputs the time of a token.
std::optional<double> cost_of(const Ranked& entry, RankBy by) {
    if (by == RankBy::throughput && entry.score)
        return 1 / entry.estimate.tokens_per_s;
    return entry.score;
}

// Beyond the least cost of those that fit; empty for what does not.
std::optional<double> regret_of(const Ranked& entry, const std::vector<Ranked>& ranked, RankBy by) {
    std::optional<double> least;
    for (const Ranked& other : ranked)
        if (const auto cost = cost_of(other, by); cost && other.estimate.fits && (!least || *cost < *least))
            least = cost;
    const auto cost = cost_of(entry, by);
    return cost && entry.estimate.fits ? std::optional(*cost / *least - 1) : std::nullopt;
}

// What fits before what does not, what is not available last.
bool stands_before(const Ranked& left, const Ranked& right) {
    const auto key = [](const Ranked& entry) {
        return std::pair(entry.score ? (entry.estimate.fits ? 0 : 1) : 2,
                         entry.score.value_or(std::numeric_limits<double>::infinity()));
    };
    return key(left) < key(right);
}

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
        std::stable_sort(ranked->begin(), ranked->end(), &stands_before);
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
        for (const Ranked& entry : *ranked) {
            std::vector<Cell> row = request_cells(comparison, entry.group, entry.estimate, format);
            any_available = any_available || !entry.estimate.missing;
            std::vector<Cell> further = {cell(score_of(entry, RankBy::cost)),
                                         cell(score_of(entry, RankBy::energy))};
            LeastGroup least;
            if (!entry.estimate.fits && !comparison.decode_group)
                least = least_group(comparison, entry.group, most_advised);
            add_decision(comparison, entry, *ranked, least, further);
            row.insert(row.begin() + own, further.begin(), further.end());
            row.insert(row.begin(), entry.score ? Cell(++place) : Cell());
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
    static std::string reason_of(const Ranked& entry) {
        if (entry.estimate.missing)
            return error_text(
                missing_error(entry.estimate.missing, entry.group.accelerator.id, entry.group.node_size()));
        if (!entry.estimate.fits)
            return "does not fit";
        return entry.score ? "" : "states no figure to rank by";
    }

    // One request is one cell: the worst regret is the regret.
    void add_decision(const Comparison& comparison, const Ranked& entry, const std::vector<Ranked>& ranked,
                      const LeastGroup& least, std::vector<Cell>& row) const {
        const RequestEstimate& estimate = entry.estimate;
        const auto price = serving_price(comparison, entry.group, comparison.measuring);
        if (price && !estimate.missing) {
            const FigureRange usd = usd_per_million(price.value(), estimate.tokens_per_s);
            row.insert(row.end(), {Cell(usd.value), Cell(usd.low), Cell(usd.high)});
        } else {
            row.resize(row.size() + 3);
        }
        const auto regret = regret_of(entry, ranked, by_);
        row.insert(row.end(), {cell(regret), cell(regret)});
        row.push_back(least.group ? Cell(to_string(*least.group)) : Cell());
        row.push_back(cell(reason_of(entry)));
    }

    Result<std::vector<Ranked>> ranking(const Comparison& comparison, const Catalog& catalog,
                                        RefusedGroups& refused) const {
        std::vector<AcceleratorGroup> groups;
        if (setup_.accelerators().gpus.empty())
            // Each in the layout that the options give A.
            for (const AcceleratorEntry& entry : catalog.accelerators())
                groups.emplace_back(entry.value, comparison.a.layout, comparison.a.links);
        else
            for (const AcceleratorGroup* group : groups_asked_for(setup_.accelerators(), comparison))
                groups.push_back(*group);
        std::vector<Ranked> ranked;
        for (AcceleratorGroup& group : groups) {
            const auto estimate = estimate_request(comparison, group);
            if (!estimate) {
                refused.add(group, estimate.errors());
                continue;
            }
            Ranked& entry = ranked.emplace_back(Ranked{std::move(group), *estimate, {}});
            entry.score = score_of(entry, by_);
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
