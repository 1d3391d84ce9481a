// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/trtllm_bench.h"

#include "core/fit/readers/common.h"
#include "core/fit/readers/record.h"
#include "core/fit/readers/type_words.h"

namespace llmroofline {

bool is_trtllm_bench(const YamlNode& record) {
    return node_at(record, {"world_info", "tp_size"}) != nullptr &&
           node_at(record, {"request_info", "num_requests"}) != nullptr;
}

void read_trtllm_bench(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    BenchmarkRun run = run_at(record, file);
    run.is_closed_loop = true;
    run.software = "TensorRT-LLM";
    run.is_software_said = true;
    run.version = text_at(record, {"engine", "version"});
    run.gpu = text_at(record, {"machine", "name"});
    add_checkpoint(run, first_text(record, {{"engine", "model"}, {"engine", "model_path"}}));
    const std::string quantization = text_at(record, {"engine", "quantization"});
    add_quantization(run, quantization, text_at(record, {"engine", "kv_cache_dtype"}));
    const auto plain = plain_type(text_at(record, {"engine", "dtype"}));
    if (plain && !run.types.precision.weights && quantization.empty())
        run.types.precision.weights = run.types.precision.activations = plain;
    run.tensor = whole_at(record, {"world_info", "tp_size"});
    run.pipeline = whole_at(record, {"world_info", "pp_size"});
    run.expert = whole_at(record, {"world_info", "ep_size"});
    run.input = number_at(record, {"request_info", "avg_input_length"});
    run.output = number_at(record, {"request_info", "avg_output_length"});
    // Requests wait in the engine's queue, too: no more than a batch of it is in flight.
    run.load = number_at(record, {"request_info", "avg_num_concurrent_requests"});
    run.most_load = least_of({number_at(record, {"world_info", "max_batch_size"}),
                              number_at(record, {"request_info", "num_requests"})});
    if (const auto mean = number_at(record, {"streaming_metrics", "avg_tpot_ms"})) {
        run.value_key = "avg_tpot_ms";
        run.milliseconds = mean;
    } else {
        run.phase = RunPhase::whole;
        run.value_key = "system_output_throughput_tok_s";
        run.tokens_s = number_at(record, {"performance", "system_output_throughput_tok_s"});
    }
    refuse_speculation(run,
                       first_number(record, {{"decoding_stats", "acceptance_length_percentiles", "average"},
                                             {"decoding_stats", "acceptance_length_percentiles", "avg"}}));
    runs.push_back(std::move(run));
}

} // namespace llmroofline
