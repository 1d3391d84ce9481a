// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a traffic adds to a mesh of requests: where they lie, and what both sides make of them. Plain value, computed once.
#pragma once

#include <vector>

#include "core/mesh/contour.h"
#include "core/mesh/grid.h"
#include "core/traffic/traffic_density.h"
#include "core/traffic/traffic_sides.h"

namespace llmroofline {

// The lines within which a share of the requests lies.
struct DensityContour {
    double share = 0;
    std::vector<ContourLine> lines;
};

inline constexpr double density_shares[] = {0.5, 0.9, 0.99};

struct TrafficLayer {
    TrafficDensity density;
    std::vector<DensityContour> contours;
    ContourPoint mean; // mean prompt and output
    TrafficSummary summary;
};

// The grid is of input and output, and the summary that of the comparison, which must have a traffic.
TrafficLayer traffic_layer(const Comparison& comparison, const Grid& grid, TrafficSummary summary);

} // namespace llmroofline
