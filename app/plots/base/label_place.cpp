// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/label_place.h"

#include <cmath>

#include "app/plots/base/polyline_cut.h"

namespace llmroofline::gui {

namespace {

// Points of a line at even distances along it.
QPolygonF resampled(const QPolygonF& line, double step) {
    QPolygonF points;
    double carried = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF way = line[i] - line[i - 1];
        const double length = std::hypot(way.x(), way.y());
        for (double at = carried; at < length; at += step)
            points.append(line[i - 1] + way * (at / length));
        carried = length > 0 ? std::fmod(carried - length + step * std::ceil(length / step), step) : carried;
    }
    return points;
}

} // namespace

bool TakenSpace::is_free(const QRectF& rect) const {
    return std::none_of(rects_.begin(), rects_.end(),
                        [&](const QRectF& other) { return other.intersects(rect); });
}

QRectF place_on_line(const QPolygonF& line, const QSizeF& size, const QRectF& panel, const TakenSpace& taken,
                     std::span<const QPolygonF> others) {
    constexpr double step = 4;
    const QPolygonF points = resampled(line, step);
    const auto reach = static_cast<qsizetype>(size.width() / step / 2) + 1;
    const QRectF room = panel.adjusted(6, 6, -6, -6);
    const double wished_x = panel.left() + 0.2 * panel.width();
    QRectF best;
    double best_cost = 1e300;
    for (qsizetype i = 0; i < points.size(); ++i) {
        QRectF rect(QPointF(), size);
        rect.moveCenter(points[i]);
        if (!room.contains(rect) || !taken.is_free(rect))
            continue;
        const QPointF& before = points[std::max<qsizetype>(0, i - reach)];
        const QPointF& after = points[std::min(points.size() - 1, i + reach)];
        const double length = std::hypot(after.x() - before.x(), after.y() - before.y());
        const double steepness = length > 0 ? std::abs(after.y() - before.y()) / length : 1;
        double cost = std::abs(rect.center().x() - wished_x) + 160 * steepness;
        // An end of the line inside the label would leave a stump on one side only.
        if (i < reach + 3 || i + reach + 3 >= points.size())
            cost += 120;
        for (const QPolygonF& other : others) {
            if (cost >= best_cost)
                break;
            if (enters(other, rect.adjusted(-3, -2, 3, 2)))
                cost += 250;
        }
        if (cost < best_cost) {
            best_cost = cost;
            best = rect;
        }
    }
    return best;
}

void take_line(TakenSpace& taken, const QPolygonF& line, const QRectF& room) {
    constexpr qsizetype stride = 4;
    for (const QPolygonF& piece : cut_to(line, room))
        for (qsizetype i = 0; i + 1 < piece.size(); i += stride)
            taken.take(QPolygonF(piece.mid(i, stride + 1)).boundingRect().adjusted(-3, -3, 3, 3));
}

} // namespace llmroofline::gui
