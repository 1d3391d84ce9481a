// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/least_group.h"

#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"

namespace llmroofline {
namespace {

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

Comparison asked(const char* model, std::int64_t batch, std::int64_t input, std::int64_t output) {
    Comparison comparison;
    comparison.model = *catalog().find_model(model);
    comparison.request.batch = batch;
    comparison.request.input = input;
    comparison.request.output = output;
    return comparison;
}

AcceleratorGroup one(const char* id) {
    return *catalog().find_accelerator(id);
}

// Every accelerator of the catalog, models of many sizes: what is named fits and has times, by the functions that judge
// any group, and nothing smaller among the layouts does.
TEST(LeastGroup, IsTriedBeforeItIsNamed) {
    int named = 0;
    for (const char* model : {"llama-3.1-8b", "qwen3-32b", "llama-3.1-70b", "gpt-oss-120b", "deepseek-v3"}) {
        const Comparison comparison = asked(model, 4, 4096, 512);
        for (const AcceleratorEntry& entry : catalog().accelerators()) {
            const AcceleratorGroup group(entry.value);
            const LeastGroup least = least_group(comparison, group, 64);
            const auto single = estimate_request(comparison, group);
            if (single && single->fits) {
                EXPECT_EQ(least.group, group) << entry.value.id;
            }
            if (!least.group)
                continue;
            ++named;
            const auto estimate = estimate_request(comparison, *least.group);
            ASSERT_TRUE(estimate);
            EXPECT_TRUE(estimate->fits) << to_string(*least.group);
            if (!estimate->missing) {
                EXPECT_GT(estimate->tokens_per_s, 0);
            }
            EXPECT_NE(estimate->missing.figure, MissingFigure::network);
            EXPECT_NE(estimate->missing.figure, MissingFigure::link);
            const std::int64_t count = least.group->accelerators();
            const std::int64_t node = least.group->node_size();
            EXPECT_TRUE((count & (count - 1)) == 0 || count % node == 0) << to_string(*least.group);
        }
    }
    EXPECT_GT(named, 200);
}

// Three prompts of 19,999 tokens, all in one step: 16 GB of weights and 8 of cache fit a card of 25.8, the 5 GB that the
// prefill needs besides do not.
TEST(LeastGroup, CountsWhatThePrefillNeeds) {
    Comparison comparison = asked("llama-3.1-8b", 3, 19999, 1);
    comparison.request.prefill_chunk = 0;
    const AcceleratorGroup card = one("rtx-3090");
    ASSERT_FALSE(request_fits(comparison, card, 3, 19999, 1));
    const LeastGroup least = least_group(comparison, card, 64);
    ASSERT_TRUE(least.group);
    EXPECT_EQ(least.group->accelerators(), 2);
}

TEST(LeastGroup, SaysWhereOnlyTheNetworkIsMissing) {
    Comparison comparison = asked("deepseek-v3", 1, 1024, 64);
    comparison.workload.memory_reserve_gb = usual_reserve_gb;
    AcceleratorGroup card = one("h100-sxm5"); // eight have 684 GB: 681 of weights, and 8 in reserve
    const LeastGroup without = least_group(comparison, card, 64);
    EXPECT_FALSE(without.group);
    ASSERT_TRUE(without.lacks_link);
    EXPECT_EQ(without.lacks_link->accelerators(), 16);
    card.links.network_gb_s = 50;
    const LeastGroup with = least_group(comparison, card, 64);
    ASSERT_TRUE(with.group);
    EXPECT_EQ(with.group->accelerators(), 16);
    EXPECT_EQ(with.group->links, card.links);
}

TEST(LeastGroup, KeepsTheGroupsOwnTypes) {
    const Comparison comparison = asked("llama-3.1-70b", 1, 128, 16);
    AcceleratorGroup card = one("l40s"); // 48 GB: four in BF16 hold 141, two in FP8 hold 73
    EXPECT_EQ(least_group(comparison, card, 64).group->accelerators(), 4);
    card.types.weights = DataType::fp8;
    const LeastGroup least = least_group(comparison, card, 64);
    ASSERT_TRUE(least.group);
    EXPECT_EQ(least.group->accelerators(), 2);
    EXPECT_EQ(least.group->types, card.types);
}

TEST(GreatestBatch, IsTheLastThatFits) {
    for (const char* id : {"rtx-4090", "a100-sxm4-80gb", "l4", "h200-sxm5"}) {
        const Comparison comparison = asked("llama-3.1-8b", 1, 2048, 256);
        const AcceleratorGroup card = one(id);
        const std::int64_t most = greatest_batch(comparison, card, 1'000'000);
        ASSERT_GT(most, 0) << id;
        EXPECT_TRUE(request_fits(comparison, card, static_cast<double>(most), 2048, 256)) << id;
        EXPECT_FALSE(request_fits(comparison, card, static_cast<double>(most + 1), 2048, 256)) << id;
        EXPECT_EQ(greatest_batch(comparison, card, 3), std::min<std::int64_t>(most, 3)) << id;
    }
    EXPECT_EQ(greatest_batch(asked("llama-3.1-70b", 1, 128, 16), one("rtx-4090"), 1000), 0);
}

} // namespace
} // namespace llmroofline
