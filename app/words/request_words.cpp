// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/request_words.h"

#include <QCoreApplication>

#include "app/words/claim_words.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/interval_words.h"
#include "app/words/measure_words.h"
#include "core/request/request_spread.h"
#include "core/request/request_time.h"
#include "core/service/serving_cost.h"

namespace llmroofline::gui {

namespace {

class RequestWords {
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};

QString value_words(const RequestEstimate& estimate, RequestMetric metric, const Spread& spread) {
    const double value = value_of(estimate, metric);
    return metric == RequestMetric::throughput
               ? RequestWords::tr("%1 tok/s").arg(tokens_rate_within(value, spread))
               : seconds_within(value, spread);
}

Spread spread_of(const Comparison& comparison, const AcceleratorGroup& group, const RequestEstimate& estimate,
                 RequestMetric metric) {
    if (!comparison.workload.calibration || estimate.missing)
        return {};
    const RequestSpreads spreads = request_spreads(comparison, group);
    return metric == RequestMetric::ttft   ? spreads.ttft
           : metric == RequestMetric::tpot ? spreads.tpot
                                           : spreads.total;
}

} // namespace

QStringList request_readout_parts(const Comparison& comparison, RequestMetric metric) {
    const Request& request = comparison.request;
    QStringList parts = {RequestWords::tr("input %1").arg(whole(static_cast<double>(request.input))),
                         RequestWords::tr("output %1").arg(whole(static_cast<double>(request.output))),
                         RequestWords::tr("batch %1").arg(whole(static_cast<double>(request.batch)))};
    const auto a = estimate_request(comparison, comparison.a);
    const auto b = estimate_request(comparison, comparison.b);
    if (!a || !b) {
        for (const Error& error : (a ? b : a).errors())
            parts << error_words(error);
        return parts;
    }
    const PairSpread spreads{spread_of(comparison, comparison.a, *a, metric),
                             spread_of(comparison, comparison.b, *b, metric)};
    const auto side = [&](const QString& letter, const RequestEstimate& estimate, const Spread& spread) {
        if (estimate.missing)
            return RequestWords::tr("%1 not available: %2")
                .arg(letter, missing_words(estimate.missing, comparison.workload));
        return letter + QLatin1Char(' ') + value_words(estimate, metric, spread);
    };
    parts << side(QStringLiteral("A"), *a, spreads.a) << side(QStringLiteral("B"), *b, spreads.b);
    if (!a->missing && !b->missing) {
        const double of_a = value_of(*a, metric);
        const double of_b = value_of(*b, metric);
        const auto divisor_a = serving_divisor(comparison, comparison.a, comparison.measuring);
        const auto divisor_b = serving_divisor(comparison, comparison.b, comparison.measuring);
        if (divisor_a && divisor_b)
            parts << measured_ahead_words(
                         comparison,
                         measured_ratio(metric == RequestMetric::throughput ? of_a / of_b : of_b / of_a,
                                        *divisor_a, *divisor_b),
                         spreads) +
                         QStringLiteral(", ") + claim_words(comparison.workload, request_range(comparison));
        else
            parts << missing_divisor_words(divisor_a, divisor_b);
    }
    if (!a->fits)
        parts << RequestWords::tr("%1 does not fit").arg(QStringLiteral("A"));
    if (!b->fits)
        parts << RequestWords::tr("%1 does not fit").arg(QStringLiteral("B"));
    parts << types_words(comparison);
    return parts;
}

} // namespace llmroofline::gui
