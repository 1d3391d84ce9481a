// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/common.h"

#include <cmath>

#include "core/fit/readers/record.h"
#include "core/fit/readers/type_words.h"
#include "core/io/numbers.h"

namespace llmroofline {

BenchmarkRun run_at(const YamlNode& record, const std::string& file) {
    BenchmarkRun run;
    run.place = {file, record.line, record.column};
    return run;
}

void leave_out(BenchmarkRun& run, ErrorCode code, std::vector<std::string> arguments) {
    if (!run.left_out)
        run.left_out = Error{code, std::move(arguments), run.place};
}

void refuse_failures(BenchmarkRun& run, double failed, double completed) {
    const double all = failed + completed;
    if (failed > most_failures * all || (failed > 0 && completed == 0))
        leave_out(run, ErrorCode::run_with_failures, {format_shortest(failed), format_shortest(all)});
}

void refuse_replicas(BenchmarkRun& run, std::optional<std::int64_t> replicas) {
    if (replicas.value_or(1) > 1)
        leave_out(run, ErrorCode::run_on_replicas, {std::to_string(*replicas)});
}

void refuse_speculation(BenchmarkRun& run, std::optional<double> accepted_length) {
    if (accepted_length.value_or(0) > plain_length)
        leave_out(run, ErrorCode::run_speculates, {format_shortest(*accepted_length)});
}

void add_checkpoint(BenchmarkRun& run, std::string_view name) {
    if (name.empty())
        return;
    CheckpointName checkpoint = checkpoint_name(name);
    // The catalog may know the checkpoint by its whole name.
    run.models.emplace_back(name);
    run.models.push_back(std::move(checkpoint.base));
    run.types = std::move(checkpoint.types);
}

void add_quantization(BenchmarkRun& run, std::string_view quantization, std::string_view kv_cache) {
    Precision& precision = run.types.precision;
    if (const Precision said = quantization_types(quantization).precision; said.weights) {
        precision.weights = said.weights;
        precision.activations = said.activations;
        precision.expert_weights = said.expert_weights;
    }
    std::string unknown;
    if (const auto type = kv_type(kv_cache, unknown))
        precision.kv_cache = type;
    if (!unknown.empty())
        leave_out(run, ErrorCode::type_not_known, {"kv_cache_dtype", unknown});
}

std::optional<std::int64_t> first_whole(const YamlNode& record,
                                        std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys)
        if (const auto value = whole_at(record, {key}))
            return value;
    return std::nullopt;
}

std::optional<double> least_of(std::initializer_list<std::optional<double>> values) {
    std::optional<double> least;
    for (const auto& value : values)
        if (value && *value > 0 && std::isfinite(*value) && (!least || *value < *least))
            least = value;
    return least;
}

} // namespace llmroofline
