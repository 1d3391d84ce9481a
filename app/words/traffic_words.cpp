// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/traffic_words.h"

#include <QCoreApplication>

#include "app/words/error_words.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

class TrafficWords {
    Q_DECLARE_TR_FUNCTIONS(TrafficWords)
};

QString in_flight(const Comparison& comparison) {
    return comparison.in_flight == InFlight::fixed
               ? TrafficWords::tr("%1 in flight").arg(whole(static_cast<double>(comparison.request.batch)))
               : TrafficWords::tr("own best, within the limits");
}

QString within_words(const ServiceLimits& limits) {
    if (limits.tpot_s)
        return TrafficWords::tr("own best, within %1 a token").arg(seconds(*limits.tpot_s));
    return TrafficWords::tr("own best, first token within %1").arg(seconds(*limits.ttft_s));
}

} // namespace

QString condition_words(const Comparison& comparison, const TrafficNumber& number,
                        const std::vector<Traffic>& presets) {
    switch (number.condition) {
    case TrafficCondition::as_asked:
        return in_flight(comparison);
    case TrafficCondition::own_best:
        return TrafficWords::tr("each at its own best");
    case TrafficCondition::own_best_within:
        return within_words(comparison.limits);
    case TrafficCondition::bounds:
        return TrafficWords::tr("lower bounds, not calibrated");
    case TrafficCondition::usd:
        return TrafficWords::tr("per USD");
    case TrafficCondition::watt:
        return TrafficWords::tr("per watt");
    case TrafficCondition::preset:
        break;
    }
    return QString::fromStdString(presets[number.preset].name);
}

bool is_undecided(const TrafficRatio& ratio) {
    return (ratio.calibrated && ratio.calibrated->low <= 1 && ratio.calibrated->high >= 1) ||
           (ratio.ratio->low < ratio.ratio->high && !is_decided(*ratio.ratio));
}

QString number_words(const Comparison& comparison, const TrafficNumber& number) {
    if (number.ratio)
        return ratio_words(number.ratio->ratio->value) +
               (is_undecided(*number.ratio) ? QStringLiteral("?") : QString());
    if (number.why.empty())
        return TrafficWords::tr("none fits");
    const Error& why = number.why.front();
    const bool is_b = !why.arguments.empty() && why.arguments.front() == comparison.b.accelerator.id &&
                      comparison.a.accelerator.id != comparison.b.accelerator.id;
    const QString letter = is_b ? QStringLiteral("B") : QStringLiteral("A");
    if (why.code == ErrorCode::price_missing)
        return TrafficWords::tr("%1 has no price").arg(letter);
    if (why.code == ErrorCode::tdp_missing || why.code == ErrorCode::host_power_missing)
        return TrafficWords::tr("%1 states no watts").arg(letter);
    return error_words(why);
}

QString number_explained(const TrafficNumber& number) {
    if (!number.ratio)
        return number.why.empty() ? TrafficWords::tr("none fits") : error_words(number.why.front());
    const TrafficRatio& ratio = *number.ratio;
    const QString figure = ratio_words(ratio.ratio->value);
    if (ratio.calibrated)
        return TrafficWords::tr("%1 (%2 to %3, 90 %)")
            .arg(figure, ratio_words(ratio.calibrated->low), ratio_words(ratio.calibrated->high));
    if (ratio.ratio->low < ratio.ratio->high)
        return TrafficWords::tr("%1 (%2 to %3, by prices)")
            .arg(figure, ratio_words(ratio.ratio->low), ratio_words(ratio.ratio->high));
    return figure;
}

QString kind_words(const TrafficKind& kind) {
    if (kind.long_prompt)
        return kind.long_answer ? TrafficWords::tr("long prompt, long answer")
                                : TrafficWords::tr("long prompt, short answer");
    return kind.long_answer ? TrafficWords::tr("short prompt, long answer")
                            : TrafficWords::tr("short prompt, short answer");
}

QStringList log_remarks(const TrafficLog& log) {
    QStringList remarks;
    const auto count = [](std::int64_t rows) { return whole(static_cast<double>(rows)); };
    if (log.bad_rows > 0) {
        const Error& first = log.first_bad_rows.front();
        remarks << TrafficWords::tr("%1 of %2 rows cannot be used (first: line %3, %4); they are left out.")
                       .arg(count(log.bad_rows), count(log.rows), count(first.place.line),
                            error_words(first));
    }
    if (log.without_output > 0)
        remarks << TrafficWords::tr("%1 of %2 rows generate nothing; they count as prefills.")
                       .arg(count(log.without_output), count(log.rows));
    if (log.time_unit_unclear)
        remarks << TrafficWords::tr(
            "Whether its times are seconds or milliseconds is not clear; they are not used.");
    return remarks;
}

} // namespace llmroofline::gui
