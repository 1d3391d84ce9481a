// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sequences keep between steps, by hand: caches, index keys and constant states.
#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/cost/memory.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

TEST(MemoryOfLayers, ChunkedLayersKeepAtMostAChunk) {
    Transformer model = fixtures::dense(48, 5120, 8192, 40, 8);
    model.attention_chunk = 8192;
    model.sliding_pattern = {1, 3};
    EXPECT_EQ(model.full_layers(), 12);
    EXPECT_EQ(model.local_layers(), 36);
    const double layer = 2.0 * 8 * 128 * 2; // bytes a token
    EXPECT_EQ(memory_use(model, {}, {}, 3, 8000).kv_cache, 3 * 48 * 8000 * layer);
    EXPECT_EQ(memory_use(model, {}, {}, 3, 20000).kv_cache, 3 * (12 * 20000 + 36 * 8192) * layer);
    EXPECT_EQ(kv_bytes_per_token(model, 2), 48 * layer);
}

// The bisection along a mesh row relies on it.
TEST(MemoryOfLayers, NeverFallsWithinARow) {
    Transformer model = fixtures::dense(4, 512, 512, 64, 64);
    model.attention_chunk = 1024;
    Workload workload;
    workload.attention = AttentionKernel::unfused;
    for (const Phase phase : {Phase::decode, Phase::prefill}) {
        workload.phase = phase;
        MemoryRow row(model, workload, {});
        row.set_batch(2);
        double before = 0;
        for (double s = 1; s < 5000; s += 37) {
            EXPECT_GE(row.at(s).total(), before);
            before = row.at(s).total();
        }
    }
}

// Qwen3-Next: 36 layers with 32 matrices of 128 × 128 in FP32 and the convolution's last three inputs of 8192
// channels; 12 layers with a cache of 2 heads, 256 wide.
TEST(MemoryOfLayers, ConstantStates) {
    Transformer model = fixtures::dense(48, 2048, 5120, 16, 2);
    model.head_dim = 256;
    model.linear = LinearAttention{LinearKind::deltanet, 36, 32, 16, 128, 128, 4};
    EXPECT_EQ(model.attention_layers(), 12);
    for (const double s : {1.0, 4096.0}) {
        const MemoryUse use = memory_use(model, {}, {}, 5, s);
        EXPECT_EQ(use.states, 5 * 36 * (32.0 * 128 * 128 * 4 + 3 * 8192 * 2));
        EXPECT_EQ(use.kv_cache, 5 * s * 12 * 2 * 2 * 256 * 2);
        EXPECT_EQ(use.total(), use.weights + use.kv_cache + use.states + use.activations + use.reserve);
    }
    EXPECT_EQ(kv_bytes_per_token(model, 2), 24576);
    EXPECT_EQ(memory_use(fixtures::llama_2_7b(), {}, {}, 5, 100).states, 0);
}

TEST(MemoryOfLayers, IndexKeysAreCachedBesideTheLatent) {
    Transformer model = fixtures::deepseek_v3();
    model.indexer = SparseIndexer{64, 128, 2048};
    EXPECT_EQ(kv_bytes_per_token(model, 2), 70272);
    EXPECT_EQ(memory_use(model, {}, {}, 2, 1000).kv_cache,
              2 * 1000 * (70272 + 61.0 * 132)); // FP8 and a scale
}

// One row taken on to further batches against a row made for each, every shipped model.
TEST(MemoryRow, KeptForSeveralBatchesGivesWhatAFreshOneGives) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    Accelerator accelerator = fixtures::a100();
    accelerator.l2_mb = 40;
    for (const ModelEntry& model : catalog.models()) {
        for (const Phase phase : {Phase::decode, Phase::prefill}) {
            for (const AttentionKernel kernel :
                 {AttentionKernel::fused, AttentionKernel::unfused, AttentionKernel::tiled}) {
                Workload workload;
                workload.phase = phase;
                workload.attention = kernel;
                MemoryRow kept(model.value, workload, {accelerator});
                for (const double batch : {3.0, 1.0, 7.0, 500.0}) {
                    kept.set_batch(batch);
                    for (const double s : {1.0, 17.0, 900.0, 5000.0, 131072.0}) {
                        const MemoryUse fresh = memory_use(model.value, workload, {accelerator}, batch, s);
                        ASSERT_DOUBLE_EQ(kept.at(s).activations, fresh.activations) << model.value.id;
                        ASSERT_DOUBLE_EQ(kept.at(s).total(), fresh.total()) << model.value.id;
                    }
                }
            }
        }
    }
}

} // namespace
} // namespace llmroofline
