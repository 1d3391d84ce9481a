// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_mesh.h"

#include "app/cli/options/axis_options.h"
#include "app/cli/options/comparison_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/options/picture_options.h"
#include "app/cli/options/view_options.h"
#include "app/cli/output/candidate_text.h"
#include "app/cli/output/mesh_text.h"
#include "app/cli/output/pictures.h"
#include "app/cli/output/service_level_text.h"
#include "core/decision/candidate_ranking.h"
#include "core/mesh/service_level_table.h"
#include "core/mesh/views/mesh_bands.h"

namespace llmroofline::cli {

namespace {

class MeshCommand : public Command {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        view_.add(list);
        axes_.add_steps(list, "1:1024:x64", "128:32768:x64");
        axes_.add_request(list);
        axes_.add_service_level(list);
        setup_.add_limits_beside_tpot(list);
        setup_.add_traffic(list);
        setup_.add_request(list);
        setup_.add_measure(list);
        picture_.add(list);
        setup_.add_shown_as(list);
        setup_.add_display(list, {"contours", "half_range"});
        output_.add(list);
    }

    std::string usage_fault() const override {
        if (setup_.is_shown_as() && !picture_.any())
            return "--as: there is no picture, expected --png, --svg or --pdf";
        if (view_.candidates()) {
            const std::size_t found = setup_.accelerators().gpus.size();
            if (found == 1 || found > most_candidates)
                return "--gpu: found " + std::to_string(found) + ", expected 2 to " +
                       std::to_string(most_candidates);
        }
        if (std::string fault = setup_.traffic().usage_fault(); !fault.empty())
            return fault;
        return picture_.usage_fault(output_);
    }

    std::vector<std::string> files_read() const override { return setup_.files_read(); }

    Outcome run(const Catalog& catalog) override {
        std::string fault;
        const auto resolved =
            setup_.resolve(catalog, [&](Comparison& changed) { fault = view_.apply(axes_, changed); });
        if (!resolved)
            return refusal(resolved.errors());
        if (fault.empty())
            fault = idle_option(resolved->comparison);
        return after(resolved->remarks,
                     fault.empty() ? outcome_of(resolved->comparison) : wrong_usage(fault));
    }

private:
    // One that would change nothing.
    std::string idle_option(const Comparison& comparison) const {
        if (const std::string option = setup_.option_of_requests();
            !option.empty() && !is_of_requests(comparison.view))
            return option + ": there are no requests in this view, expected --view request";
        if (const std::string option = setup_.option_of_traffic();
            !option.empty() && !std::holds_alternative<TrafficView>(comparison.view) &&
            !(std::holds_alternative<CandidatesView>(comparison.view) && is_of_requests(comparison.view)))
            return option + ": there is no traffic in this view, expected --view traffic";
        if (const std::string option = setup_.option_of_display(); !option.empty() && !picture_.any())
            return option + ": there is no picture, expected --png, --svg or --pdf";
        return {};
    }

    Outcome outcome_of(const Comparison& comparison) const {
        Outcome outcome;
        if (picture_.any()) {
            const auto drawn = draw_mesh(picture_, comparison, setup_.is_shown_as());
            if (!drawn)
                return refusal(drawn.errors());
            outcome.files = *drawn;
        }
        if (picture_.stand_for_figures(output_))
            return outcome;
        if (std::holds_alternative<CandidatesView>(comparison.view) ||
            std::holds_alternative<ServiceLevelView>(comparison.view)) {
            Outcome said = said_or_refused(std::holds_alternative<CandidatesView>(comparison.view)
                                               ? candidates_text(comparison)
                                               : level_text(comparison),
                                           output_.file);
            said.files.insert(said.files.begin(), outcome.files.begin(), outcome.files.end());
            return said;
        }
        if (const Status fine = check_mesh(comparison); !fine)
            return refusal(fine.errors());
        outcome.file = output_.file;
        const Format format = output_.format_or_table();
        if (format == Format::table && std::holds_alternative<PairingView>(comparison.view))
            return wrong_usage(
                "--view pairing: expected --format csv or json, a picture, or the command pairing");
        if (format == Format::table) {
            MeshSummary summary(comparison);
            for_each_band(comparison, [&](const MeshBand& band) -> Status {
                summary.add(band);
                return Done{};
            });
            outcome.text = summary.text();
        } else {
            outcome.pieces = [comparison, format](const PutText& put) {
                return write_mesh(comparison, format == Format::csv ? MeshFormat::csv : MeshFormat::json,
                                  put);
            };
        }
        return outcome;
    }

    Result<std::string> candidates_text(const Comparison& comparison) const {
        std::vector<AcceleratorGroup> groups;
        for (const AcceleratorGroup* group : groups_asked_for(setup_.accelerators(), comparison))
            groups.push_back(*group);
        auto made = candidate_table(comparison, groups, is_of_requests(comparison.view));
        if (!made)
            return made.errors();
        if (comparison.traffic && is_of_requests(comparison.view)) {
            const auto ranking = candidate_ranking(comparison);
            if (!ranking)
                return ranking.errors();
            made->undecided = ranking->undecided;
            for (std::size_t i = 0; i < made->ranks.size(); ++i)
                made->ranks[i] = ranking->candidates[i].rank;
        }
        switch (output_.format_or_table()) {
        case Format::csv:
            return mesh_csv(made->table);
        case Format::json:
            return mesh_json(made->table);
        case Format::table:
            break;
        }
        return candidate_text(comparison, groups, *made);
    }

    Result<std::string> level_text(const Comparison& comparison) const {
        const auto table = service_level_table(comparison, comparison.sequence.values(),
                                               comparison.tpot_ms.values(), comparison.limits);
        if (!table)
            return table.errors();
        switch (output_.format_or_table()) {
        case Format::csv:
            return mesh_csv(*table);
        case Format::json:
            return mesh_json(*table);
        case Format::table:
            break;
        }
        return service_level_text(comparison, *table);
    }

    ComparisonOptions setup_;
    ViewOptions view_;
    AxisOptions axes_;
    PictureOptions picture_;
    OutputOptions output_;
};

} // namespace

const CommandSpec mesh_command = {"mesh",
                                  "The advantage of A over B over two quantities: of a step over batch and "
                                  "sequence length, of whole requests, or "
                                  "what methods disagree on. perf: tokens/s (operator), FLOP/s (global)",
                                  &make_command<MeshCommand>};

} // namespace llmroofline::cli
