// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/serving.h"

#include <algorithm>
#include <array>

#include "core/fit/readers/common.h"
#include "core/fit/readers/record.h"
#include "core/fit/readers/type_words.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

// `backend` is the protocol of the client: vLLM's own and OpenAI's are spoken by other servers, too.
struct Backend {
    std::string_view name;
    std::string_view software;
};
constexpr std::array backends = {
    Backend{"sglang", "SGLang"},
    Backend{"sglang-native", "SGLang"},
    Backend{"sglang-oai", "SGLang"},
    Backend{"sglang-oai-chat", "SGLang"},
    Backend{"tgi", "TGI"},
    Backend{"tensorrt-llm", "TensorRT-LLM"},
    Backend{"trt", "TensorRT-LLM"},
    Backend{"lmdeploy", "LMDeploy TurboMind"},
    Backend{"lmdeploy-chat", "LMDeploy TurboMind"},
    Backend{"deepspeed-mii", "DeepSpeed-MII"},
    Backend{"llama.cpp", "llama.cpp CUDA"},
    Backend{"scalellm", "ScaleLLM"},
};

// What both clients print.
BenchmarkRun served(const YamlNode& record, const std::string& file) {
    BenchmarkRun run = run_at(record, file);
    run.is_closed_loop = true;
    const auto completed = number_at(record, {"completed"});
    const auto input = number_at(record, {"total_input_tokens"});
    const auto output = number_at(record, {"total_output_tokens"});
    if (completed && *completed > 0) {
        if (input)
            run.input = *input / *completed;
        if (output)
            run.output = *output / *completed;
    }
    const auto first = first_number(record, {{"mean_ttft_ms"}, {"median_ttft_ms"}});
    const auto whole = first_number(record, {{"mean_e2el_ms"}, {"mean_e2e_latency_ms"}});
    run.value_key = "mean_tpot_ms";
    run.milliseconds = number_at(record, {"mean_tpot_ms"});
    if (!run.milliseconds && whole && first && run.output && *run.output > 1)
        run.milliseconds = (*whole - *first) / (*run.output - 1);
    if (!run.milliseconds)
        run.milliseconds = first_number(record, {{"mean_itl_ms"}, {"median_itl_ms"}});
    std::optional<double> latency = whole;
    if (!latency && first && run.milliseconds && run.output)
        latency = *first + *run.milliseconds * std::max(*run.output - 1, 0.0);
    auto rate = number_at(record, {"request_throughput"});
    const auto duration = number_at(record, {"duration"});
    // Of what was completed: a client may count what failed.
    if (completed && duration && *duration > 0)
        rate = *completed / *duration;
    run.load = number_at(record, {"concurrency"});
    if (!run.load && latency)
        run.load = mean_load(rate, *latency / 1e3);
    run.most_load = least_of(
        {number_at(record, {"max_concurrency"}), first_number(record, {{"num_prompts"}, {"completed"}})});
    if (completed) {
        const auto failed = number_at(record, {"failed"});
        const auto prompts = number_at(record, {"num_prompts"});
        refuse_failures(run, failed ? *failed : prompts ? *prompts - *completed : 0, *completed);
    }
    return run;
}

void read_backend(const YamlNode& record, BenchmarkRun& run) {
    const std::string backend = first_text(record, {{"backend"}, {"endpoint_type"}});
    for (const Backend& one : backends)
        if (one.name == backend) {
            run.software = one.software;
            run.is_software_said = true;
        }
}

} // namespace

bool is_sglang_serve(const YamlNode& record) {
    return record.find("total_output_tokens") != nullptr && record.find("duration") != nullptr &&
           (record.find("total_output_tokens_retokenized") != nullptr ||
            record.find("accept_length") != nullptr || record.find("server_info") != nullptr ||
            record.find("mean_e2e_latency_ms") != nullptr);
}

bool is_vllm_serve(const YamlNode& record) {
    return record.find("total_output_tokens") != nullptr && record.find("completed") != nullptr;
}

void read_vllm_serve(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    BenchmarkRun run = served(record, file);
    run.software = "vLLM";
    read_backend(record, run);
    add_checkpoint(run, text_at(record, {"model_id"}));
    run.tensor = first_whole(record, {"tp", "tp_size", "tensor_parallel_size", "tensor-parallel-size"});
    run.pipeline = first_whole(record, {"pp", "pp_size", "pipeline_parallel_size", "pipeline-parallel-size"});
    run.expert = first_whole(record, {"ep", "ep_size"});
    run.gpu = first_text(record, {{"gpu"}, {"gpu_name"}, {"accelerator"}, {"hardware"}});
    run.version = first_text(record, {{"vllm_version"}, {"version"}});
    add_quantization(run, text_at(record, {"quantization"}), text_at(record, {"kv_cache_dtype"}));
    refuse_replicas(run, first_whole(record, {"dp", "dp_size", "data_parallel_size", "data-parallel-size"}));
    refuse_speculation(run, number_at(record, {"spec_decode_acceptance_length"}));
    runs.push_back(std::move(run));
}

void read_sglang_serve(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    BenchmarkRun run = served(record, file);
    run.software = "SGLang";
    read_backend(record, run);
    add_checkpoint(run, first_text(record, {{"model_id"}, {"model"}, {"server_info", "model_path"}}));
    run.tensor = whole_at(record, {"server_info", "tp_size"});
    run.pipeline = whole_at(record, {"server_info", "pp_size"});
    run.expert = whole_at(record, {"server_info", "ep_size"});
    run.version = text_at(record, {"server_info", "version"});
    add_quantization(run, text_at(record, {"server_info", "quantization"}),
                     text_at(record, {"server_info", "kv_cache_dtype"}));
    refuse_replicas(run, whole_at(record, {"server_info", "dp_size"}));
    refuse_speculation(run, number_at(record, {"accept_length"}));
    runs.push_back(std::move(run));
}

} // namespace llmroofline
