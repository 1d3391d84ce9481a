// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/figure_rows.h"

#include "app/gui/widgets/figure_row.h"

#include <QVBoxLayout>

namespace llmroofline::gui {

FigureRows::FigureRows(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void FigureRows::set_figures(const QVector<Figure>& figures) {
    while (m_rows.size() < figures.size()) {
        m_rows.append(new FigureRow(this));
        m_column->addWidget(m_rows.constLast());
    }
    while (m_rows.size() > figures.size())
        delete m_rows.takeLast();
    for (qsizetype i = 0; i < figures.size(); ++i)
        m_rows[i]->set_figure(figures[i]);
}

} // namespace llmroofline::gui
