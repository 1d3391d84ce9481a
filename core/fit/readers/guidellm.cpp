// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/guidellm.h"

#include "core/fit/readers/common.h"
#include "core/fit/readers/record.h"

namespace llmroofline {

namespace {

std::optional<double> mean_at(const YamlNode& benchmark, std::string_view metric) {
    return number_at(benchmark, {"metrics", metric, "successful", "mean"});
}

void read_benchmark(const YamlNode& benchmark, const std::string& model, const std::string& file,
                    std::vector<BenchmarkRun>& runs) {
    BenchmarkRun run = run_at(benchmark, file);
    run.is_closed_loop = true;
    const std::string own = first_text(
        benchmark,
        {{"config", "backend", "model"}, {"config", "requests", "model"}, {"worker", "backend_model"}});
    add_checkpoint(run, own.empty() ? model : own);
    run.input = mean_at(benchmark, "prompt_token_count");
    run.output = mean_at(benchmark, "output_token_count");
    run.value_key = "inter_token_latency_ms";
    run.milliseconds = mean_at(benchmark, "inter_token_latency_ms");
    if (!run.milliseconds)
        run.milliseconds = mean_at(benchmark, "time_per_output_token_ms");
    run.load = mean_load(mean_at(benchmark, "requests_per_second"), mean_at(benchmark, "request_latency"));
    if (!run.load)
        run.load = mean_at(benchmark, "request_concurrency");
    const auto status = [&](std::string_view which) {
        return first_number(benchmark, {{"metrics", "request_totals", which},
                                        {"request_totals", which},
                                        {"run_stats", "requests_made", which},
                                        {"scheduler_metrics", "requests_made", which}});
    };
    const auto completed = status("successful");
    run.most_load = least_of({first_number(benchmark, {{"config", "strategy", "streams"},
                                                       {"args", "strategy", "streams"},
                                                       {"config", "strategy", "max_concurrency"},
                                                       {"args", "strategy", "max_concurrency"}}),
                              status("total")});
    if (completed)
        refuse_failures(run, status("errored").value_or(0), *completed);
    runs.push_back(std::move(run));
}

} // namespace

bool is_guidellm(const YamlNode& record) {
    const YamlNode* const benchmarks = node_at(record, {"benchmarks"});
    return benchmarks != nullptr && !benchmarks->items.empty() &&
           node_at(benchmarks->items.front(), {"metrics"}) != nullptr;
}

void read_guidellm(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    const std::string model = first_text(
        record,
        {{"args", "model"}, {"args", "backend_kwargs", "model"}, {"config", "spec", "backend", "model"}});
    for (const YamlNode& benchmark : node_at(record, {"benchmarks"})->items)
        read_benchmark(benchmark, model, file, runs);
}

} // namespace llmroofline
