// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finding places for words so that none lies on another or is cut off: what is taken is a list of rectangles.
// Pure, pixels.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

namespace llmroofline::gui {

class TakenSpace {
public:
    void take(const QRectF& rect) { rects_.push_back(rect); }
    bool is_free(const QRectF& rect) const;
    std::span<const QRectF> rects() const { return rects_; }

private:
    std::vector<QRectF> rects_;
};

// A place on a line for its label, near the left and where the line is flat; null if there is none. `others`
// are lines that it should rather not cover.
QRectF place_on_line(const QPolygonF& line, const QSizeF& size, const QRectF& panel, const TakenSpace& taken,
                     std::span<const QPolygonF> others);

// A place inside `room` near one of the panel's corners; null if there is none. `penalty` is added to a
// place's cost, in pixels.
template <class Penalty>
QRectF place_in(const QRectF& room, const QSizeF& size, const QRectF& panel, const TakenSpace& taken,
                Penalty&& penalty) {
    if (room.width() < size.width() || room.height() < size.height())
        return {};
    constexpr int steps = 12;
    QRectF best;
    double best_cost = 1e300;
    for (int row = 0; row <= steps; ++row)
        for (int column = 0; column <= steps; ++column) {
            const QPointF corner(room.left() + (room.width() - size.width()) * column / steps,
                                 room.top() + (room.height() - size.height()) * row / steps);
            const QRectF rect(corner, size);
            if (!taken.is_free(rect))
                continue;
            const double across = std::min(rect.left() - panel.left(), panel.right() - rect.right() + 1);
            const double down = std::min(rect.top() - panel.top(), panel.bottom() - rect.bottom());
            const double cost = across + down + penalty(rect);
            if (cost < best_cost) {
                best_cost = cost;
                best = rect;
            }
        }
    return best;
}

// Takes the room along a line, as far as it lies in `room`.
void take_line(TakenSpace& taken, const QPolygonF& line, const QRectF& room);

} // namespace llmroofline::gui
