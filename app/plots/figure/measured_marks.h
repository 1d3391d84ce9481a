// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measured rows as marks on meshes and roofline charts. Pure.
#pragma once

#include <vector>

#include <QStringList>
#include <QVector>

#include "app/plots/mesh/mesh_content.h"
#include "app/plots/roofline/roofline_content.h"
#include "core/fit/measured_points.h"
#include "core/mesh/display_grid.h"

namespace llmroofline::gui {

// Whole tokens and sequences along the axes of a mesh.
QPointF measured_place(const MeasuredPoint& point, const DisplayAxes& axes);

QVector<MeasuredMark> measured_marks(const std::vector<MeasuredPoint>& points, const DisplayAxes& axes);
std::vector<AchievedMark> achieved_marks(const std::vector<AchievedPoint>& points);

// The engines that the rows were measured with, each once: "Measured: TensorRT-LLM 0.7.1, vLLM 0.5.3." Empty
// if there are no rows.
QString measured_line(const std::vector<const Measurement*>& rows);

} // namespace llmroofline::gui
