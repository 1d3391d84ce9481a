// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The advantage of A over B for whole requests: two of batch, input and output along the axes, the third as
// the comparison's request has it. Cells are row-major, a row is one value of y. The ratio is above 1 where A
// is better: of throughputs A/B, of times B/A. A cell in which a side lacks a figure is a quiet NaN. Pure;
// stops between rows when `stop` is requested and gives an empty mesh.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/mesh/cell_value.h"
#include "core/mesh/mesh.h"

namespace llmroofline {

// Returns tokens/s, or seconds; NaN where the estimate lacks a figure.
struct RequestEstimate; // core/request/request_time.h
double value_of(const RequestEstimate& estimate, RequestMetric metric);

// The quantities along x and y must differ. Errors: those of refused_request on either side.
Result<MeshFigures> request_figures(const Comparison& comparison, Grid grid, RequestMetric metric,
                                    const std::stop_token& stop = {});

// The same for a picture. Values along the axes need not be whole numbers.
Result<MeshPicture> request_picture(const Comparison& comparison, const Grid& grid, RequestMetric metric,
                                    const std::stop_token& stop = {});

// The same where the sides have unlike numbers in flight: `of_a` is the comparison as A has it, `of_b` as B; they differ in
// their request's batch alone, which lies along no axis.
Result<MeshPicture> request_picture(const Comparison& of_a, const Comparison& of_b, const Grid& grid,
                                    RequestMetric metric, const std::stop_token& stop = {});

// The picture's cells alone: `cells` takes grid.cells() values.
Result<FilledCells> fill_request_mesh(const Comparison& comparison, const Grid& grid, RequestMetric metric,
                                      CellValue value, std::span<float> cells,
                                      const std::stop_token& stop = {});

} // namespace llmroofline
