// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Says whether a workload lies where a calibration has measurements, and in which dimensions it does not. Pure.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/comparison/comparison.h"

namespace llmroofline {

enum class CalibrationDimension {
    accelerator,
    model_size,
    attention, // query heads a KV head
    types,
    batch,
    sequence,
    group,
    software,
    version
};

std::string_view to_string(CalibrationDimension dimension);
// Joins their names by semicolons, as a field of a table.
std::string to_string(const std::vector<CalibrationDimension>& dimensions);

// The query heads that share a KV head, in a latent cache all; 1 without attention.
double query_heads(const Transformer& model);

// Returns the dimensions in which nothing was measured; none if the workload lies within. `sequence` is the longest
// context that the workload reaches; `resolved` is what the profile says of the accelerator with its software.
std::vector<CalibrationDimension> outside(const CalibrationProfile& profile, const AcceleratorGroup& group,
                                          const Transformer& model, const Precision& precision, double batch,
                                          double sequence, const ResolvedCalibration& resolved);

// The same for many workloads that differ in batch and sequence length alone, as far as intervals are wider
// there: whether it lies beyond what was measured in model size, types, batch, sequence or group.
class ShapeRange {
public:
    ShapeRange() = default;
    ShapeRange(const CalibrationProfile& profile, const AcceleratorGroup& group, const Transformer& model,
               const Precision& precision);

    bool holds(double batch, double sequence) const {
        return holds_ && batch_.holds(std::max(std::min(batch, 1.0), batch / replicas_)) &&
               sequence <= greatest_sequence_;
    }

private:
    bool holds_ = true; // but for batch and sequence
    double replicas_ = 1;
    ValueRange batch_; // of a replica
    double greatest_sequence_ = 0;
};

} // namespace llmroofline
