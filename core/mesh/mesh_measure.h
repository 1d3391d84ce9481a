// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh by a measure (core/measure/measure.h): the plain mesh times one constant, m_B/m_A, in every cell. So break-even
// is the plain mesh's line at m_A/m_B, and prices within their ranges move all cells alike. Pure functions.
#pragma once

#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/measure/measure.h"
#include "core/mesh/mesh_result.h"
#include "core/mesh/mesh_table.h"

namespace llmroofline {

struct MeshMeasure {
    FigureRange factor = FigureRange::exactly(1); // m_B/m_A

    bool has_range() const { return factor.low < factor.high; }
    double log2_factor() const;
};

// By the comparison's measure; of requests the group that decodes counts, too. Errors: those of divisor_of on either
// side, each once.
Result<MeshMeasure> measure_of_steps(const Comparison& comparison);
Result<MeshMeasure> measure_of_requests(const Comparison& comparison);

// Turns plain ratios into measured ones.
void apply_measure(MeshPicture& picture, const MeshMeasure& measure);
// The same of the table's ratio; where prices have ranges ratio_price_low, ratio_price_high and decided_by_prices are
// added.
void apply_measure(MeshTable& table, const MeshMeasure& measure);
// Cells that the prices' ranges leave open are undecided, besides those that a calibration does.
void take_price_ranges(MeshResult& result, const MeshMeasure& measure);

} // namespace llmroofline
