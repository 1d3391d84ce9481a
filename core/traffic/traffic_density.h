// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How close the requests of a traffic lie together over prompt and output tokens, in the logarithms of both: each bin is
// spread out as a Gaussian of half an octave. A level holds a share of the requests: the least region that does, where
// the density is above it. Plain value, pure.
#pragma once

#include <span>
#include <vector>

#include "core/comparison/traffic.h"

namespace llmroofline {

inline constexpr double density_width = 0.5; // octaves, the standard deviation

class TrafficDensity {
public:
    // The traffic must have a request.
    explicit TrafficDensity(const Traffic& traffic);

    // Requests an octave squared, of one in all. An answer without tokens stands at half of one.
    double at(double input, double output) const;
    // The same over a grid, row-major, a row an output.
    std::vector<double> over(std::span<const double> inputs, std::span<const double> outputs) const;

    // The density at the edge of the least region that holds so much of the requests.
    double level(double share) const;
    // The share of the requests within the least region that has this density at its edge.
    double share_inside(double density) const;

private:
    struct Kernel {
        double weight;
        double x; // octaves
        double y;
    };
    std::vector<Kernel> kernels_;
    std::vector<double> sorted_; // densities of a fine grid, the greatest first
    std::vector<double> within_; // the share up to there
};

} // namespace llmroofline
