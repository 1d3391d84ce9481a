// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/notice_bar.h"

#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/theme/icons.h"
#include "app/theme/theme_manager.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace llmroofline::gui {

namespace {

constexpr int passing_ms = 6000; // long enough to read a path

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), text_(new TextLabel), action_(new QPushButton),
      close_(new IconButton(QStringLiteral("close"), tr("Dismiss"))), passing_(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    row->setSpacing(8);
    row->addWidget(text_, 1);
    row->addWidget(action_);
    row->addWidget(close_);
    text_->set_max_lines(2);
    action_->setObjectName(QStringLiteral("notice_action"));
    action_->setProperty("quiet", true);
    action_->setFocusPolicy(Qt::TabFocus);
    close_->setObjectName(QStringLiteral("notice_close"));
    close_->hide();
    setVisible(false);

    connect(action_, &QPushButton::clicked, this, &NoticeBar::action_requested);
    connect(close_, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    passing_->setSingleShot(true);
    passing_->setInterval(passing_ms);
    connect(passing_, &QTimer::timeout, this, &NoticeBar::clear);
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &NoticeBar::follow_theme);
}

void NoticeBar::follow_theme() {
    // Room for the painted icon at the left.
    layout()->setContentsMargins(8 + scaled(16) + 6, 3, 4, 3);
    setMinimumHeight(scaled(32));
    action_->setFont(type_font(TypeRole::body_bold));
    update();
}

void NoticeBar::show_notice(Kind kind, const QString& text, const QString& action, Lifetime lifetime) {
    kind_ = kind;
    lifetime_ = lifetime;
    passing_->stop();
    if (lifetime == Lifetime::passing && !text.isEmpty())
        passing_->start();
    text_->setText(text);
    text_->set_tone(kind == Kind::error ? TextTone::error : TextTone::normal);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
}

void NoticeBar::clear() {
    show_notice(kind_, {});
}

void NoticeBar::edited() {
    if (lifetime_ == Lifetime::until_edit)
        clear();
}

QString NoticeBar::text() const {
    return text_->text();
}

void NoticeBar::set_max_lines(int lines) {
    text_->set_max_lines(lines);
}

void NoticeBar::set_dismissable(bool dismissable) {
    close_->setVisible(dismissable);
}

void NoticeBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        close_->set_words(tr("Dismiss"));
    QFrame::changeEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    const bool error = kind_ == Kind::error;
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
