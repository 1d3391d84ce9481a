// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/polyline_cut.h"

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

namespace {

// The share of the segment inside `rect`, from `enter` to `leave`; false if none is.
bool inside_part(const QPointF& from, const QPointF& to, const QRectF& rect, double& enter, double& leave) {
    enter = 0;
    leave = 1;
    // Most segments lie wholly on one side.
    if ((from.x() < rect.left() && to.x() < rect.left()) ||
        (from.x() > rect.right() && to.x() > rect.right()) ||
        (from.y() < rect.top() && to.y() < rect.top()) ||
        (from.y() > rect.bottom() && to.y() > rect.bottom()))
        return false;
    const double dx = to.x() - from.x();
    const double dy = to.y() - from.y();
    const double p[4] = {-dx, dx, -dy, dy};
    const double q[4] = {from.x() - rect.left(), rect.right() - from.x(), from.y() - rect.top(),
                         rect.bottom() - from.y()};
    for (int i = 0; i < 4; ++i) {
        if (p[i] == 0) {
            if (q[i] < 0)
                return false;
            continue;
        }
        const double at = q[i] / p[i];
        if (p[i] < 0)
            enter = std::max(enter, at);
        else
            leave = std::min(leave, at);
    }
    return enter <= leave;
}

QPointF between(const QPointF& from, const QPointF& to, double share) {
    return from + (to - from) * share;
}

void append_piece(std::vector<QPolygonF>& pieces, const QPointF& from, const QPointF& to) {
    if (pieces.empty() || pieces.back().isEmpty() || pieces.back().last() != from)
        pieces.push_back(QPolygonF({from}));
    pieces.back().append(to);
}

std::vector<QPolygonF> cut_one_out(const QPolygonF& line, const QRectF& hole) {
    std::vector<QPolygonF> pieces;
    for (qsizetype i = 1; i < line.size(); ++i) {
        double enter = 0;
        double leave = 0;
        const QPointF& from = line[i - 1];
        const QPointF& to = line[i];
        if (!inside_part(from, to, hole, enter, leave)) {
            append_piece(pieces, from, to);
            continue;
        }
        if (enter > 0)
            append_piece(pieces, from, between(from, to, enter));
        if (leave < 1)
            append_piece(pieces, between(from, to, leave), to);
    }
    return pieces;
}

} // namespace

std::vector<QPolygonF> cut_to(const QPolygonF& line, const QRectF& rect) {
    std::vector<QPolygonF> pieces;
    for (qsizetype i = 1; i < line.size(); ++i) {
        double enter = 0;
        double leave = 0;
        const QPointF& from = line[i - 1];
        const QPointF& to = line[i];
        if (inside_part(from, to, rect, enter, leave))
            append_piece(pieces, enter > 0 ? between(from, to, enter) : from,
                         leave < 1 ? between(from, to, leave) : to);
    }
    return pieces;
}

bool enters(const QPolygonF& line, const QRectF& rect) {
    for (qsizetype i = 1; i < line.size(); ++i) {
        double enter = 0;
        double leave = 0;
        if (inside_part(line[i - 1], line[i], rect, enter, leave))
            return true;
    }
    return false;
}

std::vector<QPolygonF> cut_out(const QPolygonF& line, std::span<const QRectF> holes) {
    std::vector<QPolygonF> pieces = {line};
    for (const QRectF& hole : holes) {
        std::vector<QPolygonF> next;
        for (QPolygonF& piece : pieces) {
            if (!piece.boundingRect().adjusted(-1, -1, 1, 1).intersects(hole)) {
                next.push_back(std::move(piece));
                continue;
            }
            for (QPolygonF& rest : cut_one_out(piece, hole))
                next.push_back(std::move(rest));
        }
        pieces = std::move(next);
    }
    return pieces;
}

// Douglas and Peucker's, by halves to be looked at rather than by recursion.
QPolygonF thinned(const QPolygonF& line, double tolerance) {
    if (line.size() < 3)
        return line;
    std::vector<char> keeps(static_cast<std::size_t>(line.size()), 0);
    keeps.front() = keeps.back() = 1;
    std::vector<std::pair<qsizetype, qsizetype>> open = {{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        const QLineF chord(line[first], line[last]);
        const double length = chord.length();
        double farthest = tolerance;
        qsizetype at = 0;
        for (qsizetype i = first + 1; i < last; ++i) {
            const QPointF from = line[i] - chord.p1();
            // Of a closed line the ends are one point.
            const double off = length > 0 ? std::abs(from.x() * chord.dy() - from.y() * chord.dx()) / length
                                          : std::hypot(from.x(), from.y());
            if (off > farthest) {
                farthest = off;
                at = i;
            }
        }
        if (at == 0)
            continue;
        keeps[static_cast<std::size_t>(at)] = 1;
        open.push_back({first, at});
        open.push_back({at, last});
    }
    QPolygonF kept;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (keeps[static_cast<std::size_t>(i)])
            kept.append(line[i]);
    return kept;
}

double line_length(const QPolygonF& line) {
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
    return length;
}

const QPolygonF* longest_of(const std::vector<QPolygonF>& lines) {
    const auto at = std::max_element(lines.begin(), lines.end(), [](const auto& left, const auto& right) {
        return line_length(left) < line_length(right);
    });
    return at == lines.end() ? nullptr : &*at;
}

} // namespace llmroofline::gui
