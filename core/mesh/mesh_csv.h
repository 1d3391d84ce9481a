// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh as CSV, the same from command line and window: `batch,seq,perf_a,perf_b,ratio,fits_a,fits_b`, a row
// a cell, batch outer; what is not available is an empty field. Numbers in the shortest form that reads back.
// Under a calibration `ratio_low,ratio_high,decided` besides: the 90 % interval of the ratio, and 1 where the
// winner is decided within it.
#pragma once

#include <span>
#include <string>

#include "core/mesh/mesh.h"

namespace llmroofline {

// `ratio_spread` is ratio_spreads() of the mesh (core/mesh/decided.h); empty: no intervals.
std::string mesh_csv(const MeshFigures& mesh, std::span<const double> ratio_spread = {});

} // namespace llmroofline
