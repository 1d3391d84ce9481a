// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_level.h"

#include "app/cli/commands/request_command.h"
#include "app/cli/output/decision_cells.h"
#include "app/cli/output/request_rows.h"
#include "app/cli/output/table.h"
#include "app/cli/output/types_words.h"
#include "core/service/service_level.h"

namespace llmroofline::cli {

namespace {

std::string broken_text(const BestBatch& best, const ServiceLimits& limits) {
    switch (best.broken) {
    case LevelBound::memory:
        return "does not fit";
    case LevelBound::tpot:
        return "takes " + readable(1000 * best.figures.tpot) + " ms a token or more, the limit is " +
               readable(1000 * *limits.tpot_s) + " ms";
    case LevelBound::ttft:
        return "takes " + readable(1000 * best.figures.ttft) + " ms to the first token, the limit is " +
               readable(1000 * *limits.ttft_s) + " ms";
    default:
        return {};
    }
}

class LevelCommand : public RequestCommand {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        axes_.add_request(list);
        setup_.add_limits(list);
        setup_.add_prices_and_power(list);
        setup_.add_request(list);
        output_.add(list);
    }

private:
    Outcome answer(const Comparison& comparison, const Catalog&) const override {
        return said(text_of(comparison), output_.file);
    }

    std::string text_of(const Comparison& comparison) const {
        const double input = static_cast<double>(comparison.request.input);
        const double output = static_cast<double>(comparison.request.output);
        const Format format = output_.format_or_table();
        Table table{{{"gpu"},
                     {"batch"},
                     {"tpot_ms"},
                     {"ttft_ms"},
                     {"output_tokens_per_s"},
                     {"output_tokens_per_s_per_accelerator"},
                     {"binds"},
                     {"usd_per_million"},
                     {"joule_per_token"},
                     {"reason", false},
                     {"types", false}},
                    {}};
        std::vector<std::string> lines;
        for (const AcceleratorGroup* group : groups_asked_for(setup_.accelerators(), comparison)) {
            const auto best = service_level(comparison, *group, input, output, comparison.limits);
            std::vector<Cell> row = {Cell(to_string(*group))};
            const std::string why = !best ? reason(best.errors()) : broken_text(*best, comparison.limits);
            if (best && best->meets()) {
                const BatchFigures& figures = best->figures;
                double accelerators = static_cast<double>(group->accelerators());
                if (comparison.decode_group)
                    accelerators += static_cast<double>(comparison.decode_group->accelerators());
                const double rate = figures.tokens_per_s;
                row.insert(row.end(),
                           {Cell(static_cast<std::int64_t>(best->batch)), Cell(1000 * figures.tpot),
                            Cell(1000 * figures.ttft), Cell(rate), Cell(rate / accelerators),
                            cell(to_string(best->binds)),
                            usd_per_million_cell(comparison, *group, comparison.measuring, rate),
                            joule_per_token_cell(comparison, *group, comparison.measuring, rate), Cell()});
            } else {
                row.resize(table.columns.size());
                row[6] = cell(to_string(LevelBound::none));
                row[9] = cell(why);
                row.pop_back();
                lines.push_back(to_string(*group) + ": " + why);
            }
            row.push_back(request_types_cell(comparison, *group));
            table.rows.push_back(std::move(row));
        }
        const std::string text = to_text(table, format);
        if (format != Format::table)
            return text;
        return request_heading(in_closed_loop(comparison)) +
               "\nEach at its own best batch; means without queueing.\n\n" + text + notes(lines);
    }
};

} // namespace

const CommandSpec level_command = {
    "level",
    "The own best batch of each --gpu under limits on first token and output token, in a closed loop: what "
    "it gives, and what keeps it from being larger",
    &make_command<LevelCommand>};

} // namespace llmroofline::cli
