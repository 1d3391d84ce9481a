// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where measured rows stand among a comparison's figures: on its meshes, of a step or of requests, and under
// its roofs. A row is one of a side's if it was measured on as many of the side's accelerators in the same
// layout, with the comparison's model and with number formats that take up as much. Of a side's rows at one
// place the fastest counts. Points refer to the rows, which must outlive them. Pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/comparison/mesh_point.h"
#include "core/fit/measurement.h"

namespace llmroofline {

struct MeasuredPoint {
    MeshPoint
        at; // its sequence is the step's: the prompt, or the mean context while the output was generated
    const Measurement* a = nullptr; // not both are null
    const Measurement* b = nullptr;

    // Performance of A over that of B, where both were measured.
    std::optional<double> ratio() const;
};

bool is_measured_on(const Measurement& row, const Comparison& comparison, const AcceleratorGroup& group);

// Static runs of the comparison's phase: whole runs and closed loops are no single step.
std::vector<MeasuredPoint> measured_steps(const std::vector<Measurement>& rows, const Comparison& comparison);

// Runs batched as the comparison's requests are, of what the metric is about: prefills, decode steps or whole
// runs. Where the axes leave a quantity out, those with the request's own.
std::vector<MeasuredPoint> measured_requests(const std::vector<Measurement>& rows,
                                             const Comparison& comparison, Quantity x, Quantity y,
                                             RequestMetric metric);

// Those of the kind of workload that the comparison's view is about.
std::vector<MeasuredPoint> measured_points(const std::vector<Measurement>& rows,
                                           const Comparison& comparison);

// One accelerator of the group: the step's intensity by the global method, as a workload's point on the roof,
// and the FLOP/s that it reached.
struct AchievedPoint {
    std::size_t group = 0; // index into `groups`
    double intensity = 0;
    double flops_per_s = 0;
    const Measurement* row = nullptr;
};

std::vector<AchievedPoint> achieved_points(const std::vector<Measurement>& rows, const Comparison& comparison,
                                           std::span<const AcceleratorGroup* const> groups);

} // namespace llmroofline
