// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/measurement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/calibration/calibration_profile.h"
#include "core/calibration/software_version.h"
#include "core/calibration/stack_kind.h"
#include "core/cost/operators.h"
#include "core/fit/in_flight.h"
#include "core/io/csv_reader.h"
#include "core/io/files.h"
#include "core/io/names.h"

namespace llmroofline {

namespace {

constexpr NameTable<MeasuredPhase, 3> row_phase_names = {{{MeasuredPhase::prefill, "prefill"},
                                                          {MeasuredPhase::decode, "decode"},
                                                          {MeasuredPhase::end_to_end, "end_to_end"}}};
constexpr NameTable<MeasuredMetric, 3> metric_names = {
    {{MeasuredMetric::latency_ms, "latency_ms"},
     {MeasuredMetric::tokens_per_s, "tokens_per_s"},
     {MeasuredMetric::output_tokens_per_s, "output_tokens_per_s"}}};

constexpr NameTable<MeasuredBatching, 4> row_batching_names = {
    {{MeasuredBatching::fixed, "static"},
     {MeasuredBatching::closed_loop, "closed_loop"},
     {MeasuredBatching::offline, "offline"},
     {MeasuredBatching::server, "server"}}};

constexpr std::array<std::string_view, 7> required_columns = {
    "gpu_id", "model_id", "weight_dtype", "batch_size", "phase", "metric", "value"};
constexpr std::array<std::string_view, 15> other_columns = {
    "framework", "framework_version", "tp",         "act_dtype", "kv_dtype",
    "batching",  "input_len",         "output_len", "weight",    "dp",
    "ep",        "max_batch",         "quality",    "bench",     "cached_len"};
constexpr std::string_view as_published = "published";
constexpr double most_batch = 1e6;
constexpr double most_tokens = 1e8;
// What an engine takes where nobody says: TensorRT-LLM's default, and vLLM's.
constexpr double usual_max_batch = 2048;
constexpr double usual_max_batch_eager = 256;

// Numbers as tables hold them: whole ones may be written 64.0.
std::optional<double> number_in(std::string_view text) {
    return parse_double(text);
}

std::optional<DataType> type_in(std::string_view text) {
    if (text.empty() || text == "f16" || text == "fp16/bf16" || text == "f16/q8_1")
        return DataType::bf16;
    return parse_data_type(text);
}

// The entries of the catalog that a file's rows name, each looked for once, without what no time is computed from: a row
// has its own, and there may be very many.
class NamedEntries {
public:
    explicit NamedEntries(const Catalog& catalog) : catalog_(catalog) {}

    const Result<Accelerator>& accelerator(const std::string& name) {
        auto found = accelerators_.find(name);
        if (found == accelerators_.end())
            found = accelerators_.emplace(name, figures_of(catalog_.find_accelerator(name))).first;
        return found->second;
    }
    const Result<Transformer>& model(const std::string& name) {
        auto found = models_.find(name);
        if (found == models_.end())
            found = models_.emplace(name, figures_of(catalog_.find_model(name))).first;
        return found->second;
    }

private:
    static Result<Accelerator> figures_of(Result<Accelerator> entry) {
        if (entry) {
            entry->status.clear();
            entry->sources.clear();
            entry->read.clear();
            entry->notes.clear();
        }
        return entry;
    }
    static Result<Transformer> figures_of(Result<Transformer> entry) {
        if (entry) {
            entry->sources.clear();
            entry->notes.clear();
        }
        return entry;
    }

    const Catalog& catalog_;
    std::map<std::string, Result<Accelerator>> accelerators_;
    std::map<std::string, Result<Transformer>> models_;
};

class RowReader {
public:
    RowReader(const CsvTable& table, const CsvRecord& record, NamedEntries& entries)
        : table_(table), record_(record), entries_(entries) {}

    // Empty if there is a fault: see error().
    std::optional<Measurement> read() {
        Measurement row;
        row.line = record_.line;
        check_fields();
        row.gpu = text("gpu_id");
        row.model_id = text("model_id");
        read_accelerator(row);
        keep(entries_.model(row.model_id), row.model);
        read_types(row.precision);
        read_batching(row);
        // A closed loop's is a mean.
        row.batch =
            row.batching == MeasuredBatching::closed_loop
                ? number("batch_size", 1, most_batch, std::nullopt)
                : whole("batch_size", 1, most_batch, row.has_batch() ? std::nullopt : std::optional(1.0));
        row.input = whole("input_len", 0, most_tokens, 0);
        row.output = whole("output_len", 0, most_tokens, 0);
        row.cached = whole("cached_len", 0, most_tokens, 0);
        if (const auto phase = choose_by_name(row_phase_names, "phase", text("phase")); keep(phase))
            row.phase = *phase;
        if (const auto metric = choose_by_name(metric_names, "metric", text("metric")); keep(metric))
            row.metric = *metric;
        row.value = number("value", 1e-9, 1e15, std::nullopt);
        row.weight = number("weight", 0, 1e6, 1);
        row.bench = text("bench");
        read_quality(row);
        row.source = text("source");
        read_software(row);
        check_lengths(row);
        if (!error_) {
            if (!pipeline_has_a_time(row))
                row.group.layout.pipeline = 1;
            const Errors refusals = refusals_of(row);
            if (!refusals.empty())
                fail(refusals.front());
            else
                find_in_flight(row);
        }
        return error_ ? std::nullopt : std::optional(std::move(row));
    }

    const std::optional<Error>& error() const { return error_; }

private:
    std::string_view text(std::string_view column) const { return table_.field(record_, column); }

    void fail(Error error) {
        if (!error_)
            error_ = std::move(error);
    }

    template <class T> bool keep(const Result<T>& result) {
        if (!result)
            fail(result.errors().front());
        return result.ok();
    }
    template <class T> void keep(const Result<T>& result, T& target) {
        if (keep(result))
            target = *result;
    }

    double number(std::string_view column, double least, double greatest, std::optional<double> otherwise) {
        const std::string_view written = text(column);
        if (written.empty() && otherwise)
            return *otherwise;
        const auto value = number_in(written);
        if (!value)
            fail({ErrorCode::expected_number, {std::string(column), shortened(written), ""}, {}});
        else if (*value < least || *value > greatest)
            fail({ErrorCode::number_out_of_range,
                  {std::string(column), std::string(written), format_shortest(least),
                   format_shortest(greatest), ""},
                  {}});
        return value.value_or(0);
    }

    double whole(std::string_view column, double least, double greatest, std::optional<double> otherwise) {
        const double value = number(column, least, greatest, otherwise);
        if (value != std::floor(value))
            fail({ErrorCode::expected_integer, {std::string(column), std::string(text(column))}, {}});
        return value;
    }

    static Errors refusals_of(const Measurement& row) {
        return refused(row.model, {}, Formulas::exact, Method::operator_by_operator, row.group);
    }

    static bool pipeline_has_a_time(const Measurement& row) {
        return row.group.accelerator.link_gb_s && row.group.node_size() >= row.group.accelerators() &&
               refusals_of(row).empty();
    }

    // A comma too many (12,345) shifts what stands behind it; empty fields at the end say nothing.
    void check_fields() {
        std::size_t count = record_.fields.size();
        while (count > 0 && record_.fields[count - 1].empty())
            --count;
        if (count > table_.columns.size())
            fail({ErrorCode::too_many_fields,
                  {std::to_string(count), std::to_string(table_.columns.size())},
                  {}});
    }

    void read_accelerator(Measurement& row) {
        keep(entries_.accelerator(row.gpu), row.group.accelerator);
        const auto degree = [&](std::string_view column) {
            constexpr auto most = static_cast<double>(most_accelerators);
            const double value =
                std::max(1.0, whole(column, column == "dp" || column == "ep" ? 0 : 1, most, 1));
            // A row with a fault is still shown.
            return value >= 1 && value <= most ? static_cast<std::int64_t>(value) : 1;
        };
        row.group.layout.tensor = degree("tp");
        row.stages = row.group.layout.pipeline = degree("pp");
        row.group.layout.data = degree("dp");
        row.group.layout.expert = degree("ep");
        // Several accelerators, and nothing says how they share the model.
        if (degree("num_gpus") > 1 && text("tp").empty() && text("pp").empty())
            fail({ErrorCode::expected_number, {"tp", "", ""}, {}});
    }

    // Empty: as published.
    std::optional<DataType> type(std::string_view column) {
        if (text(column) == as_published)
            return std::nullopt;
        const auto value = type_in(text(column));
        if (!value) {
            std::string choices;
            for (const DataType one : all_data_types)
                choices += (choices.empty() ? "" : ", ") + std::string(to_string(one));
            fail({ErrorCode::expected_choice, {std::string(column), shortened(text(column)), choices}, {}});
        }
        return value.value_or(DataType::bf16);
    }

    void read_types(Precision& precision) {
        if (text("weight_dtype") == "mxfp4(experts)") {
            precision.weights = DataType::bf16;
            precision.expert_weights = DataType::mxfp4;
        } else if (text("weight_dtype") == "q4_0") {
            // 32 weights of 4 bits and a 16-bit scale.
            precision.weights = DataType::int4;
            precision.int4_group_size = 32;
        } else {
            precision.weights = type("weight_dtype");
        }
        precision.activations = type("act_dtype");
        if (precision.activations == DataType::fp4)
            precision.activations = DataType::nvfp4;
        precision.kv_cache = type("kv_dtype");
    }

    void read_batching(Measurement& row) {
        if (text("batching").empty())
            return;
        if (const auto batching = choose_by_name(row_batching_names, "batching", text("batching"));
            keep(batching))
            row.batching = *batching;
    }

    void read_quality(Measurement& row) {
        const std::string_view quality = text("quality");
        if (!quality.empty() && quality != "A" && quality != "B" && quality != "C")
            fail({ErrorCode::expected_choice, {"quality", shortened(quality), "A, B, C"}, {}});
        if (quality == "C" || row.batching == MeasuredBatching::server)
            row.weight = 0;
    }

    // Of an unknown batch what memory and the engine hold; of a known one no more than memory does.
    void find_in_flight(Measurement& row) {
        if (!row.is_loop())
            return;
        const double replicas = static_cast<double>(row.group.layout.data);
        const double usual =
            stack_kind(row.software) == "eager serving" ? usual_max_batch_eager : usual_max_batch;
        const double limit =
            row.has_batch() ? row.batch : replicas * whole("max_batch", 1, most_batch, usual);
        row.in_flight = requests_held(row, limit);
        if (!row.has_batch())
            row.batch = row.in_flight;
        // Requests that come and go keep all stages busy.
        row.group.layout.micro_batches = std::min(
            row.group.layout.pipeline, static_cast<std::int64_t>(std::max(1.0, row.in_flight / replicas)));
    }

    void read_software(Measurement& row) {
        row.software = text("framework");
        if (row.software.empty())
            return;
        if (row.is_loop() && !row.software.ends_with(serving_suffix))
            row.software += serving_suffix;
        if (const std::string_view version = text("framework_version"); !version.empty())
            row.version = row.software + ' ' + release_of(version);
    }

    void check_lengths(const Measurement& row) {
        if (row.phase != MeasuredPhase::decode && row.input < 1)
            fail({ErrorCode::number_out_of_range,
                  {"input_len", format_shortest(row.input), "1", "1e8", ""},
                  {}});
        if (row.phase == MeasuredPhase::end_to_end && row.output < 1)
            fail({ErrorCode::number_out_of_range,
                  {"output_len", format_shortest(row.output), "1", "1e8", ""},
                  {}});
    }

    const CsvTable& table_;
    const CsvRecord& record_;
    NamedEntries& entries_;
    std::optional<Error> error_;
};

} // namespace

std::string_view to_string(MeasuredPhase value) {
    return name_of(row_phase_names, value);
}

std::string_view to_string(MeasuredBatching value) {
    return name_of(row_batching_names, value);
}

std::string_view to_string(MeasuredMetric value) {
    return name_of(metric_names, value);
}

double Measurement::converted(double figure, bool to_value) const {
    if (metric == MeasuredMetric::latency_ms)
        return to_value ? figure * 1e3 : figure * 1e-3;
    // Tokens in the time that `seconds` means; a decode step makes one a sequence.
    const double tokens = phase == MeasuredPhase::prefill      ? batch * input
                          : phase == MeasuredPhase::end_to_end ? batch * output
                                                               : batch;
    return tokens / figure;
}

Result<MeasurementFile> parse_measurements(std::string_view text, std::string_view file_name,
                                           const Catalog& catalog) {
    const Result<CsvTable> table = parse_csv(text, file_name);
    if (!table)
        return table.errors();
    const std::string file(file_name);
    Errors errors;
    for (const std::string_view column : required_columns)
        if (!table->has(column))
            errors.push_back({ErrorCode::missing_column, {std::string(column)}, {file, 1, 0}});
    const auto check_once = [&](std::string_view column) {
        if (std::count(table->columns.begin(), table->columns.end(), column) > 1)
            errors.push_back({ErrorCode::duplicate_column, {std::string(column)}, {file, 1, 0}});
    };
    std::for_each(required_columns.begin(), required_columns.end(), check_once);
    std::for_each(other_columns.begin(), other_columns.end(), check_once);
    if (!errors.empty())
        return errors;
    MeasurementFile result;
    NamedEntries entries(catalog);
    for (const CsvRecord& record : table->records) {
        RowReader reader(*table, record, entries);
        if (auto row = reader.read()) {
            result.rows.push_back(*std::move(row));
            continue;
        }
        Error error = *reader.error();
        error.place = {file, record.line, 0};
        const auto field = [&](std::string_view column) { return std::string(table->field(record, column)); };
        result.bad.push_back({record.line, field("gpu_id"), field("model_id"), field("phase"),
                              field("metric"), number_in(field("value")), std::move(error)});
    }
    return result;
}

Result<MeasurementFile> load_measurements(const std::filesystem::path& path, const Catalog& catalog) {
    const Result<std::string> text = read_text_file(path, measurement_file_limit);
    if (!text)
        return text.errors();
    return parse_measurements(*text, path.string(), catalog);
}

} // namespace llmroofline
