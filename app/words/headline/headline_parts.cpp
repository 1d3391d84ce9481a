// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/headline/headline_parts.h"

#include <QCoreApplication>
#include <cmath>

#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "core/step/prediction_spread.h"

namespace llmroofline::gui {

namespace {

class HeadlineParts {
    Q_DECLARE_TR_FUNCTIONS(HeadlineParts)
};

bool lacks_price(const Result<FigureRange>& divisor) {
    return !divisor && divisor.errors().front().code == ErrorCode::price_missing;
}

} // namespace

QString letter(bool is_a) {
    return is_a ? QStringLiteral("A") : QStringLiteral("B");
}

QString ahead(double ratio) {
    return letter(ratio >= 1);
}

QString behind(double ratio) {
    return letter(ratio < 1);
}

bool is_equal(double ratio) {
    return std::abs(std::log(ratio)) < 1e-9;
}

FigureRange MeasuredSides::ratio() const {
    return measured_ratio(speed, divisor_a, divisor_b);
}

bool MeasuredSides::decided_by_prices() const {
    const FigureRange range = ratio();
    return range.low == range.high || is_decided(range);
}

bool MeasuredSides::decided_by_calibration() const {
    return !spread.stated() || llmroofline::is_decided(std::log(ratio().value), spread.a, spread.b);
}

QString undecided_words(const MeasuredSides& sides) {
    if (!sides.decided_by_prices())
        return QLatin1Char(' ') + HeadlineParts::tr("Prices leave it undecided.");
    if (!sides.decided_by_calibration())
        return QLatin1Char(' ') + HeadlineParts::tr("The calibration leaves it undecided.");
    return {};
}

HeadlineLine measure_line(const Comparison& comparison, const MeasuredSides& sides) {
    const Measure measure = comparison.measuring.measure;
    if (measure == Measure::speed)
        return {};
    const QString faster = ahead(sides.speed);
    const QString speed = times_ahead(sides.speed);
    const double share = sides.divisor_a.value / sides.divisor_b.value;
    const QString needs = short_figure(sides.speed >= 1 ? share : 1 / share);
    if (measure == Measure::accelerator && share == 1)
        return {}; // as many on either side: that says nothing more
    if (measure == Measure::accelerator)
        return {HeadlineParts::tr("%1 is %2× as fast on %3× the accelerators.").arg(faster, speed, needs),
                {}};
    if (measure == Measure::watt)
        return {HeadlineParts::tr("%1 is %2× as fast and draws %3×.").arg(faster, speed, needs), {}};
    const QString costs = HeadlineParts::tr("%1 is %2× as fast and costs %3×.").arg(faster, speed, needs);
    const FigureRange ratio = sides.ratio();
    if (ratio.low == ratio.high)
        return {costs, {}};
    return {costs + QLatin1Char(' ') +
                HeadlineParts::tr("Within the range of prices: %1 to %2.")
                    .arg(ratio_words(ratio.low), ratio_words(ratio.high)),
            costs + QLatin1Char(' ') +
                HeadlineParts::tr("Range: %1 to %2.").arg(ratio_words(ratio.low), ratio_words(ratio.high))};
}

HeadlineLine missing_divisor_line(const Comparison& comparison, double speed, const Result<FigureRange>& a,
                                  const Result<FigureRange>& b) {
    if (lacks_price(a) && lacks_price(b))
        return {HeadlineParts::tr("Neither has a price."), {}};
    // With a group apart the bill is not that of one side alone.
    const bool alone = !comparison.decode_group;
    const auto count = [](const AcceleratorGroup& group) {
        return static_cast<double>(group.accelerators());
    };
    if (lacks_price(b) && a && alone)
        return {HeadlineParts::tr("B has no price: it costs the same at %1 USD/h each.")
                    .arg(usd(a->value / speed / count(comparison.b))),
                {}};
    if (lacks_price(a) && b && alone)
        return {HeadlineParts::tr("A has no price: it costs the same at %1 USD/h each.")
                    .arg(usd(b->value * speed / count(comparison.a))),
                {}};
    return {error_words((a ? b : a).errors().front()), {}};
}

QString usd(double value) {
    return value < 100 ? significant(value) : whole(value);
}

QString sentence(const QString& text) {
    return HeadlineParts::tr("%1.", "a whole sentence").arg(text);
}

QString sentence(const QString& subject, const QString& what) {
    return HeadlineParts::tr("%1: %2.", "a whole sentence").arg(subject, what);
}

} // namespace llmroofline::gui
