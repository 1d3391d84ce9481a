// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The content of a mesh plot, apart from its size: the scenes, where the pins and the crosshair stand, how far it is
// zoomed. Plain values; a scene is shared and never changed.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QPointF>
#include <QString>
#include <QStringList>
#include <QVector>

#include "app/plots/base/panel_geometry.h"
#include "core/comparison/comparison.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

inline constexpr double default_half_range = 1.1; // log2: colours end a little beyond 2×

// log2 of the ratio at which colours end that reach a little beyond the largest advantage on any of the meshes.
double needed_half_range(const std::vector<std::shared_ptr<const MeshResult>>& meshes);

// Where the comparison's pins stand on its view's meshes: x tokens, y sequences. Of whole requests the one request.
QVector<QPointF> pin_places(const Comparison& comparison);

// A measured place: coloured by the measured ratio where both sides were measured.
struct MeasuredMark {
    QPointF at; // x tokens, y sequences, as pins
    std::optional<double> log2_ratio;
    bool of_a = false; // measured on A; else on B alone

    bool operator==(const MeasuredMark&) const = default;
};

struct MeshContent {
    // One or two panels, from left to right; a null scene shows an empty panel.
    std::vector<std::shared_ptr<const MeshResult>> scenes = {nullptr, nullptr};
    bool contours_visible = true;
    double half_range = default_half_range;
    int beyond_of =
        no_winner; // of candidates the one whose cost beyond the winner's is coloured; none: the winners
    Zoom view;

    QVector<QPointF> pins; // x tokens, y sequences
    int active_pin = -1;
    QVector<MeasuredMark> measured;
    std::optional<QPointF> crosshair; // under the pointer; else it rests on the active pin

    // These belong to a figure for a file.
    QStringList header; // the first line is the title
    QStringList footer;
    bool is_figure = false; // its panels are named 'Global method'

    // Returns the first scene that has axes, which all share; null if none has.
    const MeshResult* scene_with_axes() const;
    // The spans of all cells, and of the part that is shown: all where the view lies elsewhere. No rectangle.
    std::optional<PanelGeometry> whole_grid() const;
    std::optional<PanelGeometry> shown_grid() const;
    // Says whether a mark at x tokens, y sequences is painted: within what is shown, on some mesh with colours.
    bool shows(const QPointF& place) const;

    // Says whether places on the meshes are pins of a step; else there is the one request.
    bool is_of_steps() const {
        return scenes.empty() || !scenes.front() || scenes.front()->grid().is_of_steps();
    }

    std::optional<QPointF> resting_crosshair() const {
        return active_pin >= 0 && active_pin < pins.size() ? std::optional(pins[active_pin]) : std::nullopt;
    }
    std::optional<QPointF> shown_crosshair() const { return crosshair ? crosshair : resting_crosshair(); }
};

} // namespace llmroofline::gui
