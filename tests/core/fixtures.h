// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Accelerators and models written out in the tests, so that a wrong catalog file cannot hide a wrong formula.
#pragma once

#include "core/comparison/comparison.h"

namespace llmroofline::fixtures {

inline Accelerator accelerator(const char* id, double fp16_tflops, double bandwidth_gb_s, double memory_gb) {
    Accelerator result;
    result.id = id;
    result.name = id;
    result.vendor = "test";
    result.memory_gb = memory_gb;
    result.bandwidth_gb_s = bandwidth_gb_s;
    result.rate_tera(Rate::fp16) = fp16_tflops;
    result.rate_tera(Rate::bf16) = fp16_tflops;
    return result;
}

// A100 SXM4 80 GB and H20 96 GB as their data sheets have them.
inline Accelerator a100() {
    Accelerator result = accelerator("a100", 312, 2039, 80);
    result.rate_tera(Rate::vector_fp32) = 19.5;
    result.rate_tera(Rate::int8) = 624;
    result.rate_tera(Rate::int4) = 1248;
    return result;
}

inline Accelerator h20() {
    Accelerator result = accelerator("h20", 148, 4000, 96);
    result.rate_tera(Rate::vector_fp32) = 44;
    result.rate_tera(Rate::fp8) = 296;
    result.rate_tera(Rate::int8) = 296;
    return result;
}

inline Transformer dense(std::int64_t layers, std::int64_t hidden, std::int64_t width, std::int64_t heads,
                         std::int64_t kv_heads, std::int64_t vocab = 32000) {
    Transformer model;
    model.id = "test";
    model.name = "test";
    model.layers = layers;
    model.hidden_size = hidden;
    model.intermediate_size = width;
    model.heads = heads;
    model.kv_heads = kv_heads;
    model.head_dim = hidden / heads;
    model.vocab_size = vocab;
    return model;
}

inline Transformer llama_2_7b() {
    return dense(32, 4096, 11008, 32, 32);
}
inline Transformer llama_2_13b() {
    return dense(40, 5120, 13824, 40, 40);
}
inline Transformer llama_2_70b() {
    return dense(80, 8192, 28672, 64, 8);
}
inline Transformer mistral_7b() {
    return dense(32, 4096, 14336, 32, 8);
}

inline Transformer mixtral_8x7b() {
    Transformer model = dense(32, 4096, 0, 32, 8);
    model.experts = 8;
    model.experts_per_token = 2;
    model.moe_intermediate_size = 14336;
    return model;
}

// Experts and a sliding window in every layer, as in gpt-oss: in a prefill row both the window and the
// experts hit break the operators' pieces.
inline Transformer windowed_moe() {
    Transformer model = mixtral_8x7b();
    model.experts = 128;
    model.experts_per_token = 4;
    model.moe_intermediate_size = 2880;
    model.sliding_window = 128;
    model.sliding_pattern = {1, 1};
    return model;
}

// Leading dense layers, shared experts and latent attention at once.
inline Transformer deepseek_v3() {
    Transformer model = dense(61, 7168, 18432, 128, 0, 129280);
    model.kv_heads = 0;
    model.head_dim = 0;
    model.latent = LatentAttention{1536, 512, 128, 64, 128};
    model.experts = 256;
    model.experts_per_token = 8;
    model.moe_intermediate_size = 2048;
    model.shared_experts = 1;
    model.shared_intermediate_size = 2048;
    model.first_dense_layers = 3;
    return model;
}

inline Comparison comparison(const Transformer& model) {
    Comparison result;
    result.a = a100();
    result.b = h20();
    result.model = model;
    return result;
}

} // namespace llmroofline::fixtures
