// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A polynomial of degree 2 or less in the sequence length s. Plain value.
#pragma once

#include <array>
#include <cmath>
#include <utility>

namespace llmroofline {

struct Quadratic {
    double c0 = 0;
    double c1 = 0;
    double c2 = 0;

    double operator()(double s) const { return c0 + s * (c1 + s * c2); }

    Quadratic& operator+=(const Quadratic& other) {
        c0 += other.c0;
        c1 += other.c1;
        c2 += other.c2;
        return *this;
    }
    friend Quadratic operator+(Quadratic left, const Quadratic& right) { return left += right; }
    friend Quadratic operator-(const Quadratic& left, const Quadratic& right) {
        return {left.c0 - right.c0, left.c1 - right.c1, left.c2 - right.c2};
    }
    friend Quadratic operator*(double factor, const Quadratic& p) {
        return {factor * p.c0, factor * p.c1, factor * p.c2};
    }
    bool operator==(const Quadratic&) const = default;
};

inline Quadratic constant(double c0) {
    return {c0, 0, 0};
}

// The real roots in ascending order; `count` says how many. The zero polynomial has none.
struct Roots {
    std::array<double, 2> at{};
    int count = 0;
};

inline Roots roots(const Quadratic& p) {
    if (p.c2 == 0) {
        if (p.c1 == 0)
            return {};
        return {{-p.c0 / p.c1, 0}, 1};
    }
    const double discriminant = p.c1 * p.c1 - 4 * p.c2 * p.c0;
    if (discriminant < 0)
        return {};
    // The form that does not cancel: q has the sign of c1.
    const double q = -0.5 * (p.c1 + std::copysign(std::sqrt(discriminant), p.c1));
    double first = q / p.c2;
    double second = q != 0 ? p.c0 / q : 0;
    if (first > second)
        std::swap(first, second);
    if (first == second)
        return {{first, 0}, 1};
    return {{first, second}, 2};
}

} // namespace llmroofline
