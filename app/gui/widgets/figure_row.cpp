// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/figure_row.h"

#include "app/gui/widgets/figure_rows.h"
#include "app/gui/widgets/text_label.h"

#include <QHBoxLayout>

namespace llmroofline::gui {

FigureRow::FigureRow(QWidget* parent)
    : QWidget(parent), m_label(new TextLabel({}, TypeRole::body, TextTone::second)),
      m_number(new TextLabel({}, TypeRole::body_bold)),
      m_unit(new TextLabel({}, TypeRole::body, TextTone::second)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(4);
    row->addWidget(m_label, 1);
    row->addWidget(m_number);
    row->addWidget(m_unit);
    // A label may lose its end; a number or unit that did would be wrong.
    m_number->set_keeps_width(true);
    m_unit->set_keeps_width(true);
}

void FigureRow::set_figure(const Figure& figure) {
    m_label->setText(figure.label);
    m_number->setText(figure.number);
    m_number->set_tone(figure.tone);
    m_unit->setText(figure.unit);
    m_unit->setVisible(!figure.unit.isEmpty());
    setToolTip(figure.explanation);
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(figure.label, figure.number, figure.unit).trimmed());
}

} // namespace llmroofline::gui
