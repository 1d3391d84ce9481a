// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/benchmark_file.h"

#include <algorithm>

#include "core/fit/complete_run.h"
#include "core/io/csv.h"
#include "core/io/files.h"

namespace llmroofline {

namespace {

constexpr std::string_view as_published = "published"; // read by measurement.h

void write_header(std::string& csv) {
    CsvWriter writer(csv);
    for (const char* column : {"gpu_id", "model_id", "framework", "framework_version", "tp", "pp", "ep",
                               "weight_dtype", "act_dtype", "kv_dtype", "batch_size", "batching", "input_len",
                               "output_len", "cached_len", "phase", "metric", "value"})
        writer.text(column);
    writer.end_row();
}

void write_row(std::string& csv, const CompleteRun& run) {
    CsvWriter writer(csv);
    const Precision& types = run.precision;
    const auto type = [&](const std::optional<DataType>& one) {
        writer.text(one ? to_string(*one) : as_published);
    };
    writer.text(run.gpu).text(run.model).text(run.software).text(run.version);
    writer.integer(run.tensor).integer(run.pipeline).integer(run.expert);
    if (types.weights == DataType::bf16 && types.expert_weights == DataType::mxfp4)
        writer.text("mxfp4(experts)");
    else
        type(types.weights);
    type(types.activations);
    type(types.kv_cache);
    writer.number(run.batch).text(run.is_closed_loop ? "closed_loop" : "static");
    writer.number(run.input).number(run.output).number(run.cached);
    writer.text(to_string(run.phase)).text(to_string(run.metric)).number(run.value);
    writer.end_row();
}

} // namespace

LoadedRows complete_benchmark(const BenchmarkFile& file, const BenchmarkSetup& setup,
                              const Catalog& catalog) {
    LoadedRows rows;
    rows.program = file.program;
    write_header(rows.csv);
    const auto leave_out = [&](const BenchmarkRun& run, const CompleteRun& known, Error error) {
        error.place = run.place;
        rows.file.bad.push_back({run.place.line, known.gpu.empty() ? run.gpu : known.gpu,
                                 known.model.empty() && !run.models.empty() ? run.models.back() : known.model,
                                 std::string(to_string(known.phase)), std::string(to_string(known.metric)),
                                 known.value > 0 ? std::optional(known.value) : std::nullopt,
                                 std::move(error)});
    };
    std::vector<CompleteRun> known;
    std::vector<const BenchmarkRun*> written;
    for (const BenchmarkRun& run : file.runs) {
        CompleteRun complete;
        if (auto error = complete_run(run, setup, catalog, complete)) {
            leave_out(run, complete, *std::move(error));
            continue;
        }
        write_row(rows.csv, complete);
        known.push_back(std::move(complete));
        written.push_back(&run);
    }
    const auto parsed = parse_measurements(rows.csv, "", catalog);
    if (!parsed) { // too many rows: none of them is bad by itself
        for (std::size_t i = 0; i < written.size(); ++i)
            leave_out(*written[i], known[i], parsed.errors().front());
        return rows;
    }
    // The header is line 1 of the table.
    const auto index = [](int line) { return static_cast<std::size_t>(line) - 2; };
    for (Measurement row : parsed->rows) {
        row.line = written[index(row.line)]->place.line;
        rows.file.rows.push_back(std::move(row));
    }
    for (const BadRow& bad : parsed->bad)
        leave_out(*written[index(bad.line)], known[index(bad.line)], bad.error);
    std::stable_sort(rows.file.bad.begin(), rows.file.bad.end(),
                     [](const BadRow& one, const BadRow& other) { return one.line < other.line; });
    return rows;
}

Result<LoadedRows> load_rows(const std::filesystem::path& path, const BenchmarkSetup& setup,
                             const Catalog& catalog) {
    if (is_benchmark_file(path)) {
        const auto file = read_benchmark(path);
        if (!file)
            return file.errors();
        return complete_benchmark(*file, setup, catalog);
    }
    auto text = read_text_file(path, measurement_file_limit);
    if (!text)
        return text.errors();
    auto file = parse_measurements(*text, path.string(), catalog);
    if (!file)
        return file.errors();
    return LoadedRows{{}, std::move(text).value(), std::move(file).value()};
}

} // namespace llmroofline
