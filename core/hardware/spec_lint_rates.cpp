// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The matrix rates beside each other: what structured sparsity doubles and other mistakes shift.
#include <algorithm>
#include <cmath>

#include "core/hardware/spec_lint_rules.h"

namespace llmroofline::spec_lint {

namespace {

// Vendors round, and print rates at different clocks.
constexpr double tolerance = 1.3;
constexpr std::array matrix_rates = {Rate::tf32, Rate::fp16, Rate::bf16, Rate::fp8,
                                     Rate::fp4,  Rate::int8, Rate::int4};

int width(Rate rate) {
    switch (rate) {
    case Rate::vector_fp32:
    case Rate::tf32:
        return 32;
    case Rate::fp16:
    case Rate::bf16:
        return 16;
    case Rate::fp8:
    case Rate::int8:
        return 8;
    case Rate::fp4:
    case Rate::int4:
        return 4;
    }
    return 0;
}

// By what factor a rate is off its range: 1 inside.
double factor_off(double tera, double fp16, const RateRatio& ratio) {
    if (tera > fp16 * ratio.greatest) {
        return tera / (fp16 * ratio.greatest);
    }
    return tera < fp16 * ratio.least ? tera / (fp16 * ratio.least) : 1;
}

bool agrees(double factor) {
    return factor < tolerance && factor > 1 / tolerance;
}

// Whether the figure is as many times its dense rate as the advertised one that counts compression.
bool counts_compression(const Accelerator& accelerator, Rate rate, double factor) {
    const std::optional<double> advertised = compressed_over_dense(accelerator, rate);
    constexpr double rounding = 1.05;
    return advertised && factor < *advertised * rounding && factor > *advertised / rounding;
}

LintCode code_of(double factor) {
    const double times_off = factor > 1 ? factor : 1 / factor;
    if (times_off < least_twice || times_off > greatest_twice) {
        return LintCode::rate_out_of_line;
    }
    return factor > 1 ? LintCode::rate_twice_expected : LintCode::rate_half_expected;
}

// The keys of the rates that agree with `fp16`.
std::string agreeing_keys(const Accelerator& accelerator, const ArchitectureRates& architecture,
                          double fp16) {
    std::string keys;
    for (const Rate rate : matrix_rates) {
        const std::optional<double>& tera = accelerator.rate_tera(rate);
        const RateRatio ratio = architecture.ratio(rate);
        if (tera && ratio.is_fixed() && agrees(factor_off(*tera, fp16, ratio))) {
            keys += keys.empty() ? "" : ", ";
            keys += key_of(rate);
        }
    }
    return keys;
}

void lint_missing(const Accelerator& accelerator, const ArchitectureRates& architecture, Findings& findings) {
    // A spec without any rate is known to be one, and marked as such.
    if (!architecture.states_all || !accelerator.has_matrix_rate()) {
        return;
    }
    for (const Rate rate : {Rate::bf16, Rate::fp8, Rate::fp4, Rate::int8}) {
        const RateRatio ratio = architecture.ratio(rate);
        if (ratio.is_there() && ratio.is_known() && !accelerator.rate_tera(rate)) {
            findings.push_back(
                {LintCode::rate_missing_from_spec, std::string(key_of(rate)), {accelerator.architecture}});
        }
    }
}

// Usual between a rate and another, whatever the architecture.
struct UsualRatio {
    Rate rate;
    Rate other; // FP16 means FP16, or BF16 where that alone is stated
    RateRatio ratio;
};

// The widest that any part in hardware_specs/ has.
constexpr std::array usual_ratios = {
    UsualRatio{Rate::tf32, Rate::fp16, {0.25, 1}}, UsualRatio{Rate::bf16, Rate::fp16, {0.5, 1}},
    UsualRatio{Rate::fp8, Rate::fp16, {1, 2}},     UsualRatio{Rate::int8, Rate::fp16, {0.5, 4}},
    UsualRatio{Rate::fp4, Rate::fp8, {1, 4}},      UsualRatio{Rate::int4, Rate::int8, {1, 2}},
};

} // namespace

std::optional<Rate> stated_16_bit(const Accelerator& accelerator) {
    for (const Rate rate : {Rate::fp16, Rate::bf16}) {
        if (accelerator.rate_tera(rate)) {
            return rate;
        }
    }
    return std::nullopt;
}

std::optional<double> agreed_fp16(const Accelerator& accelerator, const ArchitectureRates& architecture) {
    std::vector<double> voices;
    std::vector<double> plausible;
    for (const int bits : {32, 16, 8, 4}) {
        std::optional<double> voice;
        bool is_plausible = true;
        for (const Rate rate : matrix_rates) {
            const std::optional<double>& tera = accelerator.rate_tera(rate);
            const RateRatio ratio = architecture.ratio(rate);
            if (width(rate) != bits || !tera || !ratio.is_fixed()) {
                continue;
            }
            if (const double fp16 = *tera / ratio.greatest; !voice || fp16 < *voice) {
                const auto clock = needed_clock(accelerator, architecture, rate, *tera);
                voice = fp16;
                is_plausible = !clock || clock->is_plausible;
            }
        }
        if (voice) {
            voices.push_back(*voice);
            if (is_plausible) {
                plausible.push_back(*voice);
            }
        }
    }
    std::vector<double>& heard = plausible.empty() ? voices : plausible;
    if (heard.empty()) {
        return std::nullopt;
    }
    std::sort(heard.begin(), heard.end());
    return heard[(heard.size() - 1) / 2];
}

void lint_rates_of_architecture(const Accelerator& accelerator, const ArchitectureRates& architecture,
                                Findings& findings) {
    const std::optional<double> fp16 = agreed_fp16(accelerator, architecture);
    for (const Rate rate : matrix_rates) {
        const std::optional<double>& tera = accelerator.rate_tera(rate);
        const RateRatio ratio = architecture.ratio(rate);
        if (!tera) {
            continue;
        }
        if (!ratio.is_there()) {
            findings.push_back({LintCode::rate_not_in_hardware,
                                std::string(key_of(rate)),
                                {rounded(*tera), accelerator.architecture}});
            continue;
        }
        const double factor = fp16 ? factor_off(*tera, *fp16, ratio) : 1;
        if (counts_compression(accelerator, rate, factor)) {
            findings.push_back({LintCode::rate_counts_compression,
                                std::string(key_of(rate)),
                                {rounded(*tera), rounded(*tera / factor), accelerator.architecture}});
            continue;
        }
        if (agrees(factor)) {
            continue;
        }
        findings.push_back({code_of(factor),
                            std::string(key_of(rate)),
                            {rounded(*tera), rounded(*tera / factor),
                             agreeing_keys(accelerator, architecture, *fp16), accelerator.architecture}});
    }
    lint_missing(accelerator, architecture, findings);
}

void lint_rate_ratios(const Accelerator& accelerator, Findings& findings) {
    for (const UsualRatio& usual : usual_ratios) {
        std::optional<Rate> other = usual.other;
        if (usual.other == Rate::fp16) {
            other = stated_16_bit(accelerator);
        }
        const std::optional<double>& tera = accelerator.rate_tera(usual.rate);
        if (!tera || !other || *other == usual.rate || !accelerator.rate_tera(*other)) {
            continue;
        }
        const double ratio = *tera / *accelerator.rate_tera(*other);
        // Of two that do not go together the faster is suspected.
        if (ratio > usual.ratio.greatest * least_twice) {
            findings.push_back({LintCode::rate_ratio_high,
                                std::string(key_of(usual.rate)),
                                {rounded(*tera), rounded(ratio), std::string(key_of(*other)),
                                 rounded(usual.ratio.greatest)}});
        } else if (ratio < usual.ratio.least / least_twice) {
            findings.push_back({LintCode::rate_ratio_low,
                                std::string(key_of(*other)),
                                {rounded(*accelerator.rate_tera(*other)), rounded(ratio),
                                 std::string(key_of(usual.rate)), rounded(usual.ratio.least)}});
        }
    }
}

} // namespace llmroofline::spec_lint
