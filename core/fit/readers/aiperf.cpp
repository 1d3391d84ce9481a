// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/aiperf.h"

#include "core/fit/readers/common.h"
#include "core/fit/readers/record.h"

namespace llmroofline {

namespace {

// In milliseconds, whatever the unit that stands beside it.
std::optional<double> milliseconds_at(const YamlNode& record, std::string_view metric) {
    const auto value = number_at(record, {metric, "avg"});
    const std::string unit = text_at(record, {metric, "unit"});
    if (!value)
        return std::nullopt;
    return *value * (unit == "s" || unit == "sec" || unit == "seconds" ? 1e3
                     : unit == "us"                                    ? 1e-3
                     : unit == "ns"                                    ? 1e-6
                                                                       : 1);
}

std::string model_of(const YamlNode& record) {
    const YamlNode* names = node_at(record, {"input_config", "endpoint", "model_names"});
    if (names == nullptr)
        names = node_at(record, {"input_config", "model_names"});
    if (names == nullptr)
        names = node_at(record, {"input_config", "models", "items"});
    if (names == nullptr || names->items.empty())
        return {};
    const YamlNode& first = names->items.front();
    return first.kind == YamlKind::mapping ? text_at(first, {"name"}) : first.scalar;
}

} // namespace

bool is_aiperf(const YamlNode& record) {
    return node_at(record, {"request_latency", "avg"}) != nullptr &&
           node_at(record, {"request_throughput", "avg"}) != nullptr;
}

void read_aiperf(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    BenchmarkRun run = run_at(record, file);
    run.is_closed_loop = true;
    add_checkpoint(run, model_of(record));
    run.input = number_at(record, {"input_sequence_length", "avg"});
    run.output = number_at(record, {"output_sequence_length", "avg"});
    run.value_key = "inter_token_latency";
    run.milliseconds = milliseconds_at(record, "inter_token_latency");
    const auto latency = milliseconds_at(record, "request_latency");
    run.load = mean_load(number_at(record, {"request_throughput", "avg"}),
                         latency ? std::optional(*latency / 1e3) : std::nullopt);
    const auto completed = number_at(record, {"request_count", "avg"});
    run.most_load =
        least_of({first_number(record, {{"input_config", "loadgen", "concurrency"},
                                        {"input_config", "perf_analyzer", "stimulus", "concurrency"}}),
                  completed});
    if (completed)
        refuse_failures(run, number_at(record, {"error_request_count", "avg"}).value_or(0), *completed);
    runs.push_back(std::move(run));
}

} // namespace llmroofline
