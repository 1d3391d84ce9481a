// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How tables of figures look, and the roles by which a model asks for it. A model gives words and numbers by
// Qt::DisplayRole and Qt::TextAlignmentRole as usual, and with the roles below a bar, a colour, weight or a
// row that stands out. One delegate paints all cells: no grid, one line under the header.

#include "app/theme/theme.h"

#include <Qt>

class QTableView;

namespace llmroofline::gui {

enum FigureRole {
    bar_share_role =
        Qt::UserRole + 0x100, ///< double, 0 to 1: a bar behind the number, over the cell's whole width
    bar_side_role,            ///< int(Side): colour of the bar
    tone_role,                ///< int(TextTone): colour of the text
    bold_role,                ///< bool
    active_row_role,          ///< bool: the row in use, accent at 8 %; ask for it in every column
    total_row_role,           ///< bool: a closing row, bold on the same ground
};

enum class RowHeight { dense = 17, operators = 20, pinned = 28 };

/// Dresses a view: FigureDelegate, row and header heights, no grid, no row numbers. Follows theme and text
/// scale.
void apply_table_style(QTableView* view, RowHeight rows);

} // namespace llmroofline::gui
