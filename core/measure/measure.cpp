// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure.h"

namespace llmroofline {

namespace {

// One accelerator at the level of a server.
Result<double> server_watts(const Accelerator& accelerator, const Measuring& measuring) {
    if (!accelerator.tdp_w)
        return Error{ErrorCode::tdp_missing, {accelerator.id}, {}};
    const auto host = measuring.host_w ? measuring.host_w : accelerator.host_w;
    if (!host)
        return Error{ErrorCode::host_power_missing, {accelerator.id}, {}};
    return *accelerator.tdp_w + *host;
}

Result<GroupPrice> computed_price(const AcceleratorGroup& group, const Measuring& measuring) {
    const Accelerator& accelerator = group.accelerator;
    const auto capex =
        measuring.ownership.capex_usd ? measuring.ownership.capex_usd : accelerator.launch_price_usd;
    if (!capex)
        return Error{ErrorCode::purchase_price_missing, {accelerator.id}, {}};
    const auto watts = server_watts(accelerator, measuring);
    if (!watts)
        return watts.errors();
    GroupPrice price;
    price.usd_per_hour = static_cast<double>(group.accelerators()) *
                         FigureRange::exactly(owned_usd_per_hour(measuring.ownership, *capex, watts.value()));
    price.is_computed = true;
    price.segment = PriceSegment::owned;
    return price;
}

} // namespace

std::string_view to_string(Measure value) {
    return name_of(measure_names, value);
}

std::string_view to_string(WattLevel value) {
    return name_of(watt_level_names, value);
}

std::string_view to_string(PriceKind value) {
    return name_of(price_kind_names, value);
}

std::optional<PriceSegment> segment_of(PriceKind kind) {
    if (kind == PriceKind::yours)
        return std::nullopt;
    // Segments stand in the same order.
    return all_price_segments[static_cast<std::size_t>(kind)];
}

FigureRange operator+(const FigureRange& first, const FigureRange& second) {
    return {first.low + second.low, first.value + second.value, first.high + second.high};
}

FigureRange operator*(double factor, const FigureRange& range) {
    return {factor * range.low, factor * range.value, factor * range.high};
}

Result<GroupPrice> price_of(const AcceleratorGroup& group, const Measuring& measuring) {
    const Accelerator& accelerator = group.accelerator;
    const double count = static_cast<double>(group.accelerators());
    GroupPrice price;
    if (accelerator.prices.yours) {
        price.usd_per_hour = count * FigureRange::exactly(*accelerator.prices.yours);
        price.is_yours = true;
        return price;
    }
    const std::optional<PriceSegment> segment = segment_of(measuring.prices);
    if (!segment)
        return Error{ErrorCode::price_missing, {accelerator.id, ""}, {}};
    const std::optional<Price>& market = accelerator.prices.in(*segment);
    if (segment == PriceSegment::owned && (!market || !(measuring.ownership == Ownership{})))
        return computed_price(group, measuring);
    if (!market)
        return Error{ErrorCode::price_missing, {accelerator.id, std::string(to_string(*segment))}, {}};
    const double value = market->usd_per_hour;
    price.usd_per_hour =
        count * FigureRange{market->low.value_or(value), value, market->high.value_or(value)};
    price.segment = segment;
    price.providers = market->providers;
    price.date = market->date;
    price.source = market->source;
    return price;
}

Result<double> watts_of(const AcceleratorGroup& group, const Measuring& measuring) {
    const Accelerator& accelerator = group.accelerator;
    const double count = static_cast<double>(group.accelerators());
    if (measuring.watts == WattLevel::board) {
        if (!accelerator.tdp_w)
            return Error{ErrorCode::tdp_missing, {accelerator.id}, {}};
        return count * *accelerator.tdp_w;
    }
    const auto watts = server_watts(accelerator, measuring);
    if (!watts)
        return watts.errors();
    return count * watts.value() * (measuring.watts == WattLevel::facility ? measuring.pue : 1);
}

Result<FigureRange> divisor_of(const AcceleratorGroup& group, const Measuring& measuring) {
    switch (measuring.measure) {
    case Measure::speed:
        break;
    case Measure::accelerator:
        return FigureRange::exactly(static_cast<double>(group.accelerators()));
    case Measure::usd: {
        auto price = price_of(group, measuring);
        if (!price)
            return price.errors();
        return price->usd_per_hour;
    }
    case Measure::watt: {
        const auto watts = watts_of(group, measuring);
        if (!watts)
            return watts.errors();
        return FigureRange::exactly(watts.value());
    }
    }
    return FigureRange::exactly(1);
}

FigureRange measured_ratio(double speed_ratio, const FigureRange& divisor_a, const FigureRange& divisor_b) {
    return {speed_ratio * divisor_b.low / divisor_a.high, speed_ratio * divisor_b.value / divisor_a.value,
            speed_ratio * divisor_b.high / divisor_a.low};
}

bool is_decided(const FigureRange& ratio) {
    return ratio.low > 1 || ratio.high < 1;
}

FigureRange usd_per_million(const FigureRange& usd_per_hour, double tokens_per_s) {
    return 1e6 / (3600 * tokens_per_s) * usd_per_hour;
}

double joules_per_token(double watts, double tokens_per_s) {
    return watts / tokens_per_s;
}

SplitCost split_cost(double usd_per_hour, double prefill_s, double decode_s, double input_tokens,
                     double output_tokens) {
    const auto cost = [&](double seconds, double tokens) {
        return tokens > 0 ? std::optional(1e6 * usd_per_hour * seconds / 3600 / tokens) : std::nullopt;
    };
    return {cost(prefill_s, input_tokens), cost(decode_s, output_tokens)};
}

double break_even_price(double price_a, double time_a, double time_b) {
    return price_a * time_a / time_b;
}

double break_even_efficiency(double price_a, double time_a, double price_b, double time_b) {
    return (price_b * time_b) / (price_a * time_a);
}

} // namespace llmroofline
