// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/benchmark_json.h"

#include <cmath>

#include "core/io/csv.h"
#include "core/io/json_reader.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

constexpr std::string_view as_published = "published"; // read by measurement.h

std::optional<double> figure(const YamlNode& node, std::string_view key) {
    const YamlEntry* const entry = node.find(key);
    return entry != nullptr && !entry->value.quoted ? parse_double(entry->value.scalar) : std::nullopt;
}

class BenchmarkWriter {
public:
    BenchmarkWriter(std::string_view file, const BenchmarkSetup& setup) : file_(file), setup_(setup) {
        CsvWriter writer(text_);
        for (const char* column :
             {"gpu_id", "model_id", "framework", "tp", "weight_dtype", "act_dtype", "kv_dtype", "batch_size",
              "batching", "input_len", "output_len", "phase", "metric", "value"})
            writer.text(column);
        writer.end_row();
    }

    Result<std::string> write(const YamlNode& root) {
        if (root.find("mean_tpot_ms") != nullptr)
            serving(root);
        else if (root.find("avg_latency") != nullptr)
            latency(root);
        else if (const YamlEntry* const runs = root.find("runs");
                 runs != nullptr && !runs->value.items.empty())
            for (const YamlNode& run : runs->value.items)
                llama_run(run);
        else
            errors_.push_back({ErrorCode::unknown_benchmark, {}, {file_, 1, 1}});
        if (!errors_.empty())
            return errors_;
        return text_;
    }

private:
    double needed(const YamlNode& node, std::string_view key) {
        const auto value = figure(node, key);
        if (!value)
            errors_.push_back({ErrorCode::missing_key, {std::string(key)}, {file_, node.line, node.column}});
        return value.value_or(1);
    }

    std::int64_t stated(const std::optional<std::int64_t>& value, const char* option) {
        if (!value)
            errors_.push_back({ErrorCode::benchmark_needs, {option}, {file_, 1, 1}});
        return value.value_or(1);
    }

    void row(const char* stack, double batch, const char* batching, double input, double output,
             const char* phase, const char* metric, double value) {
        CsvWriter writer(text_);
        const Precision& types = setup_.precision;
        writer.text(setup_.gpu).text(setup_.model);
        writer.text(setup_.software.empty() ? std::string_view(stack) : std::string_view(setup_.software));
        writer.integer(setup_.tensor);
        for (const std::optional<DataType>& type : {types.weights, types.activations, types.kv_cache})
            writer.text(type ? to_string(*type) : as_published);
        writer.number(batch).text(batching).number(input).number(output);
        writer.text(phase).text(metric).number(value);
        writer.end_row();
    }

    void serving(const YamlNode& root) {
        const double completed = needed(root, "completed");
        row("vLLM", needed(root, "max_concurrency"), "closed_loop",
            std::round(needed(root, "total_input_tokens") / completed),
            std::round(needed(root, "total_output_tokens") / completed), "decode", "latency_ms",
            needed(root, "mean_tpot_ms"));
    }

    void latency(const YamlNode& root) {
        row("vLLM", static_cast<double>(stated(setup_.batch, "--batch")), "static",
            static_cast<double>(stated(setup_.input, "--input")),
            static_cast<double>(stated(setup_.output, "--output-tokens")), "end_to_end", "latency_ms",
            1e3 * needed(root, "avg_latency"));
    }

    // A run of both at once tells neither speed.
    void llama_run(const YamlNode& run) {
        const double prompt = needed(run, "n_prompt");
        const double generated = needed(run, "n_gen");
        const double speed = needed(run, "avg_ts");
        const double depth = figure(run, "n_depth").value_or(0);
        if (prompt > 0 && generated == 0 && depth == 0)
            row("llama.cpp CUDA", 1, "static", prompt, 0, "prefill", "tokens_per_s", speed);
        else if (generated > 0 && prompt == 0)
            row("llama.cpp CUDA", 1, "static", depth, generated, "decode", "tokens_per_s", speed);
    }

    std::string file_;
    const BenchmarkSetup& setup_;
    std::string text_;
    Errors errors_;
};

} // namespace

bool is_benchmark(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const auto mentions = [&](std::string_view key) { return text.find(key) != std::string_view::npos; };
    return (first != std::string_view::npos && text[first] == '[') || mentions("\"mean_tpot_ms\"") ||
           mentions("\"avg_latency\"");
}

Result<std::string> measurements_of_benchmark(std::string_view text, std::string_view file,
                                              const BenchmarkSetup& setup) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    const bool is_list = begin != std::string_view::npos && text[begin] == '[';
    const auto document =
        parse_json(is_list ? "{\"runs\":" + std::string(text) + "}" : std::string(text), file);
    if (!document)
        return document.errors();
    return BenchmarkWriter(file, setup).write(document->root);
}

} // namespace llmroofline
