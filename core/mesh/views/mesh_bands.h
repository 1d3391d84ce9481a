// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures of a mesh of any size, in bands of rows from top to bottom, so that no more of them is held at once than
// a band has, and the mesh as a file that is written band by band. Each figure is the one that mesh_table() has.
// Stateless; safe from any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string_view>

#include "core/comparison/comparison.h"
#include "core/io/files.h"
#include "core/io/result.h"
#include "core/mesh/mesh_table.h"

namespace llmroofline {

struct MeshBand {
    MeshTable table; // of its own rows
    std::size_t first_row = 0;
    std::size_t rows_of_all = 0;

    std::size_t end_row() const { return first_row + table.grid.height(); }
    bool is_first() const { return first_row == 0; }
    bool is_last() const { return end_row() == rows_of_all; }
};

// Calls `take` for each band in order, until it refuses or the work is asked to stop, which is no fault. Errors: what
// refuses the comparison, before the first call, and those of `take`.
Status for_each_band(const Comparison& comparison, const std::function<Status(const MeshBand&)>& take,
                     const std::stop_token& stop = {});

// What would refuse the comparison; cheap.
Status check_mesh(const Comparison& comparison);

enum class MeshFormat { csv, json };

// Hands over the text piece by piece. `progress` is told how many rows of all are written.
Status write_mesh(const Comparison& comparison, MeshFormat format, const PutText& put,
                  const std::function<void(std::size_t rows, std::size_t of)>& progress = {},
                  const std::stop_token& stop = {});

} // namespace llmroofline
