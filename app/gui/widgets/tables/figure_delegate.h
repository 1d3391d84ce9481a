// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints every cell of the tables of figures; see table_style.h for the roles it reads.

#include <QStyledItemDelegate>

namespace llmroofline::gui {

class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Shows a cut text whole.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    /// The ground of a cell alone, for those that paint something else on it.
    static void paint_ground(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace llmroofline::gui
