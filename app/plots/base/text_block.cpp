// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/text_block.h"

#include "app/theme/shaped_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace llmroofline::gui {

QStringList wrapped(const QString& text, const QFont& font, double width) {
    QStringList lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        while (true) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines;
}

double draw_lines(QPainter& painter, const QPointF& top_left, const QStringList& lines, const QFont& font,
                  const QColor& colour, Qt::Alignment alignment) {
    const QFontMetricsF metrics(font);
    double y = top_left.y();
    painter.setFont(font);
    painter.setPen(colour);
    for (const QString& line : lines) {
        const double width = alignment & Qt::AlignHCenter ? text_width(font, line) / 2 : 0;
        draw_text(painter, QPointF(top_left.x() - width, y + metrics.ascent()), line);
        y += metrics.height();
    }
    return y;
}

void draw_line_in(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                  const QColor& colour, Qt::Alignment alignment) {
    const QFontMetricsF metrics(font);
    const double free = rect.width() - text_width(font, text);
    const double left = alignment & Qt::AlignHCenter ? free / 2 : alignment & Qt::AlignRight ? free : 0;
    painter.setFont(font);
    painter.setPen(colour);
    draw_text(painter,
              QPointF(rect.left() + left, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2),
              text);
}

} // namespace llmroofline::gui
