// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/inferencex.h"

#include <algorithm>
#include <array>

#include "core/fit/readers/common.h"
#include "core/fit/readers/record.h"
#include "core/fit/readers/type_words.h"

namespace llmroofline {

namespace {

struct Named {
    std::string_view name;
    std::string_view meaning;
};

// The runners' machines carry SXM boards.
constexpr std::array boards = {Named{"h100", "h100-sxm5"}, Named{"h200", "h200-sxm5"},
                               Named{"a100", "a100-sxm4-80gb"}};

constexpr std::array frameworks = {
    Named{"vllm", "vLLM"},        Named{"sglang", "SGLang"},       Named{"sgl", "SGLang"},
    Named{"trt", "TensorRT-LLM"}, Named{"trtllm", "TensorRT-LLM"}, Named{"tensorrt-llm", "TensorRT-LLM"},
    Named{"atom", "ATOM"}};

std::string meaning_of(const Named* begin, const Named* end, const std::string& name) {
    const Named* const found = std::find_if(begin, end, [&](const Named& one) { return one.name == name; });
    return found != end ? std::string(found->meaning) : std::string();
}

} // namespace

bool is_inferencex(const YamlNode& record) {
    return record.find("hw") != nullptr && record.find("conc") != nullptr &&
           record.find("framework") != nullptr;
}

void read_inferencex(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    BenchmarkRun run = run_at(record, file);
    run.is_closed_loop = true;
    // A runner's name goes on behind the accelerator's: h200-nb_1.
    const std::string runner = text_at(record, {"hw"});
    const std::string hardware = runner.substr(0, runner.find_first_of("-_"));
    const std::string board = meaning_of(boards.begin(), boards.end(), hardware);
    run.gpu = board.empty() ? hardware : board;
    add_checkpoint(run, text_at(record, {"model"}));
    const std::string framework = text_at(record, {"framework"});
    run.software = meaning_of(frameworks.begin(), frameworks.end(), framework);
    if (run.software.empty())
        run.software = framework;
    run.is_software_said = true;
    run.tensor = whole_at(record, {"tp"});
    run.expert = whole_at(record, {"ep"});
    // The published checkpoint of gpt-oss is what they call FP4; that of any other is NVFP4.
    const std::string precision = text_at(record, {"precision"});
    const bool is_published =
        precision == "fp4" && run.models.size() > 1 && run.models.back().starts_with("gpt-oss");
    if (!is_published)
        add_quantization(run, precision, {});
    run.input = number_at(record, {"isl"});
    run.output = number_at(record, {"osl"});
    run.value_key = "mean_tpot";
    if (const auto seconds = first_number(record, {{"mean_tpot"}, {"median_tpot"}}))
        run.milliseconds = 1e3 * *seconds;
    const auto output_rate = number_at(record, {"output_tput_per_gpu"});
    const auto latency = first_number(record, {{"mean_e2el"}, {"median_e2el"}});
    const auto accelerators = first_number(record, {{"num_gpus"}, {"tp"}});
    if (output_rate && latency && accelerators && run.output.value_or(0) > 0)
        run.load = mean_load(*output_rate * *accelerators / *run.output, latency);
    run.most_load = number_at(record, {"conc"});
    if (is_true_at(record, {"disagg"}))
        leave_out(run, ErrorCode::run_on_apart_groups, {});
    if (is_true_at(record, {"dp_attention"}))
        refuse_replicas(run, run.tensor.value_or(1));
    const std::string speculation = first_text(record, {{"spec_decoding"}, {"mtp"}});
    if (!speculation.empty() && speculation != "none" && speculation != "off" && speculation != "false")
        leave_out(run, ErrorCode::run_speculates, {speculation});
    runs.push_back(std::move(run));
}

} // namespace llmroofline
