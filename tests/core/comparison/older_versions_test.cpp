// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files as the program wrote them before the document held what is shown (version 2), and before there were groups
// (version 1): they open, what they lack is as in a new comparison, and they are written in today's version.
#include <gtest/gtest.h>

#include "core/comparison/comparison_yaml.h"

namespace llmroofline {
namespace {

Comparison opened(const std::string& name) {
    // They hold every specification whole.
    const auto read = load_comparison(
        std::string(LLMROOFLINE_SOURCE_DIR) + "/tests/core/comparison/files/" + name, Catalog{});
    EXPECT_TRUE(read);
    return read ? *read : Comparison{};
}

void expect_written_as_of_today(const Comparison& comparison) {
    const std::string text = write_comparison(comparison);
    EXPECT_TRUE(text.starts_with("kind: comparison\nversion: 5\n"));
    const auto again = parse_comparison(text, "again.yaml", Catalog{});
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, comparison);
}

TEST(OlderVersions, OneOpens) {
    const Comparison c = opened("version_1.yaml");
    EXPECT_EQ(c.method, Method::global);
    EXPECT_EQ(c.workload.phase, Phase::prefill);
    EXPECT_EQ(c.workload.precision.weights, DataType::int4);
    EXPECT_EQ(c.workload.precision.int4_group_size, 64);
    EXPECT_EQ(c.workload.attention, AttentionKernel::unfused);
    EXPECT_EQ(c.workload.memory_reserve_gb, 2.5);
    EXPECT_EQ(c.batch, Axis::list({1, 8, 64}));
    EXPECT_EQ(c.sequence, Axis::linear(128, 4096, 128));
    EXPECT_EQ(c.pins, (std::vector<Pin>{{1, 128}, {64, 4096}}));
    EXPECT_EQ(c.model.layers, 80);
    EXPECT_EQ(c.a.accelerator.bandwidth_gb_s, 2039);
    EXPECT_EQ(c.b.accelerator.rate_tera(Rate::fp8), 296);
    const Comparison fresh;
    EXPECT_EQ(c.a.layout, ParallelLayout{});
    EXPECT_EQ(c.request, fresh.request);
    EXPECT_EQ(c.view, fresh.view);
    EXPECT_EQ(c.display, fresh.display);
    EXPECT_EQ(c.output, fresh.output);
    expect_written_as_of_today(c);
}

TEST(OlderVersions, TwoOpens) {
    const Comparison c = opened("version_2.yaml");
    EXPECT_EQ(c.workload.precision.expert_weights, DataType::fp4);
    EXPECT_EQ(c.workload.attention, AttentionKernel::tiled);
    EXPECT_TRUE(c.workload.overlap_communication);
    EXPECT_EQ(c.a.layout, (ParallelLayout{8, 1, 1, 1, 1}));
    EXPECT_EQ(c.b.layout, (ParallelLayout{1, 1, 8, 8, 1}));
    ASSERT_TRUE(c.decode_group);
    EXPECT_EQ(c.decode_group->links.network_gb_s, 50);
    ASSERT_EQ(c.others.size(), 1u);
    EXPECT_EQ(c.others[0].accelerator.rate_tera(Rate::fp16), 989.4);
    EXPECT_EQ(c.request, (Request{32, 1024, 256, Batching::closed_loop, 512, 0.25, 3, 0.7, 0.05}));
    EXPECT_EQ(c.model.published_active_params_b, 37);
    const Comparison fresh;
    EXPECT_EQ(c.view, fresh.view);
    EXPECT_EQ(c.display, fresh.display);
    EXPECT_EQ(c.output, fresh.output);
    expect_written_as_of_today(c);
}

} // namespace
} // namespace llmroofline
