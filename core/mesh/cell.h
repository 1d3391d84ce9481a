// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One cell of a mesh, read out in full: both performances, their ratio, what binds each side and whether it
// fits. The hover readout, the status line and the pinned points are this. Pure.
#pragma once

#include <optional>

#include "core/comparison/comparison.h"
#include "core/cost/memory.h"
#include "core/io/result.h"
#include "core/step/roofs.h"

namespace llmroofline {

struct CellSide {
    // An empty figure is not available; `missing` says why.
    std::optional<double> performance; // FLOP/s (global) or tokens/s (operator)
    std::optional<double> step_time;   // seconds
    std::optional<Bound> bound;        // where more of the step's time lies
    Missing missing;
    MemoryUse memory; // of one accelerator, the fullest
    bool fits = false;
};

struct CellReading {
    double batch = 0;
    double sequence = 0;
    CellSide a;
    CellSide b;
    std::optional<double> ratio; // of speeds
    // By the comparison's measure, with the range of prices; empty where a side lacks its speed, price or watts.
    std::optional<FigureRange> measured;
};

// Errors: those of `refused` on either side.
Result<CellReading> read_cell(const Comparison& comparison, Method method, double batch, double sequence);

} // namespace llmroofline
