// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/tables/figure_row.h"

#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/tables/figure_rows.h"

#include <QHBoxLayout>

namespace llmroofline::gui {

FigureRow::FigureRow(QWidget* parent)
    : QWidget(parent), label_(new TextLabel({}, TypeRole::body, TextTone::second)),
      number_(new TextLabel({}, TypeRole::body_bold)),
      unit_(new TextLabel({}, TypeRole::body, TextTone::second)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(4);
    row->addWidget(label_, 1);
    row->addWidget(number_);
    row->addWidget(unit_);
    // A label may lose its end; a number or unit that did would be wrong.
    number_->set_keeps_width(true);
    unit_->set_keeps_width(true);
}

void FigureRow::set_figure(const Figure& figure) {
    label_->setText(figure.label);
    number_->setText(figure.number);
    number_->set_tone(figure.tone);
    unit_->setText(figure.unit);
    unit_->setVisible(!figure.unit.isEmpty());
    setToolTip(figure.explanation);
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(figure.label, figure.number, figure.unit).trimmed());
}

} // namespace llmroofline::gui
