// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A place on a mesh: a workload at real values. Plain value.
#pragma once

#include "core/comparison/comparison.h"

namespace llmroofline {

struct MeshPoint {
    double batch = 1;
    double sequence = 1; // of a step
    double input = 1;    // of a request
    double output = 1;
    double tpot_ms = 50; // of a service level: how long an output token may take

    bool operator==(const MeshPoint&) const = default;

    double& along(Quantity quantity);
    double along(Quantity quantity) const;
};

// The comparison's own request, and the first pin's length for a step.
MeshPoint mesh_point(const Comparison& comparison);
// The same with these values along the axes of a mesh.
MeshPoint mesh_point(const Comparison& comparison, Quantity x, double x_value, Quantity y, double y_value);

// The comparison's request at the point: whole sequences and tokens.
Request request_at(const Comparison& comparison, const MeshPoint& point);

// The comparison with the input and the limit at a place of its service levels.
Comparison level_at(const Comparison& comparison, const MeshPoint& point);
// Of a view of requests with what a click at the place takes: its request, or of service levels input and limit.
Comparison taken_at(const Comparison& comparison, const MeshPoint& point);

} // namespace llmroofline
