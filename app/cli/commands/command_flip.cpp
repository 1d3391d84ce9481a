// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_flip.h"

#include "app/cli/options/axis_options.h"
#include "app/cli/options/comparison_options.h"
#include "app/cli/options/number_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/options/traffic_options.h"
#include "app/cli/output/claim.h"
#include "app/cli/output/decision_cells.h"
#include "app/cli/output/table.h"
#include "core/decision/flips.h"
#include "core/service/service_level.h"

namespace llmroofline::cli {

namespace {

class FlipCommand : public Command {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        setup_.add_method(list);
        axes_.add_steps(list, "32", "4096");
        axes_.add_request(list);
        traffic_.add(list);
        add_number(list, "--in-flight", "Of a traffic: requests in flight (32)", {1, most_in_flight, ""},
                   [this](double value) { in_flight_ = value; });
        setup_.add_measure(list);
        setup_.add_request(list);
        output_.add(list);
    }

    std::string usage_fault() const override {
        if (std::string fault = axes_.usage_fault_of_point(); !fault.empty())
            return fault;
        if (axes_.sequence && (axes_.input || axes_.output))
            return "--seq is of a step and --input of a request: found both, expected one of them";
        return traffic_.usage_fault();
    }

    std::vector<std::string> files_read() const override {
        std::vector<std::string> files = setup_.files_read();
        if (!traffic_.log.empty())
            files.push_back(traffic_.log);
        return files;
    }

    Outcome run(const Catalog& catalog) override {
        const auto resolved =
            setup_.resolve(catalog, [this](Comparison& changed) { axes_.set_request(changed.request); });
        if (!resolved)
            return refusal(resolved.errors());
        std::vector<std::string> remarks = resolved->remarks;
        const auto compared = what_is_compared(resolved->comparison, remarks);
        if (!compared)
            return refusal(compared.errors());
        return after(remarks, said_or_refused(text_of(resolved->comparison, compared.value()), output_.file));
    }

private:
    Result<Compared> what_is_compared(const Comparison& comparison, std::vector<std::string>& remarks) const {
        if (traffic_.any()) {
            auto loaded = traffic_.load();
            if (!loaded)
                return loaded.errors();
            remarks.insert(remarks.end(), loaded->remarks.begin(), loaded->remarks.end());
            return Compared(ComparedTraffic{std::move(loaded->traffic), in_flight_});
        }
        const Request& request = comparison.request;
        if (axes_.input || axes_.output)
            return Compared(ComparedRequest{static_cast<double>(request.batch),
                                            static_cast<double>(request.input),
                                            static_cast<double>(request.output)});
        const Pin pin = comparison.pins.empty() ? Pin{} : comparison.pins.front();
        return Compared(ComparedStep{axes_.point(Quantity::batch, static_cast<double>(pin.batch)),
                                     axes_.point(Quantity::sequence, static_cast<double>(pin.sequence))});
    }

    Result<std::string> text_of(const Comparison& comparison, const Compared& compared) const {
        const auto flips = find_flips(comparison, compared, comparison.measuring);
        if (!flips)
            return flips.errors();
        const Format format = output_.format_or_table();
        Table table{{{"side"}, {"figure"}, {"now"}, {"then"}, {"factor"}, {"ratio"}}, {}};
        for (const Flip& flip : flips->figures)
            table.rows.push_back({cell(name_of(flip_side_names, flip.side)), cell(flip.figure),
                                  number_cell(flip.now), cell(flip.then), cell(flip.factor),
                                  flip.factor ? Cell(1.0) : Cell()});
        for (const Flip& flip : flips->choices)
            table.rows.push_back({cell(name_of(flip_side_names, flip.side)), cell(flip.figure),
                                  cell(flip.now), cell(flip.chosen), Cell(), cell(flip.ratio)});
        const std::string text = to_text(table, format);
        if (format != Format::table)
            return text;
        return comparison.model.name + ", " + to_string(comparison.a) + " over " + to_string(comparison.b) +
               " " + measuring_text(comparison.measuring) + ": " + readable(flips->ratio) +
               ". Each factor makes both equal; '-': none from 1/8 to 8 does. " +
               claim_text(comparison, comparison.method) + "\n" + text;
    }

    static Cell number_cell(const std::string& text) { return cell(parse_double(text)); }

    ComparisonOptions setup_;
    AxisOptions axes_;
    TrafficOptions traffic_;
    OutputOptions output_;
    double in_flight_ = 32;
};

} // namespace

const CommandSpec flip_command = {
    "flip",
    "What turns the winner of A and B, at one step, one request or a traffic: the factor of each figure that "
    "makes both equal, nearest first, and what other choices give",
    &make_command<FlipCommand>};

} // namespace llmroofline::cli
