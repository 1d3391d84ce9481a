// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prices as the value of `price_usd_per_hour` in a specification: one number is one's own price, a mapping
// holds the market's by segment.
//
//     price_usd_per_hour:
//       on_demand:
//         value: 4
//         low: 2.1
//         high: 12.29
//         providers: 15
//         oldest: 2026-02-11
//         date: 2026-10-10
//         source: "a price index"
//
// `value`, `date` and `source` are required. Free functions without state, safe from any thread.
#pragma once

#include <string_view>

#include "core/hardware/price.h"
#include "core/io/numbers.h"

namespace llmroofline {

class MappingReader;
class YamlWriter;

inline constexpr std::string_view price_key = "price_usd_per_hour";
inline constexpr NumberRange price_range = {1e-4, 1e6, "USD/h"};

// Faults go to the reader's list, with line and column: besides those of types and ranges price_out_of_order,
// where low, value and high or the two dates do not follow each other.
Prices read_prices(MappingReader& specification);

// Nothing where there is no price.
void write_prices(YamlWriter& writer, const Prices& prices);

} // namespace llmroofline
