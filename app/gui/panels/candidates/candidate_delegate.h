// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paints tables of candidates: a letter on the candidate's colour before its name, and a price's range as a bar on one
// logarithmic scale. All else as FigureDelegate does.
#pragma once

#include "app/gui/widgets/tables/figure_delegate.h"

namespace llmroofline::gui {

enum CandidateRole {
    candidate_role = Qt::UserRole + 0x300, // int: whose chip stands before the text
    spanning_role, // bool: the text goes over several columns, and sets the width of none
    range_role,    // QList of three doubles, 0 to 1: low, value, high; of the candidate
};

class CandidateDelegate : public FigureDelegate {
    Q_OBJECT

public:
    using FigureDelegate::FigureDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace llmroofline::gui
