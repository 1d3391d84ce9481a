// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/tables/figure_rows.h"

#include "app/gui/widgets/tables/figure_row.h"

#include <QVBoxLayout>

namespace llmroofline::gui {

FigureRows::FigureRows(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
}

void FigureRows::set_figures(const QVector<Figure>& figures) {
    while (rows_.size() < figures.size()) {
        rows_.append(new FigureRow(this));
        column_->addWidget(rows_.constLast());
    }
    while (rows_.size() > figures.size())
        delete rows_.takeLast();
    for (qsizetype i = 0; i < figures.size(); ++i)
        rows_[i]->set_figure(figures[i]);
}

} // namespace llmroofline::gui
