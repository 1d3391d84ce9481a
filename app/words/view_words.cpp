// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/view_words.h"

#include <algorithm>
#include <array>

#include "app/words/candidate_words.h"
#include "app/words/figure_words.h"
#include "app/words/measure_words.h"
#include "app/words/numbers.h"
#include "app/words/plot_text.h"
#include "core/cost/types_in_use.h"
#include "core/mesh/traffic_layer.h"
#include "core/service/service_level.h"

namespace llmroofline::gui {

namespace {

struct KindWords {
    const char* name;
    const char* explained;
    const char* title;
};

// In the order of view_kinds().
constexpr std::array<KindWords, std::variant_size_v<View>> kind_words = {{
    {QT_TRANSLATE_NOOP("Plots", "One step"),
     QT_TRANSLATE_NOOP("Plots", "One prefill or decode step at each batch and length"),
     QT_TRANSLATE_NOOP("Plots", "Advantage of A over B")},
    {QT_TRANSLATE_NOOP("Plots", "Request"),
     QT_TRANSLATE_NOOP("Plots", "Whole requests: prompt, then all output tokens"),
     QT_TRANSLATE_NOOP("Plots", "Advantage of A over B")},
    {QT_TRANSLATE_NOOP("Plots", "Methods"),
     QT_TRANSLATE_NOOP("Plots", "Whether the methods name the same winner"),
     QT_TRANSLATE_NOOP("Plots", "Do the methods agree?")},
    {QT_TRANSLATE_NOOP("Plots", "Traffic"),
     QT_TRANSLATE_NOOP("Plots", "All requests of a service, by one number"),
     QT_TRANSLATE_NOOP("Plots", "Advantage of A over B")},
    {QT_TRANSLATE_NOOP("Plots", "Service level"),
     QT_TRANSLATE_NOOP("Plots", "Each side at its own best batch within limits, and where only one can"),
     QT_TRANSLATE_NOOP("Plots", "Who serves more within the limits?")},
    {QT_TRANSLATE_NOOP("Plots", "Candidates"),
     QT_TRANSLATE_NOOP("Plots", "Which of up to eight is best where, and what a single choice costs"),
     QT_TRANSLATE_NOOP("Plots", "Which candidate is best?")},
    {QT_TRANSLATE_NOOP("Plots", "Pairing"),
     QT_TRANSLATE_NOOP("Plots", "Prefill on one kind, decode on another: what that costs"),
     QT_TRANSLATE_NOOP("Plots", "Which pair is cheapest?")},
}};

struct Words {
    std::string_view key;
    std::string_view choice; // empty: the setting itself
    const char* words;
};

constexpr Words setting_words[] = {
    {"method", "", QT_TRANSLATE_NOOP("Plots", "Method")},
    {"method", "both", QT_TRANSLATE_NOOP("Plots", "both")},
    {"method", "global", QT_TRANSLATE_NOOP("Plots", "global")},
    {"method", "operator", QT_TRANSLATE_NOOP("Plots", "operator by operator")},
    {"x", "", QT_TRANSLATE_NOOP("Plots", "Across")},
    {"y", "", QT_TRANSLATE_NOOP("Plots", "Up")},
    {"metric", "", QT_TRANSLATE_NOOP("Plots", "Colour")},
    {"", "batch", QT_TRANSLATE_NOOP("Plots", "batch")},
    {"", "input", QT_TRANSLATE_NOOP("Plots", "input")},
    {"", "output", QT_TRANSLATE_NOOP("Plots", "output")},
    {"metric", "throughput", QT_TRANSLATE_NOOP("Plots", "Output tokens/s")},
    {"metric", "ttft", QT_TRANSLATE_NOOP("Plots", "Time to first token")},
    {"metric", "tpot", QT_TRANSLATE_NOOP("Plots", "Time per output token")},
    {"metric", "total", QT_TRANSLATE_NOOP("Plots", "Total time")},
    {"global_exact", "", QT_TRANSLATE_NOOP("Plots", "Global, exact")},
    {"operator_published", "", QT_TRANSLATE_NOOP("Plots", "Operator, published")},
    {"global_published", "", QT_TRANSLATE_NOOP("Plots", "Global, published")},
    {"calibrated", "", QT_TRANSLATE_NOOP("Plots", "Operator, calibrated")},
    {"transfer", "", QT_TRANSLATE_NOOP("Plots", "Transfer")},
    {"transfer", "hidden", QT_TRANSLATE_NOOP("Plots", "hidden")},
    {"transfer", "waited-for", QT_TRANSLATE_NOOP("Plots", "waited for")},
    {"over", "", QT_TRANSLATE_NOOP("Plots", "Over")},
    {"over", "input-output", QT_TRANSLATE_NOOP("Plots", "input × output")},
    {"over", "batch-context", QT_TRANSLATE_NOOP("Plots", "batch × context")},
};

QString words_of(std::string_view key, std::string_view choice) {
    for (const Words& words : setting_words)
        if ((words.key == key || words.key.empty()) && words.choice == choice)
            return in_words(words.words);
    return QString::fromUtf8(choice.data(), static_cast<qsizetype>(choice.size()));
}

QString metric_heading(RequestMetric metric) {
    return choice_words("metric", to_string(metric));
}

QString method_heading(Method method, bool is_figure) {
    if (is_figure)
        return method == Method::global ? in_words(QT_TRANSLATE_NOOP("Plots", "Global method"))
                                        : in_words(QT_TRANSLATE_NOOP("Plots", "Operator method"));
    return method == Method::global ? in_words(QT_TRANSLATE_NOOP("Plots", "Global"))
                                    : in_words(QT_TRANSLATE_NOOP("Plots", "Operator"));
}

Method method_of(const StepView& view) {
    return view.method.value_or(Method::operator_by_operator);
}

QString request_explained(const RequestView& view, const Request& request) {
    const auto used = [&](Quantity quantity) { return view.x == quantity || view.y == quantity; };
    if (!used(Quantity::batch))
        return in_words(QT_TRANSLATE_NOOP("Plots", "of requests, at batch %1"))
            .arg(shortest_figure(static_cast<double>(request.batch)));
    if (!used(Quantity::input))
        return in_words(QT_TRANSLATE_NOOP("Plots", "of requests of %1 tokens in"))
            .arg(shortest_figure(static_cast<double>(request.input)));
    return in_words(QT_TRANSLATE_NOOP("Plots", "of requests of %1 tokens out"))
        .arg(shortest_figure(static_cast<double>(request.output)));
}

struct HeadingOf {
    bool is_figure;

    QString operator()(const StepView& view) const { return method_heading(method_of(view), is_figure); }
    QString operator()(const RequestView& view) const { return metric_heading(view.metric); }
    QString operator()(const DisagreementView&) const {
        return in_words(QT_TRANSLATE_NOOP("Plots", "Methods"));
    }
    QString operator()(const TrafficView&) const { return metric_heading(RequestMetric::throughput); }
    QString operator()(const ServiceLevelView&) const { return metric_heading(RequestMetric::throughput); }
    QString operator()(const CandidatesView&) const { return view_name(View(CandidatesView{}).index()); }
    QString operator()(const PairingView&) const { return view_name(View(PairingView{}).index()); }
};

struct ExplainedOf {
    const MeshResult& mesh;

    QString operator()(const StepView& view) const {
        return method_of(view) == Method::global
                   ? in_words(QT_TRANSLATE_NOOP("Plots", "one intensity for all layers"))
                   : in_words(QT_TRANSLATE_NOOP("Plots", "each operator against its roof, times added"));
    }
    QString operator()(const RequestView& view) const { return request_explained(view, mesh.rest); }
    QString operator()(const DisagreementView&) const {
        return in_words(
                   QT_TRANSLATE_NOOP("Plots", "%1 of them, each held against operator by operator, exact"))
            .arg(mesh.agreement.methods);
    }
    QString operator()(const TrafficView&) const {
        if (const TrafficLayer* const layer = mesh.traffic.get()) {
            const TrafficSummary& summary = layer->summary;
            if (summary.ratio && summary.a.time->in_flight != summary.b.time->in_flight)
                return in_words(QT_TRANSLATE_NOOP("Plots", "of requests, A %1 and B %2 in flight"))
                    .arg(shortest_figure(summary.a.time->in_flight),
                         shortest_figure(summary.b.time->in_flight));
        }
        return in_words(QT_TRANSLATE_NOOP("Plots", "of requests, %1 in flight in a closed loop"))
            .arg(shortest_figure(static_cast<double>(mesh.rest.batch)));
    }
    QString operator()(const ServiceLevelView&) const {
        return in_words(QT_TRANSLATE_NOOP("Plots", "each side at its own best batch, %1 tokens out"))
            .arg(shortest_figure(static_cast<double>(mesh.rest.output)));
    }
    QString operator()(const PairingView&) const { return {}; }
    QString operator()(const CandidatesView& view) const {
        const QString best = best_word(mesh.candidates.measure);
        if (view.over == CandidateAxes::steps)
            return in_words(QT_TRANSLATE_NOOP("Plots", "%1 in one step")).arg(best);
        return mesh.candidates.own_batch
                   ? in_words(QT_TRANSLATE_NOOP("Plots", "%1 for requests, each at its own best batch"))
                         .arg(best)
                   : in_words(QT_TRANSLATE_NOOP("Plots", "%1 for requests at batch %2"))
                         .arg(best, shortest_figure(static_cast<double>(mesh.rest.batch)));
    }
};

struct TitleOf {
    const Comparison& comparison;

    QString operator()(const StepView&) const {
        return comparison.workload.phase == Phase::decode
                   ? in_words(QT_TRANSLATE_NOOP("Plots", "Decode speed, A = %1 against B = %2"))
                   : in_words(QT_TRANSLATE_NOOP("Plots", "Prefill speed, A = %1 against B = %2"));
    }
    QString operator()(const RequestView& view) const {
        return in_words(QT_TRANSLATE_NOOP("Plots", "%3 of requests, A = %1 against B = %2"))
            .arg(QStringLiteral("%1"), QStringLiteral("%2"), metric_heading(view.metric));
    }
    QString operator()(const DisagreementView&) const {
        return comparison.workload.phase == Phase::decode
                   ? in_words(QT_TRANSLATE_NOOP(
                         "Plots", "Winner of a decode step by several methods, A = %1 against B = %2"))
                   : in_words(QT_TRANSLATE_NOOP(
                         "Plots", "Winner of a prefill by several methods, A = %1 against B = %2"));
    }
    QString operator()(const TrafficView&) const {
        return in_words(QT_TRANSLATE_NOOP("Plots", "Requests in a closed loop, A = %1 against B = %2"));
    }
    QString operator()(const ServiceLevelView&) const {
        return in_words(
            QT_TRANSLATE_NOOP("Plots", "Each at its own best batch within limits, A = %1 against B = %2"));
    }
    // Names more than two.
    QStringList candidates() const {
        QStringList names;
        const std::vector<AcceleratorGroup> groups = candidates_of(comparison);
        for (std::size_t i = 0; i < groups.size(); ++i)
            names << QStringLiteral("%1 = %2").arg(candidate_letter(static_cast<int>(i)),
                                                   candidate_name(groups[i]));
        return names;
    }
    QString operator()(const PairingView&) const {
        return in_words(QT_TRANSLATE_NOOP("Plots",
                                          "Prefill and decode on pairs, USD per million output tokens: %1"))
            .arg(candidates().join(QStringLiteral(", ")));
    }
    QString operator()(const CandidatesView& view) const {
        const QStringList names = candidates();
        return (view.over == CandidateAxes::steps
                    ? in_words(QT_TRANSLATE_NOOP("Plots", "The %1 in one step of %2"))
                    : in_words(QT_TRANSLATE_NOOP("Plots", "The %1 for requests, of %2")))
            .arg(best_word(comparison.measuring.measure), names.join(QStringLiteral(", ")));
    }
};

} // namespace

QString view_name(std::size_t kind) {
    return in_words(kind_words[kind].name);
}

QString view_explained(std::size_t kind) {
    return in_words(kind_words[kind].explained);
}

QString view_title(const View& view) {
    return in_words(kind_words[view.index()].title);
}

QString setting_label(std::string_view key) {
    return words_of(key, {});
}

QString choice_words(std::string_view key, std::string_view choice) {
    return words_of(key, choice);
}

QString mesh_heading(const MeshResult& mesh, bool is_figure) {
    return std::visit(HeadingOf{is_figure}, mesh.view);
}

QString mesh_explained(const MeshResult& mesh) {
    return std::visit(ExplainedOf{mesh}, mesh.view);
}

QString axis_title(Quantity quantity, Phase phase) {
    switch (quantity) {
    case Quantity::batch:
        return in_words(QT_TRANSLATE_NOOP("Plots", "batch size (sequences)"));
    case Quantity::sequence:
        return phase == Phase::decode ? in_words(QT_TRANSLATE_NOOP("Plots", "context length (tokens)"))
                                      : in_words(QT_TRANSLATE_NOOP("Plots", "prompt length (tokens)"));
    case Quantity::input:
        return in_words(QT_TRANSLATE_NOOP("Plots", "input (tokens)"));
    case Quantity::tpot:
        return in_words(QT_TRANSLATE_NOOP("Plots", "time per output token, at most (ms)"));
    case Quantity::output:
        break;
    }
    return in_words(QT_TRANSLATE_NOOP("Plots", "output (tokens)"));
}

QString apart_text(double ratio) {
    return in_words(QT_TRANSLATE_NOOP("Plots", "%1× apart")).arg(shortest_figure(ratio));
}

QString agreement_sentence(const MeshResult& mesh) {
    const auto& cells = mesh.agreement.cells;
    const bool agree = std::all_of(cells.begin(), cells.end(), [](Agreement cell) {
        return cell == Agreement::a || cell == Agreement::b;
    });
    return agree ? in_words(QT_TRANSLATE_NOOP("Plots", "All methods agree.")) : QString();
}

QStringList mesh_header(const Comparison& comparison) {
    QString title = std::visit(TitleOf{comparison}, comparison.view);
    if (kind_of(comparison.view).group != ViewGroup::candidates)
        title = title.arg(group_words(comparison.a, stated_workload(comparison, comparison.a)),
                          group_words(comparison.b, stated_workload(comparison, comparison.b)));
    const bool is_of_traffic = std::holds_alternative<TrafficView>(comparison.view);
    QStringList header = {title, assumptions(comparison)};
    if (is_of_requests(comparison.view))
        header << in_words(QT_TRANSLATE_NOOP("Plots", "Scheduling: %1."))
                      .arg(scheduling_words(is_of_traffic ? in_closed_loop(comparison) : comparison));
    if (const auto& traffic = comparison.traffic; traffic && is_of_traffic)
        header << in_words(QT_TRANSLATE_NOOP("Plots", "Traffic: %1, %2 requests. %3"))
                      .arg(QString::fromStdString(traffic->name), whole(traffic->requests()),
                           QString::fromStdString(traffic->source));
    if (const QString measured = measured_by_words(comparison.measuring);
        !measured.isEmpty() && !std::holds_alternative<DisagreementView>(comparison.view))
        header << measured;
    return header;
}

QString share_words(const MeshResult& mesh) {
    if (mesh.agreement.is_shown()) {
        const int percent = agreeing_percent(mesh);
        if (percent == 100)
            return in_words(QT_TRANSLATE_NOOP("Plots", "All methods agree."));
        return in_words(
                   mesh.something_fits
                       ? QT_TRANSLATE_NOOP(
                             "Plots", "The %1 methods name the same winner in %2 % of the cells that fit.")
                       : QT_TRANSLATE_NOOP("Plots",
                                           "The %1 methods name the same winner in %2 % of the map."))
            .arg(mesh.agreement.methods)
            .arg(percent);
    }
    if (mesh.has_price_ranges)
        return in_words(
                   mesh.has_spreads
                       ? QT_TRANSLATE_NOOP("Plots",
                                           "The winner is decided, within the range of prices and with 90 % "
                                           "confidence, in %1 % of the map.")
                       : QT_TRANSLATE_NOOP(
                             "Plots", "The winner is decided within the range of prices in %1 % of the map."))
            .arg(decided_percent(mesh));
    if (mesh.has_intervals())
        return in_words(QT_TRANSLATE_NOOP("Plots",
                                          "The winner is decided with 90 % confidence in %1 % of the map."))
            .arg(decided_percent(mesh));
    return {};
}

} // namespace llmroofline::gui
