// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_report.h"

#include <filesystem>

#include "app/cli/options/axis_options.h"
#include "app/cli/options/comparison_options.h"
#include "app/cli/options/view_options.h"
#include "app/cli/output/pictures.h"
#include "app/report/make_report.h"
#include "app/report/report_html.h"

namespace llmroofline::cli {

namespace {

enum class ReportFormat { none, html, pdf };

ReportFormat format_of(const std::string& file) {
    std::string ending = std::filesystem::path(file).extension().string();
    for (char& c : ending)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (ending == ".html" || ending == ".htm")
        return ReportFormat::html;
    return ending == ".pdf" ? ReportFormat::pdf : ReportFormat::none;
}

class ReportCommand : public Command {
public:
    void add_options(OptionList& list) override {
        list.operand("FILE", "The report: FILE.html or FILE.pdf", file_);
        setup_.add(list);
        view_.add(list);
        axes_.add_steps(list, "1:1024:x64", "128:32768:x64");
        axes_.add_request(list);
        setup_.add_request(list);
        setup_.add_measure(list);
        setup_.add_display(list, {"contours", "half_range"});
    }

    std::string usage_fault() const override {
        if (file_.empty())
            return "found no FILE, expected the report's, FILE.html or FILE.pdf";
        if (format_of(file_) == ReportFormat::none)
            return file_ + ": expected a file's name that ends in .html or .pdf";
        if (view_.candidates())
            return "--view: of this view a report has no mesh, expected another one";
        return {};
    }

    std::vector<std::string> files_read() const override { return setup_.files_read(); }

    Outcome run(const Catalog& catalog) override {
        std::string fault;
        const auto resolved =
            setup_.resolve(catalog, [&](Comparison& changed) { fault = view_.apply(axes_, changed); });
        if (!resolved)
            return refusal(resolved.errors());
        if (!fault.empty())
            return after(resolved->remarks, wrong_usage(fault));
        return after(resolved->remarks, outcome_of(resolved->comparison));
    }

private:
    Outcome outcome_of(const Comparison& comparison) const {
        Outcome outcome;
        if (format_of(file_) == ReportFormat::html) {
            outcome.files.push_back({file_, report_html(make_report(comparison))});
            return outcome;
        }
        const auto drawn = draw_report(file_, comparison);
        if (!drawn)
            return refusal(drawn.errors());
        outcome.files.push_back(*drawn);
        return outcome;
    }

    std::string file_;
    ComparisonOptions setup_;
    ViewOptions view_;
    AxisOptions axes_;
};

} // namespace

const CommandSpec report_command = {
    "report",
    "The comparison as a report in one file: meshes, rooflines, tables, what is "
    "assumed, and the source of every figure",
    &make_command<ReportCommand>};

} // namespace llmroofline::cli
