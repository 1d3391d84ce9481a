// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Memory, bandwidth, links and power.
#include <algorithm>
#include <cmath>

#include "core/hardware/spec_lint_rules.h"
#include "core/io/numbers.h"

namespace llmroofline::spec_lint {

namespace {

constexpr double bytes_per_gib = 1024.0 * 1024 * 1024;
constexpr double gib_in_gb = bytes_per_gib / 1e9;

bool is_whole(double value) {
    return value == std::round(value);
}

// The capacity whose GiB were written down as that many GB: 85.9 for 80.
std::optional<int> taken_for_gib(double memory_gb) {
    // As far as a figure with one place, or none, may be rounded.
    const double rounding = is_whole(memory_gb) ? 0.5 : 0.051;
    const auto made_of = [&](int capacity) { return std::abs(capacity * gib_in_gb - memory_gb) <= rounding; };
    if (std::find(capacities_gb.begin(), capacities_gb.end(), memory_gb) != capacities_gb.end()) {
        return std::nullopt;
    }
    const auto found = std::find_if(capacities_gb.begin(), capacities_gb.end(), made_of);
    return found == capacities_gb.end() ? std::nullopt : std::optional(*found);
}

} // namespace

void lint_memory(const Accelerator& accelerator, Findings& findings) {
    if (const std::optional<int> gib = taken_for_gib(accelerator.memory_gb)) {
        findings.push_back({LintCode::memory_in_gib,
                            "memory_gb",
                            {format_shortest(accelerator.memory_gb), std::to_string(*gib)}});
    }
    if (!accelerator.usable_memory_mib) {
        return;
    }
    const double usable = *accelerator.usable_memory_mib;
    // Vendors print 80 GB for 80 GiB, so up to that is right; ECC and firmware take a few percent.
    const double most = accelerator.memory_gb * 1024;
    const double nominal = accelerator.memory_gb * 1e9 / (1024.0 * 1024);
    constexpr double least_share = 0.75;
    if (usable > most) {
        findings.push_back(
            {LintCode::usable_memory_above, "usable_memory_mib", {rounded(usable), rounded(most)}});
    } else if (usable < nominal * least_share) {
        findings.push_back(
            {LintCode::usable_memory_far_below, "usable_memory_mib", {rounded(usable), rounded(nominal)}});
    }
}

void lint_bandwidth(const Accelerator& accelerator, Findings& findings) {
    const MemoryTypeRange* const type = find_memory_type(accelerator);
    const double per_gb = accelerator.bandwidth_gb_s / accelerator.memory_gb;
    const std::string found = rounded(accelerator.bandwidth_gb_s);
    // From the slowest to the fastest that memory goes for each GB, whatever it is.
    constexpr MemoryTypeRange any_type = {"", 0.8, 105};
    const MemoryTypeRange& range = type == nullptr ? any_type : *type;
    constexpr double gb_in_tb = 1000;
    if (per_gb * gb_in_tb >= range.least_per_gb && per_gb * gb_in_tb <= range.greatest_per_gb) {
        findings.push_back({LintCode::bandwidth_in_tb_s,
                            "bandwidth_gb_s",
                            {found, rounded(accelerator.bandwidth_gb_s * gb_in_tb)}});
        return;
    }
    if (type == nullptr) {
        return;
    }
    if (per_gb < type->least_per_gb || per_gb > type->greatest_per_gb) {
        findings.push_back({LintCode::bandwidth_per_gb,
                            "bandwidth_gb_s",
                            {found, rounded(per_gb), accelerator.memory_type, rounded(type->least_per_gb),
                             rounded(type->greatest_per_gb)}});
    } else if (type->greatest > 0 && accelerator.bandwidth_gb_s > type->greatest) {
        findings.push_back({LintCode::bandwidth_above_type,
                            "bandwidth_gb_s",
                            {found, accelerator.memory_type, rounded(type->greatest)}});
    }
}

void lint_link(const Accelerator& accelerator, Findings& findings) {
    const std::optional<double> rate = find_link_rate(accelerator);
    // Less is a bridge or an export variant; a little more is rounding.
    constexpr double tolerance = 1.25;
    if (rate && accelerator.link_gb_s && *accelerator.link_gb_s > *rate * tolerance) {
        findings.push_back({LintCode::link_above_one_direction,
                            "link_gb_s",
                            {rounded(*accelerator.link_gb_s), accelerator.interconnect, rounded(*rate)}});
    }
}

void lint_power(const Accelerator& accelerator, const ArchitectureRates* architecture, Findings& findings) {
    std::optional<double> fp16;
    if (architecture != nullptr) {
        fp16 = agreed_fp16(accelerator, *architecture);
    } else if (const std::optional<Rate> rate = stated_16_bit(accelerator)) {
        fp16 = accelerator.rate_tera(*rate);
    }
    if (!accelerator.tdp_w || !fp16) {
        return;
    }
    const double watts_per_tera = *accelerator.tdp_w / *fp16;
    if (watts_per_tera < least_watts_per_tera || watts_per_tera > greatest_watts_per_tera) {
        findings.push_back({LintCode::power_implausible,
                            "tdp_w",
                            {rounded(*accelerator.tdp_w), rounded(watts_per_tera),
                             rounded(least_watts_per_tera), rounded(greatest_watts_per_tera)}});
    }
}

} // namespace llmroofline::spec_lint
