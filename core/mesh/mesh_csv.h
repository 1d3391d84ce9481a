// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh as CSV, the same from command line and window: `batch,seq,perf_a,perf_b,ratio,fits_a,fits_b`, a row
// a cell, batch outer; what is not available is an empty field. Numbers in the shortest form that reads back.
#pragma once

#include <string>

#include "core/mesh/mesh.h"

namespace llmroofline {

std::string mesh_csv(const MeshFigures& mesh);

} // namespace llmroofline
