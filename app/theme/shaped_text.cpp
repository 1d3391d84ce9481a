// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/shaped_text.h"

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
    double font_height = 0; // both of the font: a painter's own looks them up anew each time
    double font_ascent = 0;
    double ascent = 0; // from the runs' origin to the baseline
    QList<QGlyphRun> runs;
};

const Shaped& shaped(const QFont& font, const QString& text) {
    static QCache<Key, Shaped> kept(kept_lines);
    const Key key{font, text};
    if (const Shaped* found = kept.object(key))
        return *found;
    auto* made = new Shaped;
    const QFontMetricsF metrics(font);
    made->width = metrics.horizontalAdvance(text);
    made->font_height = metrics.height();
    made->font_ascent = metrics.ascent();
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

void draw_runs(QPainter& painter, const QPointF& baseline, const Shaped& line) {
    for (const QGlyphRun& run : line.runs)
        painter.drawGlyphRun(baseline - QPointF(0, line.ascent), run);
}

} // namespace

double text_width(const QFont& font, const QString& text) {
    return shaped(font, text).width;
}

void draw_text(QPainter& painter, const QPointF& baseline, const QString& text) {
    // Elsewhere text is to stay text: in a PDF it can be searched.
    if (painter.paintEngine()->type() == QPaintEngine::Raster)
        draw_runs(painter, baseline, shaped(painter.font(), text));
    else
        painter.drawText(baseline, text);
}

void draw_text(QPainter& painter, const QRectF& rect, Qt::Alignment horizontal, const QString& text) {
    const Shaped& line = shaped(painter.font(), text);
    const double free = rect.width() - line.width;
    const double left = horizontal & Qt::AlignHCenter ? free / 2 : horizontal & Qt::AlignRight ? free : 0;
    const QPointF baseline(rect.left() + left,
                           rect.top() + (rect.height() - line.font_height) / 2 + line.font_ascent);
    if (painter.paintEngine()->type() == QPaintEngine::Raster)
        draw_runs(painter, baseline, line);
    else
        painter.drawText(baseline, text);
}

} // namespace llmroofline::gui
