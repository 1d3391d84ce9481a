// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of spec lint, and what they share. Each rule adds its findings, accepted ones included. Free
// functions without state, safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/hardware/spec_lint.h"
#include "core/hardware/spec_lint_tables.h"

namespace llmroofline::spec_lint {

using Findings = std::vector<LintFinding>;

std::string_view key_of(Rate rate);

// Three significant digits, but all of those before the point.
std::string rounded(double value);

// Of one rate, the clocks in GHz that it may stand for, the nearest to the architecture's range; empty where
// units or operations a clock are not known.
struct NeededClock {
    double ghz = 0;
    double per_clock = 0;
    int units = 0;
    bool is_plausible = true;
};
std::optional<NeededClock> needed_clock(const Accelerator& accelerator, const ArchitectureRates& architecture,
                                        Rate rate, double tera);

// The FP16 matrix rate in TFLOP/s that most of the rates agree on, each width of type having one voice, and
// one that no clock could give having none. Between two that disagree the lower is believed: sparse rates
// taken for dense ones are the common mistake. Empty where no rate has a fixed ratio.
std::optional<double> agreed_fp16(const Accelerator& accelerator, const ArchitectureRates& architecture);

// FP16 or BF16 as stated, where nothing is known of the architecture.
std::optional<Rate> stated_16_bit(const Accelerator& accelerator);

// Rates beside each other.
void lint_rates_of_architecture(const Accelerator& accelerator, const ArchitectureRates& architecture,
                                Findings& findings);
void lint_rate_ratios(const Accelerator& accelerator, Findings& findings); // of any architecture
void lint_vector_rate(const Accelerator& accelerator, const ArchitectureRates* architecture,
                      Findings& findings);
void lint_clocks(const Accelerator& accelerator, const ArchitectureRates& architecture, Findings& findings);

// What counts as 'twice': sparsity, or both of something added.
inline constexpr double least_twice = 1.75;
inline constexpr double greatest_twice = 2.3;

// How many times the dense rate an advertisement of this type prints that counts compression; empty where
// none does.
std::optional<double> compressed_over_dense(const Accelerator& accelerator, Rate rate);

// Against the shipped specification of the same part. Figures that another rule suspects are left to it.
void lint_beside_known_part(const Accelerator& accelerator, const Accelerator& known, Findings& findings);

void lint_memory(const Accelerator& accelerator, Findings& findings);
void lint_bandwidth(const Accelerator& accelerator, Findings& findings);
void lint_link(const Accelerator& accelerator, Findings& findings);
void lint_power(const Accelerator& accelerator, const ArchitectureRates* architecture, Findings& findings);

} // namespace llmroofline::spec_lint
