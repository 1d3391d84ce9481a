// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words in which benchmark programs and names of checkpoints speak of types, as ours. Sources: llama.cpp's
// llama_model_ftype_name (src/llama-model-loader.cpp) and ggml_type_name (ggml/src/ggml.c); quant_algo of TensorRT-LLM
// (tensorrt_llm/quantization/mode.py); quantization and kv_cache_dtype of vLLM (vllm/config) and SGLang
// (python/sglang/srt/server_args.py); endings of names on the Hugging Face hub. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/fit/readers/benchmark_run.h"

namespace llmroofline {

// Of llama-bench's `model_type`, what follows the size: `Q4_K - Medium`, `all F32`, `MXFP4 MoE`. GGUF files whose weights
// take up within a tenth of what one of our two GGUF types takes are read as that one.
RunTypes gguf_types(std::string_view words);

// The type of a KV cache: `f16`, `q8_0`, `fp8_e4m3`, `FP8`, `bfloat16`. `auto` and nothing are empty, `unknown` is set
// where there is no such type here.
std::optional<DataType> kv_type(std::string_view word, std::string& unknown);

// What an engine calls its quantisation: `fp8`, `W4A16_AWQ`, `NVFP4`, `gptq_marlin`. Nothing chosen where it does not
// say, or says no more than that the checkpoint does.
RunTypes quantization_types(std::string_view word);

// `bfloat16`, `half`, `float32`.
std::optional<DataType> plain_type(std::string_view word);

// Of a checkpoint's name: types by its last words (`…-FP8-dynamic`, `…-AWQ`, `….Q4_K_M.gguf`), and the name without them
// and without its owner.
struct CheckpointName {
    std::string base;
    RunTypes types;
};
CheckpointName checkpoint_name(std::string_view name);

} // namespace llmroofline
