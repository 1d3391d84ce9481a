// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Batches that replicas do not share evenly, layers that stages do not, and cards that bridges join in pairs.
#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/cost/memory.h"
#include "core/cost/operators.h"
#include "core/cost/shard.h"
#include "core/request/request_time.h"
#include "core/step/step_plan.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

AcceleratorGroup h20s(const ParallelLayout& layout) {
    AcceleratorGroup group(fixtures::h20(), layout);
    group.accelerator.link_gb_s = 450;
    return group;
}

double step(const Transformer& model, const AcceleratorGroup& group, double batch, double s) {
    const Workload workload;
    OperatorSet operators;
    exact::build(shard_of(model, group), workload, batch, operators, s);
    StepTime time;
    time.build(operators, Roofs(group, workload));
    return time.at(s);
}

// 10 sequences on four replicas: three, three, two and two. A step is over when the fullest is.
TEST(UnevenGroups, TheSlowestReplicaSetsTheStep) {
    const Transformer model = fixtures::mistral_7b();
    const AcceleratorGroup four = h20s({1, 1, 1, 4, 1});
    for (const double s : {100.0, 5000.0}) {
        EXPECT_DOUBLE_EQ(step(model, four, 10, s), step(model, h20s({}), 3, s));
        EXPECT_DOUBLE_EQ(step(model, four, 12, s), step(model, h20s({}), 3, s));
        EXPECT_DOUBLE_EQ(step(model, four, 3, s), step(model, h20s({}), 1, s));
    }
    EXPECT_EQ(memory_use(model, {}, four, 10, 1000).kv_cache,
              memory_use(model, {}, h20s({}), 3, 1000).kv_cache);
    // A static batch takes as long as its fullest replica; a closed loop's replicas have two and a half on average.
    Comparison comparison = fixtures::comparison(model);
    comparison.request = {.batch = 10, .input = 1000, .output = 100};
    const double uneven = estimate_request(comparison, four)->total;
    comparison.request.batch = 3;
    EXPECT_NEAR(uneven / estimate_request(comparison, h20s({}))->total, 1, 1e-12);
    comparison.request.batching = Batching::closed_loop;
    comparison.request.batch = 10;
    const double loop = estimate_request(comparison, four)->tpot;
    comparison.request.batch = 2;
    EXPECT_GT(loop, estimate_request(comparison, h20s({}))->tpot);
    comparison.request.batch = 3;
    EXPECT_LT(loop, estimate_request(comparison, h20s({}))->tpot);
}

// 61 layers on two stages are 31 and 30. With two micro-batches in flight a round takes twice the fuller stage, not once
// all stages: 62 layers' time, not 61's. One alone goes through all stages and waits for nobody.
TEST(UnevenGroups, TheFullerStageSetsThePaceOfMicroBatches) {
    const Transformer model = fixtures::dense(61, 4096, 14336, 32, 8);
    const AcceleratorGroup one = h20s({1, 2, 1, 1, 1});
    const AcceleratorGroup two = h20s({1, 2, 1, 1, 2});
    for (const double s : {100.0, 5000.0}) {
        EXPECT_NEAR(step(model, two, 2, s) / (62.0 / 61 * step(model, one, 1, s)), 1, 1e-12);
        EXPECT_NEAR(step(model, two, 8, s) / (62.0 / 61 * step(model, one, 4, s)), 1, 1e-12);
        EXPECT_DOUBLE_EQ(step(model, two, 1, s), step(model, one, 1, s));
    }
    const Transformer even = fixtures::dense(60, 4096, 14336, 32, 8);
    EXPECT_DOUBLE_EQ(step(even, two, 8, 100), step(even, one, 4, 100));
    // Rows of a mesh likewise.
    const Workload workload;
    const Roofs roofs(two, workload);
    const StepPlan plan(shard_of(model, two), workload, Method::operator_by_operator, roofs, 1, 10'000);
    StepTime time;
    for (const double batch : {1.0, 2.0, 9.0}) {
        plan.build(batch, time);
        EXPECT_NEAR(time.at(700) / step(model, two, batch, 700), 1, 1e-12);
    }
}

// The rig that most people have: four cards, bridges between pairs at most, PCIe 4 between them all.
TEST(UnevenGroups, BeyondABridgedPairCardsAreJoinedByPcie) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    const auto cards = [&](const char* id, std::int64_t count) {
        return AcceleratorGroup(*catalog.find_accelerator(id), {count, 1, 1, 1, 1});
    };
    EXPECT_EQ(pcie_gb_s(3), 16);
    EXPECT_EQ(pcie_gb_s(5), 64);
    EXPECT_EQ(cards("rtx-3090", 4).network_gb_s(), 32);
    EXPECT_EQ(cards("h100-pcie", 4).network_gb_s(), 64);
    EXPECT_FALSE(cards("rtx-3090", 2).network_gb_s());   // the bridge's own
    EXPECT_FALSE(cards("rtx-3090", 16).network_gb_s());  // of several machines
    EXPECT_FALSE(cards("h100-sxm5", 16).network_gb_s()); // of two nodes
    AcceleratorGroup stated = cards("rtx-3090", 4);
    stated.links.network_gb_s = 12;
    EXPECT_EQ(stated.network_gb_s(), 12);
    Comparison comparison;
    comparison.model = *catalog.find_model("qwen2.5-32b");
    comparison.request = {.batch = 1, .input = 1000, .output = 100};
    for (const char* id : {"rtx-3090", "a40", "rtx-a6000", "h100-pcie", "rtx-4090"}) {
        const auto estimate = estimate_request(comparison, cards(id, 4));
        ASSERT_TRUE(estimate) << id;
        EXPECT_FALSE(estimate->missing) << id;
    }
    // Two of a pair reduce over the bridge, then each half of the message goes between the pairs and back.
    const auto exchange = [&](const AcceleratorGroup& group) {
        OperatorSet operators;
        exact::build(shard_of(comparison.model, group), {}, 1, operators, 100);
        for (const Communication& one : operators.communications())
            if (one.kind == OperatorKind::all_reduce)
                return Roofs(group, {}).time_of(one)(100);
        return 0.0;
    };
    const double message = 5120 * 2;
    EXPECT_NEAR(exchange(cards("rtx-3090", 4)) / (message / 56.25e9 + message / 2 / 32e9), 1, 1e-12);
}

} // namespace
} // namespace llmroofline
