// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/variant.h"

#include "core/hardware/accelerator_fields.h"

namespace llmroofline {

namespace {

void take_away_what_a_slice_has_not(Accelerator& slice) {
    slice.interconnect.clear();
    slice.link_topology.clear();
    for (auto figure : {&Accelerator::link_gb_s, &Accelerator::link_latency_us, &Accelerator::tdp_w,
                        &Accelerator::host_w, &Accelerator::launch_price_usd}) {
        slice.*figure = std::nullopt;
    }
    slice.node_size = std::nullopt;
    slice.prices = {};
}

void scale(std::optional<double>& figure, const std::optional<double>& share) {
    if (figure && share) {
        *figure *= *share;
    }
}

std::optional<double> share_of_rates(const Accelerator& whole, const Variant& variant) {
    if (variant.rate_share) {
        return variant.rate_share;
    }
    return variant.sm_count && whole.sm_count
               ? std::optional(static_cast<double>(*variant.sm_count) / *whole.sm_count)
               : std::nullopt;
}

} // namespace

Accelerator with_variant(const Accelerator& whole, const Variant& variant) {
    Accelerator result = whole;
    result.id = whole.id + '-' + variant.id;
    result.name = whole.name + ", " + variant.name;
    if (variant.is_slice) {
        take_away_what_a_slice_has_not(result);
    }
    result.memory_gb = variant.memory_gb.value_or(whole.memory_gb);
    if (variant.usable_memory_mib) {
        result.usable_memory_mib = variant.usable_memory_mib;
    } else if (variant.memory_gb) {
        result.usable_memory_mib = std::nullopt;
    }
    result.bandwidth_gb_s *= variant.bandwidth_share.value_or(1);
    const std::optional<double> rate_share = share_of_rates(whole, variant);
    for (std::optional<double>& rate : result.rates_tera) {
        scale(rate, rate_share);
    }
    scale(result.l2_mb, variant.l2_share);
    if (variant.sm_count) {
        result.sm_count = variant.sm_count;
    }
    if (variant.tdp_w) {
        result.tdp_w = variant.tdp_w;
    }
    for (const AcceleratorField& field : accelerator_fields()) {
        if (field.is_figure() && number_of(result, field) != number_of(whole, field)) {
            const std::string key(field.key);
            result.status[key] = variant.status;
            result.sources[key] = variant.source;
            if (variant.read) {
                result.read[key] = *variant.read;
            }
        }
    }
    if (!variant.notes.empty()) {
        result.notes = variant.notes;
    }
    return result;
}

} // namespace llmroofline
