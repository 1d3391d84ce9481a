// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/serving_cost.h"

namespace llmroofline {

Result<FigureRange> serving_divisor(const Comparison& comparison, const AcceleratorGroup& group,
                                    const Measuring& measuring) {
    const auto own = divisor_of(group, measuring);
    if (!own || !comparison.decode_group || measuring.measure == Measure::speed)
        return own;
    const auto decoding = divisor_of(*comparison.decode_group, measuring);
    if (!decoding)
        return decoding;
    return own.value() + decoding.value();
}

Result<FigureRange> serving_price(const Comparison& comparison, const AcceleratorGroup& group,
                                  const Measuring& measuring) {
    Measuring by_price = measuring;
    by_price.measure = Measure::usd;
    return serving_divisor(comparison, group, by_price);
}

Result<double> serving_watts(const Comparison& comparison, const AcceleratorGroup& group,
                             const Measuring& measuring) {
    Measuring by_power = measuring;
    by_power.measure = Measure::watt;
    const auto watts = serving_divisor(comparison, group, by_power);
    if (!watts)
        return watts.errors();
    return watts->value;
}

} // namespace llmroofline
