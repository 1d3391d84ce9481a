// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one accelerator of a group computes and sends, against the second derivation and by hand.
#include <gtest/gtest.h>

#include "core/cost/memory.h"
#include "core/cost/operators.h"
#include "core/mesh/step_mesh.h"
#include "core/step/operator_table.h"
#include "tests/core/cost/independent_step.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

constexpr double h20_link = 450e9;

Accelerator linked(Accelerator accelerator, double link_gb_s) {
    accelerator.link_gb_s = link_gb_s;
    return accelerator;
}

AcceleratorGroup h20s(const ParallelLayout& layout, const GroupLinks& links = {}) {
    return {linked(fixtures::h20(), 450), layout, links};
}

ParallelLayout layout(std::int64_t tensor, std::int64_t pipeline = 1, std::int64_t expert = 1,
                      std::int64_t data = 1, std::int64_t micro_batches = 1) {
    return {tensor, pipeline, expert, data, micro_batches};
}

Transformer hybrid() {
    Transformer model = fixtures::dense(48, 2048, 5632, 16, 2, 151936);
    model.head_dim = 256;
    model.query_gate = true;
    model.linear = LinearAttention{LinearKind::deltanet, 36, 32, 16, 128, 128, 4};
    return model;
}

OperatorTable table_of(const Transformer& model, const Workload& workload, const AcceleratorGroup& group,
                       double batch, double s) {
    return operator_table(model, workload, Formulas::exact, Method::operator_by_operator, group, batch, s);
}

const OperatorRow& row_of(const OperatorTable& table, const std::string& name) {
    for (const OperatorRow& row : table.rows)
        if (row.name == name)
            return row;
    ADD_FAILURE() << "no row " << name;
    return table.total;
}

void expect_same(double got, double want, const std::string& what) {
    EXPECT_NEAR(got, want, 1e-9 * std::abs(want)) << what;
}

TEST(Groups, OneAcceleratorsOperatorsAreTheSecondDerivations) {
    struct Case {
        Transformer model;
        ParallelLayout layout;
    };
    const std::vector<Case> cases = {
        {fixtures::llama_2_70b(), layout(4)},
        {fixtures::llama_2_70b(), layout(16, 2)}, // KV heads copied
        {fixtures::llama_2_7b(), layout(2, 4, 1, 2, 4)},
        {fixtures::mixtral_8x7b(), layout(4)},
        {fixtures::mixtral_8x7b(), layout(2, 1, 8, 4)},
        {fixtures::mixtral_8x7b(), layout(8, 1, 2)}, // columns of an expert over four
        {fixtures::windowed_moe(), layout(2, 2, 4, 2, 2)},
        {fixtures::deepseek_v3(), layout(8)},
        {fixtures::deepseek_v3(), layout(1, 1, 64, 64)}, // attention data-parallel
        {fixtures::deepseek_v3(), layout(8, 1, 8)},
        {hybrid(), layout(4, 2)},
    };
    for (const Case& c : cases)
        for (const Phase phase : {Phase::decode, Phase::prefill})
            for (const AttentionKernel attention : {AttentionKernel::fused, AttentionKernel::unfused})
                for (const double batch : {64.0, 1024.0})
                    for (const long s : {1L, 300L, 4096L}) {
                        Workload workload;
                        workload.phase = phase;
                        workload.attention = attention;
                        ASSERT_TRUE(check_layout(c.model, h20s(c.layout)).empty());
                        const auto want = independent::step(c.model, workload, batch, s, c.layout);
                        const OperatorTable table =
                            table_of(c.model, workload, h20s(c.layout), batch, double(s));
                        std::size_t compared = 0;
                        for (const OperatorRow& row : table.rows) {
                            if (row.link_bytes > 0)
                                continue;
                            ++compared;
                            ASSERT_TRUE(want.contains(row.name)) << row.name;
                            const auto& expected = want.at(row.name);
                            EXPECT_EQ(row.count, expected.count) << row.name;
                            expect_same(row.figures.flops, expected.flops, row.name);
                            expect_same(row.figures.weight_bytes, expected.weight_bytes, row.name);
                            expect_same(row.figures.activation_bytes, expected.activation_bytes, row.name);
                            expect_same(row.figures.kv_bytes, expected.kv_bytes, row.name);
                        }
                        EXPECT_EQ(compared, want.size());
                    }
}

// Llama 2 70B, batch 32, tp 4: a message of 32·8192·2 bytes, of which a ring sends 2·3/4.
TEST(Groups, AllReduceByHand) {
    const double message = 32.0 * 8192 * 2;
    Workload workload;
    const auto reduce = [&](const AcceleratorGroup& group) {
        return row_of(table_of(fixtures::llama_2_70b(), workload, group, 32, 4096), "all_reduce");
    };
    const OperatorRow ring = reduce(h20s(layout(4)));
    EXPECT_EQ(ring.count, 160);
    EXPECT_EQ(ring.bound, Bound::link);
    expect_same(ring.link_bytes, 1.5 * message, "ring");
    expect_same(*ring.time, 1.5 * message / h20_link, "ring time");
    const GroupLinks slow{std::nullopt, 3.0, std::nullopt, std::nullopt};
    expect_same(*reduce(h20s(layout(4), slow)).time, 1.5 * message / h20_link + 6 * 3e-6, "ring hops");
    workload.all_reduce = AllReduce::tree;
    expect_same(*reduce(h20s(layout(8), slow)).time, 1.75 * message / h20_link + 6 * 3e-6, "tree hops");

    workload.all_reduce = AllReduce::in_network;
    AcceleratorGroup reducing = h20s(layout(8));
    EXPECT_EQ(table_of(fixtures::llama_2_70b(), workload, reducing, 32, 4096).missing,
              Missing{MissingFigure::in_network_reduction});
    reducing.accelerator.link_topology = reducing_switch;
    expect_same(*reduce(reducing).time, message / h20_link, "in the switch");

    // Two nodes of eight: 2·7/8 within, then 2·1/2 of an eighth over a network of 50 GB/s.
    workload.all_reduce = AllReduce::ring;
    AcceleratorGroup nodes = h20s(layout(16), {8, 1.0, 50.0, 5.0});
    expect_same(*reduce(nodes).time, 1.75 * message / h20_link + 14 * 1e-6 + message / 8 / 50e9 + 2 * 5e-6,
                "two nodes");
    nodes.links.network_gb_s.reset();
    EXPECT_EQ(table_of(fixtures::llama_2_70b(), workload, nodes, 32, 4096).missing,
              Missing{MissingFigure::network});
    EXPECT_EQ(table_of(fixtures::llama_2_70b(), workload, {fixtures::h20(), layout(2)}, 32, 4096).missing,
              Missing{MissingFigure::link});
}

// A parallel block has one all-reduce, layers with one half have one each.
TEST(Groups, AllReducesALayer) {
    Transformer parallel = fixtures::llama_2_7b();
    parallel.parallel_block = true;
    EXPECT_EQ(row_of(table_of(parallel, {}, h20s(layout(2)), 1, 100), "all_reduce").count, 32);
    Transformer halves = fixtures::llama_2_7b();
    halves.attention_free_layers = 20;
    halves.ffn_free_layers = 12;
    EXPECT_EQ(row_of(table_of(halves, {}, h20s(layout(2)), 1, 100), "all_reduce").count, 32);
}

// DeepSeek-V3, 1024 sequences over 64 accelerators: 1024·8 rows of 7168·2 bytes, 63/64 change place, each of
// the 64 sends its 1/64.
TEST(Groups, AllToAllByHand) {
    const double rows = 1024.0 * 8 * 7168 * 2;
    const OperatorRow one_node =
        row_of(table_of(fixtures::deepseek_v3(), {}, h20s(layout(1, 1, 64, 64)), 1024, 4096), "all_to_all");
    EXPECT_EQ(one_node.count, 2 * 58);
    expect_same(one_node.link_bytes, rows / 64 * 63 / 64, "bytes");
    expect_same(*one_node.time, rows / 64 * 63 / 64 / h20_link, "time");
    // Nodes of eight: 7/64 stay within, 56/64 leave at 50 GB/s, which takes longer.
    const OperatorRow nodes = row_of(
        table_of(fixtures::deepseek_v3(), {}, h20s(layout(1, 1, 64, 64), {8, {}, 50.0, {}}), 1024, 4096),
        "all_to_all");
    expect_same(*nodes.time, rows / 64 * 56 / 64 / 50e9, "time over nodes");
}

// Accelerators that share a replica's tokens add up their experts' parts in the all-reduce that is there anyway; the
// 58 MoE layers of those that have tokens of their own exchange them instead.
TEST(Groups, ExpertsPayForOneExchange) {
    const auto count = [](const ParallelLayout& layout, const char* name) {
        double sum = 0;
        for (const OperatorRow& row : table_of(fixtures::deepseek_v3(), {}, h20s(layout), 64, 1000).rows)
            if (row.name == name)
                sum += row.count;
        return sum;
    };
    EXPECT_EQ(count(layout(8, 1, 8, 1), "all_reduce"), 2 * 61);
    EXPECT_EQ(count(layout(8, 1, 8, 1), "all_to_all"), 0);
    EXPECT_EQ(count(layout(8, 1, 64, 8), "all_reduce"), 2 * 61 - 58);
    EXPECT_EQ(count(layout(8, 1, 64, 8), "all_to_all"), 2 * 58);
    // Of 16 accelerators each sends eight rows of 1/16 of the tokens, half of what an all-reduce sends.
    EXPECT_EQ(count(layout(16, 1, 16, 1), "all_reduce"), 2 * 61 - 58);
    EXPECT_EQ(count(layout(16, 1, 16, 1), "all_to_all"), 2 * 58);
    // Experts in two parts each, which are added up.
    EXPECT_EQ(count(layout(16, 1, 8, 1), "all_to_all"), 0);
    EXPECT_EQ(count(layout(8, 1, 32, 8), "all_reduce"), 2 * 61);
    EXPECT_EQ(count(layout(8, 1, 32, 8), "all_to_all"), 2 * 58);
}

// Every token goes to its experts directly, whatever adds up the results.
TEST(Groups, ATreeLeavesTheExchange) {
    Workload workload;
    workload.all_reduce = AllReduce::tree;
    const AcceleratorGroup group = h20s(layout(1, 1, 64, 64), {8, 2.0, 50.0, 5.0});
    const auto time = [&](const Workload& by) {
        return *row_of(table_of(fixtures::deepseek_v3(), by, group, 1024, 4096), "all_to_all").time;
    };
    EXPECT_EQ(time(workload), time(Workload{}));
}

TEST(Groups, SendsAndGatherByHand) {
    const AcceleratorGroup group = h20s(layout(4, 4), {8, {}, 50.0, {}});
    const OperatorTable table = table_of(fixtures::llama_2_70b(), {}, group, 32, 4096);
    // Four stages of four in nodes of eight: one of three sends leaves a node.
    std::vector<const OperatorRow*> sends;
    for (const OperatorRow& row : table.rows)
        if (row.name == "pipeline_send")
            sends.push_back(&row);
    ASSERT_EQ(sends.size(), 2u);
    const double message = 32.0 * 8192 * 2;
    EXPECT_EQ(sends[0]->count, 2);
    expect_same(*sends[0]->time, message / h20_link, "within");
    EXPECT_EQ(sends[1]->count, 1);
    expect_same(*sends[1]->time, message / 50e9, "beyond");
    const OperatorRow& gather = row_of(table, "all_gather");
    expect_same(gather.link_bytes, 0.75 * 32 * 32000 * 2, "logits");
}

// A step is the sum, or, overlapped, the longer of computing and communication: from the table, and from the
// segments that the mesh is filled with.
TEST(Groups, OverlapTakesTheLonger) {
    for (const Transformer& model : {fixtures::llama_2_70b(), fixtures::windowed_moe()})
        for (const Phase phase : {Phase::decode, Phase::prefill})
            for (const bool overlap : {false, true}) {
                Comparison comparison = fixtures::comparison(model);
                // A slow link, so that either may be longer.
                comparison.a = {linked(fixtures::a100(), 8), layout(8), {}};
                comparison.b = h20s(layout(4, 2));
                comparison.workload.phase = phase;
                comparison.workload.overlap_communication = overlap;
                comparison.batch = Axis::list({1, 8, 64, 512});
                comparison.sequence = Axis::list({1, 16, 100, 129, 1000, 4096, 32768});
                const auto mesh = step_figures(comparison, Method::operator_by_operator);
                std::size_t i = 0;
                for (const double batch : mesh->grid.y_values)
                    for (const double s : mesh->grid.x_values) {
                        const OperatorTable table =
                            table_of(model, comparison.workload, comparison.a, batch, s);
                        double computing = 0;
                        double sending = 0;
                        for (const OperatorRow& row : table.rows)
                            (row.bound == Bound::link ? sending : computing) += row.count * *row.time;
                        EXPECT_GT(sending, 0);
                        const double want = overlap ? std::max(computing, sending) : computing + sending;
                        expect_same(*table.total.time, want, "table");
                        const double done = phase == Phase::prefill ? batch * s : batch;
                        EXPECT_NEAR(mesh->a[i++] * want / done, 1, 1e-12);
                    }
            }
}

// Performance is the whole group's: eight accelerators with nothing to wait for are eight times one.
TEST(Groups, ReplicasMultiplyPerformance) {
    for (const Method method : {Method::global, Method::operator_by_operator}) {
        Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
        comparison.a = h20s(layout(1, 1, 1, 8));
        comparison.b = h20s(layout(1));
        comparison.batch = Axis::list({512});
        comparison.sequence = Axis::list({4096});
        const auto group = step_figures(comparison, method);
        comparison.batch = Axis::list({64});
        const auto one = step_figures(comparison, method);
        EXPECT_NEAR(group->a[0] / (8 * one->b[0]), 1, 1e-12);
    }
}

// 138.0 GB of weights and 42.9 of KV cache over four, as the drawings of the window show: 45.2 GB each.
TEST(Groups, MemoryOfTheFullestAccelerator) {
    const MemoryUse four = memory_use(fixtures::llama_2_70b(), {}, h20s(layout(4)), 32, 4096);
    EXPECT_NEAR(four.total() / 1e9, 45.2, 0.05);
    EXPECT_NEAR(four.kv_cache, 32 * 4096 * 327680.0 / 4, 1);
    // The norms are on each: 161 of 8192 numbers; everything else is a quarter.
    EXPECT_NEAR(four.weights, 2 * ((68976648192.0 - 161 * 8192) / 4 + 161 * 8192), 1);
    // Sixteen accelerators: eight KV heads are copied twice.
    EXPECT_NEAR(memory_use(fixtures::llama_2_70b(), {}, h20s(layout(16)), 32, 4096).kv_cache,
                32 * 4096 * 327680.0 / 8, 1);
    // Two stages: half of the layers, and the embedding or the head.
    const double table = 32000.0 * 8192;
    EXPECT_NEAR(memory_use(fixtures::llama_2_70b(), {}, h20s(layout(1, 2)), 32, 4096).weights,
                2 * ((68976648192.0 - 2 * table) / 2 + table), 1);
    // Latent attention: every accelerator holds the whole latent cache, unless replicas share the sequences.
    const double latent = 61 * 576 * 2.0;
    EXPECT_NEAR(memory_use(fixtures::deepseek_v3(), {}, h20s(layout(8)), 64, 4096).kv_cache,
                64 * 4096 * latent, 1);
    EXPECT_NEAR(memory_use(fixtures::deepseek_v3(), {}, h20s(layout(1, 1, 8, 8)), 64, 4096).kv_cache,
                8 * 4096 * latent, 1);
}

TEST(Groups, LeastLayoutThatFits) {
    const auto least = [](const Transformer& model, double batch) {
        return least_layout_that_fits(model, {}, h20s({}), batch, 4096);
    };
    EXPECT_EQ(least(fixtures::llama_2_7b(), 1), layout(1));
    // 138 GB of weights: two of 96 GB hold them, with 43 GB of cache too; 16 times as much cache needs more.
    EXPECT_EQ(least(fixtures::llama_2_70b(), 32), layout(2));
    const auto many = least(fixtures::llama_2_70b(), 512);
    ASSERT_TRUE(many);
    AcceleratorGroup group = h20s(*many);
    EXPECT_LE(memory_use(fixtures::llama_2_70b(), {}, group, 512, 4096).total(), 96e9);
    for (std::int64_t tensor = 1; tensor < many->accelerators(); tensor *= 2) {
        group.layout = layout(tensor);
        EXPECT_GT(memory_use(fixtures::llama_2_70b(), {}, group, 512, 4096).total(), 96e9);
    }
    // 1342 GB of DeepSeek-V3 in nodes of eight: 16 of 96 GB hold them, in stages of 31 and 30 layers, which need less
    // between the nodes than experts would.
    EXPECT_EQ(least_layout_that_fits(fixtures::deepseek_v3(), {}, h20s({}, {8, {}, {}, {}}), 1, 128),
              layout(8, 2));
    Accelerator tiny = fixtures::h20();
    tiny.memory_gb = 0.001;
    EXPECT_FALSE(least_layout_that_fits(fixtures::llama_2_70b(), {}, tiny, 1, 128, 64));
}

TEST(Groups, WhatDoesNotDivideIsRefusedWithTheReason) {
    const auto faults = [](const Transformer& model, const ParallelLayout& layout) {
        return check_layout(model, h20s(layout));
    };
    EXPECT_EQ(faults(fixtures::llama_2_70b(), layout(5)),
              (Errors{{ErrorCode::layout_does_not_divide, {"heads", "64", "tp", "5"}, {}},
                      {ErrorCode::kv_heads_and_tensor_degree, {"kv_heads", "8", "5"}, {}},
                      {ErrorCode::layout_does_not_divide, {"intermediate_size", "28672", "tp", "5"}, {}}}));
    EXPECT_EQ(faults(fixtures::deepseek_v3(), layout(1, 2)), Errors{}); // 61 layers are 31 and 30
    EXPECT_EQ(faults(fixtures::deepseek_v3(), layout(1, 62)),
              (Errors{{ErrorCode::number_out_of_range, {"pp", "62", "1", "61", "stages"}, {}}}));
    EXPECT_EQ(faults(fixtures::llama_2_70b(), layout(2, 1, 2)),
              (Errors{{ErrorCode::expert_degree_without_experts, {"2"}, {}}}));
    EXPECT_EQ(faults(fixtures::mixtral_8x7b(), layout(1, 1, 16, 16)),
              (Errors{{ErrorCode::layout_does_not_divide, {"experts", "8", "ep", "16"}, {}}}));
    EXPECT_EQ(check_layout(fixtures::llama_2_70b(), h20s(layout(16), {12, {}, {}, {}})),
              (Errors{{ErrorCode::layout_does_not_divide, {"tp", "16", "node", "12"}, {}}}));
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.b.layout = layout(2);
    comparison.formulas = Formulas::published;
    EXPECT_EQ(step_figures(comparison, Method::global).errors().front().code,
              ErrorCode::published_needs_one_accelerator);
}

// L2 of 60 MB: 512 bytes a token and KV head, so from 117,188 tokens on every block of 128 queries reads its
// own keys and values.
TEST(TiledAttention, ReadsAgainWhatOutgrowsTheL2) {
    Workload workload;
    workload.phase = Phase::prefill;
    workload.attention = AttentionKernel::tiled;
    AcceleratorGroup group = fixtures::h20();
    const auto kv_bytes = [&](double s) {
        return row_of(table_of(fixtures::llama_2_70b(), workload, group, 2, s), "fused_attention")
            .figures.kv_bytes;
    };
    EXPECT_EQ(table_of(fixtures::llama_2_70b(), workload, group, 2, 100).missing, Missing{MissingFigure::l2});
    group.accelerator.l2_mb = 60;
    const double token = 2 * 8 * 256 * 2; // two sequences, eight heads, K and V
    expect_same(kv_bytes(117187), token * 117187, "in the L2");
    const double s = 131072;
    // Blocks of 128 queries read 128, 256, … tokens: the diagonal's half block is what pairs do not count.
    double tokens = 0;
    for (double end = 128; end <= s; end += 128)
        tokens += end;
    EXPECT_NEAR(kv_bytes(s) / (token * tokens), 1, 1e-4);
    workload.phase = Phase::decode;
    expect_same(kv_bytes(s), token * s, "one query block");
}

TEST(Tf32, OnlyWhenChosen) {
    Accelerator a100 = fixtures::a100();
    a100.rate_tera(Rate::tf32) = 156;
    Workload workload;
    workload.precision = {DataType::fp32, DataType::fp32, DataType::fp32, std::nullopt, 128};
    const auto rate = [&] {
        return row_of(table_of(fixtures::llama_2_7b(), workload, a100, 4096, 128), "up_proj");
    };
    EXPECT_NEAR(*rate().attainable, 19.5e12, 1);
    workload.fp32_as_tf32 = true;
    EXPECT_NEAR(*rate().attainable, 156e12, 1);
    a100.rate_tera(Rate::tf32).reset();
    EXPECT_EQ(table_of(fixtures::llama_2_7b(), workload, a100, 1, 128).missing,
              (Missing{MissingFigure::rate, DataType::fp32}));
    workload.allow_fallback = true;
    EXPECT_NEAR(*rate().attainable, 19.5e12, 1);
}

} // namespace
} // namespace llmroofline
