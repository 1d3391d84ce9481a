// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A closed loop on two groups against a simulation of it, event by event, and against what no loop can exceed.
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <vector>

#include "core/request/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

AcceleratorGroup linked(Accelerator accelerator, const ParallelLayout& layout) {
    accelerator.link_gb_s = 300;
    return {std::move(accelerator), layout, {}};
}

Comparison loop(const Transformer& model, std::int64_t batch, std::int64_t input, std::int64_t output) {
    Comparison comparison = fixtures::comparison(model);
    comparison.request.batch = batch;
    comparison.request.input = input;
    comparison.request.output = output;
    comparison.request.batching = Batching::closed_loop;
    comparison.request.prompt_steps = PromptSteps::serial;
    comparison.decode_group = linked(fixtures::h20(), {4, 1, 1, 1, 1});
    return comparison;
}

const AcceleratorGroup prefill_group = linked(fixtures::a100(), {1, 1, 1, 1, 1});

// One prompt alone on the prefill group, and the mean decode step of n requests that start together.
double prefill_of_one(Comparison comparison) {
    comparison.request.batch = 1;
    comparison.request.batching = Batching::fixed;
    comparison.decode_group.reset();
    return estimate_request(comparison, prefill_group)->ttft;
}

double mean_step(Comparison comparison, std::int64_t n) {
    comparison.request.batch = n;
    comparison.request.batching = Batching::fixed;
    const AcceleratorGroup group = *comparison.decode_group;
    comparison.decode_group.reset();
    return estimate_request(comparison, group)->tpot;
}

double transfer_of_one(Comparison comparison) {
    comparison.request.batch = 1;
    comparison.request.batching = Batching::fixed;
    return estimate_request(comparison, prefill_group)->transfer;
}

struct Simulated {
    double requests_per_s = 0;
    double decoding = 0; // mean over time
};

// Prompts one after the other, tokens in steps of all that are there.
Simulated simulate(const Comparison& comparison) {
    const double prefill = prefill_of_one(comparison);
    const double transfer = transfer_of_one(comparison);
    const std::int64_t batch = comparison.request.batch;
    std::vector<double> step(static_cast<std::size_t>(batch) + 1);
    for (std::int64_t n = 1; n <= batch; ++n)
        step[static_cast<std::size_t>(n)] = mean_step(comparison, n);
    std::deque<double> coming; // when each may decode
    double prefill_free = 0;
    const auto enter = [&](double now) {
        prefill_free = std::max(now, prefill_free) + prefill;
        coming.push_back(prefill_free + transfer);
    };
    for (std::int64_t i = 0; i < batch; ++i)
        enter(0);
    std::vector<std::int64_t> left;
    const int warm_up = static_cast<int>(20 * batch);
    const int measured = static_cast<int>(200 * batch);
    double now = 0;
    double start = 0;
    double area = 0;
    int ended = 0;
    while (ended < warm_up + measured) {
        while (!coming.empty() && coming.front() <= now) {
            left.push_back(comparison.request.output);
            coming.pop_front();
        }
        if (left.empty()) {
            now = coming.front();
            continue;
        }
        const double seconds = step[left.size()];
        if (start > 0)
            area += seconds * static_cast<double>(left.size());
        now += seconds;
        for (std::int64_t& tokens : left)
            if (--tokens == 0) {
                enter(now);
                if (++ended == warm_up)
                    start = now;
            }
        std::erase(left, 0);
    }
    return {measured / (now - start), area / (now - start)};
}

TEST(LoopApart, EqualsASimulationWhicheverGroupBinds) {
    struct Case {
        std::int64_t batch, input, output;
    };
    // Few and many in flight; long answers, for which the decoding binds, and long prompts.
    for (const Case& one : {Case{1, 1000, 100}, Case{6, 500, 400}, Case{24, 200, 300}, Case{24, 2000, 100},
                            Case{40, 300, 600}, Case{40, 4000, 50}}) {
        const Comparison comparison = loop(fixtures::llama_2_7b(), one.batch, one.input, one.output);
        const Simulated simulated = simulate(comparison);
        const auto estimate = estimate_request(comparison, prefill_group);
        ASSERT_TRUE(estimate);
        const double per_s = estimate->tokens_per_s / static_cast<double>(one.output);
        EXPECT_NEAR(per_s / simulated.requests_per_s, 1, 0.02) << one.batch << ' ' << one.input;
        EXPECT_NEAR(*estimate->decoding / simulated.decoding, 1, 0.03) << one.batch << ' ' << one.input;
        // What begins is in flight until it ends (Little).
        EXPECT_NEAR(static_cast<double>(one.batch) / estimate->total / per_s, 1, 1e-12);
    }
}

TEST(LoopApart, IsFedNoFasterThanPrefillAndLinks) {
    for (const std::int64_t batch : {1, 3, 8, 9, 31, 64, 200, 1024})
        for (const std::int64_t input : {16, 1000, 8000})
            for (const std::int64_t output : {1, 60, 2000}) {
                const Comparison comparison = loop(fixtures::llama_2_7b(), batch, input, output);
                const auto estimate = estimate_request(comparison, prefill_group);
                const double per_s = estimate->tokens_per_s / static_cast<double>(output);
                EXPECT_LE(per_s, (1 + 1e-12) / prefill_of_one(comparison));
                EXPECT_LE(per_s, (1 + 1e-12) / transfer_of_one(comparison));
                EXPECT_GE(estimate->ttft, (1 - 1e-12) * prefill_of_one(comparison));
                EXPECT_LE(*estimate->decoding, static_cast<double>(batch));
                // Never faster than its decoding ones can be.
                EXPECT_GE(estimate->tpot, (1 - 1e-12) * mean_step(comparison, 1));
            }
}

// A slow link binds before the prefill does.
TEST(LoopApart, NamesWhatBinds) {
    Comparison comparison = loop(fixtures::llama_2_7b(), 64, 1000, 20);
    EXPECT_EQ(estimate_request(comparison, prefill_group)->limit, LoopLimit::prefill);
    AcceleratorGroup far = prefill_group;
    far.links.network_gb_s = 0.1;
    const auto slow = estimate_request(comparison, far);
    EXPECT_EQ(slow->limit, LoopLimit::link);
    // 32 layers · 32 heads · 128 numbers, keys and values in two bytes.
    EXPECT_NEAR(slow->tokens_per_s, 20 / (1000 * 2 * 32 * 32 * 128 * 2.0 / 0.1e9), 1e-9);
    comparison.request.batch = 2;
    comparison.request.output = 2000;
    EXPECT_EQ(estimate_request(comparison, prefill_group)->limit, LoopLimit::loop);
}

// One more in flight never serves less, and nothing jumps where the limit changes.
TEST(LoopApart, GrowsSmoothlyWithTheRequestsInFlight) {
    double before = 0;
    for (std::int64_t batch = 1; batch <= 300; ++batch) {
        const auto estimate = estimate_request(loop(fixtures::llama_2_7b(), batch, 1000, 200), prefill_group);
        EXPECT_GE(estimate->tokens_per_s, before * (1 - 1e-12)) << batch;
        if (batch > 10) {
            EXPECT_LE(estimate->tokens_per_s, before * (1 + 1.5 / static_cast<double>(batch))) << batch;
        }
        before = estimate->tokens_per_s;
    }
}

} // namespace
} // namespace llmroofline
