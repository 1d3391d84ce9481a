// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Layers with inputs of their own, predicted streams, low-rank paths and block-sparse attention, against a second
// derivation.
#include <gtest/gtest.h>

#include "tests/core/cost/layer_counter.h"

namespace llmroofline {
namespace {

using namespace counted;

void add_dense_layer(Counter& count, double s) {
    count.linear(512, 8 * 64);
    count.linear(512, 2 * 64, true);
    count.linear(512, 2 * 64, true);
    count.attention(8, 64, 64, count.pairs([](double i) { return i; }), s * 2 * 2 * 64);
    count.linear(8 * 64, 512);
    count.norm_and_add(512);
    count.norm_and_add(512);
    count.ffn(512, 1024);
}

TEST(DeviceOperators, InputsOfEachLayer) {
    Transformer model = fixtures::dense(6, 512, 1024, 8, 2);
    model.head_dim = 64;
    model.per_layer_width = 24;
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        count.linear(512, 6 * 24);
        for (int layer = 0; layer < 6; ++layer) {
            add_dense_layer(count, double(c.s));
            count.linear(512, 24);
            count.elements(24, 5, 3);
            count.linear(24, 512);
            count.elements(512, 1, 3);
        }
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(model, c.phase, c.batch, double(c.s)), count.sums);
    }
}

// Four streams: a router of 4 numbers twice, each stream predicted from all four, each corrected by its coefficient of
// what was computed less what was predicted, and three more additions.
TEST(DeviceOperators, StreamsThatArePredictedAndCorrected) {
    Transformer model = fixtures::dense(5, 512, 1024, 8, 2);
    model.head_dim = 64;
    model.per_layer_width = 24;
    model.laurel_rank = 16;
    model.altup_streams = 4;
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        for (int stream = 1; stream < 4; ++stream) {
            count.linear(512, 512);
            count.linear(512, 512);
        }
        count.linear(512, 5 * 24);
        for (int layer = 0; layer < 5; ++layer) {
            add_dense_layer(count, double(c.s));
            count.linear(512, 16);
            count.linear(16, 512);
            count.linear(512, 24);
            count.elements(24, 5, 3);
            count.linear(24, 512);
            double flops = 0;
            double moved = 0;
            for (int router = 0; router < 2; ++router)
                flops += 7 + 2 * 4;
            flops += 4 * 4 * 2;
            moved += 4 + 4;
            flops += 1 + 4 * 2;
            moved += 4 + 1 + 4;
            flops += 3;
            moved += 3 + 1 + 3;
            count.elements(512, flops, moved);
        }
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(model, c.phase, c.batch, double(c.s)), count.sums);
    }
}

// A window of 256 and one token in 8 before it; four query heads of a KV head see others each, so that half of what is
// before the window is read.
TEST(DeviceOperators, BlockSparseAttention) {
    Transformer model = fixtures::dense(4, 512, 1024, 8, 2);
    model.head_dim = 64;
    AttentionGroup sparse;
    sparse.layers = 2;
    sparse.window = 256;
    sparse.stride = 8;
    model.attention_groups = {sparse};
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        const double s = double(c.s);
        for (int layer = 0; layer < 2; ++layer)
            add_dense_layer(count, s);
        for (int layer = 0; layer < 2; ++layer) {
            count.linear(512, 8 * 64);
            count.linear(512, 2 * 64, true);
            count.linear(512, 2 * 64, true);
            const double beyond = std::max(0.0, s - 256);
            const double read = count.prefill_ ? s : std::min(s, 256.0) + beyond / 2;
            const auto seen = [](double i) { return std::min(i, 256.0) + std::max(0.0, i - 256) / 8; };
            count.attention(8, 64, 64, count.pairs(seen), read * 2 * 2 * 64);
            count.linear(8 * 64, 512);
            count.norm_and_add(512);
            count.norm_and_add(512);
            count.ffn(512, 1024);
        }
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(model, c.phase, c.batch, s), count.sums);
    }
}

} // namespace
} // namespace llmroofline
