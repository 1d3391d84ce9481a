// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/time_bars.h"

#include "app/gui/widgets/base/side_chip.h"
#include "app/theme/plain_texts.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QHelpEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

namespace {

constexpr int words_height = 18;
constexpr int bar_height = 14;
constexpr int line_pitch = 40;
constexpr int keys_height = 18;
constexpr double hatch_pitch = 5;

double sum(const QVector<TimePiece>& pieces) {
    double seconds = 0;
    for (const TimePiece& piece : pieces)
        seconds += std::max(0.0, piece.seconds);
    return seconds;
}

// Lines at 45° over the rectangle, rising or falling.
void paint_hatch(QPainter* painter, const QRectF& rect, const QColor& colour, bool rising) {
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.2));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += hatch_pitch)
        painter->drawLine(QPointF(x, rising ? rect.bottom() : rect.top()),
                          QPointF(x + rect.height(), rising ? rect.top() : rect.bottom()));
    painter->restore();
}

} // namespace

TimeBars::TimeBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TimeBars::set_side(Side side, const QVector<TimePiece>& pieces, const QString& phases,
                        const QString& total) {
    lines_[side == Side::a ? 0 : 1] = {pieces, phases, total};
    describe();
}

void TimeBars::set_message(Side side, const QString& message) {
    lines_[side == Side::a ? 0 : 1] = {{}, message, {}};
    describe();
}

void TimeBars::set_keys(const QVector<TimeKey>& keys) {
    keys_ = keys;
    update();
}

QRectF TimeBars::words_rect(Side side) const {
    return {0, side == Side::a ? 0.0 : scaled(line_pitch), static_cast<double>(width()),
            static_cast<double>(scaled(words_height))};
}

QRectF TimeBars::bar_rect(Side side) const {
    const QRectF words = words_rect(side);
    return {0, words.bottom(), words.width(), static_cast<double>(scaled(bar_height))};
}

QRectF TimeBars::piece_rect(Side side, qsizetype piece) const {
    const QRectF bar = bar_rect(side);
    const double span = std::max(sum(lines_[0].pieces), sum(lines_[1].pieces));
    const QVector<TimePiece>& all = pieces(side);
    const double before = sum(all.first(piece));
    return span > 0 ? QRectF(bar.left() + bar.width() * before / span, bar.top(),
                             bar.width() * std::max(0.0, all[piece].seconds) / span, bar.height())
                    : QRectF();
}

QString TimeBars::side_words(Side side) const {
    const Line& shown = line(side);
    QStringList words;
    for (const TimePiece& piece : shown.pieces)
        words << tr("%1: %2").arg(piece.name, piece.amount);
    if (words.isEmpty())
        return tr("Time of %1: %2").arg(side_letter(side), shown.phases);
    return tr("Time of %1: %2").arg(side_letter(side), shown.total) + QLatin1Char('\n') +
           words.join(QLatin1Char('\n'));
}

void TimeBars::describe() {
    QString words = side_words(Side::a) + QLatin1Char('\n') + side_words(Side::b);
    setAccessibleName(words.replace(QLatin1Char('\n'), QStringLiteral("; ")));
    update();
}

void TimeBars::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

bool TimeBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const Side side = help->pos().y() < scaled(line_pitch) ? Side::a : Side::b;
        show_tool_tip(help->globalPos(), side_words(side), this);
        return true;
    }
    return QWidget::event(event);
}

QSize TimeBars::sizeHint() const {
    return {scaled(280), 2 * scaled(line_pitch) + scaled(keys_height)};
}

QSize TimeBars::minimumSizeHint() const {
    return {scaled(160), sizeHint().height()};
}

void TimeBars::paint_piece(QPainter* painter, const QRectF& rect, TimeTexture texture,
                           const QColor& colour) const {
    const QColor panel = theme().panel;
    switch (texture) {
    case TimeTexture::compute:
        painter->fillRect(rect, blend(colour, panel, 0.88));
        return;
    case TimeTexture::memory:
        painter->fillRect(rect, blend(colour, panel, 0.45));
        return;
    case TimeTexture::link:
        painter->fillRect(rect, blend(colour, panel, 0.16));
        paint_hatch(painter, rect, colour, true);
        return;
    case TimeTexture::transfer:
        painter->fillRect(rect, blend(colour, panel, 0.16));
        paint_hatch(painter, rect, colour, true);
        paint_hatch(painter, rect, colour, false);
        return;
    }
}

void TimeBars::paint_keys(QPainter* painter) const {
    const QFont small = type_font(TypeRole::caption);
    const QFontMetricsF metrics(small);
    const double top = 2 * scaled(line_pitch);
    const double side = scaled(10);
    double x = 0;
    painter->setFont(small);
    for (const TimeKey& key : keys_) {
        const QRectF swatch(x, top + (scaled(keys_height) - side) / 2, 1.6 * side, side);
        paint_piece(painter, swatch, key.texture, theme().accent);
        const double words = metrics.horizontalAdvance(key.name);
        painter->setPen(theme().second_text);
        painter->drawText(QRectF(swatch.right() + 4, top, words + 2, scaled(keys_height)),
                          Qt::AlignLeft | Qt::AlignVCenter, key.name);
        x = swatch.right() + 4 + words + scaled(12);
    }
}

void TimeBars::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    const QFont small = type_font(TypeRole::caption);
    const QFont bold = type_font(TypeRole::body_bold);
    const QFontMetricsF small_metrics(small);
    for (const Side side : {Side::a, Side::b}) {
        const Line& shown = line(side);
        const QRectF words = words_rect(side);
        painter.setFont(bold);
        painter.setPen(colours.side(side));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, side_letter(side));
        painter.setPen(colours.text);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, shown.total);
        const double left = QFontMetricsF(bold).horizontalAdvance(QLatin1Char('M')) + 4;
        const double right = QFontMetricsF(bold).horizontalAdvance(shown.total) + 8;
        const QRectF room = words.adjusted(left, 0, -right, 0);
        painter.setFont(small);
        painter.setPen(colours.second_text);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         small_metrics.elidedText(shown.phases, Qt::ElideRight, room.width() + 0.5));
        painter.fillRect(bar_rect(side),
                         colours.is_dark ? blend(colours.text, colours.panel, 0.12) : colours.line);
        for (qsizetype i = 0; i < shown.pieces.size(); ++i) {
            const QRectF rect = piece_rect(side, i);
            paint_piece(&painter, rect, shown.pieces[i].texture, colours.side(side));
            if (shown.pieces[i].begins_phase && i > 0)
                painter.fillRect(QRectF(rect.left() - 1, rect.top() - 2, 2, rect.height() + 4),
                                 colours.panel);
        }
    }
    paint_keys(&painter);
}

} // namespace llmroofline::gui
