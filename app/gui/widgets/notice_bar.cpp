// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/notice_bar.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace llmroofline::gui {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_text(new TextLabel), m_action(new QPushButton),
      m_close(new IconButton(QStringLiteral("close"), tr("Dismiss"))) {
    auto* row = new QHBoxLayout(this);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->set_max_lines(2);
    m_action->setObjectName(QStringLiteral("notice_action"));
    m_action->setProperty("quiet", true);
    m_action->setFocusPolicy(Qt::TabFocus);
    m_close->setObjectName(QStringLiteral("notice_close"));
    m_close->hide();
    setVisible(false);

    connect(m_action, &QPushButton::clicked, this, &NoticeBar::action_requested);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &NoticeBar::follow_theme);
}

void NoticeBar::follow_theme() {
    // Room for the painted icon at the left.
    layout()->setContentsMargins(8 + scaled(16) + 6, 3, 4, 3);
    setMinimumHeight(scaled(32));
    m_action->setFont(type_font(TypeRole::body_bold));
    update();
}

void NoticeBar::show_notice(Kind kind, const QString& text, const QString& action) {
    m_kind = kind;
    m_text->setText(text);
    m_text->set_tone(kind == Kind::error ? TextTone::error : TextTone::normal);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
}

void NoticeBar::clear() {
    show_notice(m_kind, {});
}

QString NoticeBar::text() const {
    return m_text->text();
}

void NoticeBar::set_max_lines(int lines) {
    m_text->set_max_lines(lines);
}

void NoticeBar::set_dismissable(bool dismissable) {
    m_close->setVisible(dismissable);
}

void NoticeBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        m_close->set_words(tr("Dismiss"));
    QFrame::changeEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    const bool error = m_kind == Kind::error;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(error ? colours.error_ground : colours.wash(0.08));
    painter.drawRoundedRect(QRectF(rect()), 4, 4);
    const double side = scaled(16);
    paint_icon(&painter, {8, (height() - side) / 2, side, side},
               error ? QStringLiteral("warning") : QStringLiteral("info"),
               error ? colours.error : colours.text);
}

} // namespace llmroofline::gui
