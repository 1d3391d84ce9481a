// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sum of step times over s = 1, 2, … n as a function of n: since a step's time is a quadratic piece by
// piece, its sum is a cubic piece by piece (Σj = u(u+1)/2, Σj² = u(u+1)(2u+1)/6). So the decode time of any
// request at one batch is a difference of two values. Between whole n the cubics go on smoothly.
//
// Seconds; n in tokens. Plain value.
#pragma once

#include <span>
#include <vector>

#include "core/step/step_time.h"

namespace llmroofline {

// c0 + c1·u + c2·u² + c3·u³, u = n − from; holds from there to the next piece's `from`, the first to its
// left, too.
struct CumulativePiece {
    double from = 0;
    double c0 = 0;
    double c1 = 0;
    double c2 = 0;
    double c3 = 0;

    double at(double n) const {
        const double u = n - from;
        return c0 + u * (c1 + u * (c2 + u * c3));
    }
    CumulativePiece from_origin(double origin) const;
};

class CumulativeTime {
public:
    CumulativeTime() : pieces_(1) {}

    void clear() { pieces_.assign(1, {}); }
    // Adds factor times the sum over s = 1 … n + ahead. `time` is available and polynomial everywhere.
    void add(const StepTime& time, double factor = 1, double ahead = 0);
    // The same function, factor times.
    void scale(double factor);

    double at(double n) const;
    std::span<const CumulativePiece> pieces() const { return pieces_; }

private:
    std::vector<CumulativePiece> pieces_;
};

} // namespace llmroofline
