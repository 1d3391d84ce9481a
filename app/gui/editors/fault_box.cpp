// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/fault_box.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/editors/fault_row.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/theme/icons.h"
#include "app/theme/theme_manager.h"

namespace llmroofline::gui {

namespace {

constexpr int text_left = 34;    // the icon is left of it
constexpr int most_height = 162; // of the list, before it scrolls

} // namespace

FaultBox::FaultBox(QWidget* parent)
    : QFrame(parent), title_(new TextLabel({}, TypeRole::body_bold)),
      close_(new IconButton(QStringLiteral("close"), {})), area_(new QScrollArea), rows_(new QWidget),
      column_(new QVBoxLayout(rows_)), outcome_(new TextLabel({}, TypeRole::caption, TextTone::second)) {
    setObjectName(QStringLiteral("fault_box"));
    close_->setObjectName(QStringLiteral("close_faults"));
    outcome_->setObjectName(QStringLiteral("fault_outcome"));
    outcome_->set_max_lines(3);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(2);
    area_->setWidget(rows_);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);

    auto* title_row = new QHBoxLayout;
    title_row->setContentsMargins(6, 0, 0, 0);
    title_row->addWidget(title_, 1);
    title_row->addWidget(close_);
    auto* outcome_row = new QHBoxLayout;
    outcome_row->setContentsMargins(6, 0, 0, 0);
    outcome_row->addWidget(outcome_);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2);
    column->addLayout(title_row);
    column->addWidget(area_);
    column->addLayout(outcome_row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();

    connect(close_, &IconButton::clicked, this, &FaultBox::closed);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        fit_height();
        update();
    });
    close_->set_words(tr("Close"));
}

void FaultBox::show_report(const FaultReport& report) {
    if (report == report_)
        return;
    report_ = report;
    qDeleteAll(rows_->findChildren<FaultRow*>(QString(), Qt::FindDirectChildrenOnly));
    delete suspicion_title_;
    suspicion_title_ = nullptr;
    const bool is_own = report.title.isEmpty();
    QWidget* before = close_;
    for (qsizetype i = 0; i < report.marks.size(); ++i) {
        const TextMark& mark = report.marks[i];
        if (!mark.is_fault() && !suspicion_title_)
            add_suspicion_title();
        auto* row = new FaultRow(mark, is_own && mark.place.line > 0, rows_);
        row->setObjectName(
            (mark.is_fault() ? QStringLiteral("fault_%1") : QStringLiteral("suspicion_%1")).arg(i + 1));
        const int line = mark.place.line;
        const int place_column = std::max(1, mark.place.column);
        connect(row, &FaultRow::clicked, this, [=, this] { emit place_chosen(line, place_column); });
        column_->addWidget(row);
        row->show();
        setTabOrder(before, row);
        before = row;
    }
    title_->setText(report.title);
    title_->setVisible(!is_own);
    close_->setVisible(!is_own);
    outcome_->setText(report.outcome);
    outcome_->setVisible(!report.outcome.isEmpty());
    setVisible(!report.marks.isEmpty());
    fit_height();
    update();
}

void FaultBox::add_suspicion_title() {
    suspicion_title_ = new TextLabel(tr("Suspicious, yet taken as it stands; saving works"),
                                     TypeRole::caption, TextTone::second, rows_);
    suspicion_title_->setObjectName(QStringLiteral("suspicion_title"));
    suspicion_title_->setContentsMargins(6, column_->count() > 0 ? 6 : 0, 0, 0);
    column_->addWidget(suspicion_title_);
    suspicion_title_->show();
}

QWidget* FaultBox::close_button() const {
    return close_;
}

// A scroll area asks for a height of its own; this one is as high as what is in it, up to a limit, and the
// box is as high as its words need at its width.
void FaultBox::fit_height() {
    layout()->setContentsMargins(16 + scaled(text_left - 16), 8, 12, 10);
    const int width =
        this->width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const int wanted = column_->heightForWidth(std::max(width, 100));
    area_->setFixedHeight(std::clamp(wanted, 0, scaled(most_height)));
    layout()->invalidate();
    // Without an outcome nothing in it wraps.
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(this->width())
                                                     : layout()->sizeHint().height();
    setFixedHeight(std::max(0, height));
}

void FaultBox::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit_height();
}

void FaultBox::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        close_->set_words(tr("Close"));
}

void FaultBox::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    painter.fillRect(QRect(0, 0, width(), 1), colours.line);
    const double side = scaled(16);
    paint_icon(&painter, {16, 10.0 + (title_->isVisible() ? 4 : 1), side, side}, QStringLiteral("warning"),
               report_.has_faults() ? colours.error : colours.warning);
}

} // namespace llmroofline::gui
