// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rates against the hardware they run on: units x operations a clock x clock, and the vector units.
#include <algorithm>
#include <cmath>

#include "core/hardware/spec_lint_rules.h"

namespace llmroofline::spec_lint {

namespace {

constexpr double operations_per_tera_and_ghz = 1e12 / 1e9;

// How far outside the range, as a factor; 1 inside.
double outside(double value, double least, double greatest) {
    return std::max({1.0, value / greatest, least / value});
}

// Operations a clock and unit that the rate may have, from the least to the greatest of each option.
std::vector<RateRatio> per_clock_options(const ArchitectureRates& architecture, Rate rate) {
    if (rate == Rate::vector_fp32) {
        return {times(architecture.fp32_per_clock)};
    }
    std::vector<RateRatio> options;
    const RateRatio ratio = architecture.ratio(rate);
    for (const double fp16 : architecture.fp16_per_clock) {
        // Only the halved FP16 rate leaves others at more than their usual multiple.
        const double greatest = options.empty() ? ratio.greatest : ratio.least;
        options.push_back({fp16 * ratio.least, fp16 * greatest});
    }
    return options;
}

// The matrix rate to speak of when it is the agreed one that is wrong: the first stated.
Rate first_matrix_rate(const Accelerator& accelerator) {
    for (const Rate rate : {Rate::fp16, Rate::bf16, Rate::fp8, Rate::int8, Rate::fp4, Rate::int4}) {
        if (accelerator.rate_tera(rate)) {
            return rate;
        }
    }
    return Rate::tf32;
}

// Of any part: matrix units slower than the vector's are none, and beyond 64 times nobody has gone.
void lint_vector_rate_of_any(const Accelerator& accelerator, Findings& findings) {
    constexpr double least = 0.9;
    constexpr double greatest = 64;
    const std::optional<Rate> rate = stated_16_bit(accelerator);
    if (!rate) {
        return;
    }
    const double tera = *accelerator.rate_tera(*rate);
    const double vector = *accelerator.rate_tera(Rate::vector_fp32);
    const double ratio = tera / vector;
    if (ratio > greatest) {
        findings.push_back({LintCode::matrix_rate_high,
                            std::string(key_of(*rate)),
                            {rounded(tera), rounded(ratio), rounded(greatest)}});
    } else if (ratio < least) {
        findings.push_back({LintCode::vector_rate_high,
                            std::string(key_of(Rate::vector_fp32)),
                            {rounded(vector), rounded(ratio), "1"}});
    }
}

bool is_clock_plausible(const Accelerator& accelerator, const ArchitectureRates& architecture, Rate rate) {
    const auto clock = needed_clock(accelerator, architecture, rate, *accelerator.rate_tera(rate));
    return !clock || clock->is_plausible;
}

} // namespace

std::optional<NeededClock> needed_clock(const Accelerator& accelerator, const ArchitectureRates& architecture,
                                        Rate rate, double tera) {
    const RateRatio ratio = architecture.ratio(rate);
    const bool is_vector = rate == Rate::vector_fp32;
    if (!accelerator.sm_count || (!is_vector && (!ratio.is_there() || !ratio.is_known()))) {
        return std::nullopt;
    }
    std::optional<NeededClock> nearest;
    double nearest_outside = 0;
    for (const RateRatio& option : per_clock_options(architecture, rate)) {
        if (!option.is_there()) {
            continue;
        }
        // A range of operations a clock gives a range of clocks: take the one nearest to what is plausible.
        const double giga_a_unit = tera * operations_per_tera_and_ghz / *accelerator.sm_count;
        const double slowest = giga_a_unit / option.greatest;
        const double fastest = giga_a_unit / option.least;
        const double plausible = std::clamp(slowest, architecture.least_clock, architecture.greatest_clock);
        const double ghz = std::clamp(plausible, slowest, fastest);
        const double now = outside(ghz, architecture.least_clock, architecture.greatest_clock);
        if (!nearest || now < nearest_outside) {
            nearest_outside = now;
            nearest = NeededClock{ghz, giga_a_unit / ghz, *accelerator.sm_count, now == 1};
        }
    }
    return nearest;
}

void lint_vector_rate(const Accelerator& accelerator, const ArchitectureRates* architecture,
                      Findings& findings) {
    const std::optional<double>& vector = accelerator.rate_tera(Rate::vector_fp32);
    if (!vector) {
        return;
    }
    if (architecture == nullptr || architecture->fp32_per_clock == 0) {
        lint_vector_rate_of_any(accelerator, findings);
        return;
    }
    const std::optional<double> fp16 = agreed_fp16(accelerator, *architecture);
    if (!fp16) {
        return;
    }
    // The two kinds of unit may be rated at different clocks: on the H20 and the B200 by 20 %.
    constexpr double room = 1.4;
    const double ratio = *fp16 / *vector;
    std::string usual_ratios;
    bool is_above_one = false;
    for (const double per_clock : architecture->fp16_per_clock) {
        const double usual = per_clock / architecture->fp32_per_clock;
        if (usual == 0) {
            continue;
        }
        if (ratio >= usual / room && ratio <= usual * room) {
            return;
        }
        is_above_one = is_above_one || ratio > usual;
        usual_ratios += (usual_ratios.empty() ? "" : ", ") + rounded(usual);
    }
    // Between two usual ratios the clock tells which of the rates is wrong.
    if (is_above_one && is_clock_plausible(accelerator, *architecture, Rate::vector_fp32)) {
        const Rate matrix = first_matrix_rate(accelerator);
        findings.push_back({LintCode::matrix_rate_high,
                            std::string(key_of(matrix)),
                            {rounded(*accelerator.rate_tera(matrix)), rounded(ratio), usual_ratios}});
    } else {
        findings.push_back({LintCode::vector_rate_high,
                            std::string(key_of(Rate::vector_fp32)),
                            {rounded(*vector), rounded(ratio), usual_ratios}});
    }
}

void lint_clocks(const Accelerator& accelerator, const ArchitectureRates& architecture, Findings& findings) {
    Findings implausible;
    int stated = 0;
    int too_fast = 0;
    double fastest = 0;
    for (const Rate rate : all_rates) {
        const std::optional<double>& tera = accelerator.rate_tera(rate);
        const auto clock = tera ? needed_clock(accelerator, architecture, rate, *tera) : std::nullopt;
        if (!clock) {
            continue;
        }
        ++stated;
        if (clock->is_plausible) {
            continue;
        }
        too_fast += clock->ghz > architecture.greatest_clock ? 1 : 0;
        fastest = std::max(fastest, clock->ghz);
        implausible.push_back(
            {LintCode::clock_implausible,
             std::string(key_of(rate)),
             {rounded(*tera), std::to_string(clock->units), rounded(clock->per_clock), rounded(clock->ghz),
              rounded(architecture.least_clock), rounded(architecture.greatest_clock)}});
    }
    const int wrong = static_cast<int>(implausible.size());
    // No mistake in one column doubles the vector rate as well: then it is the units that were miscounted.
    const bool all_alike = wrong == stated && (too_fast == 0 || too_fast == wrong);
    if (wrong > 1 && all_alike && accelerator.rate_tera(Rate::vector_fp32)) {
        findings.push_back(
            {LintCode::unit_count_implausible,
             "sm_count",
             {std::to_string(*accelerator.sm_count), rounded(fastest), rounded(architecture.least_clock),
              rounded(architecture.greatest_clock), accelerator.architecture}});
        return;
    }
    findings.insert(findings.end(), implausible.begin(), implausible.end());
}

} // namespace llmroofline::spec_lint
