// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_frontier.h"

#include "app/cli/commands/request_command.h"
#include "app/cli/output/decision_cells.h"
#include "app/cli/output/request_rows.h"
#include "app/cli/output/table.h"
#include "core/service/frontier.h"
#include "core/service/serving_cost.h"

namespace llmroofline::cli {

namespace {

class FrontierCommand : public RequestCommand {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        axes_.add_request(list);
        setup_.add_limits(list);
        setup_.add_measure(list);
        setup_.add_request(list);
        output_.add(list);
    }

private:
    Outcome answer(const Comparison& comparison, const Catalog&) const override {
        return said(text_of(comparison), output_.file);
    }

    // Why the group offers nothing; empty: it does.
    std::string add_offers(const Comparison& comparison, const AcceleratorGroup& group, std::size_t index,
                           std::vector<FrontierPoint>& points) const {
        if (const Errors errors = refused_request(comparison, group); !errors.empty())
            return reason(errors);
        Measuring measuring = comparison.measuring;
        if (measuring.measure == Measure::speed)
            measuring.measure = Measure::accelerator;
        const auto divisor = serving_divisor(comparison, group, measuring);
        if (!divisor)
            return reason(divisor.errors());
        const double input = static_cast<double>(comparison.request.input);
        const double output = static_cast<double>(comparison.request.output);
        if (const Missing missing = ServiceLevel(comparison, group, input + output).missing())
            return reason({missing_error(missing, group.accelerator.id, group.node_size())});
        const auto own = offered(comparison, group, index, input, output, comparison.limits, divisor->value);
        points.insert(points.end(), own.begin(), own.end());
        return own.empty() ? "does not fit" : "";
    }

    std::string text_of(const Comparison& comparison) const {
        const Format format = output_.format_or_table();
        const auto groups = groups_asked_for(setup_.accelerators(), comparison);
        std::vector<FrontierPoint> points;
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (const std::string why = add_offers(comparison, *groups[i], i, points); !why.empty())
                lines.push_back(to_string(*groups[i]) + ": " + why);
        mark_frontier(points);
        Table table{{{"gpu"},
                     {"batch"},
                     {"tokens_per_s_per_user"},
                     {"output_tokens_per_s_per_accelerator"},
                     {"ttft_ms"},
                     {"meets"},
                     {"on_frontier"},
                     {"performance"}},
                    {}};
        for (const FrontierPoint& point : points) {
            const AcceleratorGroup& group = *groups[point.group];
            double accelerators = static_cast<double>(group.accelerators());
            if (comparison.decode_group)
                accelerators += static_cast<double>(comparison.decode_group->accelerators());
            table.rows.push_back({Cell(to_string(group)), Cell(static_cast<std::int64_t>(point.batch)),
                                  Cell(point.user_tokens_per_s),
                                  Cell(point.figures.tokens_per_s / accelerators),
                                  Cell(1000 * point.figures.ttft), flag_cell(point.meets, format),
                                  flag_cell(point.on_frontier, format), Cell(point.performance)});
        }
        const std::string text = to_text(table, format);
        if (format != Format::table)
            return text;
        return request_heading(in_closed_loop(comparison)) + "\nOutput tokens/s " +
               (comparison.measuring.measure == Measure::speed ? "per accelerator"
                                                               : measuring_text(comparison.measuring)) +
               "; means without queueing.\n\n" + text + notes(lines);
    }
};

} // namespace

const CommandSpec frontier_command = {
    "frontier",
    "For batches 1, 2, 4, … of each --gpu: the tokens/s of one user against the output tokens/s in all, and "
    "the points that no other outdoes both ways",
    &make_command<FrontierCommand>};

} // namespace llmroofline::cli
