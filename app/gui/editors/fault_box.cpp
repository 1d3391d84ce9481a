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
#include "app/gui/theme/icons.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/text_label.h"

namespace llmroofline::gui {

namespace {

constexpr int text_left = 34;    // the icon is left of it
constexpr int most_height = 162; // of the list, before it scrolls

} // namespace

FaultBox::FaultBox(QWidget* parent)
    : QFrame(parent), m_title(new TextLabel({}, TypeRole::body_bold)),
      m_close(new IconButton(QStringLiteral("close"), {})), m_area(new QScrollArea), m_rows(new QWidget),
      m_column(new QVBoxLayout(m_rows)), m_outcome(new TextLabel({}, TypeRole::caption, TextTone::second)) {
    setObjectName(QStringLiteral("fault_box"));
    m_close->setObjectName(QStringLiteral("close_faults"));
    m_outcome->setObjectName(QStringLiteral("fault_outcome"));
    m_outcome->set_max_lines(3);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    m_area->setWidget(m_rows);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);

    auto* title_row = new QHBoxLayout;
    title_row->setContentsMargins(6, 0, 0, 0);
    title_row->addWidget(m_title, 1);
    title_row->addWidget(m_close);
    auto* outcome_row = new QHBoxLayout;
    outcome_row->setContentsMargins(6, 0, 0, 0);
    outcome_row->addWidget(m_outcome);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2);
    column->addLayout(title_row);
    column->addWidget(m_area);
    column->addLayout(outcome_row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();

    connect(m_close, &IconButton::clicked, this, &FaultBox::closed);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        fit_height();
        update();
    });
    m_close->set_words(tr("Close"));
}

void FaultBox::show_report(const FaultReport& report) {
    if (report == m_report)
        return;
    m_report = report;
    qDeleteAll(m_rows->findChildren<FaultRow*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_suspicion_title;
    m_suspicion_title = nullptr;
    const bool is_own = report.title.isEmpty();
    QWidget* before = m_close;
    for (qsizetype i = 0; i < report.marks.size(); ++i) {
        const TextMark& mark = report.marks[i];
        if (!mark.is_fault() && !m_suspicion_title)
            add_suspicion_title();
        auto* row = new FaultRow(mark, is_own && mark.place.line > 0, m_rows);
        row->setObjectName(
            (mark.is_fault() ? QStringLiteral("fault_%1") : QStringLiteral("suspicion_%1")).arg(i + 1));
        const int line = mark.place.line;
        const int place_column = std::max(1, mark.place.column);
        connect(row, &FaultRow::clicked, this, [=, this] { emit place_chosen(line, place_column); });
        m_column->addWidget(row);
        row->show();
        setTabOrder(before, row);
        before = row;
    }
    m_title->setText(report.title);
    m_title->setVisible(!is_own);
    m_close->setVisible(!is_own);
    m_outcome->setText(report.outcome);
    m_outcome->setVisible(!report.outcome.isEmpty());
    setVisible(!report.marks.isEmpty());
    fit_height();
    update();
}

void FaultBox::add_suspicion_title() {
    m_suspicion_title = new TextLabel(tr("Suspicious, yet taken as it stands; saving works"),
                                      TypeRole::caption, TextTone::second, m_rows);
    m_suspicion_title->setObjectName(QStringLiteral("suspicion_title"));
    m_suspicion_title->setContentsMargins(6, m_column->count() > 0 ? 6 : 0, 0, 0);
    m_column->addWidget(m_suspicion_title);
    m_suspicion_title->show();
}

QWidget* FaultBox::close_button() const {
    return m_close;
}

// A scroll area asks for a height of its own; this one is as high as what is in it, up to a limit, and the
// box is as high as its words need at its width.
void FaultBox::fit_height() {
    layout()->setContentsMargins(16 + scaled(text_left - 16), 8, 12, 10);
    const int width =
        this->width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const int wanted = m_column->heightForWidth(std::max(width, 100));
    m_area->setFixedHeight(std::clamp(wanted, 0, scaled(most_height)));
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
        m_close->set_words(tr("Close"));
}

void FaultBox::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    painter.fillRect(QRect(0, 0, width(), 1), colours.line);
    const double side = scaled(16);
    paint_icon(&painter, {16, 10.0 + (m_title->isVisible() ? 4 : 1), side, side}, QStringLiteral("warning"),
               m_report.has_faults() ? colours.error : colours.warning);
}

} // namespace llmroofline::gui
