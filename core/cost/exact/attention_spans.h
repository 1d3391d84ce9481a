// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Query-key pairs and tokens read by attention, as pieces in s. A query at position i sees i tokens; with a
// window w min(i, w); in chunks of c ((i − 1) mod c) + 1. Pairs of a step are P(s) − P(u), P(n) the sum over
// the first n positions and u the tokens before its first query. Of q
// queries that choose w tokens each at most q·w are read. Private to core/cost/exact.
#pragma once

#include <span>

#include "core/cost/quadratic.h"
#include "core/cost/queries.h"

namespace llmroofline::exact {

// chosen: as many as a window holds, but any of the tokens, so that several queries read more than one does.
enum class Reach { whole, window, chunk, chosen };

struct AttentionSpan {
    double from;      // holds above this s
    Quadratic pairs;  // of one sequence and head
    Quadratic cached; // tokens whose keys and values one sequence reads
    Quadratic scores; // elements of the score matrix of one sequence and head
};

// What a query sees at once of two kinds of entries: the tokens of a window, and entries that stand for `ratio`
// tokens each, all of them or the `chosen` best (0: all). Entries of less than `ratio` tokens count by their share.
// Memory as below.
std::span<const AttentionSpan> compressed_spans(const Queries& queries, double window, double ratio,
                                                double chosen, double greatest_s);

// The tokens of a window, and beyond it one block in `stride`; a KV head's queries read `read` times as many tokens
// there as each of them sees. Memory as below.
std::span<const AttentionSpan> strided_spans(const Queries& queries, double window, double stride,
                                             double read, double greatest_s);

// `period` is the window or the chunk. Pieces of chunks are made up to greatest_s. The memory belongs to the
// thread and is reused by the next call.
std::span<const AttentionSpan> attention_spans(const Queries& queries, Reach reach, double period,
                                               double greatest_s);

} // namespace llmroofline::exact
