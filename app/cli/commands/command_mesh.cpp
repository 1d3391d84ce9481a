// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_mesh.h"

#include "app/cli/options/axis_options.h"
#include "app/cli/options/comparison_options.h"
#include "app/cli/options/limit_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/options/picture_options.h"
#include "app/cli/options/view_options.h"
#include "app/cli/output/candidate_text.h"
#include "app/cli/output/mesh_text.h"
#include "app/cli/output/pictures.h"
#include "app/cli/output/service_level_text.h"
#include "core/mesh/service_level_table.h"
#include "core/mesh/views/mesh_bands.h"

namespace llmroofline::cli {

namespace {

constexpr std::size_t most_candidates = 8;

class MeshCommand : public Command {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        view_.add(list);
        axes_.add_steps(list, "1:1024:x64", "128:32768:x64");
        axes_.add_request(list);
        axes_.add_service_level(list);
        limits_.add_beside_tpot(list);
        setup_.add_request(list);
        setup_.add_measure(list);
        picture_.add(list);
        setup_.add_shown_as(list);
        setup_.add_display(list, {"contours", "half_range"});
        output_.add(list);
    }

    std::string usage_fault() const override {
        if ((view_.candidates() || view_.service_level()) && picture_.any())
            return "this view is figures alone, expected no picture";
        if (setup_.is_shown_as() && !picture_.any())
            return "--as: there is no picture, expected --png, --svg or --pdf";
        if (view_.candidates()) {
            const std::size_t found = setup_.accelerators().gpus.size();
            if (found == 1 || found > most_candidates)
                return "--gpu: found " + std::to_string(found) + ", expected 2 to " +
                       std::to_string(most_candidates);
        }
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
            !option.empty() && !std::holds_alternative<RequestView>(comparison.view))
            return option + ": there are no requests in this view, expected --view request";
        if (const std::string option = setup_.option_of_display(); !option.empty() && !picture_.any())
            return option + ": there is no picture, expected --png, --svg or --pdf";
        return {};
    }

    Outcome outcome_of(const Comparison& comparison) const {
        if (view_.candidates())
            return said_or_refused(candidates_text(comparison), output_.file);
        if (view_.service_level())
            return said_or_refused(level_text(comparison), output_.file);
        Outcome outcome;
        if (picture_.any()) {
            const auto drawn = draw_mesh(picture_, comparison, setup_.is_shown_as());
            if (!drawn)
                return refusal(drawn.errors());
            outcome.files = *drawn;
        }
        if (picture_.stand_for_figures(output_))
            return outcome;
        if (const Status fine = check_mesh(comparison); !fine)
            return refusal(fine.errors());
        outcome.file = output_.file;
        const Format format = output_.format_or_table();
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
        const auto made =
            candidate_table(comparison, groups, std::holds_alternative<RequestView>(comparison.view));
        if (!made)
            return made.errors();
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
        const Axis tpot = axes_.tpot_ms.value_or(Axis::geometric(5, 200, 64));
        const auto table =
            service_level_table(comparison, comparison.sequence.values(), tpot.values(), limits_.limits);
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
    LimitOptions limits_;
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
