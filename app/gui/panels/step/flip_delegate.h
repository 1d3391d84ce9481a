// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paints the cells of a FlipModel: a side's letter in its colour before the figure, and the dots on their axis. All
// else as FigureDelegate does.
#pragma once

#include "app/gui/widgets/tables/figure_delegate.h"

namespace llmroofline::gui {

class FlipDelegate : public FigureDelegate {
    Q_OBJECT

public:
    using FigureDelegate::FigureDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace llmroofline::gui
