// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that one mesh shows, computed from a Comparison on any thread: cells, contours, what can be said of which
// region, where memory ends, what a calibration leaves open. Plain value; nothing of it changes once computed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/comparison/mesh_point.h"
#include "core/mesh/candidate_map.h"
#include "core/mesh/contour.h"
#include "core/mesh/display_grid.h"
#include "core/mesh/fit_boundary.h"
#include "core/mesh/mesh.h"
#include "core/mesh/pairing_map.h"
#include "core/mesh/region.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

struct TrafficLayer; // core/mesh/traffic_layer.h

// The lines at which performance of A / performance of B has this value, 1 being break-even. Of agreement: at which the
// methods' ratios lie this far apart.
struct ContourSet {
    double ratio = 1;
    std::vector<ContourLine> lines;
};

// The winner of a cell that all methods name, if they do.
enum class Agreement : std::uint8_t { undefined, a, b, differ };

// Says, beside the ratio, how the methods of a disagreement view stand to the operator method with exact formulas.
struct MethodAgreement {
    std::vector<Agreement> cells; // row-major; empty in any other view
    std::vector<float> apart;     // log2 by which the ratios of two methods differ at most
    int methods = 0;              // that are held against each other, the reference among them

    bool is_shown() const { return !cells.empty(); }
};

struct MeshResult {
    View view; // of this mesh alone
    Phase phase = Phase::decode;
    Request rest; // whence the quantities along neither axis come
    bool log_x = true;
    bool log_y = true;
    Errors
        refusal; // why there are only the axes: formulas that are not defined, a layout that does not divide
    Errors missing; // which figures the sides lack; no cell is then available
    MeshPicture picture;
    FitBoundary fit_until;
    bool something_fits = false; // some cell, on some side; where nothing fits a hatch would mark nothing
    std::vector<ContourSet> contours;
    std::vector<Region> regions;
    Grid region_grid;
    WinnerShare share;
    float greatest_advantage = 0; // |log2 ratio|
    // Under a calibration, and where prices have ranges, each cell has the log2 by which the winner is ahead beyond what
    // the intervals of both predictions, and those ranges, leave open; a cell that is not above 0 is undecided. Empty
    // without either.
    std::vector<float> decided_by;
    std::size_t decided = 0;  // cells
    bool has_spreads = false; // of a calibration
    bool has_price_ranges = false;
    MethodAgreement agreement;
    CandidateMap candidates;
    PairingMap pairing;                          // in the place of cells
    std::shared_ptr<const TrafficLayer> traffic; // of a traffic's mesh; null without a traffic

    const Grid& grid() const { return picture.grid; }
    // Says whether there is a ratio to colour: the mesh is neither refused nor not available.
    bool has_colours() const { return !picture.log2_ratio.empty() && picture.available(); }
    bool has_intervals() const { return !decided_by.empty(); }
    // A mesh that was stopped before its end is not complete.
    bool complete() const { return !refusal.empty() || !picture.log2_ratio.empty() || pairing.is_shown(); }
};

// The share of a calibrated map's cells that are decided, rounded; 0 and 100 only where it is none and all.
int decided_percent(const MeshResult& result);
// The share of the cells with one winner, of those in which the methods can be compared and which fit some side (of all,
// where nothing fits); rounded likewise.
int agreeing_percent(const MeshResult& result);

// The lines that a display asks for: each ratio but 1 both ways.
std::vector<double> contour_ratios(const Display& display);

// A new result with the comparison's axes, and nothing computed.
MeshResult begin_mesh(const Comparison& comparison, const View& view, const DisplayAxes& axes);
// Takes the picture and what follows from it: who is ahead where, what a side lacks, whether anything fits.
void take_picture(MeshResult& result, MeshPicture picture, const Comparison& comparison);
// Takes the `ratio_spread` of the coarse cells; if there are none, the mesh has no intervals.
void take_spreads(MeshResult& result, const std::vector<Spread>& ratio_spread, const Grid& coarse);
// Spreads change slowly: they are computed at so many points each way, and interpolated between them.
inline constexpr std::size_t spread_points = 16;

} // namespace llmroofline
