// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words above and below a figure for a file, broken to its width; nothing on the screen. Pure, pixels.
#pragma once

#include <QSize>
#include <QStringList>

#include "app/plots/base/plot_style.h"

class QPainter;

namespace llmroofline::gui {

struct FigureText {
    QStringList title;
    QStringList header;
    QStringList footer;
    double padding = 0; // around the figure
    double footer_top = 0;
    // The height that is left for the plot.
    double top = 0;
    double bottom = 0;
};

FigureText lay_out_text(const QStringList& header, const QStringList& footer, bool is_figure,
                        const QSize& size, const PlotStyle& style);
void paint_text(QPainter& painter, const FigureText& text, const PlotStyle& style);

} // namespace llmroofline::gui
