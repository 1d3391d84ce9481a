// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What speed is held against when sides are compared: nothing, the number of accelerators, what an hour of the group
// costs, or what it draws. The ratio of two sides is then
//
//     (R_A / m_A) / (R_B / m_B)
//
// with R the speed, and m 1, accelerators, USD/h or watts of the whole group. A price is a range, so m is one, and the
// ratio has an interval; it is decided by the prices where that leaves out 1. A side that lacks its price or its watts
// is not available, with the reason; it never counts as 0.
//
// USD/h; watts. Plain values and pure functions, safe from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "core/hardware/accelerator_group.h"
#include "core/io/names.h"
#include "core/measure/ownership.h"

namespace llmroofline {

enum class Measure { speed, accelerator, usd, watt };

inline constexpr NameTable<Measure, 4> measure_names = {{{Measure::speed, "speed"},
                                                         {Measure::accelerator, "accelerator"},
                                                         {Measure::usd, "usd"},
                                                         {Measure::watt, "watt"}}};

std::string_view to_string(Measure value);

// board: the accelerators' own limit (tdp_w). server: with what the host draws beside them (host_w). facility: that
// times the power usage effectiveness.
enum class WattLevel { board, server, facility };

inline constexpr NameTable<WattLevel, 3> watt_level_names = {
    {{WattLevel::board, "board"}, {WattLevel::server, "server"}, {WattLevel::facility, "facility"}}};

std::string_view to_string(WattLevel value);

// Whose prices of an hour, for all sides alike: those of a segment of the market, or one's own alone.
enum class PriceKind { on_demand, hyperscaler, neocloud, marketplace, contract, owned, yours };

inline constexpr NameTable<PriceKind, 7> price_kind_names = {{{PriceKind::on_demand, "on-demand"},
                                                              {PriceKind::hyperscaler, "hyperscaler"},
                                                              {PriceKind::neocloud, "neocloud"},
                                                              {PriceKind::marketplace, "marketplace"},
                                                              {PriceKind::contract, "contract"},
                                                              {PriceKind::owned, "owned"},
                                                              {PriceKind::yours, "yours"}}};

std::string_view to_string(PriceKind value);
// Empty: one's own.
std::optional<PriceSegment> segment_of(PriceKind kind);

// By which prices and at which level of power all sides are measured.
struct Measuring {
    Measure measure = Measure::speed;
    PriceKind prices = PriceKind::on_demand;
    // An owner's price is the one that the specification has, unless it has none or something here is not as it is at
    // first: it is then computed.
    Ownership ownership;
    WattLevel watts = WattLevel::board;
    double pue = 1.3;             // facility power / IT power; ewyluda/gpu-price-index, tco.py
    std::optional<double> host_w; // of each accelerator, in the place of the specification's

    bool operator==(const Measuring&) const = default;
};

// low ≤ value ≤ high; all three equal where no range is known.
struct FigureRange {
    double low = 0;
    double value = 0;
    double high = 0;

    bool operator==(const FigureRange&) const = default;

    static FigureRange exactly(double value) { return {value, value, value}; }
};

FigureRange operator+(const FigureRange& first, const FigureRange& second);
FigureRange operator*(double factor, const FigureRange& range);

// An hour of a whole group.
struct GroupPrice {
    FigureRange usd_per_hour;
    bool is_yours = false;
    bool is_computed = false;            // by `Ownership`
    std::optional<PriceSegment> segment; // of the market's
    std::optional<int> providers;
    std::optional<Date> date;
    std::string source;

    bool operator==(const GroupPrice&) const = default;
};

// One's own price goes before every other. Errors: price_missing, and of a computed owner's price
// purchase_price_missing, tdp_missing, host_power_missing.
Result<GroupPrice> price_of(const AcceleratorGroup& group, const Measuring& measuring);

// The watts of a whole group at the level chosen. Errors: tdp_missing, host_power_missing.
Result<double> watts_of(const AcceleratorGroup& group, const Measuring& measuring);

// What the group's speed is divided by. Errors: those of price_of and watts_of.
Result<FigureRange> divisor_of(const AcceleratorGroup& group, const Measuring& measuring);

// Of A's divisor and B's: the ratio of speeds by the measure, with its interval.
FigureRange measured_ratio(double speed_ratio, const FigureRange& divisor_a, const FigureRange& divisor_b);
// Whether the interval leaves out 1. A range that is one value decides unless it is 1.
bool is_decided(const FigureRange& ratio);

// USD per 10⁶ tokens: p/(3600·R)·10⁶.
FigureRange usd_per_million(const FigureRange& usd_per_hour, double tokens_per_s);
double joules_per_token(double watts, double tokens_per_s);

// What a bill is for: input tokens by the time that prompts take, output tokens by the time of decoding. The two costs
// times their tokens add up to the bill. USD per 10⁶ tokens; empty where there is no token of the kind.
struct SplitCost {
    std::optional<double> input;
    std::optional<double> output;
};
SplitCost split_cost(double usd_per_hour, double prefill_s, double decode_s, double input_tokens,
                     double output_tokens);

// The price of B at which both cost the same for the same work: p_A·t_A/t_B.
double break_even_price(double price_a, double time_a, double time_b);
// The share of what B reaches of its bound, as a multiple of A's, at which both cost the same, times being lower
// bounds: (p_B·t_B)/(p_A·t_A). Below 1 B may fall short of its bound by more than A and still cost less.
double break_even_efficiency(double price_a, double time_a, double price_b, double time_b);

} // namespace llmroofline
