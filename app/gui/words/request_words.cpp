// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/words/request_words.h"

#include <QCoreApplication>

#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"
#include "core/roofline/request_time.h"

namespace llmroofline::gui {

namespace {

class RequestWords {
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};

QString value_words(const RequestEstimate& estimate, RequestMetric metric) {
    const double value = value_of(estimate, metric);
    return metric == RequestMetric::throughput ? RequestWords::tr("%1 tok/s").arg(tokens_rate(value))
                                               : seconds(value);
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
    const auto side = [&](const QString& letter, const RequestEstimate& estimate) {
        if (estimate.missing)
            return RequestWords::tr("%1 not available: %2")
                .arg(letter, missing_words(estimate.missing, comparison.workload));
        return letter + QLatin1Char(' ') + value_words(estimate, metric);
    };
    parts << side(QStringLiteral("A"), *a) << side(QStringLiteral("B"), *b);
    if (!a->missing && !b->missing) {
        const double of_a = value_of(*a, metric);
        const double of_b = value_of(*b, metric);
        const double ratio = metric == RequestMetric::throughput ? of_a / of_b : of_b / of_a;
        const QString claim = claim_words(comparison.workload, Method::operator_by_operator);
        if (ratio == 1)
            parts << RequestWords::tr("equal, %1").arg(claim);
        else
            parts << (ratio > 1 ? RequestWords::tr("A ahead %1×, %2") : RequestWords::tr("B ahead %1×, %2"))
                         .arg(times_ahead(ratio), claim);
    }
    if (!a->fits)
        parts << RequestWords::tr("%1 does not fit").arg(QStringLiteral("A"));
    if (!b->fits)
        parts << RequestWords::tr("%1 does not fit").arg(QStringLiteral("B"));
    return parts;
}

} // namespace llmroofline::gui
