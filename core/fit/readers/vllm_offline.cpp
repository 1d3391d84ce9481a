// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/vllm_offline.h"

#include "core/fit/readers/common.h"
#include "core/fit/readers/record.h"
#include "core/fit/readers/type_words.h"

namespace llmroofline {

namespace {

BenchmarkRun vllm_run(const YamlNode& record, const std::string& file) {
    BenchmarkRun run = run_at(record, file);
    run.software = "vLLM";
    run.is_software_said = true;
    run.phase = RunPhase::whole;
    return run;
}

void read_throughput(const YamlNode& record, BenchmarkRun& run) {
    run.is_closed_loop = true;
    const auto requests = number_at(record, {"num_requests"});
    const auto seconds = number_at(record, {"elapsed_time"});
    run.value_key = "requests_per_second";
    run.requests_s = number_at(record, {"requests_per_second"});
    if (requests && seconds && *seconds > 0)
        run.requests_s = *requests / *seconds;
    run.most_load = requests;
    if (const auto tokens = number_at(record, {"total_num_tokens"}); tokens && requests && *requests > 0)
        run.all_tokens = *tokens / *requests;
}

std::optional<double> mean_of(const YamlNode* list) {
    if (list == nullptr || list->items.empty())
        return std::nullopt;
    double sum = 0;
    for (const YamlNode& item : list->items) {
        const auto value = number_at(item, {});
        if (!value)
            return std::nullopt;
        sum += *value;
    }
    return sum / static_cast<double>(list->items.size());
}

void read_arguments(const YamlNode& arguments, BenchmarkRun& run) {
    add_checkpoint(run, text_at(arguments, {"model"}));
    run.tensor = whole_at(arguments, {"tensor_parallel_size"});
    run.pipeline = whole_at(arguments, {"pipeline_parallel_size"});
    run.input = number_at(arguments, {"input_len"});
    run.output = number_at(arguments, {"output_len"});
    const std::string quantization = text_at(arguments, {"quantization"});
    add_quantization(run, quantization, text_at(arguments, {"kv_cache_dtype"}));
    const auto plain = plain_type(text_at(arguments, {"dtype"}));
    if (plain && !run.types.precision.weights && quantization.empty())
        run.types.precision.weights = run.types.precision.activations = plain;
    refuse_replicas(run, whole_at(arguments, {"data_parallel_size"}));
}

} // namespace

bool is_vllm_latency(const YamlNode& record) {
    return record.find("avg_latency") != nullptr;
}

bool is_vllm_throughput(const YamlNode& record) {
    return record.find("num_requests") != nullptr && record.find("total_num_tokens") != nullptr;
}

bool is_vllm_metric(const YamlNode& record) {
    return node_at(record, {"benchmark", "extra_info", "args"}) != nullptr &&
           node_at(record, {"metric", "benchmark_values"}) != nullptr;
}

void read_vllm_latency(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    BenchmarkRun run = vllm_run(record, file);
    run.value_key = "avg_latency";
    if (const auto seconds = number_at(record, {"avg_latency"}))
        run.milliseconds = 1e3 * *seconds;
    runs.push_back(std::move(run));
}

void read_vllm_throughput(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    BenchmarkRun run = vllm_run(record, file);
    read_throughput(record, run);
    runs.push_back(std::move(run));
}

void read_vllm_metric(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    const std::string metric = text_at(record, {"metric", "name"});
    const bool is_latency = metric == "latency";
    if (!is_latency && metric != "requests_per_second")
        return;
    BenchmarkRun run = vllm_run(record, file);
    run.value_key = "benchmark_values";
    const auto value = mean_of(node_at(record, {"metric", "benchmark_values"}));
    const YamlNode& arguments = *node_at(record, {"benchmark", "extra_info", "args"});
    if (is_latency) {
        if (value)
            run.milliseconds = 1e3 * *value;
        run.load = number_at(arguments, {"batch_size"});
    } else {
        if (const YamlNode* const more = node_at(record, {"metric", "extra_info"}))
            read_throughput(*more, run);
        run.is_closed_loop = true;
        run.requests_s = value;
        run.most_load = least_of(
            {run.most_load, number_at(arguments, {"num_prompts"}), number_at(arguments, {"max_num_seqs"})});
    }
    read_arguments(arguments, run);
    if (run.models.empty())
        add_checkpoint(run, text_at(record, {"model", "name"}));
    runs.push_back(std::move(run));
}

} // namespace llmroofline
