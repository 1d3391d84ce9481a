// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an hour of one accelerator costs, in USD. The same chip costs 3 to 6 times as much at one provider as
// at another, so a price is a range with the kind of provider, a date and a source; prices of different
// segments are never mixed, and one that nobody knows is absent. One's own price takes the place of all of
// them. Plain values, safe to copy between threads; there are no errors.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/io/date.h"
#include "core/io/names.h"

namespace llmroofline {

enum class PriceSegment {
    on_demand,   // rented by the hour, over the three kinds of provider that follow
    hyperscaler, // on demand: AWS, Azure, Google, Oracle
    neocloud,    // on demand: Lambda, CoreWeave, Nebius, …
    marketplace, // on demand: the machines of others, as on Vast.ai
    contract,    // rented for three years
    owned,       // bought, with what it costs to run it
};

inline constexpr std::array all_price_segments = {PriceSegment::on_demand, PriceSegment::hyperscaler,
                                                  PriceSegment::neocloud,  PriceSegment::marketplace,
                                                  PriceSegment::contract,  PriceSegment::owned};

inline constexpr NameTable<PriceSegment, all_price_segments.size()> price_segment_names = {
    {{PriceSegment::on_demand, "on_demand"},
     {PriceSegment::hyperscaler, "hyperscaler"},
     {PriceSegment::neocloud, "neocloud"},
     {PriceSegment::marketplace, "marketplace"},
     {PriceSegment::contract, "contract"},
     {PriceSegment::owned, "owned"}}};

std::string_view to_string(PriceSegment segment);
std::optional<PriceSegment> parse_price_segment(std::string_view name);

struct Price {
    double usd_per_hour = 0;      // the median over the providers of each provider's own median
    std::optional<double> low;    // the cheapest and the dearest provider
    std::optional<double> high;   //
    std::optional<int> providers; // how many there are in it
    std::optional<Date> oldest;   // of the prices in it, where they are not all of `date`
    Date date;                    // of the newest
    std::string source;

    bool operator==(const Price&) const = default;
};

struct Prices {
    std::optional<double> yours;
    std::array<std::optional<Price>, all_price_segments.size()> market; // indexed by PriceSegment

    bool operator==(const Prices&) const = default;

    const std::optional<Price>& in(PriceSegment segment) const {
        return market[static_cast<std::size_t>(segment)];
    }
    std::optional<Price>& in(PriceSegment segment) { return market[static_cast<std::size_t>(segment)]; }

    bool any() const;
    // Yours, else the market's in this segment; empty: not available.
    std::optional<double> usd_per_hour(PriceSegment segment = PriceSegment::on_demand) const;
};

// Prices move: SemiAnalysis' three-year rent of the H100 rose from 1.30 to 2.00 USD/h between April and
// September 2026.
inline constexpr int stale_after_days = 90;

int age_in_days(const Price& price, const Date& on);
bool is_stale(const Price& price, const Date& on);

} // namespace llmroofline
