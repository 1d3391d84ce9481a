// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/headline/request_headline.h"

#include <QCoreApplication>

#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/headline/headline_parts.h"
#include "core/mesh/request_mesh.h"
#include "core/request/request_spread.h"
#include "core/request/request_time.h"
#include "core/service/serving_cost.h"

namespace llmroofline::gui {

namespace {

class RequestHeadline {
    Q_DECLARE_TR_FUNCTIONS(RequestHeadline)
};

QString winner_words(RequestMetric metric) {
    switch (metric) {
    case RequestMetric::throughput:
        break;
    case RequestMetric::ttft:
        return RequestHeadline::tr("%1 %2× to the first token on batch %3, %4 in, %5 out");
    case RequestMetric::tpot:
        return RequestHeadline::tr("%1 %2× per output token on batch %3, %4 in, %5 out");
    case RequestMetric::total:
        return RequestHeadline::tr("%1 %2× in total time on batch %3, %4 in, %5 out");
    }
    return RequestHeadline::tr("%1 %2× on batch %3, %4 in, %5 out");
}

QString times_words(const RequestEstimate& estimate) {
    return RequestHeadline::tr("first token %1, then %2 a token")
        .arg(seconds(estimate.ttft), seconds(estimate.tpot));
}

PairSpread spread_of(const Comparison& comparison, RequestMetric metric) {
    if (!comparison.workload.calibration)
        return {};
    const auto one = [&](const AcceleratorGroup& group) {
        const RequestSpreads spreads = request_spreads(comparison, group);
        return metric == RequestMetric::ttft   ? spreads.ttft
               : metric == RequestMetric::tpot ? spreads.tpot
                                               : spreads.total;
    };
    return {one(comparison.a), one(comparison.b)};
}

} // namespace

Headline request_headline(const Comparison& comparison, const RequestView& view) {
    const auto a = estimate_request(comparison, comparison.a);
    const auto b = estimate_request(comparison, comparison.b);
    Headline headline;
    if (!a || !b) {
        headline.lines.push_back({error_words((a ? b : a).errors().front()), {}});
        return headline;
    }
    for (const auto& [name, side] : {std::pair(letter(true), &*a), std::pair(letter(false), &*b)})
        if (side->missing)
            headline.lines.push_back({RequestHeadline::tr("%1 not available: %2")
                                          .arg(name, missing_words(side->missing, comparison.workload)),
                                      {}});
    if (!headline.lines.empty())
        return headline;
    const double of_a = value_of(*a, view.metric);
    const double of_b = value_of(*b, view.metric);
    const double speed = view.metric == RequestMetric::throughput ? of_a / of_b : of_b / of_a;
    const auto divisor_a = serving_divisor(comparison, comparison.a, comparison.measuring);
    const auto divisor_b = serving_divisor(comparison, comparison.b, comparison.measuring);
    double ratio = speed;
    if (!divisor_a || !divisor_b) {
        headline.lines.push_back(missing_divisor_line(comparison, speed, divisor_a, divisor_b));
    } else {
        const Request& request = comparison.request;
        const MeasuredSides sides{speed, *divisor_a, *divisor_b, spread_of(comparison, view.metric)};
        ratio = sides.ratio().value;
        if (is_equal(ratio)) {
            headline.lines.push_back({RequestHeadline::tr("A and B are equal on this request."), {}});
        } else {
            const QString text =
                winner_words(view.metric)
                    .arg(ahead(ratio), times_ahead(ratio), whole(static_cast<double>(request.batch)),
                         whole(static_cast<double>(request.input)),
                         whole(static_cast<double>(request.output)));
            const QString undecided = undecided_words(sides);
            headline.lines.push_back(
                {sentence(text, times_words(ratio > 1 ? *a : *b)) + undecided, sentence(text) + undecided});
        }
        if (HeadlineLine line = measure_line(comparison, sides); !line.text.isEmpty())
            headline.lines.push_back(std::move(line));
    }
    QString other = sentence(behind(ratio), times_words(ratio >= 1 ? *b : *a));
    if (!a->fits || !b->fits)
        other += QLatin1Char(' ') + (a->fits || b->fits
                                         ? RequestHeadline::tr("%1 does not fit.").arg(letter(!a->fits))
                                         : RequestHeadline::tr("Neither fits."));
    headline.lines.push_back({other, {}});
    return headline;
}

} // namespace llmroofline::gui
