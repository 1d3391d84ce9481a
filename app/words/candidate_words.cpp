// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/candidate_words.h"

#include <QCoreApplication>
#include <cmath>

#include "app/words/error_words.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

class CandidateWords {
    Q_DECLARE_TR_FUNCTIONS(CandidateWords)
};

QStringList place_words(const Comparison& comparison, const MeshPoint& point) {
    if (!is_of_requests(comparison.view))
        return {comparison.workload.phase == Phase::prefill
                    ? CandidateWords::tr("prompt %1").arg(whole(point.sequence))
                    : CandidateWords::tr("context %1").arg(whole(point.sequence)),
                CandidateWords::tr("batch %1").arg(whole(point.batch))};
    QStringList words = {CandidateWords::tr("input %1").arg(whole(point.input)),
                         CandidateWords::tr("output %1").arg(whole(point.output))};
    if (comparison.in_flight == InFlight::fixed)
        words << CandidateWords::tr("batch %1").arg(whole(point.batch));
    return words;
}

QString named(const std::vector<AcceleratorGroup>& groups, int candidate) {
    return candidate_letter(candidate) + QLatin1Char(' ') +
           candidate_name(groups[static_cast<std::size_t>(candidate)]);
}

} // namespace

QString candidate_letter(int candidate) {
    return QString(QChar(u'A' + candidate));
}

QString candidate_name(const AcceleratorGroup& group) {
    return QString::fromStdString(short_name(group));
}

QString usd_text(double usd) {
    return significant(usd, usd < 0.1 ? 2 : 3);
}

QString cost_words(const CandidateReading& reading, Measure measure) {
    switch (measure) {
    case Measure::usd:
        return reading.usd_per_million
                   ? CandidateWords::tr("%1 USD/M").arg(usd_text(reading.usd_per_million->value))
                   : QString();
    case Measure::watt:
        return reading.joules_per_token
                   ? CandidateWords::tr("%1 J/token").arg(significant(*reading.joules_per_token))
                   : QString();
    case Measure::speed:
    case Measure::accelerator:
        break;
    }
    return CandidateWords::tr("%1 tok/s").arg(tokens_rate(reading.tokens_per_s));
}

QString best_word(Measure measure) {
    switch (measure) {
    case Measure::usd:
        return CandidateWords::tr("cheapest");
    case Measure::watt:
        return CandidateWords::tr("least energy");
    case Measure::accelerator:
        return CandidateWords::tr("fastest per accelerator");
    case Measure::speed:
        break;
    }
    return CandidateWords::tr("fastest");
}

QString level_bound_words(LevelBound bound) {
    switch (bound) {
    case LevelBound::memory:
        return CandidateWords::tr("memory");
    case LevelBound::tpot:
        return CandidateWords::tr("time a token");
    case LevelBound::ttft:
        return CandidateWords::tr("first token");
    case LevelBound::plateau:
        return CandidateWords::tr("compute");
    case LevelBound::none:
        break;
    }
    return {};
}

QString unserved_words(const CandidateReading& reading) {
    if (!reading.lacks.empty())
        return error_lines(reading.lacks);
    if (reading.serves)
        return {};
    switch (reading.broken) {
    case LevelBound::tpot:
        return CandidateWords::tr("too slow a token");
    case LevelBound::ttft:
        return CandidateWords::tr("first token too late");
    default:
        return CandidateWords::tr("does not fit");
    }
}

QString percent_words(double share) {
    const double percent = 100 * share;
    if (percent > 0 && percent < 1)
        return CandidateWords::tr("under 1 %");
    if (percent < 100 && percent > 99)
        return CandidateWords::tr("over 99 %");
    return CandidateWords::tr("%1 %").arg(whole(std::round(percent)));
}

QStringList candidate_readout(const Comparison& comparison, const MeshPoint& point) {
    QStringList words = place_words(comparison, point);
    const std::vector<AcceleratorGroup> groups = candidates_of(comparison);
    const std::vector<CandidateReading> readings = read_candidates(comparison, point);
    const CandidateWinner winner = winner_of(readings);
    if (winner.winner == no_winner) {
        words << (comparison.in_flight == InFlight::own && is_of_requests(comparison.view)
                      ? CandidateWords::tr("none can")
                      : CandidateWords::tr("none fits"));
        return words;
    }
    const CandidateReading& best = readings[static_cast<std::size_t>(winner.winner)];
    const Measure measure = comparison.measuring.measure;
    QString first = CandidateWords::tr("%1 %2, %3")
                        .arg(named(groups, winner.winner), best_word(measure), cost_words(best, measure));
    if (best.binds != LevelBound::none)
        first = CandidateWords::tr("%1 at batch %2").arg(first, whole(best.batch));
    words << first;
    if (winner.second != no_winner) {
        words << CandidateWords::tr("then %1, %2 % more")
                     .arg(named(groups, winner.second), significant(100 * winner.margin, 2));
        if (!winner.decided)
            words << CandidateWords::tr("undecided by prices");
    }
    return words;
}

} // namespace llmroofline::gui
