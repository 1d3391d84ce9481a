// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Models with layers of linear attention, of a state space or of convolutions, against a second derivation.
#include "tests/core/cost/layer_counter.h"

namespace llmroofline {
namespace {

using namespace counted;

// One attention layer in four, or beside every linear one.
Transformer with_linear(LinearAttention linear, bool side_by_side) {
    Transformer model = fixtures::dense(8, 512, 1024, 8, 2);
    model.head_dim = 64;
    model.linear = linear;
    model.mixers_side_by_side = side_by_side;
    return model;
}

template <class Mixer> void expect_mixers(const Transformer& model, Mixer&& mixer) {
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        for (int layer = 0; layer < 8; ++layer) {
            const bool is_linear = layer < model.linear->layers;
            if (is_linear)
                mixer(count);
            if (!is_linear || model.mixers_side_by_side) {
                count.linear(512, 8 * 64);
                count.linear(512, 2 * 64, true);
                count.linear(512, 2 * 64, true);
                count.attention(8, 64, 64, count.pairs([](double i) { return i; }), double(c.s) * 2 * 2 * 64);
                count.linear(8 * 64, 512);
            }
            count.norm_and_add(512);
            count.norm_and_add(512);
            count.ffn(512, 1024);
        }
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(model, c.phase, c.batch, double(c.s)), count.sums);
    }
}

void add_convolution(Counter& count, double channels, double width) {
    count.elements(channels, 2 * width, 2);
    count.sums.weights += channels * width * bytes;
    count.sums.cache += 2 * count.batch_ * channels * (width - 1) * bytes;
}

TEST(MixerOperators, KimisDeltaRule) {
    LinearAttention kda{LinearKind::kda, 6, 8, 8, 32, 32, 4, 24, 16};
    const auto mixer = [](double output_rank) {
        return [output_rank](Counter& count) {
            const double width = 8 * 32;
            // Queries, keys, values; write strengths; what decays and output gate start from.
            count.linear(512, 3 * width + 8 + 24 + (output_rank > 0 ? output_rank : width));
            add_convolution(count, 3 * width, 4);
            count.linear(24, width);
            if (output_rank > 0)
                count.linear(output_rank, width);
            // A decay for each channel of the key, a read with the key, the rank-one update, a read with the query.
            count.sums.flops += count.tokens_ * 8 * 32 * 32 * (1 + 2 + 2 + 2);
            count.sums.activations += count.tokens_ * (3 * width + width + width + 8) * bytes;
            count.sums.cache += 2 * count.batch_ * 8 * 32 * 32 * 4;
            count.elements(width, 12, 3);
            count.linear(width, 512);
        };
    };
    expect_mixers(with_linear(kda, false), mixer(16));
    kda.output_gate_rank = 0;
    expect_mixers(with_linear(kda, false), mixer(0));
}

TEST(MixerOperators, MambaOne) {
    const LinearAttention mamba{LinearKind::mamba1, 7, 1024, 1, 16, 1, 4, 32, 0};
    expect_mixers(with_linear(mamba, false), [](Counter& count) {
        count.linear(512, 2 * 1024);
        add_convolution(count, 1024, 4);
        count.linear(1024, 32 + 16 + 16);
        count.linear(32, 1024);
        count.sums.flops += count.tokens_ * 1024 * 16 * 5;
        count.sums.activations += count.tokens_ * (1024 + 1024 + 16 + 16 + 1024) * bytes;
        count.sums.cache += 2 * count.batch_ * 1024 * 16 * 4;
        count.elements(1024, 12, 3);
        count.linear(1024, 512);
    });
}

TEST(MixerOperators, ShortConvolutions) {
    const LinearAttention conv{LinearKind::short_conv, 6, 512, 0, 0, 1, 3, 0, 0};
    expect_mixers(with_linear(conv, false), [](Counter& count) {
        count.linear(512, 3 * 512);
        count.elements(512, 1, 3);
        add_convolution(count, 512, 3);
        count.elements(512, 1, 3);
        count.linear(512, 512);
    });
}

TEST(MixerOperators, AttentionBesideAStateSpace) {
    const LinearAttention mamba{LinearKind::mamba2, 8, 16, 1, 64, 32, 4, 0, 0};
    expect_mixers(with_linear(mamba, true), [](Counter& count) {
        const double width = 16 * 32;
        count.linear(512, 2 * 64 + 2 * width + 16);
        add_convolution(count, 2 * 64 + width, 4);
        count.sums.flops += count.tokens_ * 16 * 64 * 32 * 5;
        count.sums.activations += count.tokens_ * (2 * 64 + width + 16 + width) * bytes;
        count.sums.cache += 2 * count.batch_ * 16 * 64 * 32 * 4;
        count.elements(width, 12, 3);
        count.linear(width, 512);
    });
}

} // namespace
} // namespace llmroofline
