// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/make_report.h"

#include <algorithm>
#include <cmath>

#include "app/report/report_tables.h"
#include "app/report/report_words.h"
#include "core/cost/types_in_use.h"
#include "core/mesh/cell.h"
#include "core/mesh/pair.h"
#include "core/mesh/request_mesh.h"
#include "core/mesh/views/view_table.h"
#include "core/step/operator_table.h"
#include "core/step/roofline_chart.h"
#include "core/version.h"

namespace llmroofline {

namespace {

// Fine enough for a picture, coarse enough to be read by pointing without a large file.
constexpr int cells_each_way = 128;

std::string quantity_title(Quantity quantity, Phase phase, const ReportWords& words) {
    switch (quantity) {
    case Quantity::batch:
        return words(QT_TRANSLATE_NOOP("Report", "batch size (sequences)"));
    case Quantity::sequence:
        return phase == Phase::decode ? words(QT_TRANSLATE_NOOP("Report", "context length (tokens)"))
                                      : words(QT_TRANSLATE_NOOP("Report", "prompt length (tokens)"));
    case Quantity::input:
        return words(QT_TRANSLATE_NOOP("Report", "input (tokens)"));
    case Quantity::tpot:
        return words(QT_TRANSLATE_NOOP("Report", "time per output token (ms)"));
    case Quantity::output:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Report", "output (tokens)"));
}

std::string method_words(Method method, const ReportWords& words) {
    return method == Method::global ? words(QT_TRANSLATE_NOOP("Report", "Global method"))
                                    : words(QT_TRANSLATE_NOOP("Report", "Operator method"));
}

std::string metric_words(RequestMetric metric, const ReportWords& words) {
    switch (metric) {
    case RequestMetric::throughput:
        return words(QT_TRANSLATE_NOOP("Report", "Output tokens/s of requests"));
    case RequestMetric::ttft:
        return words(QT_TRANSLATE_NOOP("Report", "Time to first token of requests"));
    case RequestMetric::tpot:
        return words(QT_TRANSLATE_NOOP("Report", "Time per output token of requests"));
    case RequestMetric::total:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Report", "Total time of requests"));
}

std::string other_heading(const View& view, const ReportWords& words) {
    if (std::holds_alternative<DisagreementView>(view))
        return words(QT_TRANSLATE_NOOP("Report", "Do the methods agree?"));
    if (std::holds_alternative<ServiceLevelView>(view))
        return words(QT_TRANSLATE_NOOP("Report", "Each side at its own best batch"));
    return words(QT_TRANSLATE_NOOP("Report", "Requests of the traffic"));
}

// Of candidates there is no ratio of two sides: of them the report has A and B step by step.
Comparison shown_in_report(Comparison comparison) {
    if (kind_of(comparison.view).group == ViewGroup::candidates)
        comparison.view = StepView{};
    return comparison;
}

// What both sides reach in each cell of a step's mesh.
void add_speeds(ReportMesh& mesh, const Comparison& comparison, Method method) {
    const Grid& grid = mesh.mesh.grid();
    PairEvaluator pair(comparison, method, grid.x_values.front(), grid.x_values.back());
    for (const double batch : grid.y_values) {
        pair.set_batch(batch);
        for (const double s : grid.x_values) {
            const double done = pair.done_in_step(s);
            mesh.a.push_back(done / pair.time_a().at(s));
            mesh.b.push_back(done / pair.time_b().at(s));
        }
    }
    mesh.unit = method == Method::global ? "FLOP/s" : "tokens/s";
}

void add_request_figures(ReportMesh& mesh, const Comparison& comparison, RequestMetric metric) {
    auto figures = request_figures(comparison, mesh.mesh.grid(), metric);
    if (!figures)
        return;
    mesh.a = std::move(figures->a);
    mesh.b = std::move(figures->b);
    mesh.unit = metric == RequestMetric::throughput ? "tokens/s" : "s";
}

ReportMesh make_mesh(const Comparison& comparison, const View& part, const ReportWords& words) {
    ReportMesh mesh;
    mesh.mesh = compute_mesh(comparison, part, view_axes(comparison, cells_each_way));
    const Grid& grid = mesh.mesh.grid();
    mesh.x_title = quantity_title(grid.x, mesh.mesh.phase, words);
    mesh.y_title = quantity_title(grid.y, mesh.mesh.phase, words);
    const auto* const step = std::get_if<StepView>(&part);
    const auto* const request = std::get_if<RequestView>(&part);
    mesh.heading = step      ? method_words(step->method.value_or(Method::operator_by_operator), words)
                   : request ? metric_words(request->metric, words)
                             : other_heading(part, words);
    for (const Error& error : mesh.mesh.refusal.empty() ? mesh.mesh.missing : mesh.mesh.refusal)
        mesh.missing.push_back(words.fault(error));
    if (!mesh.mesh.has_colours())
        return mesh;
    if (step)
        add_speeds(mesh, comparison, step->method.value_or(Method::operator_by_operator));
    else if (request)
        add_request_figures(mesh, comparison, request->metric);
    return mesh;
}

std::string percent(std::size_t cells, const WinnerShare& share) {
    const std::size_t all = share.a + share.b + share.equal;
    return figure_text(all == 0 ? 0 : 100.0 * static_cast<double>(cells) / static_cast<double>(all));
}

std::string share_sentence(const ReportMesh& mesh, const ReportWords& words) {
    const WinnerShare& share = mesh.mesh.share;
    if (share.b == 0 && share.equal == 0)
        return words(QT_TRANSLATE_NOOP("Report", "{0}: A is ahead everywhere."), {mesh.heading});
    if (share.a == 0 && share.equal == 0)
        return words(QT_TRANSLATE_NOOP("Report", "{0}: B is ahead everywhere."), {mesh.heading});
    if (share.a == 0 && share.b == 0)
        return words(QT_TRANSLATE_NOOP("Report", "{0}: A and B are equal everywhere."), {mesh.heading});
    return words(QT_TRANSLATE_NOOP("Report", "{0}: A is ahead in {1} % of the map, B in {2} %."),
                 {mesh.heading, percent(share.a, share), percent(share.b, share)});
}

// At the first pin, by both methods.
std::string point_sentence(const Comparison& comparison, const ReportWords& words) {
    const Pin pin = report_point(comparison);
    const auto ahead = [&](Method method) -> std::string {
        const auto cell =
            read_cell(comparison, method, static_cast<double>(pin.batch), static_cast<double>(pin.sequence));
        return cell && cell->ratio ? words.winner(*cell->ratio) : "";
    };
    const std::string by_operator = ahead(Method::operator_by_operator);
    const std::string global = ahead(Method::global);
    if (by_operator.empty() || global.empty())
        return {};
    return words(
        QT_TRANSLATE_NOOP(
            "Report", "At batch {0} and {1} tokens: {2} by the operator method, {3} by the global method."),
        {grouped(static_cast<double>(pin.batch)), grouped(static_cast<double>(pin.sequence)), by_operator,
         global});
}

std::string claim(const Comparison& comparison, const ReportWords& words) {
    if (comparison.workload.calibration)
        return words(
            QT_TRANSLATE_NOOP(
                "Report",
                "Times of the operator method are calibrated by {0}; those of the global method are bounds."),
            {comparison.workload.calibration_id});
    return words(QT_TRANSLATE_NOOP(
        "Report",
        "Times are bounds, not predictions: what the data sheets allow. Measured times are longer."));
}

void add_rooflines(Report& report, const ReportWords& words) {
    const Comparison& comparison = report.comparison;
    const std::vector<const AcceleratorGroup*> groups = groups_with_curves(comparison);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const ChartRoof chart = chart_roof(comparison, *groups[i]);
        const Workload& workload = comparison.workload;
        const std::string letter = i == 0 ? "A: " : i == 1 ? "B: " : "";
        report.curves.push_back(
            {letter + full_name(groups[i]->accelerator), chart.roof.bandwidth, chart.roof.peak});
        if (!refused(comparison.model, workload, comparison.formulas, Method::global, *groups[i]).empty())
            continue;
        int number = 0;
        for (const Pin& pin : comparison.pins) {
            ++number;
            const WorkloadPoint point =
                workload_point(comparison.model, workload, comparison.formulas, *groups[i],
                               static_cast<double>(pin.batch), static_cast<double>(pin.sequence));
            if (point.attainable)
                report.points.push_back(
                    {words(QT_TRANSLATE_NOOP("Report", "point {0}"), {std::to_string(number)}), i,
                     point.intensity, *point.attainable});
        }
    }
}

} // namespace

Report make_report(const Comparison& asked, const Translate& translate) {
    const Comparison comparison = shown_in_report(asked);
    const ReportWords words(translate);
    Report report;
    report.comparison = comparison;
    report.language = words(QT_TRANSLATE_NOOP("Report", "en"));
    report.program = std::string("LLMRoofline ") + version;
    const bool decode = comparison.workload.phase == Phase::decode;
    report.title = words(decode ? QT_TRANSLATE_NOOP("Report", "{0} against {1}: {2}, decode")
                                : QT_TRANSLATE_NOOP("Report", "{0} against {1}: {2}, prefill"),
                         {group_text(comparison.a), group_text(comparison.b), comparison.model.name});
    for (const View& part : view_parts(comparison))
        report.meshes.push_back(make_mesh(comparison, part, words));
    for (const ReportMesh& mesh : report.meshes)
        if (mesh.mesh.has_colours() && !mesh.mesh.agreement.is_shown())
            report.sentences.push_back(share_sentence(mesh, words));
    if (const std::string sentence = point_sentence(comparison, words); !sentence.empty())
        report.sentences.push_back(sentence);
    report.assumptions = {
        words(QT_TRANSLATE_NOOP("Report", "A = {0} ({1}); B = {2} ({3})."),
              {group_text(comparison.a), to_string(types_in_use(comparison, comparison.a)),
               group_text(comparison.b), to_string(types_in_use(comparison, comparison.b))}),
        words(comparison.formulas == Formulas::exact
                  ? QT_TRANSLATE_NOOP("Report", "Exact formulas.")
                  : QT_TRANSLATE_NOOP("Report", "Published formulas of 2024.")),
        claim(comparison, words)};
    add_rooflines(report, words);
    if (!comparison.pins.empty())
        report.tables.push_back(pin_table(comparison, words));
    report.tables.push_back(request_table(comparison, words));
    report.tables.push_back(operator_report_table(comparison, comparison.a, 'A', words));
    report.tables.push_back(operator_report_table(comparison, comparison.b, 'B', words));
    report.tables.push_back(assumption_table(comparison, words));
    report.tables.push_back(source_table(comparison.a.accelerator, words));
    if (!(comparison.b.accelerator == comparison.a.accelerator))
        report.tables.push_back(source_table(comparison.b.accelerator, words));
    for (const AcceleratorGroup& other : comparison.others)
        report.tables.push_back(source_table(other.accelerator, words));
    return report;
}

} // namespace llmroofline
