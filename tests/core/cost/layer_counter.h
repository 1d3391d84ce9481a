// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A step added up layer by layer and token by token in plain numbers, to hold the sums of the engine's operators
// against. Every element has two bytes; states have four. Only for tests.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/cost/operators.h"
#include "tests/core/fixtures.h"

namespace llmroofline::counted {

inline constexpr double bytes = 2;

struct Sums {
    double flops = 0;
    double weights = 0;
    double activations = 0;
    double cache = 0;
};

inline Sums engine_sums(const Transformer& model, Phase phase, double batch, double s) {
    EXPECT_TRUE(check_model(model).empty());
    Workload workload;
    workload.phase = phase;
    workload.precision.weights = DataType::fp16;
    workload.precision.activations = DataType::fp16;
    workload.precision.kv_cache = DataType::fp16;
    OperatorSet set;
    exact::build(model, workload, batch, set, 1e6);
    Sums sums;
    for (const Operator& op : set.operators()) {
        const OperatorFigures figures = set.figures(op, s);
        sums.flops += op.count * figures.flops;
        sums.weights += op.count * figures.weight_bytes;
        sums.activations += op.count * figures.activation_bytes;
        sums.cache += op.count * figures.kv_bytes;
    }
    return sums;
}

inline void expect_equal(const Sums& ours, const Sums& counted) {
    EXPECT_NEAR(ours.flops, counted.flops, 1e-9 * counted.flops);
    EXPECT_NEAR(ours.weights, counted.weights, 1e-9 * counted.weights);
    EXPECT_NEAR(ours.activations, counted.activations, 1e-9 * counted.activations);
    EXPECT_NEAR(ours.cache, counted.cache, 1e-9 * counted.cache);
}

// Adds up a step of `batch` sequences of length s, tensor by tensor.
class Counter {
public:
    Counter(Phase phase, double batch, long s)
        : prefill_(phase == Phase::prefill), batch_(batch), s_(s),
          tokens_(prefill_ ? batch * static_cast<double>(s) : batch) {}

    Sums sums;

    void linear(double in, double out, bool cached = false) {
        sums.flops += tokens_ * in * out * 2;
        sums.weights += in * out * bytes;
        sums.activations += tokens_ * in * bytes;
        (cached ? sums.cache : sums.activations) += tokens_ * out * bytes;
    }
    void elements(double width, double flops, double moved) {
        sums.flops += tokens_ * width * flops;
        sums.activations += tokens_ * width * moved * bytes;
    }
    // Pairs of the step's queries with what each of them sees of the tokens before it, itself included.
    template <class Seen> double pairs(Seen seen) const {
        double sum = 0;
        for (long query = prefill_ ? 1 : s_; query <= s_; ++query)
            sum += seen(static_cast<double>(query));
        return sum;
    }
    // `read` are the cached elements that one sequence reads.
    void attention(double heads, double key, double value, double seen_pairs, double read) {
        sums.flops += batch_ * heads * seen_pairs * (2 * key + 2 * value + 5);
        sums.activations += tokens_ * heads * (key + value) * bytes;
        sums.cache += batch_ * read * bytes;
    }
    void ffn(double hidden, double width) {
        linear(hidden, width);
        linear(hidden, width);
        elements(width, 5, 3);
        linear(width, hidden);
    }
    void experts(double input, double width, double count, double per_token) {
        const double rows = tokens_ * per_token;
        const double hit = count * (1 - std::pow(1 - per_token / count, tokens_));
        sums.flops += rows * 3 * 2 * input * width + rows * width * 5;
        sums.weights += hit * 3 * input * width * bytes;
        sums.activations += rows * 3 * (input + width) * bytes + rows * width * 3 * bytes;
    }
    void norm_and_add(double hidden) {
        elements(hidden, 7, 2);
        elements(hidden, 1, 3);
    }
    void head(double hidden, double vocabulary) {
        sums.flops += batch_ * hidden * (7 + 2 * vocabulary);
        sums.weights += hidden * vocabulary * bytes;
        sums.activations += batch_ * (2 * hidden + hidden + vocabulary) * bytes;
    }

    bool prefill_;
    double batch_;
    long s_;
    double tokens_;
};

struct Case {
    Phase phase;
    double batch;
    long s;
};
inline constexpr Case cases[] = {{Phase::decode, 3, 50},   {Phase::decode, 2, 900},
                                 {Phase::decode, 8, 5000}, {Phase::prefill, 1, 40},
                                 {Phase::prefill, 2, 700}, {Phase::prefill, 1, 3000}};

} // namespace llmroofline::counted
