// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/traffic/forest_plot.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/theme/paint.h"
#include "app/theme/plain_texts.h"
#include "app/theme/shaped_text.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/numbers.h"

namespace llmroofline::gui {

namespace {

constexpr double dot = 4.5; // radius

int row_height() {
    return scaled(20);
}
int head_height() {
    return scaled(18);
}

} // namespace

ForestPlot::ForestPlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ForestPlot::set_rows(const QVector<ForestRow>& rows) {
    const bool grows = rows.size() != rows_.size();
    rows_ = rows;
    QStringList lines;
    for (const ForestRow& row : rows_)
        lines << (row.heading ? row.name : row.name + QStringLiteral(": ") + row.words);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    if (grows)
        updateGeometry();
    update();
}

QSize ForestPlot::sizeHint() const {
    return {scaled(320), head_height() + static_cast<int>(rows_.size()) * row_height()};
}

QRectF ForestPlot::row_rect(qsizetype row) const {
    return {0, static_cast<double>(head_height() + row * row_height()), static_cast<double>(width()),
            static_cast<double>(row_height())};
}

// As far as the farthest dot needs, at least to 2×.
double ForestPlot::half_range() const {
    double greatest = 1;
    for (const ForestRow& row : rows_)
        if (row.ratio)
            for (const double value : {*row.ratio, row.low, row.high})
                if (value > 0)
                    greatest = std::max(greatest, std::abs(std::log2(value)));
    return 1.12 * greatest;
}

QRectF ForestPlot::axis() const {
    const double left = 0.5 * width();
    const double right = 0.79 * width();
    return {left, 0, right - left, static_cast<double>(height())};
}

double ForestPlot::place_of(double ratio) const {
    const QRectF area = axis();
    return area.center().x() - std::log2(ratio) / half_range() * area.width() / 2;
}

void ForestPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_axis(painter);
    for (qsizetype row = 0; row < rows_.size(); ++row)
        paint_row(painter, row);
    if (shows_keyboard_focus(this))
        paint_focus_ring(&painter, QRectF(rect()), 3, theme().accent);
}

void ForestPlot::paint_axis(QPainter& painter) const {
    const Theme& colours = theme();
    const QFont font = type_font(TypeRole::caption);
    painter.setFont(font);
    const double end = std::max(1.0, std::floor(half_range() / 1.12 + 1e-9));
    const double ratio = std::exp2(end);
    const auto word = [&](double at, const QString& text, const QColor& ink) {
        const double x = place_of(at);
        painter.setPen(ink);
        draw_text(painter, QRectF(x - 60, 0, 120, head_height()), Qt::AlignHCenter, text);
    };
    word(ratio, QStringLiteral("A %1×").arg(shortest_figure(ratio)), colours.side_a);
    word(1 / ratio, QStringLiteral("B %1×").arg(shortest_figure(ratio)), colours.side_b);
    painter.setFont(type_font(TypeRole::caption));
    word(1, tr("equal"), colours.text);
    for (qsizetype row = 0; row < rows_.size(); ++row) {
        if (rows_[row].heading)
            continue;
        const QRectF area = row_rect(row);
        for (const double at : {ratio, std::sqrt(ratio), 1 / std::sqrt(ratio), 1 / ratio})
            painter.fillRect(QRectF(std::round(place_of(at)), area.top(), 1, area.height()), colours.line);
        painter.fillRect(QRectF(std::round(place_of(1)), area.top(), 1, area.height()), colours.text);
    }
}

void ForestPlot::paint_row(QPainter& painter, qsizetype index) const {
    const Theme& colours = theme();
    const ForestRow& row = rows_[index];
    const QRectF area = row_rect(index);
    if (row.heading) {
        painter.setFont(type_font(TypeRole::caption));
        painter.setPen(colours.second_text);
        draw_text(painter, area, Qt::AlignLeft, row.name);
        return;
    }
    if (row.active || (index == pointed_at_ && row.id >= 0)) {
        const QColor ground = colours.wash(row.active ? 0.08 : 0.05);
        painter.fillRect(QRectF(0, area.top(), axis().left() - 6, area.height()), ground);
        painter.fillRect(QRectF(axis().right() + 6, area.top(), width() - axis().right() - 6, area.height()),
                         ground);
    }
    const QFont font = type_font(row.active ? TypeRole::body_bold : TypeRole::body);
    painter.setFont(font);
    painter.setPen(colours.text);
    const QRectF name_area = area.adjusted(4, 0, -(width() - axis().left()) - 8, 0);
    draw_text(painter, name_area, Qt::AlignLeft,
              QFontMetricsF(font).elidedText(row.name, Qt::ElideRight, name_area.width()));
    const QFont figure_font = type_font(row.ratio ? TypeRole::body_bold : TypeRole::body);
    painter.setFont(figure_font);
    const QColor side = !row.ratio || *row.ratio == 1 ? colours.second_text
                        : *row.ratio > 1              ? colours.side_a
                                                      : colours.side_b;
    painter.setPen(side);
    const double room = row.ratio ? width() - axis().right() - 4 : width() - axis().left() - 4;
    const QRectF figure_area(width() - room - 4, area.top(), room, area.height());
    if (!row.ratio)
        painter.fillRect(figure_area, colours.panel);
    draw_text(painter, figure_area, Qt::AlignRight,
              QFontMetricsF(figure_font).elidedText(row.words, Qt::ElideRight, room));
    if (!row.ratio)
        return;
    const double y = area.center().y();
    if (row.low > 0 && row.high > 0 && row.low < row.high) {
        painter.setPen(QPen(colours.text, 1.4));
        const double from = place_of(row.high);
        const double to = place_of(row.low);
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        for (const double end : {from, to})
            painter.drawLine(QPointF(end, y - 4), QPointF(end, y + 4));
    }
    painter.setPen(QPen(side, 1.6));
    painter.setBrush(row.undecided ? colours.panel : side);
    painter.drawEllipse(QPointF(place_of(*row.ratio), y), dot, dot);
}

qsizetype ForestPlot::row_at(const QPointF& place) const {
    for (qsizetype row = 0; row < rows_.size(); ++row)
        if (row_rect(row).contains(place))
            return row;
    return -1;
}

void ForestPlot::mouseMoveEvent(QMouseEvent* event) {
    const qsizetype row = row_at(event->position());
    if (row != pointed_at_) {
        pointed_at_ = row;
        setCursor(row >= 0 && rows_[row].id >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void ForestPlot::leaveEvent(QEvent* event) {
    pointed_at_ = -1;
    update();
    QWidget::leaveEvent(event);
}

void ForestPlot::mousePressEvent(QMouseEvent* event) {
    const qsizetype row = row_at(event->position());
    if (row >= 0 && rows_[row].id >= 0 && event->button() == Qt::LeftButton)
        emit taken(rows_[row].id);
}

// Up and down point at rows, Enter takes one.
void ForestPlot::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const qsizetype step = key == Qt::Key_Up ? -1 : 1;
        for (qsizetype row = pointed_at_ + step; row >= 0 && row < rows_.size(); row += step)
            if (rows_[row].id >= 0) {
                pointed_at_ = row;
                break;
            }
        update();
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && pointed_at_ >= 0 &&
               pointed_at_ < rows_.size() && rows_[pointed_at_].id >= 0) {
        emit taken(rows_[pointed_at_].id);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool ForestPlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const qsizetype row = row_at(help->pos());
        show_tool_tip(help->globalPos(), row >= 0 ? rows_[row].tool_tip : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace llmroofline::gui
