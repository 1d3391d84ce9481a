// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that one mesh panel shows, computed from a Comparison on any thread: colours, contours, what can
// be said of which region, and where memory ends. The grid is one for display, exactly even on the axis drawn
// (real-valued, not rounded to whole tokens), so that each cell stands where its values are. Plain value;
// nothing of it changes once computed.
#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/comparison/view.h"
#include "core/mesh/contour.h"
#include "core/mesh/mesh.h"
#include "core/mesh/region.h"
#include "core/mesh/request_mesh.h"

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
    std::optional<RequestView> request; // empty: of one step
    Request third;                      // of a request mesh: whence the quantity along neither axis comes
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
    float greatest_advantage = 0; // |log2 ratio|
    // Under a calibration, of each cell of the picture: log2 by which the winner is ahead beyond what the
    // intervals of both predictions leave open; not above 0: undecided. Empty without one.
    std::vector<float> decided_by;
    std::size_t decided = 0; // cells

    // Whether there is a ratio to colour: neither refused nor not available.
    bool has_colours() const { return !picture.log2_ratio.empty() && picture.available(); }
    bool has_intervals() const { return !decided_by.empty(); }
    // False if it was stopped before its end.
    bool complete() const { return !refusal.empty() || !picture.log2_ratio.empty(); }
};

// Of the cells of a calibrated map, rounded; 0 and 100 only where it is none and all.
int decided_percent(const MeshScene& scene);

// As many cells as the comparison's axes ask for, logarithmic where its values are: geometric axes, and lists
// that span more than a factor of eight.
DisplayGrid display_grid(const Comparison& comparison);

// Even on the axis between the ends of the comparison's axes; an axis of one value has one cell.
MeshAxes display_axes(const Comparison& comparison, const DisplayGrid& grid);

MeshScene build_mesh_scene(const Comparison& comparison, Method method, const DisplayGrid& grid,
                           std::span<const double> contour_ratios, std::stop_token stop = {});
MeshScene build_mesh_scene(const Comparison& comparison, Method method,
                           std::span<const double> contour_ratios, std::stop_token stop = {});

inline constexpr int request_mesh_cells = 96; // a side: a cell costs more than a step's

// Of requests, `cells` a side (one where the axis has one value). Batches and inputs are those of the
// comparison's axes, outputs go from 16 to 8,192 tokens. Contours are interpolated between cells; a region
// says who is ahead, not what binds.
MeshScene build_request_scene(const Comparison& comparison, const RequestView& view, int cells,
                              std::span<const double> contour_ratios, std::stop_token stop = {});

} // namespace llmroofline::gui
