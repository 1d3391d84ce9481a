// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/interval_words.h"

#include <QCoreApplication>
#include <cmath>

#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

class IntervalWords {
    Q_DECLARE_TR_FUNCTIONS(IntervalWords)
};

bool is_stated(const Spread& spread) {
    return spread.stated() && std::isfinite(spread.up);
}

// The ends of an interval are in the unit of the figure between them.
double unit_of(double time) {
    return time < 1e-3 ? 1e6 : time < 1 ? 1e3 : 1;
}

} // namespace

QString seconds_interval(double time, const Spread& spread, int digits) {
    if (!is_stated(spread))
        return {};
    const auto [low, high] = interval_of(time, spread);
    const double unit = unit_of(time);
    return IntervalWords::tr("%1–%2").arg(significant(low * unit, digits), significant(high * unit, digits));
}

QString tokens_rate_interval(double per_second, const Spread& spread) {
    if (!is_stated(spread))
        return {};
    const auto [low, high] = interval_of_rate(per_second, spread);
    return IntervalWords::tr("%1–%2").arg(tokens_rate(low), tokens_rate(high));
}

QString plus_minus(const Spread& spread) {
    return IntervalWords::tr("±%1 %").arg(significant(100 * (interval_of(1, spread).high - 1), 2));
}

QString seconds_within(double time, const Spread& spread) {
    if (!is_stated(spread))
        return seconds(time);
    const auto [low, high] = interval_of(time, spread);
    const double unit = unit_of(time);
    return IntervalWords::tr("%1 (%2–%3)")
        .arg(seconds(time), significant(low * unit), significant(high * unit));
}

QString tokens_rate_within(double per_second, const Spread& spread) {
    if (!is_stated(spread))
        return tokens_rate(per_second);
    const auto [low, high] = interval_of_rate(per_second, spread);
    return IntervalWords::tr("%1 (%2–%3)").arg(tokens_rate(per_second), tokens_rate(low), tokens_rate(high));
}

PairSpread step_spreads(const Comparison& comparison, Method method, double batch, double sequence) {
    if (!comparison.workload.calibration || method != Method::operator_by_operator)
        return {};
    return {step_spread(comparison, comparison.a, batch, sequence),
            step_spread(comparison, comparison.b, batch, sequence)};
}

QString ahead_words(double ratio, const PairSpread& spread) {
    if (ratio == 1)
        return IntervalWords::tr("equal");
    const QString ahead = (ratio > 1 ? IntervalWords::tr("A ahead %1×") : IntervalWords::tr("B ahead %1×"))
                              .arg(times_ahead(ratio));
    if (!spread.stated())
        return ahead;
    const auto [low, high] = interval_of(ratio, ratio_spread(spread.a, spread.b));
    const bool decided = is_decided(std::log(ratio), spread.a, spread.b);
    // From the end that favours the side ahead.
    const QString near = ratio_words(ratio > 1 ? high : low);
    const QString far = ratio_words(ratio > 1 ? low : high);
    return (decided ? IntervalWords::tr("%1 (%2 to %3, 90 %)")
                    : IntervalWords::tr("%1, undecided (%2 to %3, 90 %)"))
        .arg(ahead, far, near);
}

} // namespace llmroofline::gui
