// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/cumulative_time.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace llmroofline {

namespace {

// Of whole steps up to where each segment ends.
std::vector<CumulativePiece> summed(std::span<const TimeSegment> segments) {
    std::vector<CumulativePiece> pieces;
    double done = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const double from = i == 0 ? 0 : std::floor(segments[i].from);
        if (!pieces.empty())
            done = pieces.back().at(from);
        // A segment that ended before the next whole number holds for no step.
        if (!pieces.empty() && from == pieces.back().from)
            pieces.pop_back();
        // The j-th step behind `from` takes e0 + e1·j + c2·j².
        const Quadratic& time = segments[i].time;
        const double e0 = time(from);
        const double e1 = time.c1 + 2 * time.c2 * from;
        pieces.push_back({from, done, e0 + e1 / 2 + time.c2 / 6, e1 / 2 + time.c2 / 2, time.c2 / 3});
    }
    return pieces;
}

} // namespace

CumulativePiece CumulativePiece::from_origin(double origin) const {
    const double d = origin - from;
    return {origin, at(origin), c1 + d * (2 * c2 + d * 3 * c3), c2 + 3 * c3 * d, c3};
}

void CumulativeTime::add(const StepTime& time, double factor, double ahead) {
    std::vector<CumulativePiece> added = summed(time.segments());
    for (CumulativePiece& piece : added)
        piece.from -= ahead;
    std::vector<CumulativePiece> sum;
    auto a = pieces_.cbegin();
    auto b = added.cbegin();
    // The first pieces hold to their left, so their later start begins nothing.
    double from = std::min(a->from, b->from);
    while (true) {
        const CumulativePiece first = a->from_origin(from);
        const CumulativePiece second = b->from_origin(from);
        sum.push_back({from, first.c0 + factor * second.c0, first.c1 + factor * second.c1,
                       first.c2 + factor * second.c2, first.c3 + factor * second.c3});
        const auto next_a = std::next(a);
        const auto next_b = std::next(b);
        if (next_a == pieces_.cend() && next_b == added.cend())
            break;
        from = next_a == pieces_.cend() ? next_b->from
               : next_b == added.cend() ? next_a->from
                                        : std::min(next_a->from, next_b->from);
        if (next_a != pieces_.cend() && next_a->from == from)
            a = next_a;
        if (next_b != added.cend() && next_b->from == from)
            b = next_b;
    }
    pieces_ = std::move(sum);
}

void CumulativeTime::scale(double factor) {
    for (CumulativePiece& piece : pieces_) {
        piece.c0 *= factor;
        piece.c1 *= factor;
        piece.c2 *= factor;
        piece.c3 *= factor;
    }
}

double CumulativeTime::at(double n) const {
    const auto later = std::partition_point(pieces_.begin() + 1, pieces_.end(),
                                            [n](const CumulativePiece& piece) { return piece.from <= n; });
    return std::prev(later)->at(n);
}

} // namespace llmroofline
