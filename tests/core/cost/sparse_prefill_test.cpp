// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sparse attention of DeepSeek-V3.2 as its implementations run it, by hand.
#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/cost/operators.h"
#include "core/cost/shard.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Transformer v32() {
    Transformer model = fixtures::deepseek_v3();
    model.indexer = SparseIndexer{64, 128, 2048};
    return model;
}

OperatorFigures figures(const Transformer& model, const Queries& queries, OperatorKind kind, double batch,
                        double s, DataType* compute_type = nullptr, const AcceleratorGroup& group = {}) {
    OperatorSet set;
    exact::build(shard_of(model, group), {}, queries, batch, set, s);
    for (const Operator& op : set.operators())
        if (op.kind == kind) {
            if (compute_type != nullptr)
                *compute_type = op.compute_type;
            return set.figures(op, s);
        }
    ADD_FAILURE() << "no such operator";
    return {};
}

// 2·(512 + 64) + 2·512 = 2,176 a pair and head, and 5 of the softmax; 2,048 keys at most a query.
TEST(SparsePrefill, RunsAbsorbed) {
    const double s = 10'000;
    const double pairs = 2048.0 * 2049 / 2 + (s - 2048) * 2048;
    const OperatorFigures attention = figures(v32(), Queries::prefill(), OperatorKind::fused_attention, 1, s);
    EXPECT_NEAR(attention.flops / (128 * pairs * (2176 + 5)), 1, 1e-12);
    EXPECT_DOUBLE_EQ(attention.kv_bytes, s * 576 * 2); // each token's latent once, whoever chooses it
    OperatorSet set;
    exact::build(shard_of(v32(), {}), {}, Queries::prefill(), 1, set, s);
    for (const Operator& op : set.operators())
        EXPECT_NE(op.kind, OperatorKind::kv_b_proj);
}

// A chunk's queries may choose any of the tokens before them, a few queries no more than 2,048 each.
TEST(SparsePrefill, ReadsWhatItsQueriesMayChoose) {
    const auto read = [](const Queries& queries, double s) {
        return figures(v32(), queries, OperatorKind::fused_attention, 1, s).kv_bytes / (576 * 2);
    };
    EXPECT_DOUBLE_EQ(read(Queries::chunk(512, true), 100'000), 100'000);
    EXPECT_DOUBLE_EQ(read(Queries::verification(4), 100'000), 4 * 2048);
    EXPECT_DOUBLE_EQ(read(Queries::verification(4), 5'000), 5'000);
    EXPECT_DOUBLE_EQ(read(Queries::decode(), 100'000), 2048);
}

// Keys of 128 bytes and a scale of 4, and FP8 products where the accelerator has a rate for them.
TEST(SparsePrefill, ScoresInFp8WhateverIsChosen) {
    DataType type = DataType::fp32;
    const OperatorFigures scores =
        figures(v32(), Queries::decode(), OperatorKind::index_scores, 3, 1000, &type, fixtures::h20());
    EXPECT_EQ(type, DataType::fp8);
    EXPECT_DOUBLE_EQ(scores.kv_bytes, 3 * 1000.0 * 132);
    EXPECT_DOUBLE_EQ(scores.activation_bytes, 3 * 64 * (128.0 + 4));
    figures(v32(), Queries::decode(), OperatorKind::index_scores, 3, 1000, &type, fixtures::a100());
    EXPECT_EQ(type, DataType::bf16);
}

// 61 layers of 576 and 128 elements in 16 bit, 78 of GLM-5: what a cache of one type takes a token.
TEST(SparsePrefill, IndexKeysCountAsOftenAsLayersHaveThem) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    const auto bytes = [&](const char* id) {
        const Transformer model = *catalog.find_model(id);
        return kv_bytes_per_token(model, 2) +
               index_keys_per_sequence(model, 1) * 2 * static_cast<double>(model.indexer->head_dim);
    };
    EXPECT_EQ(bytes("deepseek-v3.2"), 85'888);
    EXPECT_EQ(bytes("glm-5"), 109'824);
}

} // namespace
} // namespace llmroofline
