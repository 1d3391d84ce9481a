// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/llama_bench.h"

#include <algorithm>
#include <array>

#include "core/fit/readers/record.h"
#include "core/fit/readers/type_words.h"
#include "core/io/csv_reader.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

// Backends that run on an accelerator, as calibrations call them.
struct Backend {
    std::string_view name;
    std::string_view key; // of older versions
    std::string_view software;
};
constexpr std::array backends = {
    Backend{"CUDA", "cuda", "llama.cpp CUDA"},
    Backend{"ROCm", "hipblas", "llama.cpp ROCm"},
    Backend{"HIP", "", "llama.cpp ROCm"},
    Backend{"Metal", "metal", "llama.cpp Metal"},
    Backend{"MTL", "", "llama.cpp Metal"},
    Backend{"Vulkan", "vulkan", "llama.cpp Vulkan"},
    Backend{"SYCL", "sycl", "llama.cpp SYCL"},
    Backend{"MUSA", "", "llama.cpp MUSA"},
    Backend{"CANN", "", "llama.cpp CANN"},
    Backend{"OpenCL", "opencl", "llama.cpp OpenCL"},
    Backend{"Kompute", "kompute", "llama.cpp Kompute"},
    Backend{"RPC", "rpc", "llama.cpp RPC"},
};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

class TestReader {
public:
    TestReader(const YamlNode& record, const std::string& file) : record_(record) {
        run_.place = {file, record.line, record.column};
    }

    BenchmarkRun read() {
        read_model();
        read_types();
        read_backend();
        read_devices();
        read_test();
        if (is_true_at(record_, {"embeddings"}))
            leave_out({ErrorCode::run_of_embeddings, {}, {}});
        return std::move(run_);
    }

private:
    void leave_out(Error error) {
        if (run_.left_out)
            return;
        error.place = run_.place;
        run_.left_out = std::move(error);
    }

    void read_model() {
        const std::string words = text_at(record_, {"model_type"});
        run_.names_shape = true;
        run_.parameters = number_at(record_, {"model_n_params"}).value_or(0);
        if (const std::string name = text_at(record_, {"model_filename"}); !name.empty())
            run_.models.push_back(checkpoint_name(name).base);
        // "llama 8B Q4_K - Medium": architecture, size, type.
        const std::size_t size = words.find(' ');
        const std::size_t type = size == std::string::npos ? size : words.find(' ', size + 1);
        run_.models.push_back(words.substr(0, type));
        if (type != std::string::npos)
            run_.types = gguf_types(trimmed(std::string_view(words).substr(type)));
        if (const std::string build = text_at(record_, {"build_number"}); !build.empty())
            run_.version = "b" + build;
    }

    void read_types() {
        const std::string keys = text_at(record_, {"type_k"});
        const std::string values = text_at(record_, {"type_v"});
        std::string unknown;
        // 16 bit where the table does not say: it leaves out what is the program's own choice.
        run_.types.precision.kv_cache = keys.empty() ? DataType::fp16 : kv_type(keys, unknown);
        if (!keys.empty() && !values.empty() && keys != values)
            leave_out({ErrorCode::run_with_two_kv_types, {keys, values}, {}});
        if (!unknown.empty())
            leave_out({ErrorCode::type_not_known, {"type_k", unknown}, {}});
    }

    void read_backend() {
        const std::string names = text_at(record_, {"backends"});
        const std::vector<std::string> named = parts_of(names, ",");
        run_.is_software_said = true;
        for (const Backend& backend : backends)
            if (std::find(named.begin(), named.end(), backend.name) != named.end() ||
                (!backend.key.empty() && is_true_at(record_, {backend.key}))) {
                run_.software = backend.software;
                break;
            }
        const bool says_backend = !named.empty() || node_at(record_, {"cuda"}) != nullptr;
        if (run_.software.empty() && says_backend)
            leave_out({ErrorCode::run_on_cpu, {names.empty() ? "cuda: false" : names}, {}});
        if (!says_backend) {
            run_.software = "llama.cpp CUDA";
            run_.is_software_said = false;
        }
        if (number_at(record_, {"n_gpu_layers"}) == 0.0)
            leave_out({ErrorCode::run_on_cpu, {"n_gpu_layers 0"}, {}});
        if (number_at(record_, {"n_cpu_moe"}).value_or(0) > 0)
            leave_out({ErrorCode::run_on_cpu, {"n_cpu_moe " + text_at(record_, {"n_cpu_moe"})}, {}});
        if (is_true_at(record_, {"no_kv_offload"}))
            leave_out({ErrorCode::run_on_cpu, {"no_kv_offload"}, {}});
    }

    // `gpu_info` lists all that the machine has, `devices` those that were used.
    void read_devices() {
        std::vector<std::string> names = parts_of(text_at(record_, {"gpu_info"}), ",");
        const std::string split = text_at(record_, {"split_mode"});
        const std::string chosen = text_at(record_, {"devices"});
        std::size_t used = names.size();
        if (!chosen.empty() && chosen != "auto")
            used = parts_of(chosen, "/,").size();
        if (split == "none")
            used = 1;
        if (!names.empty())
            run_.gpu = names.front();
        const bool are_unlike = std::any_of(names.begin(), names.end(),
                                            [&](const std::string& name) { return name != names.front(); });
        if (are_unlike && used > 1)
            leave_out({ErrorCode::run_on_unlike_devices, {text_at(record_, {"gpu_info"})}, {}});
        // Which of them it was is not said.
        if (are_unlike && used == 1)
            run_.gpu.clear();
        if (used == 0)
            return;
        const auto count = static_cast<std::int64_t>(used);
        const bool is_by_rows = split == "row" || split == "tensor";
        run_.tensor = is_by_rows ? count : 1;
        run_.pipeline = is_by_rows ? 1 : count;
    }

    void read_test() {
        const double prompt = number_at(record_, {"n_prompt"}).value_or(0);
        const double generated = number_at(record_, {"n_gen"}).value_or(0);
        const double depth = number_at(record_, {"n_depth"}).value_or(0);
        const std::optional<double> speed = number_at(record_, {"avg_ts"});
        run_.load = 1;
        run_.value_key = "avg_ts";
        run_.input = prompt;
        run_.output = generated;
        if (prompt > 0)
            run_.cached = depth;
        if (!speed || *speed <= 0)
            return;
        if (prompt > 0 && generated > 0) {
            run_.phase = RunPhase::whole;
            run_.milliseconds = 1e3 * (prompt + generated) / *speed;
        } else if (prompt > 0) {
            run_.phase = RunPhase::prefill;
            run_.tokens_s = speed;
        } else {
            run_.phase = RunPhase::decode;
            run_.input = depth;
            run_.tokens_s = speed;
        }
    }

    const YamlNode& record_;
    BenchmarkRun run_;
};

YamlNode scalar_of(std::string_view text, int line) {
    YamlNode node;
    node.kind = YamlKind::scalar;
    node.scalar = text;
    node.line = line;
    node.column = 1;
    return node;
}

void set(YamlNode& record, std::string_view key, std::string_view value) {
    record.entries.push_back({std::string(key), record.line, 1, scalar_of(value, record.line)});
}

YamlNode record_at(int line) {
    YamlNode record;
    record.kind = YamlKind::mapping;
    record.line = line;
    record.column = 1;
    return record;
}

// The Markdown table's short names of its columns.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> columns = {{
    {"model", "model_type"},
    {"backend", "backends"},
    {"ngl", "n_gpu_layers"},
    {"sm", "split_mode"},
    {"nkvo", "no_kv_offload"},
    {"ncmoe", "n_cpu_moe"},
    {"embd", "embeddings"},
    {"dev", "devices"},
    {"type_k", "type_k"},
    {"type_v", "type_v"},
    {"n_depth", "n_depth"},
}};

// "8.03 B", "434.00 M".
std::optional<double> count_in(std::string_view text) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const auto number = parse_double(text.substr(0, blank));
    const std::string_view unit = trimmed(text.substr(blank));
    if (!number)
        return std::nullopt;
    return *number * (unit == "T" ? 1e12 : unit == "B" ? 1e9 : unit == "M" ? 1e6 : 1);
}

// "pp512", "tg128", "pp512+tg128", "pp512 @ d16384".
void set_test(YamlNode& record, std::string_view test) {
    std::string prompt = "0";
    std::string generated = "0";
    for (const std::string& part : parts_of(test, "+@")) {
        if (part.starts_with("pp"))
            prompt = part.substr(2);
        else if (part.starts_with("tg"))
            generated = part.substr(2);
        else if (part.starts_with("d"))
            set(record, "n_depth", part.substr(1));
    }
    set(record, "n_prompt", prompt);
    set(record, "n_gen", generated);
}

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    line.remove_prefix(1);
    while (!line.empty()) {
        const std::size_t end = line.find('|');
        if (end == std::string_view::npos)
            break;
        cells.emplace_back(trimmed(line.substr(0, end)));
        line.remove_prefix(end + 1);
    }
    return cells;
}

bool is_header(const std::vector<std::string>& cells) {
    const auto has = [&](std::string_view name) {
        return std::find(cells.begin(), cells.end(), name) != cells.end();
    };
    return has("model") && has("test") && has("t/s");
}

// Calls with each line and its number.
template <class F> void each_line(std::string_view text, F take) {
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = trimmed(text.substr(0, end));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        take(line, number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace

bool is_llama_bench(const YamlNode& record) {
    return record.find("n_prompt") != nullptr && record.find("n_gen") != nullptr &&
           (record.find("avg_ts") != nullptr || record.find("avg_ns") != nullptr);
}

void read_llama_bench(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs) {
    runs.push_back(TestReader(record, file).read());
}

bool is_llama_bench_csv(std::string_view head) {
    const std::string_view first = head.substr(0, head.find('\n'));
    return first.find("build_commit") != std::string_view::npos &&
           first.find("n_prompt") != std::string_view::npos && first.find("avg_ts") != std::string_view::npos;
}

bool is_llama_bench_markdown(std::string_view head) {
    bool found = false;
    each_line(head, [&](std::string_view line, int) {
        found = found || (line.starts_with('|') && is_header(cells_of(line)));
    });
    return found;
}

bool is_llama_bench_sql(std::string_view head) {
    bool found = false;
    each_line(head, [&](std::string_view line, int) {
        found = found || line.starts_with("CREATE TABLE IF NOT EXISTS") || line.starts_with("INSERT INTO");
    });
    return found;
}

Result<std::vector<YamlNode>> llama_bench_csv(std::string_view text, std::string_view file) {
    const auto table = parse_csv(text, file);
    if (!table)
        return table.errors();
    std::vector<YamlNode> records;
    for (const CsvRecord& fields : table->records) {
        YamlNode record = record_at(fields.line);
        for (const std::string& column : table->columns)
            if (const std::string_view field = table->field(fields, column); !field.empty())
                set(record, column, field);
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<YamlNode> llama_bench_markdown(std::string_view text) {
    std::vector<YamlNode> records;
    std::vector<std::string> header;
    each_line(text, [&](std::string_view line, int number) {
        if (!line.starts_with('|'))
            return;
        std::vector<std::string> cells = cells_of(line);
        if (is_header(cells)) {
            header = std::move(cells);
            return;
        }
        const bool is_rule = line.find_first_not_of("|-: ") == std::string_view::npos;
        if (header.empty() || is_rule || cells.size() != header.size())
            return;
        YamlNode record = record_at(number);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (header[i] == "test")
                set_test(record, cells[i]);
            else if (header[i] == "t/s")
                set(record, "avg_ts", cells[i].substr(0, cells[i].find(' ')));
            else if (header[i] == "params")
                set(record, "model_n_params", format_shortest(count_in(cells[i]).value_or(0)));
            for (const auto& [name, key] : columns)
                if (header[i] == name)
                    set(record, key, cells[i]);
        }
        records.push_back(std::move(record));
    });
    return records;
}

} // namespace llmroofline
