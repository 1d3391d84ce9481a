// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the matrix of pairs: what each costs, under it what a transfer that is waited for adds, grey by that share; the two
// margins as bars, under the columns requests in flight and what binds them, beside the rows the first token within its
// limit. Pure, pixels.
#pragma once

#include <QRectF>

#include "app/plots/base/plot_style.h"
#include "core/mesh/pairing_map.h"

class QPainter;

namespace llmroofline::gui {

struct PairingLayout {
    QRectF cells; // the matrix itself
    double cell_width = 0;
    double cell_height = 0;

    QRectF cell(std::size_t row, std::size_t column) const {
        return {cells.left() + static_cast<double>(column) * cell_width,
                cells.top() + static_cast<double>(row) * cell_height, cell_width, cell_height};
    }
};

PairingLayout lay_out_pairing(const PairingMap& map, const QRectF& area, const PlotStyle& style);
void paint_pairing(QPainter& painter, const PairingMap& map, const QRectF& area, const PlotStyle& style);

// Grey of a cell by the share that the transfer adds: none at 0, strongest from 30 % on.
QColor transfer_shade(double share, const Theme& theme);

} // namespace llmroofline::gui
