// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/workload_points.h"

#include "core/cost/operators.h"
#include "core/step/operator_table.h"

namespace llmroofline::gui {

std::vector<const AcceleratorGroup*> groups_with_curves(const Comparison& comparison) {
    std::vector<const AcceleratorGroup*> groups = {&comparison.a, &comparison.b};
    for (const AcceleratorGroup& other : comparison.others)
        groups.push_back(&other);
    return groups;
}

std::optional<RooflinePoint> workload_on_roofs(const Comparison& comparison,
                                               std::span<const AcceleratorGroup* const> groups,
                                               const Pin& pin) {
    RooflinePoint point;
    const double batch = static_cast<double>(pin.batch);
    const double sequence = static_cast<double>(pin.sequence);
    for (const AcceleratorGroup* group : groups) {
        if (!refused(comparison.model, comparison.workload, comparison.formulas, Method::global, *group)
                 .empty())
            return std::nullopt;
        point.own.push_back(workload_point(comparison.model, comparison.workload, comparison.formulas, *group,
                                           batch, sequence)
                                .intensity);
    }
    if (point.own.empty())
        return std::nullopt;
    point.intensity = point.own.front();
    return point;
}

} // namespace llmroofline::gui
