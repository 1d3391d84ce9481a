// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Models whose attention layers or experts differ, against a second derivation.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/cost/layer_counter.h"

namespace llmroofline {
namespace {

using namespace counted;

TEST(GroupedOperators, OtherHeadsAndValuesOnWindowLayers) {
    Transformer model = fixtures::dense(10, 512, 1024, 8, 2);
    model.head_dim = 48;
    model.value_head_dim = 32;
    model.attention_groups = {{7, 12, 4, 0, 0, 128, 0, false, {}}};
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        for (int layer = 0; layer < 10; ++layer) {
            const bool local = layer >= 3;
            const double heads = local ? 12 : 8, kv_heads = local ? 4 : 2;
            count.linear(512, heads * 48);
            count.linear(512, kv_heads * 48, true);
            count.linear(512, kv_heads * 32, true);
            const double window = local ? 128 : 1e9;
            const double read = count.prefill_ ? double(c.s) : std::min(double(c.s), window);
            count.attention(heads, 48, 32, count.pairs([&](double i) { return std::min(i, window); }),
                            read * kv_heads * (48 + 32));
            count.linear(heads * 32, 512);
            count.norm_and_add(512);
            count.norm_and_add(512);
            count.ffn(512, 1024);
        }
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(model, c.phase, c.batch, double(c.s)), count.sums);
    }
}

TEST(GroupedOperators, OneProjectionAndBorrowedKeys) {
    Transformer model = fixtures::dense(9, 512, 1024, 8, 4);
    model.head_dim = 64;
    model.sliding_window = 256; // all of the model's own layers
    AttentionGroup full{2, 0, 1, 128, 0, 0, 0, false, KeyValues::one_projection};
    AttentionGroup borrowed{3, 0, 0, 0, 0, 256, 0, false, KeyValues::borrowed};
    model.attention_groups = {full, borrowed};
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        for (int layer = 0; layer < 9; ++layer) {
            const bool is_full = layer == 0 || layer == 1;
            const bool is_borrowing = layer >= 6;
            const double d = is_full ? 128 : 64, kv_heads = is_full ? 1 : 4, window = is_full ? 1e9 : 256;
            count.linear(512, 8 * d);
            if (!is_borrowing)
                count.linear(512, kv_heads * d, true);
            if (!is_borrowing && !is_full)
                count.linear(512, kv_heads * d, true);
            const double read = count.prefill_ ? double(c.s) : std::min(double(c.s), window);
            count.attention(8, d, d, count.pairs([&](double i) { return std::min(i, window); }),
                            read * kv_heads * 2 * d);
            count.linear(8 * d, 512);
            count.norm_and_add(512);
            count.norm_and_add(512);
            count.ffn(512, 1024);
        }
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(model, c.phase, c.batch, double(c.s)), count.sums);
    }
    EXPECT_EQ(kv_bytes_per_sequence(model, 1000, 2),
              2 * (2 * 1000.0 * 2 * 128 + 4 * 256.0 * 4 * 2 * 64)); // nothing of the borrowing ones
}

TEST(GroupedOperators, CompressedEntriesAndStreams) {
    Transformer model = fixtures::dense(8, 512, 1024, 8, 1);
    model.head_dim = 64;
    model.query_rank = 96;
    model.out_groups = 4;
    model.out_rank = 40;
    model.key_values = KeyValues::one_vector;
    model.residual_streams = 4;
    model.sliding_window = 32;
    model.indexer = SparseIndexer{6, 16, 100};
    model.attention_groups = {{3, 0, 0, 0, 0, 32, 4, true, {}}, {4, 0, 0, 0, 0, 32, 128, false, {}}};
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        const double s = double(c.s);
        for (int layer = 0; layer < 8; ++layer) {
            const double ratio = layer < 1 ? 0 : layer < 4 ? 4 : 128;
            const bool chosen = layer >= 1 && layer < 4;
            count.linear(512, 96);
            count.linear(96, 8 * 64);
            count.linear(512, 64, true);
            double pairs = count.pairs([](double i) { return std::min(i, 32.0); });
            double read = count.prefill_ ? s : std::min(s, 32.0);
            if (ratio > 0) {
                const double wide = chosen ? 2 : 1;
                count.linear(512, 2 * wide * 64);
                count.elements(wide * 64, 7, 2);
                count.sums.cache += count.tokens_ * 64 / ratio * bytes;
                pairs += count.pairs([&](double i) { return std::min(i / ratio, chosen ? 100 : 1e9); });
                read += count.prefill_ ? s / ratio : std::min(s / ratio, chosen ? 100 : 1e9);
            }
            if (chosen) {
                count.linear(96, 6 * 16);
                count.linear(512, 4 * 16);
                count.elements(2 * 16, 7, 2);
                count.sums.cache += count.tokens_ * 16 / ratio * bytes;
                count.linear(512, 6);
                count.sums.flops +=
                    c.batch * 6 * (2 * 16 + 3) * count.pairs([&](double i) { return i / ratio; });
                count.sums.activations += count.tokens_ * 6 * 17 * bytes;
                count.sums.cache += c.batch * s / ratio * 16 * bytes;
            }
            count.attention(8, 64, 64, pairs, read * 64);
            // Four groups of two heads, each with its own 128 by 40.
            for (int group = 0; group < 4; ++group)
                count.linear(128, 40);
            count.linear(160, 512);
            for (int part = 0; part < 2; ++part) {
                count.elements(512, 7, 2); // the norm
                const double streams = 4 * 512.0;
                count.sums.weights += 24 * streams * 4;
                // 24 numbers from all streams; their weighted sum; each stream from all four and from the output.
                count.sums.flops +=
                    count.tokens_ * (2 * 24 * streams + 2 * streams + 4 * 2 * streams + 2 * streams);
                count.sums.activations += count.tokens_ * (3 * streams + 2 * 512) * bytes;
            }
            count.ffn(512, 1024);
        }
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(model, c.phase, c.batch, s), count.sums);
    }
}

TEST(GroupedOperators, BlocksThatAnIndexerChooses) {
    Transformer model = fixtures::dense(6, 512, 1024, 8, 2);
    model.head_dim = 64;
    model.indexer = SparseIndexer{2, 32, 512, 0, 128};
    model.attention_groups = {{4, 0, 0, 0, 0, 0, 0, true, {}}};
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        for (int layer = 0; layer < 6; ++layer) {
            const bool sparse = layer >= 2;
            const double most = sparse ? 512 : 1e9;
            count.linear(512, 8 * 64);
            count.linear(512, 2 * 64, true);
            count.linear(512, 2 * 64, true);
            if (sparse) {
                count.linear(512, 2 * 32);
                count.linear(512, 32, true);
                count.sums.flops += c.batch * 2 * (2 * 32 + 1) * count.pairs([](double i) { return i; });
                count.sums.activations += count.tokens_ * 2 * 32 * bytes;
                count.sums.cache += c.batch * double(c.s) * 32 * bytes;
            }
            const double read = count.prefill_ ? double(c.s) : std::min(double(c.s), most);
            count.attention(8, 64, 64, count.pairs([&](double i) { return std::min(i, most); }),
                            read * 2 * 2 * 64);
            count.linear(8 * 64, 512);
            count.norm_and_add(512);
            count.norm_and_add(512);
            count.ffn(512, 1024);
        }
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(model, c.phase, c.batch, double(c.s)), count.sums);
    }
    EXPECT_EQ(index_key_bytes_per_sequence(model, 1000, 2), 4 * 32 * 1000.0 * 2);
}

TEST(GroupedOperators, ExpertsInALatentAndExpertsThatDoNothing) {
    Transformer model = fixtures::dense(4, 512, 0, 8, 2);
    model.head_dim = 64;
    model.experts = 32;
    model.experts_per_token = 6;
    model.zero_experts = 16;
    model.moe_intermediate_size = 96;
    model.moe_latent_size = 128;
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        for (int layer = 0; layer < 4; ++layer) {
            count.linear(512, 8 * 64);
            count.linear(512, 2 * 64, true);
            count.linear(512, 2 * 64, true);
            count.attention(8, 64, 64, count.pairs([](double i) { return i; }), double(c.s) * 2 * 2 * 64);
            count.linear(8 * 64, 512);
            count.norm_and_add(512);
            count.norm_and_add(512);
            count.linear(512, 48);
            count.linear(512, 128);
            count.experts(128, 96, 32, 4); // 6 of 48, of which 32 compute
            count.linear(128, 512);
        }
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(model, c.phase, c.batch, double(c.s)), count.sums);
    }
}

TEST(GroupedOperators, ChoicesThatLayersShare) {
    Transformer model = fixtures::deepseek_v3();
    model.indexer = SparseIndexer{64, 128, 2048};
    const Sums all = engine_sums(model, Phase::decode, 4, 10000);
    model.indexer->layers = 20;
    const Sums some = engine_sums(model, Phase::decode, 4, 10000);
    Counter counter(Phase::decode, 4, 10000);
    counter.linear(1536, 64 * 128);
    counter.linear(7168, 128, true);
    counter.linear(7168, 64);
    counter.sums.flops += 4 * 64 * 10000.0 * (2 * 128 + 3);
    counter.sums.activations += 4 * 64 * (128 + 4);  // FP8, and weights in FP32
    counter.sums.cache += 4 * 10000 * 132.0;         // FP8 and a scale
    counter.sums.cache += 4 * (132.0 - 128 * bytes); // the new key likewise
    EXPECT_NEAR(all.flops - some.flops, 41 * counter.sums.flops, 1e-6 * counter.sums.flops);
    EXPECT_NEAR(all.cache - some.cache, 41 * counter.sums.cache, 1e-6 * counter.sums.cache);
    EXPECT_EQ(index_key_bytes_per_sequence(model, 100, 2), 20 * 132 * 100.0);
}

TEST(GroupedOperators, ARowOfABatchIsLinearInIt) {
    Transformer model = fixtures::dense(8, 512, 1024, 8, 1);
    model.head_dim = 64;
    model.query_rank = 96;
    model.key_values = KeyValues::one_vector;
    model.sliding_window = 32;
    model.indexer = SparseIndexer{6, 16, 100};
    model.attention_groups = {{3, 0, 0, 0, 0, 32, 4, true, {}}};
    const Sums one = engine_sums(model, Phase::decode, 1, 777);
    const Sums five = engine_sums(model, Phase::decode, 5, 777);
    EXPECT_NEAR(five.cache, 5 * one.cache, 1e-9 * five.cache);
    EXPECT_NEAR(five.flops, 5 * one.flops, 1e-9 * five.flops);
    EXPECT_EQ(five.weights, one.weights);
}

} // namespace
} // namespace llmroofline
