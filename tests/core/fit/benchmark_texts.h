// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What benchmark programs write, with some values changed: keys as the programs name them, figures of our own.
#pragma once

#include <map>
#include <string>

namespace llmroofline {

using Changes = std::map<std::string, std::string>; // values as JSON

inline std::string json_of(Changes values, const Changes& changes) {
    for (const auto& [key, value] : changes)
        values[key] = value;
    std::string text;
    for (const auto& [key, value] : values)
        text += (text.empty() ? "{\"" : ", \"") + key + "\": " + value;
    return text + "}";
}

inline std::string llama_bench(const Changes& changes) {
    return json_of({{"build_commit", "\"a1b2c3d\""},
                    {"build_number", "6700"},
                    {"gpu_info", "\"NVIDIA GeForce RTX 4090\""},
                    {"backends", "\"CUDA\""},
                    {"model_filename", "\"m/llama-8b-q4_k_m.gguf\""},
                    {"model_type", "\"llama 8B Q4_K - Medium\""},
                    {"model_n_params", "8030261312"},
                    {"type_k", "\"f16\""},
                    {"type_v", "\"f16\""},
                    {"n_gpu_layers", "99"},
                    {"split_mode", "\"layer\""},
                    {"devices", "\"auto\""},
                    {"embeddings", "false"},
                    {"n_prompt", "512"},
                    {"n_gen", "0"},
                    {"n_depth", "0"},
                    {"avg_ts", "10890.1"}},
                   changes);
}

inline std::string vllm_serve(const Changes& changes) {
    return json_of({{"backend", "\"openai\""},
                    {"model_id", "\"meta-llama/Llama-3.1-8B-Instruct\""},
                    {"num_prompts", "160"},
                    {"request_rate", "\"inf\""},
                    {"max_concurrency", "16"},
                    {"duration", "60.1"},
                    {"completed", "160"},
                    {"failed", "0"},
                    {"total_input_tokens", "163840"},
                    {"total_output_tokens", "20480"},
                    {"request_throughput", "2.66"},
                    {"mean_ttft_ms", "210.5"},
                    {"mean_tpot_ms", "11.9"},
                    {"mean_itl_ms", "11.9"}},
                   changes);
}

inline std::string inference_x(const Changes& changes) {
    return "[" +
           json_of({{"hw", "\"h200\""},
                    {"conc", "16"},
                    {"model", "\"openai/gpt-oss-120b\""},
                    {"framework", "\"vllm\""},
                    {"precision", "\"fp4\""},
                    {"spec_decoding", "\"none\""},
                    {"disagg", "false"},
                    {"isl", "1024"},
                    {"osl", "1024"},
                    {"tp", "2"},
                    {"ep", "1"},
                    {"dp_attention", "\"false\""},
                    {"output_tput_per_gpu", "750.0"},
                    {"mean_ttft", "0.12"},
                    {"mean_tpot", "0.0081"},
                    {"mean_e2el", "8.4"}},
                   changes) +
           "]";
}

} // namespace llmroofline
