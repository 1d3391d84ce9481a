// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests against token-by-token loops over the operator table, and against published figures.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/cost/operators.h"
#include "core/request/request_time.h"
#include "core/step/operator_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Comparison asked(const Transformer& model, std::int64_t batch, std::int64_t input, std::int64_t output) {
    Comparison comparison = fixtures::comparison(model);
    comparison.request.batch = batch;
    comparison.request.input = input;
    comparison.request.output = output;
    return comparison;
}

AcceleratorGroup four_h20() {
    Accelerator h20 = fixtures::h20();
    h20.link_gb_s = 450;
    return {h20, {4, 1, 1, 1, 1}, {}};
}

double step_by_table(const Comparison& comparison, const AcceleratorGroup& group, Phase phase, double s) {
    Workload workload = comparison.workload;
    workload.phase = phase;
    return *operator_table(comparison.model, workload, comparison.formulas, Method::operator_by_operator,
                           group, static_cast<double>(comparison.request.batch), s)
                .total.time;
}

// The time of one step from its operators, one by one, whatever its queries.
double step_by_operators(const Comparison& comparison, const AcceleratorGroup& group, const Queries& queries,
                         double batch, double s) {
    OperatorSet set;
    exact::build(shard_of(comparison.model, group), comparison.workload, queries, batch, set, s);
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

Transformer chunked_model() {
    Transformer model = fixtures::llama_2_7b();
    model.attention_chunk = 100;
    model.sliding_pattern = {1, 3};
    return model;
}

// LLM-Viewer's column of the 2024 article, recomputed: LLaMA-2 7B, A100 80 GB, fused.
TEST(Request, PublishedFormulasGiveThePublishedThroughput) {
    struct Row {
        std::int64_t batch, input, output;
        int with_8_bit_cache, with_16_bit_cache;
    };
    for (const Row& row : {Row{256, 128, 128, 8928, 7312}, Row{32, 128, 2048, 2782, 1970},
                           Row{32, 2048, 128, 788, 635}, Row{16, 2048, 2048, 1164, 796}}) {
        Comparison comparison = asked(fixtures::llama_2_7b(), row.batch, row.input, row.output);
        comparison.formulas = Formulas::published;
        comparison.workload.precision.kv_cache = DataType::int8;
        const auto eight = estimate_request(comparison, fixtures::a100());
        EXPECT_EQ(std::lround(eight->tokens_per_s), row.with_8_bit_cache);
        comparison.workload.precision.kv_cache = DataType::fp16;
        const auto sixteen = estimate_request(comparison, fixtures::a100());
        EXPECT_EQ(std::lround(sixteen->tokens_per_s), row.with_16_bit_cache);
    }
}

TEST(Request, EqualsALoopOverTheTokens) {
    for (const Formulas formulas : {Formulas::exact, Formulas::published})
        for (const Transformer& model : {fixtures::llama_2_70b(), fixtures::mixtral_8x7b(),
                                         fixtures::windowed_moe(), fixtures::deepseek_v3(), chunked_model()})
            for (const AcceleratorGroup& group : {AcceleratorGroup(fixtures::h20()), four_h20()})
                for (const bool overlap : {false, true}) {
                    Comparison comparison = asked(model, 13, 77, 333);
                    comparison.formulas = formulas;
                    comparison.workload.overlap_communication = overlap;
                    if (!refused_request(comparison, group).empty())
                        continue; // published formulas know fewer models
                    const auto estimate = estimate_request(comparison, group);
                    const int first = formulas == Formulas::published ? 77 : 78;
                    double decode = 0;
                    for (int s = first; s < first + 333; ++s)
                        decode += step_by_table(comparison, group, Phase::decode, s);
                    EXPECT_NEAR(estimate->decode / decode, 1, 1e-9);
                    EXPECT_NEAR(estimate->tpot / (decode / 333), 1, 1e-9);
                    const double prefill = step_by_table(comparison, group, Phase::prefill, 77);
                    EXPECT_NEAR(estimate->ttft / prefill, 1, 1e-9);
                    EXPECT_NEAR(estimate->tpot_first / step_by_table(comparison, group, Phase::decode, first),
                                1, 1e-9);
                    EXPECT_NEAR(estimate->tpot_last /
                                    step_by_table(comparison, group, Phase::decode, first + 332),
                                1, 1e-9);
                    EXPECT_NEAR(estimate->total / (prefill + decode), 1, 1e-9);
                    EXPECT_NEAR(estimate->tokens_per_s / (13 * 333 / (prefill + decode)), 1, 1e-9);
                    EXPECT_NEAR(estimate->decode_parts.total() / decode, 1, 1e-9);
                }
}

// One token and a hundred thousand.
TEST(Request, LongRequestsKeepTheirDigits) {
    Comparison comparison = asked(fixtures::llama_2_70b(), 64, 1, 1);
    const AcceleratorGroup group = fixtures::h20();
    EXPECT_NEAR(estimate_request(comparison, group)->decode /
                    step_by_table(comparison, group, Phase::decode, 2),
                1, 1e-12);
    comparison = asked(fixtures::llama_2_70b(), 64, 20000, 100000);
    OperatorSet set;
    exact::build(comparison.model, comparison.workload, 64, set);
    StepTime time;
    time.build(set, Roofs(group, comparison.workload));
    double decode = 0;
    for (int s = 20001; s <= 120000; ++s)
        decode += time.at(s);
    EXPECT_NEAR(estimate_request(comparison, group)->decode / decode, 1, 1e-9);
}

TEST(Request, ChunkedPrefillIsTheSumOfItsChunks) {
    for (const Transformer& model :
         {fixtures::llama_2_70b(), fixtures::windowed_moe(), fixtures::deepseek_v3(), chunked_model()})
        for (const double hit : {0.0, 0.25}) {
            Comparison comparison = asked(model, 4, 2000, 10);
            comparison.request.prefill_chunk = 256;
            comparison.request.prefix_hit = hit;
            double prefill = 0;
            double done = hit * 2000;
            while (done < 2000) {
                const double tokens = std::min(256.0, 2000 - done);
                done += tokens;
                // Neither the whole chunks nor what is left, more than half a chunk, have room for another prompt.
                prefill += 4 * step_by_operators(comparison, four_h20(), Queries::chunk(tokens, done == 2000),
                                                 1, done);
            }
            EXPECT_NEAR(estimate_request(comparison, four_h20())->ttft / prefill, 1, 1e-9) << hit;
            // One chunk for all is the prefill itself.
            comparison.request.prefill_chunk = 4 * 2000;
            comparison.request.prefix_hit = 0;
            EXPECT_NEAR(estimate_request(comparison, four_h20())->ttft /
                            step_by_table(comparison, four_h20(), Phase::prefill, 2000),
                        1, 1e-9);
        }
}

// 20 prompts of 1000 tokens, of which a step of 8192 takes eight; a prompt of 10,000 has one step of its own, and of the
// rest, 1808 tokens, four go together.
TEST(Request, PromptsShareSteps) {
    Comparison comparison = asked(fixtures::mixtral_8x7b(), 20, 1000, 50);
    const auto step = [&](const Queries& queries, double sequences, double s) {
        return step_by_operators(comparison, four_h20(), queries, sequences, s);
    };
    const double eight = step(Queries::after_prefix(0), 8, 1000);
    const double alone = step(Queries::after_prefix(0), 1, 1000);
    EXPECT_NEAR(estimate_request(comparison, four_h20())->ttft / (20 / 8.0 * eight), 1, 1e-9);
    comparison.request.prompt_steps = PromptSteps::serial;
    EXPECT_NEAR(estimate_request(comparison, four_h20())->ttft / (20 * alone), 1, 1e-9);
    comparison.request.prompt_steps = PromptSteps::shared;
    comparison.request.input = 10'000;
    const double own = step(Queries::chunk(8192, false), 1, 8192);
    const double four = step(Queries::chunk(1808, true), 4, 10'000);
    EXPECT_NEAR(estimate_request(comparison, four_h20())->ttft / (20 * (own + four / 4)), 1, 1e-9);
    // Fewer than have room share with those that are there.
    comparison.request.batch = 3;
    comparison.request.input = 1000;
    EXPECT_NEAR(estimate_request(comparison, four_h20())->ttft / step(Queries::after_prefix(0), 3, 1000), 1,
                1e-9);
}

// A request waits for its own prompt alone, its tokens for the others' shares of the steps that are shared.
TEST(Request, ClosedLoopSharesTheSteps) {
    Comparison comparison = asked(fixtures::mixtral_8x7b(), 32, 128, 100);
    const double decode = estimate_request(comparison, four_h20())->decode;
    const double together = step_by_operators(comparison, four_h20(), Queries::after_prefix(0), 32, 128);
    const double alone = step_by_operators(comparison, four_h20(), Queries::after_prefix(0), 1, 128);
    comparison.request.batching = Batching::closed_loop;
    const auto estimate = estimate_request(comparison, four_h20());
    EXPECT_NEAR(estimate->ttft / alone, 1, 1e-9);
    EXPECT_NEAR(estimate->total / (decode + together), 1, 1e-9);
    EXPECT_LT(together, 32 * alone);
}

// Each job goes through all stages in turn, a stage does one at a time and the jobs in their order.
double flow_shop(const std::vector<double>& jobs, const std::vector<double>& shares) {
    std::vector<double> free_from(shares.size(), 0.0);
    double done = 0;
    for (const double job : jobs) {
        done = 0;
        for (std::size_t stage = 0; stage < shares.size(); ++stage)
            done = free_from[stage] = std::max(done, free_from[stage]) + job * shares[stage];
    }
    return done;
}

TEST(Request, ChunksAndMicroBatchesFillThePipeline) {
    for (const std::int64_t chunk : {0, 128})
        for (const std::int64_t parts : {1, 2, 4}) {
            Comparison comparison = asked(fixtures::llama_2_70b(), 8, 1000, 10);
            comparison.request.prefill_chunk = chunk;
            Accelerator h20 = fixtures::h20();
            h20.link_gb_s = 450;
            const AcceleratorGroup group{h20, {1, 4, 1, 1, parts}, {}};
            std::vector<double> jobs;
            // Micro-batches of all prompts, or prompts in chunks of their own.
            for (std::int64_t part = 0; part < (chunk == 0 ? parts : 8); ++part)
                for (std::int64_t from = 0; from < 1000; from += chunk == 0 ? 1000 : chunk) {
                    const std::int64_t until = chunk == 0 ? 1000 : std::min<std::int64_t>(from + chunk, 1000);
                    const auto queries =
                        chunk == 0 ? Queries::after_prefix(0)
                                   : Queries::chunk(static_cast<double>(until - from), until == 1000);
                    jobs.push_back(step_by_operators(comparison, group, queries, chunk == 0 ? 8 : 1,
                                                     static_cast<double>(until)));
                }
            EXPECT_NEAR(estimate_request(comparison, group)->ttft / flow_shop(jobs, {0.25, 0.25, 0.25, 0.25}),
                        1, 1e-12)
                << chunk << ' ' << parts;
        }
}

// Pairs by counting: query i of a step that ends at s sees min(i, w) tokens, or those of its chunk.
TEST(Queries, PairsByCounting) {
    struct Case {
        Queries queries;
        double s;
    };
    Transformer window = fixtures::llama_2_7b();
    window.sliding_window = 100;
    const std::vector<Case> cases = {{Queries::chunk(64, true), 64},      {Queries::chunk(64, true), 90},
                                     {Queries::chunk(64, true), 130},     {Queries::chunk(64, true), 164},
                                     {Queries::chunk(64, true), 1000},    {Queries::verification(5), 102},
                                     {Queries::verification(5), 5},       {Queries::after_prefix(0.75), 80},
                                     {Queries::after_prefix(0.75), 120},  {Queries::after_prefix(0.75), 400},
                                     {Queries::after_prefix(0.75), 1000}, {Queries::chunk(64, true), 200},
                                     {Queries::chunk(250, true), 600}};
    for (const Transformer& model : {fixtures::llama_2_7b(), window, chunked_model()})
        for (const Case& c : cases) {
            OperatorSet set;
            exact::build(shard_of(model, {}), {}, c.queries, 3, set, c.s);
            const auto count = static_cast<int>(c.queries.fixed + c.queries.share * c.s);
            double whole = 0;
            double local = 0;
            for (int i = static_cast<int>(c.s) - count + 1; i <= static_cast<int>(c.s); ++i) {
                whole += i;
                local += model.attention_chunk > 0 ? (i - 1) % 100 + 1 : std::min(i, 100);
            }
            for (const Operator& op : set.operators()) {
                if (op.kind != OperatorKind::fused_attention)
                    continue;
                const bool is_local = model.local_layers() > 0 &&
                                      (op.variant != ShapeVariant::none || model.full_layers() == 0);
                const double pairs = is_local ? local : whole;
                EXPECT_NEAR(set.figures(op, c.s).flops / (3 * 32 * pairs * (4 * 128 + 5)), 1, 1e-12)
                    << c.s << ' ' << count;
            }
        }
}

// 61 layers are 31 and 30: the slower stage sets the pace of a batch in two parts, and is the fuller one.
TEST(Request, StagesMayDifferByALayer) {
    Transformer model = fixtures::llama_2_70b();
    model.layers = 61;
    Comparison comparison = asked(model, 8, 1000, 10);
    comparison.request.prefill_chunk = 0;
    Accelerator h20 = fixtures::h20();
    h20.link_gb_s = 450;
    const AcceleratorGroup group{h20, {1, 2, 1, 1, 2}, {}};
    const double part = step_by_operators(comparison, group, Queries::after_prefix(0), 8, 1000);
    const auto estimate = estimate_request(comparison, group);
    ASSERT_TRUE(estimate);
    EXPECT_NEAR(estimate->ttft / flow_shop({part, part}, {31.0 / 61, 30.0 / 61}), 1, 1e-12);
    // Eight sequences of 1010 tokens, 4096 bytes a layer and token.
    EXPECT_NEAR(estimate->memory.kv_cache, 8 * 1010.0 * 31 * 4096, 1);
    EXPECT_FALSE(estimate_request(comparison, {h20, {1, 62, 1, 1, 1}, {}}));
}

TEST(Request, PrefixHitComputesTheRestOnly) {
    Comparison comparison = asked(fixtures::llama_2_70b(), 4, 4000, 10);
    comparison.request.prefix_hit = 0.75;
    EXPECT_NEAR(estimate_request(comparison, four_h20())->ttft /
                    step_by_operators(comparison, four_h20(), Queries::chunk(1000, true), 4, 4000),
                1, 1e-9);
}

// 4 drafted tokens, 80 % accepted: 1 + 0.8 + 0.64 + 0.512 + 0.4096 tokens a round.
TEST(Request, SpeculationByRounds) {
    Comparison comparison = asked(fixtures::llama_2_70b(), 2, 500, 100);
    comparison.request.drafted_tokens = 4;
    comparison.request.acceptance = 0.8;
    comparison.request.draft_cost = 0.1;
    EXPECT_NEAR(comparison.request.tokens_per_verification(), 3.3616, 1e-12);
    double decode = 0;
    for (int s = 501; s <= 600; ++s)
        decode += (step_by_operators(comparison, four_h20(), Queries::verification(5), 2, s + 4) +
                   4 * 0.1 * step_by_table(comparison, four_h20(), Phase::decode, s)) /
                  3.3616;
    EXPECT_NEAR(estimate_request(comparison, four_h20())->decode / decode, 1, 1e-9);
    comparison.request.acceptance = 1;
    EXPECT_EQ(comparison.request.tokens_per_verification(), 5);
}

// 32 in flight: between two tokens of a request come 31/out prefills of one sequence, where they share no step.
TEST(Request, ClosedLoopAddsTheOthersPrefills) {
    Comparison comparison = asked(fixtures::llama_2_70b(), 32, 1000, 50);
    comparison.request.prompt_steps = PromptSteps::serial;
    const double bare = estimate_request(comparison, four_h20())->tpot;
    comparison.request.batching = Batching::closed_loop;
    Comparison alone = asked(fixtures::llama_2_70b(), 1, 1000, 50);
    const double one = estimate_request(alone, four_h20())->ttft;
    const auto estimate = estimate_request(comparison, four_h20());
    EXPECT_NEAR(estimate->ttft / one, 1, 1e-12);
    EXPECT_NEAR(estimate->tpot / (bare + 31.0 / 50 * one), 1, 1e-12);
    EXPECT_NEAR(estimate->total / (32 * one + 50 * bare), 1, 1e-12);
}

// Prefill on the A100, decode on four H20: 8 sequences of 1000 tokens, 327,680 bytes each, and the slower
// link is the A100's, which alone holds all.
TEST(Request, PrefillAndDecodeApart) {
    Comparison comparison = asked(fixtures::llama_2_70b(), 8, 1000, 50);
    Accelerator a100 = fixtures::a100();
    a100.link_gb_s = 300;
    comparison.decode_group = four_h20();
    const auto apart = estimate_request(comparison, a100);
    EXPECT_NEAR(apart->transfer, 8 * 1000 * 327680.0 / 300e9, 1e-15);
    EXPECT_EQ(apart->accelerators, 5);
    Comparison together = comparison;
    together.decode_group.reset();
    EXPECT_NEAR(apart->ttft / estimate_request(together, a100)->ttft, 1, 1e-12);
    EXPECT_NEAR(apart->decode / estimate_request(together, four_h20())->decode, 1, 1e-12);
    EXPECT_EQ(estimate_request(comparison, fixtures::a100())->missing, Missing{MissingFigure::link});
}

TEST(Request, MemoryAtTheLastToken) {
    const Comparison comparison = asked(fixtures::llama_2_70b(), 32, 4000, 96);
    const auto estimate = estimate_request(comparison, four_h20());
    EXPECT_NEAR(estimate->memory.kv_cache, 32 * 4096 * 327680.0 / 4, 1);
    // The prompts' activations are the largest: 8192 tokens of 8192 numbers, three times in two bytes.
    EXPECT_NEAR(estimate->memory.activations, 8192 * 3 * 8192.0 * 2, 1);
    Comparison whole = comparison;
    whole.request.prefill_chunk = 0;
    EXPECT_NEAR(estimate_request(whole, four_h20())->memory.activations, 32 * 4000.0 * 3 * 8192 * 2, 1);
    EXPECT_TRUE(estimate->fits);
    EXPECT_FALSE(estimate_request(comparison, fixtures::h20())->fits);
}

TEST(Request, PublishedFormulasKnowPlainRequestsOnly) {
    Comparison comparison = asked(fixtures::llama_2_7b(), 1, 10, 10);
    comparison.formulas = Formulas::published;
    comparison.request.prefill_chunk = 5;
    EXPECT_EQ(estimate_request(comparison, fixtures::a100()).errors().front().code,
              ErrorCode::published_needs_plain_request);
}

} // namespace
} // namespace llmroofline
