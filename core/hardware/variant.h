// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An accelerator as people own it when it is not a whole one: a slice of it (MIG), or one under a power limit
// at which somebody measured it. Only what differs is stated, mostly as a share of the whole's figure, so
// that no figure stands in two places. Plain values, safe to copy between threads; there are no errors.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/hardware/accelerator.h"
#include "core/io/numbers.h"

namespace llmroofline {

inline constexpr NumberRange share_range = {1e-4, 1, ""};

struct Variant {
    std::string id;   // behind the accelerator's and a '-': 1g.10gb
    std::string name; // behind the accelerator's and a comma: MIG 1g.10gb
    // A slice has neither links nor a power or a price of its own.
    bool is_slice = false;

    std::optional<double> memory_gb;
    std::optional<double> usable_memory_mib;
    std::optional<double> bandwidth_share;
    std::optional<double> rate_share; // of every rate; without it as sm_count
    std::optional<double> l2_share;
    std::optional<int> sm_count;
    std::optional<double> tdp_w;

    FigureStatus status = FigureStatus::unstated;
    std::string source;
    std::optional<Date> read; // when the source was read
    std::string notes;

    bool operator==(const Variant&) const = default;
};

// The variants of one accelerator.
struct VariantSet {
    std::string id; // the accelerator's
    std::vector<Variant> variants;

    bool operator==(const VariantSet&) const = default;
};

// The accelerator that it is. What differs has the variant's source and status.
Accelerator with_variant(const Accelerator& whole, const Variant& variant);

} // namespace llmroofline
