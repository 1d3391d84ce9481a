// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh as figures, a row a cell: first what lies along the axes, then what was computed. As CSV, numbers in the
// shortest form that reads back, and as JSON. What is not available is an empty field, null in JSON. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/comparison/mesh_point.h"
#include "core/mesh/mesh.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

// A quantity of the workload: the cell's value along an axis, or the same in every row.
struct AlongColumn {
    enum class Source { x, y, fixed };

    std::string name;
    Source source = Source::fixed;
    double value = 0; // of a fixed one
};

// One figure of each cell, row-major. A flag is 0 or 1 (false or true in JSON); a choice is the index of its name.
struct MeshColumn {
    enum class Kind { number, flag, choice };

    std::string name;
    std::vector<double> values;
    Kind kind = Kind::number;
    std::vector<std::string_view> choices = {}; // of a choice; an empty name is 'not available'
};

// What is the same in every row and no number: the types of a side. Free of commas, quotes and line breaks.
struct TextColumn {
    std::string name;
    std::string text;
};

struct MeshTable {
    Grid grid;
    std::vector<AlongColumn> along; // in the order written
    std::vector<MeshColumn> figures;
    std::vector<TextColumn> texts; // after the figures
    std::size_t ratio = 0;         // the figure that the mesh shows as colour
    Missing missing_a;
    Missing missing_b;
};

// Makes the columns of `quantities` in this order; what lies along neither axis has its value in `rest`.
std::vector<AlongColumn> along_columns(const Grid& grid, const std::vector<Quantity>& quantities,
                                       const MeshPoint& rest);
// Adds fits_a and fits_b, 1 where a side's memory holds the cell.
void add_fit_columns(MeshTable& table, const FitLimits& fits);
// Adds ratio_low, ratio_high and decided: the ratio's 90 % interval, and 1 where the winner is decided within it. It
// adds nothing where there are no spreads.
void add_interval_columns(MeshTable& table, const std::vector<Spread>& ratio_spread);

// Parts of the two below, each behind what stands `before` it; rows of JSON are without a comma behind the last.
std::string mesh_csv_header(const MeshTable& table);
std::string mesh_csv_rows(const MeshTable& table, std::string before);
std::string mesh_json_rows(const MeshTable& table, std::string before);

std::string mesh_csv(const MeshTable& table);
std::string mesh_json(const MeshTable& table);

} // namespace llmroofline
