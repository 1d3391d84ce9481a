// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/headline/traffic_headline.h"

#include <QCoreApplication>

#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/headline/headline_parts.h"
#include "core/mesh/traffic_layer.h"
#include "core/service/serving_cost.h"

namespace llmroofline::gui {

namespace {

class TrafficHeadline {
    Q_DECLARE_TR_FUNCTIONS(TrafficHeadline)
};

QString per_words(Measure measure) {
    switch (measure) {
    case Measure::speed:
        break;
    case Measure::accelerator:
        return TrafficHeadline::tr("%1 %2× per accelerator on %3");
    case Measure::usd:
        return TrafficHeadline::tr("%1 %2× per USD on %3");
    case Measure::watt:
        return TrafficHeadline::tr("%1 %2× per watt on %3");
    }
    return TrafficHeadline::tr("%1 %2× on %3");
}

QString in_flight_words(const Comparison& comparison, const TrafficSummary& summary) {
    // A side has fewer than asked for where its memory holds no more at once.
    const double a = summary.a.time->in_flight;
    const double b = summary.b.time->in_flight;
    if (comparison.in_flight == InFlight::fixed && a == b)
        return TrafficHeadline::tr("%1 in flight").arg(whole(a));
    return TrafficHeadline::tr("A %1 and B %2 in flight").arg(whole(a), whole(b));
}

QString undecided(const TrafficRatio& ratio) {
    if (ratio.calibrated && ratio.calibrated->low <= 1 && ratio.calibrated->high >= 1)
        return TrafficHeadline::tr("Undecided by the calibration: %1 to %2.")
            .arg(ratio_words(ratio.calibrated->low), ratio_words(ratio.calibrated->high));
    if (ratio.ratio->low < ratio.ratio->high && !is_decided(*ratio.ratio))
        return TrafficHeadline::tr("Undecided by prices: %1 to %2.")
            .arg(ratio_words(ratio.ratio->low), ratio_words(ratio.ratio->high));
    if (ratio.calibrated)
        return TrafficHeadline::tr("Between %1 and %2 with 90 % confidence.")
            .arg(ratio_words(ratio.calibrated->low), ratio_words(ratio.calibrated->high));
    return {};
}

HeadlineLine number_line(const Comparison& comparison, const TrafficSummary& summary) {
    const Traffic& traffic = *comparison.traffic;
    const TrafficRatio& ratio = *summary.ratio;
    const double value = ratio.ratio->value;
    const QString name = QString::fromStdString(traffic.name);
    const QString who =
        is_equal(value) ? TrafficHeadline::tr("A and B are equal on %1").arg(name)
                        : per_words(comparison.measuring.measure).arg(ahead(value), times_ahead(value), name);
    const QString what = TrafficHeadline::tr("%1 requests, %2")
                             .arg(whole(traffic.requests()), in_flight_words(comparison, summary));
    const QString fit =
        ratio.requests_fit == 1
            ? TrafficHeadline::tr("All fit.")
            : TrafficHeadline::tr("%1 % of requests, %2 % of tokens fit both.")
                  .arg(significant(100 * ratio.requests_fit), significant(100 * ratio.tokens_fit));
    return {sentence(who, what) + QLatin1Char(' ') + fit, sentence(who, what)};
}

// At what price of one accelerator B costs what A does.
QString price_words(const Comparison& comparison, const TrafficSummary& summary) {
    Measuring measuring = comparison.measuring;
    measuring.measure = Measure::usd;
    const auto a = price_of(comparison.a, measuring);
    const auto b = price_of(comparison.b, measuring);
    const double count_a = static_cast<double>(comparison.a.accelerators());
    const double count_b = static_cast<double>(comparison.b.accelerators());
    const double speed = summary.kinds.all.seconds_b / summary.kinds.all.seconds_a;
    if (a) {
        QString of_a = usd(a->usd_per_hour.value / count_a);
        if (a->is_yours)
            of_a = TrafficHeadline::tr("%1, yours").arg(of_a);
        else if (a->date)
            of_a += QStringLiteral(", ") + QString::fromStdString(to_string(*a->date));
        const QString same = usd(a->usd_per_hour.value / speed / count_b);
        return b ? TrafficHeadline::tr("B costs the same at %1 USD/h each (A at %2, B at %3).")
                       .arg(same, of_a, usd(b->usd_per_hour.value / count_b))
                 : TrafficHeadline::tr("B costs the same at %1 USD/h each (A at %2); B has no price.")
                       .arg(same, of_a);
    }
    if (b)
        return TrafficHeadline::tr("A costs the same at %1 USD/h each (B at %2); A has no price.")
            .arg(usd(b->usd_per_hour.value * speed / count_a), usd(b->usd_per_hour.value / count_b));
    return {};
}

HeadlineLine wins_line(const Comparison& comparison, const TrafficSummary& summary) {
    const TrafficRatio& ratio = *summary.ratio;
    const bool is_a = ratio.ratio->value >= 1;
    const QString wins = TrafficHeadline::tr("%1 wins %2 % of the requests.")
                             .arg(letter(is_a), significant(100 * (is_a ? ratio.wins_a : ratio.wins_b), 2));
    const QString price = comparison.decode_group ? QString() : price_words(comparison, summary);
    return {price.isEmpty() ? wins : wins + QLatin1Char(' ') + price, wins};
}

HeadlineLine otherwise_line(const TrafficSummary& summary) {
    QString text = undecided(*summary.ratio);
    if (summary.own_best && summary.own_best->ratio)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                TrafficHeadline::tr("Each at its own best number in flight: %1.")
                    .arg(ratio_words(summary.own_best->ratio->value));
    return {text, {}};
}

} // namespace

QString why_not_served(const Comparison& comparison, const ServedTraffic& side, bool is_a) {
    if (!side.time)
        return error_words(side.time.errors().front());
    if (!side.time->any_fits() && side.most_in_flight == 0)
        return TrafficHeadline::tr("No request fits %1.").arg(letter(is_a));
    if (!side.time->any_fits())
        return comparison.in_flight == InFlight::fixed
                   ? TrafficHeadline::tr("With %1 in flight nothing fits %2; %3 would.")
                         .arg(whole(static_cast<double>(comparison.request.batch)), letter(is_a),
                              whole(side.most_in_flight))
                   : TrafficHeadline::tr("No number in flight keeps %1 within the limits.").arg(letter(is_a));
    if (!side.divisor)
        return error_words(side.divisor.errors().front());
    return {};
}

Headline traffic_headline(const Comparison& comparison, const MeshResult* mesh) {
    Headline headline;
    if (!comparison.traffic) {
        headline.lines.push_back(
            {TrafficHeadline::tr("Choose a traffic, or load a log with input and output tokens."), {}});
        return headline;
    }
    if (!mesh || !mesh->traffic)
        return headline;
    const TrafficSummary& summary = mesh->traffic->summary;
    if (!summary.ratio) {
        const auto add = [&](const QString& text) {
            if (!text.isEmpty())
                headline.lines.push_back({text, {}});
        };
        add(why_not_served(comparison, summary.a, true));
        add(why_not_served(comparison, summary.b, false));
        if (headline.lines.empty())
            add(TrafficHeadline::tr("No request fits both sides."));
        return headline;
    }
    headline.lines.push_back(number_line(comparison, summary));
    headline.lines.push_back(wins_line(comparison, summary));
    if (HeadlineLine line = otherwise_line(summary); !line.text.isEmpty())
        headline.lines.push_back(std::move(line));
    return headline;
}

} // namespace llmroofline::gui
