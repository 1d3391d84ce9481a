// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/measure_words.h"

#include <QCoreApplication>

#include "app/words/error_words.h"
#include "app/words/numbers.h"
#include "app/words/price_words.h"

namespace llmroofline::gui {

namespace {

class MeasureWords {
    Q_DECLARE_TR_FUNCTIONS(MeasureWords)
};

} // namespace

QString measure_name(Measure measure) {
    switch (measure) {
    case Measure::speed:
        break;
    case Measure::accelerator:
        return MeasureWords::tr("per accelerator");
    case Measure::usd:
        return MeasureWords::tr("per USD");
    case Measure::watt:
        return MeasureWords::tr("per watt");
    }
    return MeasureWords::tr("Speed");
}

QString price_kind_name(PriceKind kind) {
    switch (kind) {
    case PriceKind::on_demand:
        break;
    case PriceKind::hyperscaler:
        return MeasureWords::tr("Hyperscalers");
    case PriceKind::neocloud:
        return MeasureWords::tr("Neoclouds");
    case PriceKind::marketplace:
        return MeasureWords::tr("Marketplaces");
    case PriceKind::contract:
        return MeasureWords::tr("3-year contract");
    case PriceKind::owned:
        return MeasureWords::tr("Owned");
    case PriceKind::yours:
        return MeasureWords::tr("Yours alone");
    }
    return MeasureWords::tr("On demand");
}

QString watt_level_name(WattLevel level) {
    switch (level) {
    case WattLevel::board:
        break;
    case WattLevel::server:
        return MeasureWords::tr("Server");
    case WattLevel::facility:
        return MeasureWords::tr("Facility");
    }
    return MeasureWords::tr("Board");
}

QString price_range_words(const AcceleratorGroup& group, const Measuring& measuring) {
    const auto price = price_of(group, measuring);
    if (!price)
        return MeasureWords::tr("no price");
    if (price->is_yours)
        return MeasureWords::tr("yours");
    if (price->is_computed)
        return MeasureWords::tr("computed");
    const double count = static_cast<double>(group.accelerators());
    const FigureRange& range = price->usd_per_hour;
    const QString ends = range.low < range.high ? QStringLiteral("%1–%2").arg(significant(range.low / count),
                                                                              significant(range.high / count))
                                                : QString();
    if (!price->providers)
        return ends;
    const QString providers = *price->providers == 1
                                  ? MeasureWords::tr("1 provider")
                                  : MeasureWords::tr("%1 providers").arg(*price->providers);
    return ends.isEmpty() ? providers : ends + QStringLiteral(", ") + providers;
}

QString price_explained(const AcceleratorGroup& group, const Measuring& measuring) {
    const Prices& prices = group.accelerator.prices;
    if (prices.yours)
        return MeasureWords::tr("Your own price: it goes before every other. Empty the field to have the "
                                "market's again.");
    const auto segment = segment_of(measuring.prices);
    if (!segment || !prices.in(*segment))
        return {};
    const Price& price = *prices.in(*segment);
    return price_words(*segment, price) + QLatin1Char('\n') + QString::fromStdString(price.source);
}

bool is_stale_price(const AcceleratorGroup& group, const Measuring& measuring) {
    const Prices& prices = group.accelerator.prices;
    const auto segment = segment_of(measuring.prices);
    return !prices.yours && segment && prices.in(*segment) && is_stale(*prices.in(*segment), today());
}

QString measured_ahead_words(const Comparison& comparison, const FigureRange& ratio,
                             const PairSpread& spread) {
    QString words = ahead_words(ratio.value, spread);
    if (comparison.measuring.measure != Measure::speed)
        words += QLatin1Char(' ') + measure_name(comparison.measuring.measure);
    if (ratio.low < ratio.high && !is_decided(ratio))
        words += QStringLiteral(", ") + MeasureWords::tr("undecided by prices");
    return words;
}

QString missing_divisor_words(const Result<FigureRange>& a, const Result<FigureRange>& b) {
    return error_words((a ? b : a).errors().front());
}

QString measured_by_words(const Measuring& measuring) {
    switch (measuring.measure) {
    case Measure::speed:
        return {};
    case Measure::accelerator:
        return MeasureWords::tr("Ratios are per accelerator.");
    case Measure::usd:
        return MeasureWords::tr("Ratios are per USD, prices: %1.").arg(price_kind_name(measuring.prices));
    case Measure::watt:
        break;
    }
    return MeasureWords::tr("Ratios are per watt, level: %1.").arg(watt_level_name(measuring.watts));
}

} // namespace llmroofline::gui
