// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Below a map of candidates: the colours of those that win somewhere and what their strength means, or how far one of them
// lies beyond the winner, and the hatchings. Pure, pixels.
#pragma once

#include <vector>

#include <QRectF>
#include <QString>

#include "app/plots/base/plot_style.h"
#include "app/plots/mesh/mesh_content.h"

class QPainter;

namespace llmroofline::gui {

class CandidateLegend {
public:
    // The first scene has a map of candidates.
    CandidateLegend(const MeshContent& content, const PlotStyle& style);

    static bool is_of(const MeshContent& content);

    double height(double width) const;
    void paint(QPainter& painter, const QRectF& rect) const;

private:
    enum class Sample { none, hardly_ahead, winners, beyond, undecided, none_serves };
    struct Entry {
        Sample sample = Sample::none;
        QString text;
    };

    double sample_width(const Entry& entry) const;
    double entry_width(const Entry& entry) const;
    // The entries' places, as many rows as the width asks for.
    std::vector<QPointF> places(double width) const;
    void paint_sample(QPainter& painter, const QRectF& rect, Sample sample) const;

    const PlotStyle& style_;
    std::vector<int> winners_;
    int beyond_of_;
    std::vector<Entry> entries_;
};

} // namespace llmroofline::gui
