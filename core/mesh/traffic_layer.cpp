// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/traffic_layer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace llmroofline {

TrafficLayer traffic_layer(const Comparison& comparison, const Grid& grid, TrafficSummary summary) {
    const Traffic& traffic = *comparison.traffic;
    TrafficLayer layer{TrafficDensity(traffic), {}, {}, std::move(summary)};
    const double requests = traffic.requests();
    layer.mean = {traffic.input_tokens() / requests, traffic.output_tokens() / requests};
    const std::vector<double> cells = layer.density.over(grid.x_values, grid.y_values);
    MeshPicture picture;
    picture.grid = grid;
    picture.log2_ratio.resize(cells.size());
    for (const double share : density_shares) {
        const double level = layer.density.level(share);
        for (std::size_t i = 0; i < cells.size(); ++i)
            picture.log2_ratio[i] = static_cast<float>(std::log2(std::max(cells[i], 1e-300) / level));
        layer.contours.push_back({share, interpolated_contour(picture, 1)});
    }
    return layer;
}

} // namespace llmroofline
