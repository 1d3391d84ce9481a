// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/readers.h"

#include <array>

#include "core/fit/readers/aiperf.h"
#include "core/fit/readers/guidellm.h"
#include "core/fit/readers/inferencex.h"
#include "core/fit/readers/llama_bench.h"
#include "core/fit/readers/serving.h"
#include "core/fit/readers/trtllm_bench.h"
#include "core/fit/readers/vllm_offline.h"
#include "core/io/files.h"
#include "core/io/json_records.h"
#include "core/io/regular_file.h"

namespace llmroofline {

namespace {

struct Reader {
    std::string_view program;
    bool (*knows)(const YamlNode& record);
    void (*read)(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);
};

// The first that knows a record reads it: SGLang's has what vLLM's has.
constexpr std::array readers = {
    Reader{llama_bench_name, is_llama_bench, read_llama_bench},
    Reader{inferencex_name, is_inferencex, read_inferencex},
    Reader{sglang_serve_name, is_sglang_serve, read_sglang_serve},
    Reader{vllm_serve_name, is_vllm_serve, read_vllm_serve},
    Reader{vllm_latency_name, is_vllm_latency, read_vllm_latency},
    Reader{vllm_throughput_name, is_vllm_throughput, read_vllm_throughput},
    Reader{vllm_metrics_name, is_vllm_metric, read_vllm_metric},
    Reader{guidellm_name, is_guidellm, read_guidellm},
    Reader{aiperf_name, is_aiperf, read_aiperf},
    Reader{trtllm_bench_name, is_trtllm_bench, read_trtllm_bench},
};

constexpr std::size_t head_size = 64 * 1024;
constexpr std::size_t table_limit = 16 * 1024 * 1024; // bytes of a CSV or Markdown file

std::string program_names() {
    std::string names;
    for (const Reader& reader : readers) {
        names += names.empty() ? "" : ", ";
        names += reader.program;
    }
    return names;
}

// Adds the record's runs; false where no program is known that writes such a record.
bool add(BenchmarkFile& file, const YamlNode& record, const std::string& name) {
    for (const Reader& reader : readers)
        if (reader.knows(record)) {
            if (file.program.empty())
                file.program = reader.program;
            reader.read(record, name, file.runs);
            return true;
        }
    return false;
}

enum class Form { json, csv, markdown, sql, none };

Form form_of(std::string_view head) {
    const std::size_t first = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first == std::string_view::npos)
        return Form::none;
    head.remove_prefix(first);
    return head.front() == '{' || head.front() == '[' ? Form::json
           : is_llama_bench_csv(head)                 ? Form::csv
           : is_llama_bench_markdown(head)            ? Form::markdown
           : is_llama_bench_sql(head)                 ? Form::sql
                                                      : Form::none;
}

Result<std::string> head_of(const std::filesystem::path& path) {
    const auto file = RegularFile::open(path);
    if (!file)
        return file.errors();
    std::string head(head_size, '\0');
    head.resize(file->read(head.data(), head.size()));
    return head;
}

Result<BenchmarkFile> read_table(const std::filesystem::path& path, Form form) {
    const auto text = read_text_file(path, table_limit);
    if (!text)
        return text.errors();
    const std::string name = path.string();
    BenchmarkFile file;
    std::vector<YamlNode> records;
    if (form == Form::csv) {
        auto table = llama_bench_csv(*text, name);
        if (!table)
            return table.errors();
        records = std::move(table).value();
    } else {
        records = llama_bench_markdown(*text);
    }
    for (const YamlNode& record : records)
        add(file, record, name);
    return file;
}

} // namespace

bool is_benchmark_file(const std::filesystem::path& path) {
    const auto head = head_of(path);
    return head && form_of(*head) != Form::none;
}

Result<BenchmarkFile> read_benchmark(const std::filesystem::path& path) {
    const auto head = head_of(path);
    if (!head)
        return head.errors();
    const std::string name = path.string();
    switch (form_of(*head)) {
    case Form::csv:
        return read_table(path, Form::csv);
    case Form::markdown:
        return read_table(path, Form::markdown);
    case Form::sql:
        return Error{ErrorCode::benchmark_is_sql, {std::string(llama_bench_name)}, {name, 1, 1}};
    case Form::none:
        return Error{ErrorCode::unknown_benchmark, {program_names()}, {name, 1, 1}};
    case Form::json:
        break;
    }
    BenchmarkFile file;
    Errors errors;
    const Status status = read_json_records(path, [&](const YamlNode& record) {
        if (!add(file, record, name))
            errors.push_back(
                {ErrorCode::unknown_benchmark, {program_names()}, {name, record.line, record.column}});
        return errors.empty();
    });
    if (!errors.empty())
        return errors;
    if (!status)
        return status.errors();
    if (file.program.empty())
        return Error{ErrorCode::unknown_benchmark, {program_names()}, {name, 1, 1}};
    return file;
}

} // namespace llmroofline
