// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/workload_points.h"

namespace llmroofline::gui {

RooflineCurve curve_of(const ChartRoof& chart, const QString& label, std::size_t series) {
    return {label, static_cast<int>(series), chart.roof.bandwidth, chart.roof.peak};
}

std::optional<RooflinePoint> workload_on_roofs(const Comparison& comparison,
                                               std::span<const AcceleratorGroup* const> groups,
                                               const Pin& pin) {
    RooflinePoint point;
    point.own = intensities_on_roofs(comparison, groups, pin);
    if (point.own.empty())
        return std::nullopt;
    point.intensity = point.own.front();
    return point;
}

} // namespace llmroofline::gui
