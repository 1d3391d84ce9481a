// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The roofs of one accelerator under one workload: attainable P = min(peak, I·bandwidth), ridge point
// peak/bandwidth, with I = FLOPs/bytes. Units: FLOP/s, bytes/s, FLOP/byte. Plain value.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/cost/operator.h"
#include "core/hardware/accelerator.h"
#include "core/io/error.h"

namespace llmroofline {

enum class Bound { memory, compute };

std::string_view to_string(Bound bound);

// One roof: a peak over a slope. Without a peak (a vector operator on a spec that states no vector rate) the
// slope alone holds.
struct Roof {
    double bandwidth = 0;
    std::optional<double> peak;

    std::optional<double> ridge_point() const {
        return peak ? std::optional(*peak / bandwidth) : std::nullopt;
    }
    double attainable(double intensity) const;
    double compute_time(double flops) const { return peak ? flops / *peak : 0; }
    double memory_time(double bytes) const { return bytes / bandwidth; }
    double time(double flops, double bytes) const;
    // At the ridge exactly it is compute.
    Bound bound(double flops, double bytes) const;
};

class Roofs {
public:
    Roofs(const Accelerator& accelerator, bool allow_fallback);

    // Empty: the accelerator states no rate for what the operator computes in.
    std::optional<Roof> roof_for(const Operator& op) const;
    const std::optional<MatrixRate>& matrix(DataType type) const {
        return matrix_[static_cast<std::size_t>(type)];
    }
    bool has_vector_rate() const { return vector_.has_value(); }

private:
    double bandwidth_;
    std::optional<double> vector_;
    std::array<std::optional<MatrixRate>, all_data_types.size()> matrix_;
};

} // namespace llmroofline
