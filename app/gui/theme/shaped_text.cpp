// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/theme/shaped_text.h"

#include <QCache>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>

namespace llmroofline::gui {

namespace {

constexpr int kept_lines = 4096;

struct Key {
    QFont font;
    QString text;

    bool operator==(const Key& other) const { return text == other.text && font == other.font; }
};

size_t qHash(const Key& key, size_t seed) {
    return qHashMulti(seed, key.font, key.text);
}

struct Shaped {
    double width = 0;
    double ascent = 0; // from the runs' origin to the baseline
    QList<QGlyphRun> runs;
};

const Shaped& shaped(const QFont& font, const QString& text) {
    static QCache<Key, Shaped> kept(kept_lines);
    const Key key{font, text};
    if (const Shaped* found = kept.object(key))
        return *found;
    auto* made = new Shaped;
    made->width = QFontMetricsF(font).horizontalAdvance(text);
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (line.isValid()) {
        made->ascent = line.ascent();
        made->runs = layout.glyphRuns();
    }
    kept.insert(key, made);
    return *made;
}

} // namespace

double text_width(const QFont& font, const QString& text) {
    return shaped(font, text).width;
}

void draw_text(QPainter& painter, const QPointF& baseline, const QString& text) {
    // Elsewhere text is to stay text: in a PDF it can be searched.
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        painter.drawText(baseline, text);
        return;
    }
    const Shaped& line = shaped(painter.font(), text);
    for (const QGlyphRun& run : line.runs)
        painter.drawGlyphRun(baseline - QPointF(0, line.ascent), run);
}

void draw_text(QPainter& painter, const QRectF& rect, Qt::Alignment horizontal, const QString& text) {
    const QFontMetricsF metrics(painter.font());
    const double free = rect.width() - text_width(painter.font(), text);
    const double left = horizontal & Qt::AlignHCenter ? free / 2 : horizontal & Qt::AlignRight ? free : 0;
    draw_text(painter,
              {rect.left() + left, rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent()},
              text);
}

} // namespace llmroofline::gui
