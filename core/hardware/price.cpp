// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/price.h"

#include <algorithm>

namespace llmroofline {

std::string_view to_string(PriceSegment segment) {
    return name_of(price_segment_names, segment);
}

std::optional<PriceSegment> parse_price_segment(std::string_view name) {
    return value_named(price_segment_names, name);
}

bool Prices::any() const {
    return yours || std::any_of(market.begin(), market.end(), [](const auto& price) { return price; });
}

std::optional<double> Prices::usd_per_hour(PriceSegment segment) const {
    if (yours) {
        return yours;
    }
    return in(segment) ? std::optional(in(segment)->usd_per_hour) : std::nullopt;
}

int age_in_days(const Price& price, const Date& on) {
    return days_between(price.date, on);
}

bool is_stale(const Price& price, const Date& on) {
    return age_in_days(price, on) > stale_after_days;
}

} // namespace llmroofline
