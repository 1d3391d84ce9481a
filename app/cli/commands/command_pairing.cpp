// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_pairing.h"

#include "app/cli/commands/request_command.h"
#include "app/cli/output/claim.h"
#include "app/cli/output/decision_cells.h"
#include "app/cli/output/table.h"
#include "core/decision/pairing.h"

namespace llmroofline::cli {

namespace {

constexpr std::size_t most_groups = 12;

class PairingCommand : public RequestCommand {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        axes_.add_request(list);
        setup_.add_limits(list);
        setup_.add_prices_and_power(list);
        setup_.add_request(list);
        output_.add(list);
    }

    std::string usage_fault() const override {
        if (setup_.accelerators().gpus.size() > most_groups)
            return "--gpu: found " + std::to_string(setup_.accelerators().gpus.size()) +
                   ", expected at most " + std::to_string(most_groups);
        return axes_.usage_fault_of_point();
    }

private:
    Outcome answer(const Comparison& comparison, const Catalog&) const override {
        return said(text_of(comparison), output_.file);
    }

    static std::string why(const PairCost& pair) {
        if (!pair.lacks.empty())
            return reason(pair.lacks);
        return pair.broken == LevelBound::memory ? "does not fit"
               : pair.broken == LevelBound::tpot ? "takes longer a token than the limit"
                                                 : "";
    }

    std::string text_of(const Comparison& comparison) const {
        const Format format = output_.format_or_table();
        std::vector<AcceleratorGroup> groups;
        for (const AcceleratorGroup* group : groups_asked_for(setup_.accelerators(), comparison))
            groups.push_back(*group);
        const auto pairs = pair_costs(comparison, groups, comparison.measuring,
                                      static_cast<double>(comparison.request.input),
                                      static_cast<double>(comparison.request.output), comparison.limits);
        Table table{{{"prefill"},
                     {"decode"},
                     {"usd_per_million"},
                     {"transfer_usd_per_million"},
                     {"ttft_ms"},
                     {"batch"},
                     {"binds"},
                     {"prefill_per_decode"},
                     {"meets_ttft", false},
                     {"reason", false}},
                    {}};
        std::vector<std::string> lines;
        for (const PairCost& pair : pairs) {
            const std::string prefill = to_string(groups[pair.prefill]);
            const std::string decode = to_string(groups[pair.decode]);
            std::vector<Cell> row = {Cell(prefill), Cell(decode)};
            if (pair.available())
                row.insert(row.end(),
                           {Cell(pair.usd(false)), Cell(pair.transfer_usd), Cell(1000 * pair.ttft),
                            Cell(static_cast<std::int64_t>(pair.batch)), cell(to_string(pair.binds)),
                            Cell(pair.prefill_per_decode), flag_cell(pair.meets_ttft, format), Cell()});
            else {
                row.resize(table.columns.size());
                row[6] = cell(to_string(LevelBound::none));
                row[9] = cell(why(pair));
                lines.push_back(prefill + " and " + decode + ": " + why(pair));
            }
            table.rows.push_back(std::move(row));
        }
        const std::string text = to_text(table, format);
        if (format != Format::table)
            return text;
        return comparison.model.name + ", " + std::to_string(comparison.request.input) + " tokens in, " +
               std::to_string(comparison.request.output) +
               " out. USD per million output tokens with the transfer hidden, and what it adds if both wait "
               "for it. " +
               claim_text(comparison, Method::operator_by_operator) + "\n" + text + notes(lines);
    }
};

} // namespace

const CommandSpec pairing_command = {
    "pairing",
    "Prefill on one --gpu and decode on another (2 to 12 of them): USD per million output tokens of each "
    "pair, and how many prefilling groups feed a decoding one",
    &make_command<PairingCommand>};

} // namespace llmroofline::cli
