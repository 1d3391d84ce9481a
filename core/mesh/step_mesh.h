// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mesh of one step over batch × sequence length. Performance: global method, the attainable FLOP/s; operator
// method, tokens/s (decode b/t, prefill b·s/t).
// Pure functions; a long computation stops between rows when `stop` is requested and gives an empty mesh.
#pragma once

#include <span>
#include <stop_token>

#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/mesh/cell_value.h"
#include "core/mesh/mesh.h"

namespace llmroofline {

// The comparison's own axes.
Grid step_axes(const Comparison& comparison);

// Errors: those of `refused` on either side.
Result<MeshFigures> step_figures(const Comparison& comparison, Method method,
                                 const std::stop_token& stop = {});
Result<MeshPicture> step_picture(const Comparison& comparison, Method method,
                                 const std::stop_token& stop = {});
// The same on axes of its own, which need not be whole numbers; both ascend and are not empty.
Result<MeshPicture> step_picture(const Comparison& comparison, Method method, Grid grid,
                                 const std::stop_token& stop = {});

// `cells` takes grid.cells() values. Errors: those of `refused` on either side.
Result<FilledCells> fill_step_mesh(const Comparison& comparison, Method method, const Grid& grid,
                                   CellValue value, std::span<float> cells, const std::stop_token& stop = {});

} // namespace llmroofline
