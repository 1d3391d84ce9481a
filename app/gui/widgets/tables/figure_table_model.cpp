// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/tables/figure_table_model.h"

#include <utility>

#include "app/gui/widgets/tables/table_style.h"

namespace llmroofline::gui {

// All that the delegate paints a cell from, but its alignment: that is the column's.
QList<QVariant> FigureTableModel::seen_of(const QModelIndex& index) const {
    QList<QVariant> seen;
    for (const int role :
         {static_cast<int>(Qt::DisplayRole), static_cast<int>(bar_share_role),
          static_cast<int>(bar_side_role), static_cast<int>(tone_role), static_cast<int>(bold_role),
          static_cast<int>(active_row_role), static_cast<int>(total_row_role)})
        seen.append(index.data(role));
    return seen;
}

void FigureTableModel::renew(int rows, const std::function<void()>& assign) {
    const bool is_reset = rows != rowCount() || seen_.isEmpty();
    if (is_reset)
        beginResetModel();
    assign();
    QList<QList<QVariant>> before = std::exchange(seen_, {});
    QList<QVariant> header_before = std::exchange(header_, {});
    for (int column = 0; column < columnCount(); ++column)
        header_.append(headerData(column, Qt::Horizontal, Qt::DisplayRole));
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column)
            seen_.append(seen_of(index(row, column)));
    if (is_reset) {
        endResetModel();
        return;
    }
    if (header_ != header_before)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    for (int i = 0; i < seen_.size(); ++i) {
        const QModelIndex cell = index(i / columnCount(), i % columnCount());
        if (seen_[i] != before[i])
            emit dataChanged(cell, cell);
    }
}

} // namespace llmroofline::gui
