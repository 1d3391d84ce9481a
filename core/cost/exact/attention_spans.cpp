// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/exact/attention_spans.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace llmroofline::exact {

namespace {

// p(inner(s)) for an inner that is linear.
Quadratic compose(const Quadratic& p, const Quadratic& inner) {
    const double a = inner.c0;
    const double b = inner.c1;
    return {p(a), b * (p.c1 + 2 * a * p.c2), b * b * p.c2};
}

// P(n), the pairs of the first n positions, and where it is made of another piece.
class PairSum {
public:
    PairSum(Reach reach, double period) : reach_(reach), period_(period) {}

    // Which piece holds for n in (i·period, (i + 1)·period].
    Quadratic piece(double i) const {
        const double w = period_;
        if (reach_ == Reach::whole || i <= 0)
            return {0, 0.5, 0.5};
        if (reach_ == Reach::window)
            return {w * (w + 1) / 2 - w * w, w, 0};
        const double start = i * w;
        return {i * w * (w + 1) / 2 + start * (start - 1) / 2, 0.5 - start, 0.5};
    }

    double piece_of(double n) const {
        if (reach_ == Reach::whole)
            return 0;
        const double i = std::max(0.0, std::ceil(n / period_) - 1);
        return reach_ == Reach::window ? std::min(i, 1.0) : i;
    }

    double last_break(double greatest) const {
        if (reach_ == Reach::whole)
            return 0;
        return reach_ == Reach::window ? 1 : std::ceil(greatest / period_) - 1;
    }

private:
    Reach reach_;
    double period_;
};

// The step that nearly all of a mesh asks for, without the pieces that only differ between whole numbers.
void decode_spans(Reach reach, double period, double greatest_s, std::vector<AttentionSpan>& spans) {
    const Quadratic all{0, 1, 0};
    spans.push_back({0, all, all, all});
    if (reach == Reach::window || reach == Reach::chosen)
        spans.push_back({period, constant(period), constant(period), constant(period)});
    if (reach != Reach::chunk)
        return;
    const double count = std::max(1.0, std::ceil(greatest_s / period));
    for (double i = 1; i < count; ++i) {
        const Quadratic r{-i * period, 1, 0}; // tokens into the chunk, 1 to period
        spans.push_back({i * period, r, r, r});
    }
}

void general_spans(const Queries& queries, Reach reach, double period, double greatest_s,
                   std::vector<AttentionSpan>& spans) {
    const PairSum sum(reach == Reach::chosen ? Reach::window : reach, period);
    // Where queries that do not grow with s read less than all.
    const double most_read = reach == Reach::chosen && !queries.grows()
                                 ? queries.fixed * period
                                 : std::numeric_limits<double>::infinity();
    const Quadratic before = queries.before();
    static thread_local std::vector<double> starts;
    starts.assign(1, 0.0);
    const double last = sum.last_break(greatest_s);
    for (double i = 1; i <= last; ++i) {
        starts.push_back(i * period);
        // Where the first query passes the end of a chunk: half a token early, so that at whole numbers it is
        // counted where it lies.
        if (before.c1 > 0)
            starts.push_back((i * period - 0.5 - before.c0) / before.c1);
    }
    if (std::isfinite(most_read))
        starts.push_back(most_read);
    std::sort(starts.begin(), starts.end());
    const Quadratic scores{0, queries.fixed, queries.share};
    for (std::size_t k = 0; k < starts.size(); ++k) {
        if (k > 0 && (starts[k] <= starts[k - 1] || (reach == Reach::chunk && starts[k] >= greatest_s)))
            continue;
        const double inside = k + 1 < starts.size() ? 0.5 * (starts[k] + starts[k + 1]) : starts[k] + 1;
        const double first = before(inside);
        AttentionSpan span{starts[k], sum.piece(sum.piece_of(inside)), {0, 1, 0}, scores};
        if (before.c1 > 0 || before.c0 > 0)
            span.pairs = span.pairs - compose(sum.piece(sum.piece_of(first + 0.5)), before);
        // Queries that follow whole steps or the cached part of a prompt's beginning read what they see; those that
        // follow a cached share of it, all.
        const bool reads_what_it_sees = !queries.grows() || queries.fixed < 0;
        if (reads_what_it_sees && reach == Reach::window && first + 1 > period)
            span.cached = Quadratic{period - 1, 1, 0} - before;
        if (reads_what_it_sees && reach == Reach::chunk && first > 0)
            span.cached = {-period * std::floor((first + 0.5) / period), 1, 0};
        if (inside > most_read)
            span.cached = constant(most_read);
        spans.push_back(span);
    }
}

} // namespace

std::span<const AttentionSpan> attention_spans(const Queries& queries, Reach reach, double period,
                                               double greatest_s) {
    static thread_local std::vector<AttentionSpan> spans;
    spans.clear();
    if (queries.is_decode())
        decode_spans(reach, period, greatest_s, spans);
    else
        general_spans(queries, reach, period, greatest_s, spans);
    return spans;
}

// What the window leaves of all pairs counts by its share; a prefill reads every token.
std::span<const AttentionSpan> strided_spans(const Queries& queries, double window, double stride,
                                             double read, double greatest_s) {
    static thread_local std::vector<AttentionSpan> spans;
    const AttentionSpan all = attention_spans(queries, Reach::whole, 0, greatest_s)[0];
    const auto of_window = attention_spans(queries, Reach::window, window, greatest_s);
    spans.assign(of_window.begin(), of_window.end());
    const double share = 1 / stride;
    for (AttentionSpan& span : spans) {
        const Quadratic beyond = all.cached - span.cached;
        span.pairs += share * (all.pairs - span.pairs);
        span.cached = queries.grows() ? all.cached : span.cached + std::min(1.0, share * read) * beyond;
    }
    return spans;
}

std::span<const AttentionSpan> compressed_spans(const Queries& queries, double window, double ratio,
                                                double chosen, double greatest_s) {
    static thread_local std::vector<AttentionSpan> recent, spans;
    const auto of_window = attention_spans(queries, Reach::window, window, greatest_s);
    recent.assign(of_window.begin(), of_window.end());
    const auto compressed =
        attention_spans(queries, chosen > 0 ? Reach::window : Reach::whole, ratio * chosen, greatest_s);
    spans.clear();
    const double share = 1 / ratio;
    for (std::size_t i = 0, k = 0; i < recent.size() && k < compressed.size();) {
        spans.push_back({std::max(recent[i].from, compressed[k].from),
                         recent[i].pairs + share * compressed[k].pairs,
                         recent[i].cached + share * compressed[k].cached,
                         recent[i].scores + share * compressed[k].scores});
        const double end =
            i + 1 < recent.size() ? recent[i + 1].from : std::numeric_limits<double>::infinity();
        const double other_end =
            k + 1 < compressed.size() ? compressed[k + 1].from : std::numeric_limits<double>::infinity();
        i += end <= other_end ? 1 : 0;
        k += other_end <= end ? 1 : 0;
    }
    return spans;
}

} // namespace llmroofline::exact
