// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The content of a roofline chart, apart from its size. FLOP/s, bytes/s, FLOP/byte. Plain values.
#pragma once

#include <optional>
#include <vector>

#include <QPolygonF>
#include <QString>
#include <QStringList>

#include "app/plots/base/panel_geometry.h"

namespace llmroofline::gui {

struct RooflineCurve {
    QString label;  // A, or a name
    int series = 0; // colour: 0 is A, 1 is B
    double bandwidth_bytes_per_s = 0;
    std::optional<double> peak; // FLOP/s; empty: the spec states no rate

    double attainable(double intensity) const {
        const double slope = intensity * bandwidth_bytes_per_s;
        return peak && *peak < slope ? *peak : slope;
    }
    std::optional<double> ridge() const {
        return peak ? std::optional(*peak / bandwidth_bytes_per_s) : std::nullopt;
    }
    bool operator==(const RooflineCurve&) const = default;
};

// The workload at a pin: one point on every roof.
struct RooflinePoint {
    int pin = 1; // as shown
    double intensity = 0;
    bool is_active = false;
    // The intensities by curve: groups that share the work differently have their own. Empty if all are the same.
    std::vector<double> own = {};

    double on(std::size_t curve) const { return curve < own.size() ? own[curve] : intensity; }
    bool operator==(const RooflinePoint&) const = default;
};

// A measured step: what it reached on one accelerator.
struct AchievedMark {
    int series = 0;
    double intensity = 0;
    double flops_per_s = 0;

    bool operator==(const AchievedMark&) const = default;
};

struct RooflineContent {
    std::vector<RooflineCurve> curves;
    std::vector<RooflinePoint> points;
    std::vector<AchievedMark> achieved;
    bool log = true;
    // The part that is shown, in axis units; empty: all. It holds for the scale that it was chosen on.
    std::optional<AxisSpan> zoom_x;
    std::optional<AxisSpan> zoom_y;
    std::optional<RooflinePoint> crosshair; // else it rests on the active point

    // These belong to a figure for a file.
    QStringList header; // the first line is the title
    QStringList footer;
    bool is_figure = false;

    // More than two are told apart by names at the right.
    bool has_names_column() const { return curves.size() > 2; }
    std::optional<RooflinePoint> shown_crosshair() const;
    // Where the crosshair's lines stand: one, or A's and B's where they differ.
    std::vector<double> crosshair_lines(const RooflinePoint& point) const;
};

// The axes' ends, from the curves and the points: intensity across, TFLOP/s upwards.
struct RooflineRange {
    AxisScale scale;
    AxisSpan x;
    AxisSpan y;
};

RooflineRange roofline_range(const RooflineContent& content);
// Of the part that is shown.
RooflineRange shown_range(const RooflineContent& content);

// The roof as pixels, from the left edge over the ridge to the right edge, cut to the panel.
std::vector<QPolygonF> roof_line(const RooflineCurve& curve, const PanelGeometry& geometry);

inline constexpr double tera = 1e12;

} // namespace llmroofline::gui
