// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/memory_bar.h"

#include "app/gui/widgets/base/side_chip.h"
#include "app/theme/plain_texts.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/number_text.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace llmroofline::gui {

namespace {

constexpr int bar_height = 8;

/// One decimal below ten thousand, none above: "138.0", "12,400". Whole capacities go without: "80".
QString gigabytes(double value, bool whole_if_exact) {
    const bool exact = std::abs(value - std::round(value)) < 5e-4;
    if (value >= 1e4 || (whole_if_exact && exact))
        return grouped(std::llround(value));
    const QString text = QString::number(value, 'f', 1);
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    return grouped(text.left(point).toLongLong()) + text.mid(point);
}

} // namespace

MemoryBar::MemoryBar(Side side, QWidget* parent) : QWidget(parent), side_(side) {
    setObjectName(QStringLiteral("memory_bar_") + side_letter(side).toLower());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MemoryBar::set_memory(const QVector<MemoryPart>& parts, double capacity_gigabytes) {
    parts_ = parts;
    capacity_ = capacity_gigabytes;
    message_.clear();
    describe();
    updateGeometry();
}

void MemoryBar::set_message(const QString& message) {
    parts_.clear();
    message_ = message;
    describe();
}

// More than two do not fit beside the sum.
bool MemoryBar::parts_below() const {
    return parts_.size() > 2;
}

double MemoryBar::need() const {
    double sum = 0.0;
    for (const MemoryPart& part : parts_)
        sum += std::max(0.0, part.gigabytes);
    return sum;
}

bool MemoryBar::fits() const {
    return capacity_ <= 0.0 || need() <= capacity_;
}

QString MemoryBar::parts_text() const {
    if (!message_.isEmpty())
        return message_;
    QStringList words;
    for (const MemoryPart& part : parts_)
        words.append(part.name + QLatin1Char(' ') + gigabytes(part.gigabytes, false));
    return words.join(QStringLiteral(" + "));
}

QString MemoryBar::total_text() const {
    if (parts_.isEmpty())
        return {};
    if (capacity_ <= 0.0)
        return tr("%1 GB").arg(gigabytes(need(), false));
    return tr("%1 of %2 GB").arg(gigabytes(need(), false), gigabytes(capacity_, true));
}

void MemoryBar::describe() {
    const QString state = fits() ? QString() : tr("does not fit");
    QStringList words{parts_text()};
    if (!total_text().isEmpty())
        words.append(total_text());
    if (!state.isEmpty())
        words.append(state);
    setAccessibleName(tr("Memory of %1: %2").arg(side_letter(side_), words.join(QStringLiteral(", "))));
    update();
}

void MemoryBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

bool MemoryBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        show_tool_tip(static_cast<QHelpEvent*>(event)->globalPos(), accessibleName(), this);
        return true;
    }
    return QWidget::event(event);
}

QSize MemoryBar::sizeHint() const {
    return {scaled(240), scaled(parts_below() ? 50 : 36)};
}

QSize MemoryBar::minimumSizeHint() const {
    return {scaled(160), scaled(parts_below() ? 50 : 36)};
}

void MemoryBar::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    const QFont small = type_font(TypeRole::caption);
    const QFont bold = type_font(TypeRole::body_bold);
    const QFontMetricsF small_metrics(small);
    const double bar_size = scaled(bar_height);
    const double below = parts_below() ? small_metrics.height() : 0;
    const QRectF line(0, 0, width(), height() - bar_size - 4 - below);

    painter.setFont(bold);
    painter.setPen(colours.side(side_));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, side_letter(side_));
    const double left = QFontMetricsF(bold).horizontalAdvance(QLatin1Char('M')) + 4;

    painter.setFont(small);
    painter.setPen(fits() ? colours.text : colours.error);
    const QString total = total_text();
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, total);

    painter.setPen(colours.second_text);
    const QRectF words = parts_below()
                             ? QRectF(0, line.bottom() + bar_size + 2, line.width(), below + 2)
                             : line.adjusted(left, 0, -small_metrics.horizontalAdvance(total) - 8, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     small_metrics.elidedText(parts_text(), Qt::ElideRight, words.width() + 0.5));
    paint_bar(&painter, QRectF(0, line.bottom(), width(), bar_size));
}

void MemoryBar::paint_bar(QPainter* painter, const QRectF& bar) const {
    const Theme& colours = theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(bar, 2, 2);
    painter->setClipPath(shape);
    painter->fillRect(bar, colours.is_dark ? blend(colours.text, colours.panel, 0.12) : colours.line);

    const double span = fits() ? capacity_ : need();
    if (span > 0.0) {
        constexpr std::array<double, 3> tones{0.88, 0.45, 0.68};
        double at = bar.left();
        for (qsizetype i = 0; i < parts_.size(); ++i) {
            const double piece = bar.width() * std::max(0.0, parts_[i].gigabytes) / span;
            const double tone = tones[static_cast<std::size_t>(i) % tones.size()];
            painter->fillRect(QRectF(at, bar.top(), piece, bar.height()),
                              blend(colours.side(side_), colours.panel, tone));
            at += piece;
        }
    }
    painter->restore();
    if (fits() || span <= 0.0)
        return;
    // Wider than the bar is high and edged with the ground, so that it is seen on any of the pieces.
    const double x = bar.left() + bar.width() * capacity_ / span;
    painter->fillRect(QRectF(x - 2, bar.top() - 2, 4, bar.height() + 4), colours.panel);
    painter->fillRect(QRectF(x - 1, bar.top() - 2, 2, bar.height() + 4), colours.text);
}

} // namespace llmroofline::gui
