// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The roofs of one accelerator (of a group) under one workload: attainable P = min(peak, I·bandwidth), ridge
// point peak/bandwidth, with I = FLOPs/bytes; and the time of what the group's accelerators send one another,
// bytes/bandwidth + hops·latency. A latency that nobody states counts nothing: the time is a bound. Units:
// FLOP/s, bytes/s, FLOP/byte, s. Plain value.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/calibration/calibration_parameters.h"
#include "core/comparison/comparison.h"
#include "core/cost/operator.h"
#include "core/hardware/accelerator_group.h"
#include "core/io/error.h"

namespace llmroofline {

enum class Bound { memory, compute, link };

std::string_view to_string(Bound bound);

// Returns where more of a time lies; of equal parts compute, then memory.
inline Bound longest(double compute, double memory, double link) {
    if (compute >= memory && compute >= link)
        return Bound::compute;
    return memory >= link ? Bound::memory : Bound::link;
}

// One roof: a peak over a slope. Without a peak (a vector operator on a spec that states no vector rate) the
// slope alone holds.
struct Roof {
    double bandwidth = 0;
    std::optional<double> peak;
    // These are a calibration's; without one they change nothing.
    bool calibrated = false;
    double overlap_loss = 0; // κ
    double launch = 0;       // s
    double activation_factor = 1;

    bool operator==(const Roof&) const = default;

    std::optional<double> ridge_point() const {
        return peak ? std::optional(*peak / bandwidth) : std::nullopt;
    }
    double attainable(double intensity) const;
    double compute_time(double flops) const { return peak ? flops / *peak : 0; }
    double memory_time(double bytes) const { return bytes / bandwidth; }
    Quadratic compute_time(const Quadratic& flops) const { return peak ? (1 / *peak) * flops : Quadratic{}; }
    Quadratic memory_time(const Quadratic& bytes) const { return (1 / bandwidth) * bytes; }
    // Bytes that count: the formulas', activations times their factor.
    double bytes(const OperatorFigures& figures) const {
        return figures.weight_bytes + activation_factor * figures.activation_bytes + figures.kv_bytes;
    }
    Quadratic bytes(const Work& work) const {
        return work.weight_bytes + activation_factor * work.activation_bytes + work.kv_bytes;
    }
    // The time is max(c, m), calibrated + κ·min(c, m) + launch.
    double time(double flops, double bytes) const;
    // Exactly at the ridge point the bound is compute.
    Bound bound(double flops, double bytes) const;
};

class Roofs {
public:
    // The roofs are those under the workload's calibration, if it has one; the global method knows none.
    Roofs(const AcceleratorGroup& group, const Workload& workload,
          Method method = Method::operator_by_operator);
    // Takes these values of the calibration's parameters.
    void calibrate(const CalibrationVector& values) { values_ = values; }

    // The roof is empty if the accelerator states no rate for the type that the operator computes in.
    std::optional<Roof> roof_for(const Operator& op) const;
    const std::optional<MatrixRate>& matrix(DataType type) const {
        return matrix_[static_cast<std::size_t>(type)];
    }
    bool has_vector_rate() const { return vector_.has_value(); }

    // Says which figure keeps the communication from having a time; none if it has one.
    Missing missing_for(const Communication& communication) const;
    // Returns the seconds of one instance; nothing must be missing.
    Quadratic time_of(const Communication& communication) const;
    bool overlaps_communication() const { return overlaps_communication_; }
    // Returns the seconds that every step takes besides its operators.
    double step_overhead(bool decoding) const;
    // The share of each other request's prompt that a new one waits for in a closed loop; without a calibration 0.
    double queue_share() const { return values_ ? value(CalibrationParameter::queue_share) : 0; }
    bool calibrated() const { return values_.has_value(); }

private:
    // A calibration's latency and rate of an exchange, which depend on the group's size.
    struct Exchange {
        double latency;
        double share; // of the link's rate
    };
    Exchange exchange(double accelerators) const;
    double value(CalibrationParameter parameter) const {
        return (*values_)[static_cast<std::size_t>(parameter)];
    }

    ParallelLayout layout_;
    std::optional<CalibrationVector> values_;
    double bandwidth_;
    std::optional<double> vector_;
    std::optional<double> link_;    // bytes/s
    std::optional<double> network_; // bytes/s
    double link_latency_ = 0;       // seconds
    double network_latency_ = 0;
    bool lacks_reduction_ = false; // in-network all-reduce on a switch that is not known to reduce
    bool overlaps_communication_ = false;
    std::array<std::optional<MatrixRate>, all_data_types.size()> matrix_;
};

} // namespace llmroofline
