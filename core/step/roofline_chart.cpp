// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/roofline_chart.h"

#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
#include "core/step/operator_table.h"

namespace llmroofline {

std::vector<const AcceleratorGroup*> groups_with_curves(const Comparison& comparison) {
    std::vector<const AcceleratorGroup*> groups = {&comparison.a, &comparison.b};
    for (const AcceleratorGroup& other : comparison.others)
        groups.push_back(&other);
    return groups;
}

ChartRoof chart_roof(const Comparison& comparison, const AcceleratorGroup& group) {
    const Accelerator& accelerator = group.accelerator;
    const Workload& workload = comparison.workload;
    ChartRoof chart;
    chart.type = types_in_use(comparison, group).of_products();
    chart.rate = find_matrix_rate(accelerator, chart.type, workload.allow_fallback, workload.fp32_as_tf32);
    chart.roof.bandwidth = accelerator.bandwidth_bytes_per_s();
    if (chart.rate)
        chart.roof.peak = chart.rate->per_second;
    return chart;
}

std::vector<double> intensities_on_roofs(const Comparison& comparison,
                                         std::span<const AcceleratorGroup* const> groups, const Pin& pin) {
    std::vector<double> intensities;
    for (const AcceleratorGroup* group : groups) {
        if (!refused(comparison.model, comparison.workload, comparison.formulas, Method::global, *group)
                 .empty())
            return {};
        intensities.push_back(workload_point(comparison.model, comparison.workload, comparison.formulas,
                                             *group, static_cast<double>(pin.batch),
                                             static_cast<double>(pin.sequence))
                                  .intensity);
    }
    return intensities;
}

} // namespace llmroofline
