// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/row_fill.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/mesh/fast_log2.h"
#include "core/mesh/vector_width.h"

namespace llmroofline {

namespace {

// One segment of both sides: calls put(column, t_A, t_B) for whole blocks.
template <class Real, class Put>
[[gnu::always_inline]] inline void for_each_cell(const Real* columns, std::size_t count,
                                                 const Real (&coefficients)[6], Put&& put) {
    const auto [a0, a1, a2, b0, b1, b2] = coefficients;
    for (std::size_t block = 0; block < count; block += block_columns) {
        for (std::size_t i = block; i < block + block_columns; ++i) {
            const Real s = columns[i];
            put(i, a0 + s * (a1 + s * a2), b0 + s * (b1 + s * b2));
        }
    }
}

template <class Real> struct PairCoefficients {
    Real values[6];

    PairCoefficients(const Quadratic& a, const Quadratic& b)
        : values{static_cast<Real>(a.c0), static_cast<Real>(a.c1), static_cast<Real>(a.c2),
                 static_cast<Real>(b.c0), static_cast<Real>(b.c1), static_cast<Real>(b.c2)} {}
};

// Calls fill(first column, number of columns, segment of A, segment of B) from left to right.
template <class Fill>
void for_each_segment(const StepTime& time_a, const StepTime& time_b, const ColumnLookup& lookup,
                      Fill&& fill) {
    const auto a = time_a.segments();
    const auto b = time_b.segments();
    const std::size_t width = lookup.sequences().size();
    const auto end_of = [&](std::span<const TimeSegment> segments, std::size_t i) {
        return i + 1 < segments.size() ? lookup.first_above(segments[i + 1].from) : width;
    };
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t end_a = end_of(a, 0);
    std::size_t end_b = end_of(b, 0);
    for (std::size_t begin = 0; begin < width;) {
        while (end_a <= begin)
            end_a = end_of(a, ++i);
        while (end_b <= begin)
            end_b = end_of(b, ++j);
        const std::size_t end = std::min(end_a, end_b);
        fill(begin, end - begin, a[i].time, b[j].time);
        begin = end;
    }
}

// While experts are still being hit the times are no polynomials.
std::size_t varying_columns(const StepTime& time_a, const StepTime& time_b, const ColumnLookup& lookup) {
    const double until = std::max(time_a.varying_until(), time_b.varying_until());
    return until > 0 ? lookup.first_above(until) : 0;
}

} // namespace

namespace kernel {

LLMROOFLINE_WIDEST_VECTORS void ratios(const float* columns, std::size_t count,
                                       const float (&coefficients)[6], float* out) {
    for_each_cell(columns, count, coefficients, [out](std::size_t i, float a, float b) { out[i] = b / a; });
}

// A difference, not a quotient's logarithm: exchanging A and B then changes the sign exactly.
LLMROOFLINE_WIDEST_VECTORS void log2_ratios(const float* columns, std::size_t count,
                                            const float (&coefficients)[6], float* out) {
    for_each_cell(columns, count, coefficients,
                  [out](std::size_t i, float a, float b) { out[i] = fast_log2(b) - fast_log2(a); });
}

LLMROOFLINE_WIDEST_VECTORS void times(const double* columns, std::size_t count,
                                      const double (&coefficients)[6], double* a, double* b) {
    for_each_cell(columns, count, coefficients, [a, b](std::size_t i, double time_a, double time_b) {
        a[i] = time_a;
        b[i] = time_b;
    });
}

} // namespace kernel

RowFill::RowFill(std::span<const double> sequences)
    : lookup_(sequences), columns_(sequences.begin(), sequences.end()) {
    columns_.resize(padded_width(), sequences.back());
    float_columns_.assign(columns_.begin(), columns_.end());
}

void RowFill::times(const StepTime& time_a, const StepTime& time_b, double* a, double* b) const {
    const StepTime& first = time_a.available() ? time_a : time_b;
    const StepTime& second = time_b.available() ? time_b : time_a;
    if (first.available()) {
        for_each_segment(first, second, lookup_,
                         [&](std::size_t begin, std::size_t count, const Quadratic& qa, const Quadratic& qb) {
                             kernel::times(columns_.data() + begin, count,
                                           PairCoefficients<double>(qa, qb).values, a + begin, b + begin);
                         });
        for (std::size_t x = varying_columns(first, second, lookup_); x-- > 0;) {
            a[x] = first.at(columns_[x]);
            b[x] = second.at(columns_[x]);
        }
    }
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (!time_a.available())
        std::fill(a, a + width(), nan);
    if (!time_b.available())
        std::fill(b, b + width(), nan);
}

void RowFill::picture(const StepTime& time_a, const StepTime& time_b, CellValue value, float* out) const {
    if (!time_a.available() || !time_b.available()) {
        std::fill(out, out + width(), std::numeric_limits<float>::quiet_NaN());
        return;
    }
    const auto fill = value == CellValue::ratio ? kernel::ratios : kernel::log2_ratios;
    for_each_segment(time_a, time_b, lookup_,
                     [&](std::size_t begin, std::size_t count, const Quadratic& a, const Quadratic& b) {
                         fill(float_columns_.data() + begin, count, PairCoefficients<float>(a, b).values,
                              out + begin);
                     });
    for (std::size_t x = varying_columns(time_a, time_b, lookup_); x-- > 0;) {
        const float a = static_cast<float>(time_a.at(columns_[x]));
        const float b = static_cast<float>(time_b.at(columns_[x]));
        out[x] = value == CellValue::ratio ? b / a : fast_log2(b) - fast_log2(a);
    }
}

} // namespace llmroofline
