// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/waves.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/mesh/request_mesh.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"
#include "core/traffic/traffic_presets.h"
#include "core/traffic/traffic_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

// 80 GB hold 13.5 of LLaMA-2 7B's weights and 0.537 a request of 1,024 tokens.
Comparison asked(std::int64_t batch, Batching batching) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_7b());
    comparison.a.accelerator.memory_gb = 20;
    comparison.request.batch = batch;
    comparison.request.input = 896;
    comparison.request.output = 128;
    comparison.request.batching = batching;
    return comparison;
}

std::int64_t held_one_by_one(const Comparison& comparison) {
    std::int64_t held = 0;
    while (request_fits(comparison, comparison.a, static_cast<double>(held + 1), 896, 128))
        ++held;
    return held;
}

// Of 100 requests as many are in flight as memory holds; the others wait until these are through.
TEST(Waves, NoMoreAreInFlightThanMemoryHolds) {
    for (const Batching batching : {Batching::fixed, Batching::closed_loop}) {
        const Comparison many = asked(100, batching);
        const std::int64_t held = held_one_by_one(many);
        ASSERT_GT(held, 4);
        ASSERT_LT(held, 16); // each of these batches is computed as it is
        const auto all = estimate_request(many, many.a);
        const auto those = estimate_request(asked(held, batching), many.a);
        EXPECT_FALSE(all->fits);
        EXPECT_TRUE(those->fits);
        EXPECT_EQ(all->in_flight, static_cast<double>(held));
        EXPECT_EQ(those->in_flight, static_cast<double>(held));
        EXPECT_NEAR(all->tokens_per_s / those->tokens_per_s, 1, 1e-12);
        EXPECT_EQ(all->tpot, those->tpot);
        const double waves = 100.0 / static_cast<double>(held);
        EXPECT_NEAR(all->total / (waves * those->total), 1, 1e-12);
        EXPECT_NEAR(all->ttft, those->ttft + (waves - 1) * those->total, 1e-9 * all->ttft);
        EXPECT_NEAR(all->ttft + all->decode, all->total, 1e-9 * all->total);
        EXPECT_NEAR(all->prefill_parts.total() / all->ttft, 1, 1e-9);
    }
}

// More requests never go faster than those that memory holds.
TEST(Waves, ThroughputStaysWhenMoreWait) {
    for (const Batching batching : {Batching::fixed, Batching::closed_loop}) {
        double before = 0;
        for (const std::int64_t batch : {1, 4, 8, 16, 64, 1000, 100'000}) {
            const Comparison comparison = asked(batch, batching);
            const double rate = estimate_request(comparison, comparison.a)->tokens_per_s;
            EXPECT_GE(rate, before * (1 - 1e-12));
            before = rate;
        }
    }
}

// Where memory does not hold one request nothing is in flight: times are those of more memory, and it does not fit.
TEST(Waves, WhatHoldsNoneIsAsItWas) {
    Comparison comparison = asked(8, Batching::fixed);
    Comparison larger = comparison;
    comparison.a.accelerator.memory_gb = 10;
    larger.a.accelerator.memory_gb = 1000;
    const auto estimate = estimate_request(comparison, comparison.a);
    EXPECT_FALSE(estimate->fits);
    EXPECT_EQ(estimate->in_flight, 8);
    EXPECT_EQ(estimate->total, estimate_request(larger, larger.a)->total);
    comparison.formulas = Formulas::published;
    EXPECT_EQ(requests_in_flight(comparison, comparison.a), 8);
}

// Every cell of a mesh is the estimate of its request, whether memory holds it at once or not, and so is the picture's.
TEST(Waves, MeshesShowThem) {
    for (const Batching batching : {Batching::fixed, Batching::closed_loop})
        for (const auto& [x, y] :
             {std::pair(Quantity::input, Quantity::batch), std::pair(Quantity::batch, Quantity::output),
              std::pair(Quantity::input, Quantity::output)}) {
            Comparison comparison = asked(40, batching);
            const Grid axes{x, y, {1, 50, 300, 2000, 9000}, {2, 30, 129, 1000}};
            for (const RequestMetric metric : {RequestMetric::throughput, RequestMetric::ttft,
                                               RequestMetric::tpot, RequestMetric::total}) {
                const auto mesh = request_figures(comparison, axes, metric);
                const auto picture = request_picture(comparison, axes, metric);
                int waiting = 0;
                for (std::size_t j = 0; j < axes.y_values.size(); ++j)
                    for (std::size_t i = 0; i < axes.x_values.size(); ++i) {
                        Comparison one = comparison;
                        const auto put = [&](Quantity quantity, double value) {
                            (quantity == Quantity::batch   ? one.request.batch
                             : quantity == Quantity::input ? one.request.input
                                                           : one.request.output) =
                                static_cast<std::int64_t>(value);
                        };
                        put(x, axes.x_values[i]);
                        put(y, axes.y_values[j]);
                        const auto a = estimate_request(one, one.a);
                        const auto b = estimate_request(one, one.b);
                        waiting += a->in_flight < static_cast<double>(one.request.batch);
                        const std::size_t cell = j * axes.x_values.size() + i;
                        EXPECT_NEAR(mesh->a[cell] / value_of(*a, metric), 1, 1e-10);
                        EXPECT_NEAR(mesh->b[cell] / value_of(*b, metric), 1, 1e-10);
                        EXPECT_EQ(mesh->ratio[cell] > 0, true);
                        EXPECT_NEAR(picture->log2_ratio[cell], std::log2(mesh->ratio[cell]), 2e-6);
                    }
                EXPECT_GT(waiting, 3);
            }
        }
}

// A traffic has no more in flight either, and says how many it has.
TEST(Waves, TrafficIsCappedLikewise) {
    const Traffic traffic = *load_traffic_preset(LLMROOFLINE_SOURCE_DIR, "azure-chat-2023");
    const Comparison comparison = asked(1, Batching::closed_loop);
    const double most = most_that_fits(comparison, comparison.a, traffic);
    ASSERT_GE(most, 1);
    const auto few = traffic_time(comparison, comparison.a, traffic, most);
    const auto many = traffic_time(comparison, comparison.a, traffic, 100'000);
    EXPECT_EQ(few->in_flight, most);
    EXPECT_EQ(many->in_flight, most);
    EXPECT_EQ(many->output_tokens_per_s(), few->output_tokens_per_s());
}

} // namespace
} // namespace llmroofline
