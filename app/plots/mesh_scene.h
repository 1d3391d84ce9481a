// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that one mesh panel shows, computed from a Comparison on any thread: colours, contours, what can
// be said of which region, and where memory ends. The grid is one for display, exactly even on the axis drawn
// (real-valued, not rounded to whole tokens), so that each cell stands where its values are. Plain value;
// nothing of it changes once computed.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/mesh/contour.h"
#include "core/mesh/mesh.h"
#include "core/mesh/region.h"

namespace llmroofline::gui {

// The lines at which performance of A / performance of B has this value; 1 is break-even.
struct ContourSet {
    double ratio = 1;
    std::vector<ContourLine> lines;
};

// For each batch of the picture, the sequence length up to which a side's memory holds the step. Sought from
// a quarter of the first length to four times the last and held at these.
struct FitBoundary {
    std::vector<double> a;
    std::vector<double> b;
};

// How the mesh is laid on the screen.
struct DisplayGrid {
    int columns = 192;
    int rows = 192;
    bool log_sequence = true;
    bool log_batch = true;
};

struct MeshScene {
    Method method = Method::global;
    DisplayGrid grid;
    Errors
        refusal; // why there are only the axes: formulas that are not defined, a layout that does not divide
    Errors missing; // which figures the sides lack; no cell is then available
    MeshPicture picture;
    FitBoundary fit_until;
    bool something_fits = false; // some cell, on some side; where nothing fits a hatch would mark nothing
    std::vector<ContourSet> contours;
    std::vector<Region> regions;
    MeshAxes region_axes;
    WinnerShare share;

    // Whether there is a ratio to colour: neither refused nor not available.
    bool has_colours() const { return !picture.log2_ratio.empty() && picture.available(); }
    // False if it was stopped before its end.
    bool complete() const { return !refusal.empty() || !picture.log2_ratio.empty(); }
};

// As many cells as the comparison's axes ask for, logarithmic where its values are: geometric axes, and lists
// that span more than a factor of eight.
DisplayGrid display_grid(const Comparison& comparison);

// Even on the axis between the ends of the comparison's axes; an axis of one value has one cell.
MeshAxes display_axes(const Comparison& comparison, const DisplayGrid& grid);

MeshScene build_mesh_scene(const Comparison& comparison, Method method, const DisplayGrid& grid,
                           std::span<const double> contour_ratios, std::stop_token stop = {});
MeshScene build_mesh_scene(const Comparison& comparison, Method method,
                           std::span<const double> contour_ratios, std::stop_token stop = {});

} // namespace llmroofline::gui
