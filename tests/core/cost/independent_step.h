// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A second derivation of the exact formulas, written the other way round from the engine's: plain numbers at
// one batch and one sequence length, tensor by tensor, no polynomials, causal pairs by counting. Only for
// tests.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/comparison/comparison.h"

namespace llmroofline::independent {

struct Figures {
    double count = 0;
    double flops = 0;
    double weight_bytes = 0;
    double activation_bytes = 0;
    double kv_bytes = 0;
    bool vector = false;
    bool in_layers = true;
};

using Step = std::map<std::string, Figures>;

// Bytes of a type, as the formats define them.
inline double size_of(DataType type) {
    switch (type) {
    case DataType::fp32:
        return 4;
    case DataType::fp16:
    case DataType::bf16:
        return 2;
    case DataType::fp8:
    case DataType::int8:
        return 1;
    case DataType::fp6:
        return 6 / 8.0;
    case DataType::fp4:
        return 4 / 8.0;
    case DataType::nvfp4:
        return (16 * 4 + 8) / 16.0 / 8; // 16 numbers and one FP8 scale
    case DataType::mxfp4:
        return (32 * 4 + 8) / 32.0 / 8; // 32 numbers and one 8-bit scale
    case DataType::int6:
        return (128 * 6 + 16) / 128.0 / 8; // 128 numbers and one FP16 scale
    case DataType::int5:
        return (128 * 5 + 16) / 128.0 / 8;
    case DataType::int4:
        return (128 * 4 + 16) / 128.0 / 8;
    case DataType::int3:
        return (128 * 3 + 16) / 128.0 / 8;
    case DataType::int2:
        return (128 * 2 + 16) / 128.0 / 8;
    case DataType::q8_0:
        return (32 * 8 + 16) / 32.0 / 8; // 32 numbers and one FP16 scale
    case DataType::q4_k_m:
        return 4.85 / 8;
    }
    return 0;
}

// Pairs that causal queries 1 … s of one head attend to, one by one. A chunk's first query sees itself only.
inline double counted_pairs(bool prefill, long s, long window, long chunk = 0) {
    const auto seen = [&](long query) {
        if (chunk > 0)
            return (query - 1) % chunk + 1;
        return window > 0 ? std::min(query, window) : query;
    };
    if (!prefill)
        return static_cast<double>(seen(s));
    double pairs = 0;
    for (long query = 1; query <= s; ++query)
        pairs += static_cast<double>(seen(query));
    return pairs;
}

// What one accelerator of a group computes; `of_group` is the group's batch.
inline Step step(const Transformer& m, const Workload& w, double of_group, long s,
                 const ParallelLayout& g = {}) {
    const bool prefill = w.phase == Phase::prefill;
    const double q = prefill ? static_cast<double>(s) : 1;
    const double tp = double(g.tensor), ep = double(g.expert);
    const double b = of_group / double(g.data) / double(g.micro_batches);
    const double T = b * q;
    // Not chosen and not published: 16 bit.
    const DataType weights = w.precision.weights.value_or(DataType::bf16);
    const double W = size_of(weights);
    const double We = size_of(w.precision.expert_weights.value_or(weights));
    // What no tool quantises is in 16 bit beside narrower weights; GGUF's types take in the output head.
    const bool quantized = W < 1.5;
    const bool gguf = weights == DataType::q8_0 || weights == DataType::q4_k_m;
    const double W_rest = quantized ? 2 : W;
    const double W_head = quantized && !gguf ? 2 : W;
    const double A = size_of(w.precision.activations.value_or(DataType::bf16));
    const double C = size_of(w.precision.kv_cache.value_or(DataType::bf16));
    const double h = static_cast<double>(m.hidden_size);
    // Layers by what they hold.
    const double mixers = static_cast<double>(m.layers - m.attention_free_layers);
    const double ffns = static_cast<double>(m.layers - m.ffn_free_layers);
    const double L = mixers - (m.linear ? static_cast<double>(m.linear->layers) : 0); // with attention
    const double nq = static_cast<double>(m.heads) / tp;
    const bool gated = m.ffn == FfnKind::gated;
    Step out;

    const auto matmul = [&](const std::string& name, double count, double in, double o, bool cache = false) {
        Figures f{count, 0, 0, 0, 0};
        f.flops = 2 * T * in * o;
        f.weight_bytes = in * o * W;
        f.activation_bytes = T * in * A + (cache ? 0 : T * o * A);
        f.kv_bytes = cache ? T * o * C : 0;
        out[name] = f;
    };
    const auto pointwise = [&](const std::string& name, double count, double elements, double flops,
                               double reads_and_writes) {
        Figures f{count, elements * flops, 0, elements * reads_and_writes * A, 0};
        f.vector = true;
        out[name] = f;
    };
    // One attention shape; K and V read are `k_read`, `v_read` bytes.
    const auto attention = [&](const std::string& suffix, double count, double qk_width, double v_width,
                               long window, double k_read, double v_read, bool from_cache, bool latent_decode,
                               long chunk = 0) {
        const double pairs = counted_pairs(prefill, s, window, chunk);
        const double scores =
            b * nq * q * (prefill ? static_cast<double>(s) : counted_pairs(false, s, window, chunk)) * A;
        const double q_bytes = T * nq * qk_width * A;
        const double o_bytes = T * nq * v_width * A;
        const auto put = [&](const std::string& name, double flops, double activation, double cache,
                             bool vector) {
            Figures f{count, flops, 0, activation, 0};
            (from_cache ? f.kv_bytes : f.activation_bytes) += cache;
            f.vector = vector;
            out[name + suffix] = f;
        };
        if (w.attention == AttentionKernel::fused) {
            put("fused_attention", b * nq * pairs * (2 * qk_width + 2 * v_width + 5), q_bytes + o_bytes,
                k_read + (latent_decode ? 0 : v_read), false);
        } else {
            put("qk_matmul", 2 * b * nq * pairs * qk_width, q_bytes + scores, k_read, false);
            put("softmax", 5 * b * nq * pairs, 2 * scores, 0, true);
            put("sv_matmul", 2 * b * nq * pairs * v_width, scores + o_bytes, v_read, false);
        }
    };

    pointwise("attn_norm", mixers, T * h, 7, 2);
    if (m.latent) {
        const auto& a = *m.latent;
        const double r = static_cast<double>(a.kv_lora_rank), p = static_cast<double>(a.qk_rope_head_dim),
                     n = static_cast<double>(a.qk_nope_head_dim), v = static_cast<double>(a.v_head_dim),
                     ql = static_cast<double>(a.q_lora_rank);
        if (ql > 0) {
            matmul("q_a_proj", L, h, ql);
            matmul("q_b_proj", L, ql, nq * (n + p));
        } else {
            matmul("q_proj", L, h, nq * (n + p));
        }
        matmul("kv_a_proj", L, h, r + p, true);
        long best = 0; // how many tokens attention sees
        if (m.indexer) {
            const double H = double(m.indexer->heads), w_i = double(m.indexer->head_dim);
            best = long(m.indexer->top_k);
            matmul("index_q_proj", L, ql, H * w_i);
            matmul("index_k_proj", L, h, w_i, true);
            // 128 bytes of a key and an FP32 scale, queries in FP8 and weights in FP32, whatever else is chosen.
            const double key = w_i + 4 * std::ceil(w_i / 128);
            out["index_k_proj"].kv_bytes = T * key;
            matmul("index_weights_proj", L, h, H);
            const double all_pairs = counted_pairs(prefill, s, 0);
            out["index_scores"] = {L, b * H * all_pairs * (2 * w_i + 1 + 2), 0, T * H * w_i + T * H * 4,
                                   b * double(s) * key};
        }
        const double seen = best > 0 ? double(std::min(s, best)) : double(s);
        if (prefill && best == 0) {
            matmul("kv_b_proj", L, r, nq * (n + v));
            attention("", L, n + p, v, best, b * double(s) * nq * (n + p) * A, b * double(s) * nq * v * A,
                      false, false);
        } else {
            out["q_absorb"] = {L, 2 * T * nq * n * r, nq * n * r * W, T * nq * n * A + T * nq * r * A, 0};
            // The queries of a prompt choose among all of its keys.
            const double read = prefill ? double(s) : seen;
            attention("", L, r + p, r, best, b * read * (r + p) * C, b * read * r * C, true, true);
            out["v_absorb"] = {L, 2 * T * nq * r * v, nq * r * v * W, T * nq * r * A + T * nq * v * A, 0};
        }
        matmul("out_proj", L, nq * v, h);
    } else {
        const double d = static_cast<double>(m.head_dim),
                     nkv = std::max(static_cast<double>(m.kv_heads) / tp, 1.0);
        matmul("q_proj", L, h, nq * d * (m.query_gate ? 2 : 1));
        if (m.query_gate)
            pointwise("attn_gate", L, T * nq * d, 4 + 1, 3); // sigmoid, product
        matmul("k_proj", L, h, nkv * d, true);
        matmul("v_proj", L, h, nkv * d, true);
        const long attention_layers = static_cast<long>(L);
        long full = attention_layers, local = 0;
        const long window = static_cast<long>(m.sliding_window);
        const long chunk = static_cast<long>(m.attention_chunk);
        if (window > 0 || chunk > 0) {
            const long period = static_cast<long>(m.sliding_pattern.full + m.sliding_pattern.local);
            full = attention_layers / period * static_cast<long>(m.sliding_pattern.full);
            local = attention_layers - full;
        }
        const auto cache = [&](bool is_local) {
            const double tokens = prefill || !is_local ? double(s) : counted_pairs(false, s, window, chunk);
            return b * tokens * nkv * d * C;
        };
        if (full > 0)
            attention("", double(full), d, d, 0, cache(false), cache(false), true, false);
        if (local > 0)
            attention(full == 0   ? ""
                      : chunk > 0 ? "@chunk"
                                  : "@window",
                      double(local), d, d, window, cache(true), cache(true), true, false, chunk);
        matmul("out_proj", L, nq * d, h);
    }
    if (m.linear) {
        const auto& a = *m.linear;
        const double N = double(a.layers), H = double(a.heads) / tp, n = double(a.key_dim),
                     p = double(a.value_dim), k = std::max(double(a.key_heads) / tp, 1.0) * n, v = H * p;
        const bool delta = a.kind == LinearKind::deltanet;
        const double gates = delta ? H + H : a.kind == LinearKind::mamba2 ? H : 0;
        matmul("linear_in_proj", N, h, k + k + v + v + gates);
        if (a.conv_width > 0) {
            const double w_c = double(a.conv_width), channels = k + k + v;
            out["linear_conv"] = {N,
                                  T * channels * w_c * 2,
                                  channels * w_c * W_rest,
                                  T * channels * A * 2,
                                  b * channels * (w_c - 1) * A * 2,
                                  true};
        }
        // Decay, outer product and its sum, product with the query; the delta rule reads with the key first.
        double per_token = H * (n * p + 2 * n * p + 2 * n * p);
        if (delta)
            per_token += H * 2 * n * p;
        out["linear_recurrence"] = {N, T * per_token, 0, T * (k + k + v + gates) * A + T * v * A,
                                    b * H * n * p * 4 * 2};
        pointwise("linear_gate", N, T * v, 7 + 5, 3);
        matmul("linear_out_proj", N, v, h);
    }
    if (m.parallel_block) {
        pointwise("mlp_add", ffns, T * h, 2, 4);
    } else {
        pointwise("attn_add", mixers, T * h, 1, 3);
        pointwise("mlp_norm", ffns, T * h, 7, 2);
        pointwise("mlp_add", ffns, T * h, 1, 3);
    }

    const double moe =
        m.experts > 0 ? std::floor((ffns - double(m.first_dense_layers)) / double(m.moe_layer_freq)) : 0;
    const double dense = ffns - moe;
    const auto ffn = [&](const std::string& prefix, const std::string& act, double count, double width,
                         const std::string& suffix = "") {
        if (gated)
            matmul(prefix + "gate_proj" + suffix, count, h, width);
        matmul(prefix + "up_proj" + suffix, count, h, width);
        pointwise(act + suffix, count, T * width, gated ? 5 : 4, gated ? 3 : 2);
        matmul(prefix + "down_proj" + suffix, count, width, h);
    };
    for (std::size_t i = 0; i < m.ffn_widths.size(); ++i)
        ffn("", "mlp_act", double(m.ffn_widths[i].count), double(m.ffn_widths[i].width) / tp,
            i == 0 ? std::string() : std::string("@").append(std::to_string(i + 1)));
    if (dense > 0 && m.ffn_widths.empty())
        ffn("", "mlp_act", dense, double(m.intermediate_size) / tp);
    if (moe > 0) {
        const double E = double(m.experts), k = double(m.experts_per_token),
                     i = double(m.moe_intermediate_size) / (ep > 1 ? tp * double(g.data) / ep : tp);
        // Experts that accelerators share serve the tokens of all replicas, each accelerator its part.
        const double tokens = ep > 1 ? of_group / double(g.micro_batches) * q : T;
        const double hit =
            (w.experts_read == ExpertsRead::all ? E : E * (1 - std::pow(1 - k / E, tokens))) / ep;
        const double rows = tokens * k / ep;
        matmul("router", moe, h, E);
        out["router"].weight_bytes = h * E * W_rest;
        const auto expert = [&](const std::string& name, double in, double o) {
            out[name] = {moe, 2 * rows * in * o, hit * in * o * We, rows * (in + o) * A, 0};
        };
        if (gated)
            expert("experts_gate_proj", h, i);
        expert("experts_up_proj", h, i);
        expert("experts_down_proj", i, h);
        pointwise("experts_act", moe, rows * i, gated ? 5 : 4, gated ? 3 : 2);
        if (m.shared_experts > 0)
            ffn("shared_", "shared_act", moe, double(m.shared_experts * m.shared_intermediate_size) / tp);
    }
    const double V = double(m.vocab_size) / tp;
    out["final_norm"] = {1, 7 * b * h, 0, 2 * b * h * A, 0, true, false};
    out["lm_head"] = {1, 2 * b * h * V, h * V * W_head, b * (h + V) * A, 0, false, false};
    return out;
}

} // namespace llmroofline::independent
