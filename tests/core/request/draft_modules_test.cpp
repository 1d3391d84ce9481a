// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Speculation by the model's own modules: rounds, prompts and memory against sums over their operators.
#include <gtest/gtest.h>

#include "core/cost/operators.h"
#include "core/model/draft_module.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Comparison drafting(std::int64_t modules, std::int64_t drafted) {
    Transformer model = fixtures::mixtral_8x7b();
    model.mtp_modules = modules;
    Comparison comparison = fixtures::comparison(model);
    comparison.request.batch = 4;
    comparison.request.input = 600;
    comparison.request.output = 50;
    comparison.request.drafted_tokens = drafted;
    comparison.request.draft = Draft::mtp;
    comparison.request.acceptance = 0.5;
    return comparison;
}

AcceleratorGroup h20s(std::int64_t tensor, std::int64_t pipeline = 1) {
    Accelerator h20 = fixtures::h20();
    h20.link_gb_s = 450;
    return {h20, {tensor, pipeline, 1, 1, 1}, {}};
}

double step(const Comparison& comparison, const Transformer& model, const AcceleratorGroup& group,
            const Queries& queries, double s) {
    OperatorSet set;
    exact::build(shard_of(model, group), comparison.workload, queries,
                 static_cast<double>(comparison.request.batch), set, s);
    const Roofs roofs(group, comparison.workload);
    double time = 0;
    for (const Operator& op : set.operators()) {
        const OperatorFigures figures = set.figures(op, s);
        time += op.count * roofs.roof_for(op)->time(figures.flops, figures.bytes());
    }
    for (const Communication& communication : set.communications())
        time += communication.count * roofs.time_of(communication)(s);
    return time;
}

// Two modules and three drafts: both take in the four verified tokens, one predicts a further token alone. A round yields
// 1 + 1/2 + 1/4 + 1/8 tokens.
TEST(DraftModules, RoundsAreAVerificationAndThePassesOfTheModules) {
    const Comparison comparison = drafting(2, 3);
    const Transformer module = draft_module(comparison.model);
    double decode = 0;
    for (int s = 601; s <= 650; ++s)
        decode += (step(comparison, comparison.model, h20s(4), Queries::verification(4), s + 3) +
                   2 * step(comparison, module, h20s(4), Queries{4, 0, false, 1}, s + 3) +
                   step(comparison, module, h20s(4), Queries::decode(), s + 3)) /
                  1.875;
    EXPECT_NEAR(estimate_request(comparison, h20s(4))->decode / decode, 1, 1e-9);
}

// A pipeline's last stage has the modules: they take no part of another's time.
TEST(DraftModules, PromptsGoThroughEveryModule) {
    Comparison comparison = drafting(2, 2);
    comparison.request.prefill_chunk = 0;
    const Transformer module = draft_module(comparison.model);
    const double expected = step(comparison, comparison.model, h20s(4), Queries::prefill(), 600) +
                            2 * step(comparison, module, h20s(4), Queries::prefill(), 600);
    EXPECT_NEAR(estimate_request(comparison, h20s(4))->ttft / expected, 1, 1e-9);
    Comparison without = comparison;
    without.request.drafted_tokens = 0;
    const double more =
        estimate_request(comparison, h20s(2, 2))->ttft - estimate_request(without, h20s(2, 2))->ttft;
    EXPECT_NEAR(more / (2 * step(comparison, module, h20s(2), Queries::prefill(), 600)), 1, 1e-9);
}

// A layer of Mixtral and a projection of 2 × 4096 to 4096: its weights in 16 bit, a quarter on each accelerator but for
// the norms, the router and the projection; keys and values of 4 sequences.
TEST(DraftModules, MemoryHasTheModulesInUse) {
    const Comparison comparison = drafting(3, 2);
    Comparison without = comparison;
    without.request.drafted_tokens = 0;
    const auto with_modules = request_memory(comparison, h20s(4), 4, 600, 50);
    const auto bare = request_memory(without, h20s(4), 4, 600, 50);
    const double h = 4096;
    const double divided = h * h * 2 + 2 * h * 1024 + 8 * 3 * h * 14336;
    const double whole =
        8 * h + 2 * h * h + 5 * h; // router, projection; norms: two inputs, two parts, the last
    EXPECT_NEAR(with_modules.weights - bare.weights, 2 * 2 * (divided / 4 + whole), 1);
    EXPECT_NEAR(with_modules.kv_cache - bare.kv_cache, 2 * (4 * 650.0 * 2 * 1024 / 4 * 2), 1);
}

TEST(DraftModules, AreRefusedWhereTheModelHasNone) {
    Comparison comparison = drafting(0, 1);
    const auto estimate = estimate_request(comparison, h20s(4));
    ASSERT_FALSE(estimate);
    EXPECT_EQ(estimate.errors().front().code, ErrorCode::no_draft_modules);
    comparison.request.drafted_tokens = 0;
    EXPECT_TRUE(estimate_request(comparison, h20s(4)));
}

} // namespace
} // namespace llmroofline
