// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/text_label.h"

#include "app/theme/plain_texts.h"
#include "app/theme/shaped_text.h"
#include "app/theme/theme_manager.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

TextLabel::TextLabel(const QString& text, TypeRole role, TextTone tone, QWidget* parent)
    : QLabel(text, parent), role_(role), tone_(tone) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &TextLabel::follow_theme);
}

void TextLabel::follow_theme() {
    setFont(type_font(role_));
    updateGeometry();
    update();
}

void TextLabel::set_role(TypeRole role) {
    role_ = role;
    follow_theme();
}

void TextLabel::set_tone(TextTone tone) {
    tone_ = tone;
    update();
}

void TextLabel::set_max_lines(int lines) {
    max_lines_ = std::max(1, lines);
    QSizePolicy policy(QSizePolicy::Preferred, max_lines_ > 1 ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    policy.setHeightForWidth(max_lines_ > 1);
    setSizePolicy(policy);
    updateGeometry();
}

void TextLabel::set_keeps_width(bool keeps) {
    keeps_width_ = keeps;
    updateGeometry();
}

bool TextLabel::is_elided() const {
    bool cut = false;
    lines_for(contentsRect().width(), &cut);
    return cut;
}

QSize TextLabel::sizeHint() const {
    const QFontMetricsF metrics(font());
    double widest = 0;
    for (const QString& line : text().split(QLatin1Char('\n')))
        widest = std::max(widest, text_width(font(), line));
    const auto width = static_cast<int>(std::ceil(widest));
    const auto height = static_cast<int>(std::ceil(metrics.height()));
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize TextLabel::minimumSizeHint() const {
    QSize size = sizeHint();
    if (!keeps_width_) {
        const auto few = static_cast<int>(text_width(font(), QStringLiteral("MM…")));
        size.setWidth(std::min(size.width(), few));
    }
    return size;
}

int TextLabel::heightForWidth(int width) const {
    const int room = width - contentsMargins().left() - contentsMargins().right();
    const auto lines = std::max<qsizetype>(1, lines_for(room).size());
    return static_cast<int>(std::ceil(static_cast<double>(lines) * QFontMetricsF(font()).height())) +
           contentsMargins().top() + contentsMargins().bottom();
}

QStringList TextLabel::lines_for(int width, bool* cut) const {
    // Half a pixel of grace: widths are rounded up for the layout and down by it.
    const double room = width + 0.5;
    const QFontMetricsF metrics(font());
    if (max_lines_ == 1) {
        if (text_width(font(), text()) <= room)
            return {text()};
        if (cut)
            *cut = true;
        return {metrics.elidedText(text(), Qt::ElideRight, room)};
    }
    // A layout breaks lines at separators of its own, not where a text has its ends of lines.
    QString whole = text();
    whole.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    QStringList lines;
    QTextLayout layout(whole, font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        const bool last = lines.size() + 1 == max_lines_;
        const bool more = line.textStart() + line.textLength() < whole.size();
        if (last && more) {
            QString rest = text().mid(line.textStart());
            rest.replace(QLatin1Char('\n'), QLatin1Char(' '));
            lines.append(metrics.elidedText(rest, Qt::ElideRight, room));
            if (cut)
                *cut = true;
            break;
        }
        QString shown = whole.mid(line.textStart(), line.textLength());
        shown.remove(QChar(QChar::LineSeparator));
        lines.append(shown);
    }
    layout.endLayout();
    return lines;
}

void TextLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(isEnabled() ? theme().tone(tone_) : theme().disabled);
    const QRectF area = contentsRect();
    const QStringList lines = lines_for(contentsRect().width());
    const double step = QFontMetricsF(font()).height();
    const double whole = step * static_cast<double>(lines.size());
    const auto vertical = alignment() & Qt::AlignVertical_Mask;
    double y = area.top() + (vertical & Qt::AlignTop ? 0.0 : (area.height() - whole) / 2.0);
    for (const QString& line : lines) {
        draw_text(painter, QRectF(area.left(), y, area.width(), step), alignment(), line);
        y += step;
    }
}

bool TextLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && is_elided()) {
        const QString whole = toolTip().isEmpty() ? text() : text() + QLatin1Char('\n') + toolTip();
        show_tool_tip(static_cast<QHelpEvent*>(event)->globalPos(), whole, this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace llmroofline::gui
