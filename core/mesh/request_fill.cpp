// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/request_fill.h"

#include <algorithm>

#include "core/mesh/fast_log2.h"
#include "core/mesh/row_fill.h"
#include "core/mesh/vector_width.h"

namespace llmroofline {

namespace {

[[gnu::always_inline]] inline double at(const kernel::Cubic& time, double x) {
    const double u = x - time.from;
    return time.c0 + u * (time.c1 + u * (time.c2 + u * time.c3));
}

// Calls put(column, t_A, t_B) for whole blocks.
template <class Put>
[[gnu::always_inline]] inline void for_each_pair(const double* columns, std::size_t count,
                                                 const kernel::Cubic& time_a, const kernel::Cubic& time_b,
                                                 const double* added_a, const double* added_b, Put&& put) {
    const kernel::Cubic a = time_a;
    const kernel::Cubic b = time_b;
    for (std::size_t block = 0; block < count; block += block_columns)
        for (std::size_t i = block; i < block + block_columns; ++i)
            put(i, static_cast<float>(added_a[i] + at(a, columns[i])),
                static_cast<float>(added_b[i] + at(b, columns[i])));
}

kernel::Cubic along_columns(const CumulativePiece& piece, double ahead) {
    return {piece.from - ahead, piece.c0, piece.c1, piece.c2, piece.c3};
}

// One side's pieces in view, from left to right.
class PieceCursor {
public:
    PieceCursor(const RequestRow& row, const ColumnLookup& lookup)
        : pieces_(row.cumulative->pieces()), ahead_(row.ahead), lookup_(lookup) {
        find_end();
    }
    // Goes on to the piece that holds at this column.
    void advance_to(std::size_t column) {
        while (end_ <= column) {
            ++current_;
            find_end();
        }
    }
    kernel::Cubic cubic() const { return along_columns(pieces_[current_], ahead_); }
    std::size_t end() const { return end_; }

private:
    void find_end() {
        end_ = current_ + 1 < pieces_.size() ? lookup_.first_above(pieces_[current_ + 1].from - ahead_)
                                             : lookup_.sequences().size();
    }

    std::span<const CumulativePiece> pieces_;
    double ahead_;
    const ColumnLookup& lookup_;
    std::size_t current_ = 0;
    std::size_t end_ = 0;
};

} // namespace

namespace kernel {

LLMROOFLINE_WIDEST_VECTORS void request_times(const double* columns, std::size_t count, const Cubic& time,
                                              const double* added, double* out) {
    const Cubic cubic = time;
    for (std::size_t block = 0; block < count; block += block_columns)
        for (std::size_t i = block; i < block + block_columns; ++i)
            out[i] = added[i] + at(cubic, columns[i]);
}

LLMROOFLINE_WIDEST_VECTORS void request_ratios(const double* columns, std::size_t count, const Cubic& a,
                                               const Cubic& b, const double* added_a, const double* added_b,
                                               float* out) {
    for_each_pair(columns, count, a, b, added_a, added_b,
                  [out](std::size_t i, float time_a, float time_b) { out[i] = time_b / time_a; });
}

LLMROOFLINE_WIDEST_VECTORS void request_log2_ratios(const double* columns, std::size_t count, const Cubic& a,
                                                    const Cubic& b, const double* added_a,
                                                    const double* added_b, float* out) {
    for_each_pair(columns, count, a, b, added_a, added_b, [out](std::size_t i, float time_a, float time_b) {
        out[i] = fast_log2(time_b) - fast_log2(time_a);
    });
}

} // namespace kernel

RequestFill::RequestFill(std::span<const double> columns)
    : lookup_(columns), columns_(columns.begin(), columns.end()) {
    columns_.resize(columns.size() + block_columns, columns.back());
}

void RequestFill::times(const RequestRow& row, double* out) const {
    PieceCursor cursor(row, lookup_);
    for (std::size_t begin = 0; begin < width(); begin = cursor.end()) {
        cursor.advance_to(begin);
        kernel::request_times(columns_.data() + begin, cursor.end() - begin, cursor.cubic(),
                              row.added.data() + begin, out + begin);
    }
}

void RequestFill::picture(const RequestRow& a, const RequestRow& b, CellValue value, float* out) const {
    const auto fill = value == CellValue::ratio ? kernel::request_ratios : kernel::request_log2_ratios;
    PieceCursor cursor_a(a, lookup_);
    PieceCursor cursor_b(b, lookup_);
    for (std::size_t begin = 0; begin < width();) {
        cursor_a.advance_to(begin);
        cursor_b.advance_to(begin);
        const std::size_t end = std::min(cursor_a.end(), cursor_b.end());
        fill(columns_.data() + begin, end - begin, cursor_a.cubic(), cursor_b.cubic(), a.added.data() + begin,
             b.added.data() + begin, out + begin);
        begin = end;
    }
}

} // namespace llmroofline
