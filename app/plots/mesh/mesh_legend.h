// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Below the meshes: the colour bar in words ('A 2×' … 'equal' … 'B 2×', A at the left) and what the lines and
// hatchings mean. Pure, pixels.
#pragma once

#include <optional>
#include <vector>

#include <QRectF>

#include "app/plots/base/plot_style.h"
#include "app/plots/mesh/candidate_legend.h"
#include "app/plots/mesh/mesh_content.h"

class QPainter;

namespace llmroofline::gui {

class MeshLegend {
public:
    MeshLegend(const MeshContent& content, const PlotStyle& style);

    double height(double width) const;
    void paint(QPainter& painter, const QRectF& rect) const;

    // The middle of the bar's colour for a log2 ratio; for the tests too.
    static double bar_x(const QRectF& bar, double log2_ratio, double half_range);

private:
    enum class Sample {
        break_even,
        ratio_line,
        hatch_a,
        hatch_b,
        hatch_both,
        undecided,
        differ,
        measured,
        density,
        mean
    };
    struct Entry {
        Sample sample;
        QString text;
    };

    void add_undecided(const MeshContent& content);
    std::vector<double> column_widths(int rows) const;
    double entries_width(int rows) const;
    bool is_beside(double width) const;
    void paint_bar(QPainter& painter, const QRectF& bar) const;
    void paint_bar_labels(QPainter& painter, const QRectF& bar) const;
    void paint_agreement_labels(QPainter& painter, const QRectF& bar, double top) const;
    void paint_entries(QPainter& painter, const QPointF& top_left, int rows) const;
    void paint_sample(QPainter& painter, const QRectF& rect, Sample sample) const;

    const PlotStyle& style_;
    double half_range_;
    bool agreement_ = false;   // of methods, not how far A is ahead
    bool has_colours_ = false; // without any there is nothing to explain
    bool exceeds_a_ = false;
    bool exceeds_b_ = false;
    std::vector<Entry> entries_;
    std::optional<CandidateLegend> candidates_; // of a map of these, in the place of all else
};

} // namespace llmroofline::gui
