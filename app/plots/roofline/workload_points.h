// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A comparison's roofs and workload (core/step/roofline_chart.h) as curves and points of the chart. Pure.
#pragma once

#include <optional>
#include <span>

#include "app/plots/roofline/roofline_content.h"
#include "core/step/roofline_chart.h"

namespace llmroofline::gui {

RooflineCurve curve_of(const ChartRoof& chart, const QString& label, std::size_t series);

// Empty where some group has no intensity.
std::optional<RooflinePoint> workload_on_roofs(const Comparison& comparison,
                                               std::span<const AcceleratorGroup* const> groups,
                                               const Pin& pin);

} // namespace llmroofline::gui
