// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/yaml_gutter.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "app/gui/editors/yaml_view.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

namespace {

constexpr int right_padding = 11;
constexpr int dot_room = 20; // at the left of the numbers

} // namespace

YamlGutter::YamlGutter(YamlView* view) : QWidget(view), view_(view) {
    // The numbers are in the messages; the caret is where assistive technology is.
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
}

int YamlGutter::wanted_width() const {
    const int digits =
        std::max<int>(2, static_cast<int>(QString::number(view_->document()->blockCount()).size()));
    const QFontMetricsF metrics(type_font(TypeRole::mono_small));
    const double number = metrics.horizontalAdvance(QString(digits, QLatin1Char('0')));
    return static_cast<int>(std::ceil(number)) + scaled(dot_room) + scaled(right_padding);
}

void YamlGutter::paintEvent(QPaintEvent* event) {
    const Theme& colours = theme();
    QPainter painter(this);
    painter.fillRect(event->rect(), colours.chrome);
    painter.setFont(type_font(TypeRole::mono_small));
    for (QTextBlock block = view_->first_visible(); block.isValid(); block = block.next()) {
        const QRectF line = view_->line_rect(block);
        if (line.top() > height())
            break;
        const QRectF row(0, line.top(), width(), line.height());
        const int number = block.blockNumber() + 1;
        const std::optional<TextMark::Kind> mark = view_->mark_in(number);
        const bool is_fault = mark == TextMark::Kind::fault;
        const QColor ink = is_fault ? colours.error : colours.warning;
        if (mark) {
            painter.fillRect(row, is_fault ? colours.error_ground : colours.warning_ground);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(ink);
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(QPointF(scaled(10), row.center().y()), 3, 3);
        }
        const bool current = number == view_->textCursor().blockNumber() + 1 && view_->hasFocus();
        painter.setPen(mark ? ink : current ? colours.text : colours.second_text);
        painter.drawText(row.adjusted(0, 0, -scaled(right_padding), 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(number));
    }
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours.line);
}

void YamlGutter::mousePressEvent(QMouseEvent* event) {
    for (QTextBlock block = view_->first_visible(); block.isValid(); block = block.next()) {
        const QRectF line = view_->line_rect(block);
        if (line.top() > height())
            return;
        if (event->position().y() >= line.top() && event->position().y() < line.bottom()) {
            view_->go_to(block.blockNumber() + 1, 1);
            return;
        }
    }
}

void YamlGutter::wheelEvent(QWheelEvent* event) {
    QCoreApplication::sendEvent(view_->viewport(), event);
}

} // namespace llmroofline::gui
