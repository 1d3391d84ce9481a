// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks for figures of a specification that are well formed and yet hardly true: a sparse rate taken for the
// dense one, both directions of a link added, GiB for GB. A finding says which figure and why; nothing is
// refused and nothing is changed. Units are those of the specification. There are no errors. Free functions
// without state, safe from any thread.
//
// What is known of architectures, memory types and links, and from where, stands in spec_lint_tables.h. Where
// it says nothing of a part, only the rules that hold for any part apply.
//
// A figure may be odd and right. Then its own entry in `sources` says so, in a part (parts are separated by
// `; `) of this form, with the figure as it stands, or `none` for one left out:
//
//     int4_tops: "data sheet; checked 733: the sheet prints the INT8 figure"
//
// Nothing is then found at this figure until it changes. `default` cannot say it for all figures at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/hardware/accelerator.h"

namespace llmroofline {

// The arguments of each code stand in the comment, in order. Numbers are rounded to be read.
enum class LintCode {
    // rates beside each other
    rate_twice_expected,     // found, expected, keys that agree on it, architecture
    rate_half_expected,      // found, expected, keys that agree on it, architecture
    rate_out_of_line,        // found, expected, keys that agree on it, architecture
    rate_ratio_high,         // found, how many times the other, key of the other, greatest usual ratio
    rate_ratio_low,          // found, how many times the other, key of the other, least usual ratio
    rate_not_in_hardware,    // found, architecture
    rate_missing_from_spec,  // architecture
    rate_counts_compression, // found, the dense rate expected, architecture
    matrix_rate_high,        // found, how many times fp32_tflops FP16 is, usual ratios joined by ", "
    vector_rate_high,        // found, how many times it FP16 is, usual ratios joined by ", "
    // units x operations a clock x clock
    clock_implausible,      // found, units, operations a clock and unit, clock needed in GHz, least, greatest
    unit_count_implausible, // found, clock that the rates need in GHz, least, greatest, architecture
    // memory
    memory_in_gib,           // found, the GiB that make it
    usable_memory_above,     // found in MiB, memory_gb in MiB if it was GiB
    usable_memory_far_below, // found in MiB, memory_gb in MiB
    bandwidth_per_gb,        // found, GB/s for each GB, memory type, least, greatest
    bandwidth_above_type,    // found, memory type, the most that one package of it has
    bandwidth_in_tb_s,       // found, GB/s if it is TB/s
    // beside the known part
    rate_twice_known_part, // found, the part's own, id of the part
    rate_in_peta,          // found, the part's own, id of the part
    link_twice_known_part, // found, the part's own, id of the part
    // the rest
    link_above_one_direction, // found, interconnect, its rate in one direction
    power_implausible,        // found, W for each TFLOP/s of FP16, least, greatest
};

struct LintFinding {
    LintCode code;
    std::string key; // of the figure, as in the YAML; it may be one that is missing
    std::vector<std::string> arguments;

    bool operator==(const LintFinding&) const = default;
};

// In the order of the rules; several may speak of one figure. A short specification says little by itself,
// and nothing of a sparse rate where it has one rate only: `known` is the shipped specification of the same
// part, if there is one (Catalog::known_part).
std::vector<LintFinding> lint_accelerator(const Accelerator& accelerator, const Accelerator* known = nullptr);

// Why the figure is right for all its oddity, as its source says; "" where it does not say.
std::string_view accepted_reason(const Accelerator& accelerator, std::string_view key);

} // namespace llmroofline
