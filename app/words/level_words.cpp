// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/level_words.h"

#include <QCoreApplication>

#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "core/service/serving_cost.h"

namespace llmroofline::gui {

namespace {

class LevelWords {
    Q_DECLARE_TR_FUNCTIONS(LevelWords)
};

QString side_words(const QString& letter, const Result<BestBatch>& best, const ServiceLimits& limits) {
    if (!best)
        return LevelWords::tr("%1: %2").arg(letter, error_lines(best.errors()));
    if (!best->meets())
        return LevelWords::tr("%1 cannot: %2").arg(letter, cannot_words(*best));
    return LevelWords::tr("%1 batch %2, %3 tok/s, bound by %4, first token %5")
        .arg(letter, whole(best->batch), tokens_rate(best->figures.tokens_per_s),
             binding_words(*best, limits), seconds(best->figures.ttft));
}

} // namespace

QString limit_text(double seconds) {
    return seconds < 1 ? LevelWords::tr("%1 ms").arg(short_figure(1000 * seconds))
                       : LevelWords::tr("%1 s").arg(short_figure(seconds));
}

QString binding_words(const BestBatch& best, const ServiceLimits& limits) {
    switch (best.binds) {
    case LevelBound::tpot:
        return LevelWords::tr("the %1").arg(limit_text(limits.tpot_s.value_or(0)));
    case LevelBound::ttft:
        return LevelWords::tr("the first token");
    case LevelBound::memory:
        return LevelWords::tr("memory");
    case LevelBound::plateau:
        return LevelWords::tr("compute");
    case LevelBound::none:
        break;
    }
    return cannot_words(best);
}

QString cannot_words(const BestBatch& best) {
    switch (best.broken) {
    case LevelBound::tpot:
        return LevelWords::tr("takes %1 a token or more").arg(seconds(best.figures.tpot));
    case LevelBound::ttft:
        return LevelWords::tr("its first token takes %1").arg(seconds(best.figures.ttft));
    default:
        return LevelWords::tr("does not fit");
    }
}

QStringList level_readout(const Comparison& comparison, const MeshPoint& point) {
    const Comparison at = level_at(comparison, point);
    QStringList words = {LevelWords::tr("input %1").arg(whole(point.input)),
                         LevelWords::tr("within %1").arg(limit_text(point.tpot_ms / 1000))};
    const double input = static_cast<double>(at.request.input);
    const double output = static_cast<double>(at.request.output);
    const auto a = service_level(at, at.a, input, output, at.limits);
    const auto b = service_level(at, at.b, input, output, at.limits);
    words << side_words(QStringLiteral("A"), a, at.limits) << side_words(QStringLiteral("B"), b, at.limits);
    if (!a || !b)
        return words;
    if (a->meets() && b->meets()) {
        const auto m_a = serving_divisor(at, at.a, at.measuring);
        const auto m_b = serving_divisor(at, at.b, at.measuring);
        if (m_a && m_b)
            words << ratio_words(
                measured_ratio(a->figures.tokens_per_s / b->figures.tokens_per_s, m_a.value(), m_b.value())
                    .value);
    } else {
        words << (a->meets()   ? LevelWords::tr("only A can")
                  : b->meets() ? LevelWords::tr("only B can")
                               : LevelWords::tr("neither can"));
    }
    return words;
}

} // namespace llmroofline::gui
