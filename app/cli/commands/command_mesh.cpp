// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_mesh.h"

#include "app/cli/options/axis_options.h"
#include "app/cli/options/comparison_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/options/picture_options.h"
#include "app/cli/options/view_options.h"
#include "app/cli/output/mesh_text.h"
#include "app/cli/output/pictures.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::cli {

namespace {

class MeshCommand : public Command {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        view_.add(list);
        axes_.add_steps(list, "1:1024:x64", "128:32768:x64");
        axes_.add_request(list);
        setup_.add_request(list);
        picture_.add(list);
        setup_.add_display(list, {"contours", "half_range"});
        output_.add(list);
    }

    std::string usage_fault() const override { return picture_.usage_fault(output_); }

    Outcome run(const Catalog& catalog) override {
        std::string fault;
        const auto resolved =
            setup_.resolve(catalog, [&](Comparison& changed) { fault = view_.apply(axes_, changed); });
        if (!resolved)
            return refusal(resolved.errors());
        return after(resolved->remarks,
                     fault.empty() ? outcome_of(resolved->comparison) : wrong_usage(fault));
    }

private:
    Outcome outcome_of(const Comparison& comparison) const {
        Outcome outcome;
        if (picture_.any()) {
            const auto drawn = draw_mesh(picture_, comparison);
            if (!drawn)
                return refusal(drawn.errors());
            outcome.files = *drawn;
        }
        if (picture_.stand_for_figures(output_))
            return outcome;
        const auto table = mesh_table(comparison);
        if (!table)
            return refusal(table.errors());
        outcome.file = output_.file;
        outcome.text = text_of(comparison, *table);
        return outcome;
    }

    std::string text_of(const Comparison& comparison, const MeshTable& table) const {
        switch (output_.format_or_table()) {
        case Format::csv:
            return mesh_csv(table);
        case Format::json:
            return mesh_json(table);
        case Format::table:
            break;
        }
        return mesh_text(comparison, table);
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
