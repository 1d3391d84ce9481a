// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/log_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_map>

#include "core/io/line_reader.h"
#include "core/io/numbers.h"
#include "core/io/utf8.h"
#include "core/traffic/log_rows.h"
#include "core/traffic/timestamp.h"

namespace llmroofline {

namespace {

constexpr NumberRange input_range{1, 1e9, "tokens"};
constexpr NumberRange output_range{0, 1e9, "tokens"};
constexpr std::int64_t rows_between_reports = 4096;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

// The first line that is not blank; the reader stands behind it.
Result<std::string> first_line(LineReader& lines, const std::string& file) {
    std::string_view line;
    do {
        if (!lines.next(line))
            return Error{ErrorCode::csv_empty, {}, {file, 0, 0}};
        if (lines.is_cut())
            return Error{ErrorCode::line_too_long, {std::to_string(line_length_limit)}, {file, 1, 0}};
    } while (trimmed(line).empty());
    if (line.substr(0, 2) == "\x1F\x8B")
        return Error{ErrorCode::log_compressed, {}, {file, 0, 0}};
    return std::string(line);
}

bool is_json(std::string_view first) {
    return trimmed(first).front() == '{';
}

std::vector<std::string> header_names(std::string_view header) {
    std::vector<std::string> names = delimited_fields(header, delimiter_of(header));
    for (std::string& name : names)
        name = std::string(trimmed(name));
    return names;
}

// Mooncake has an id for 512 tokens and milliseconds, Qwen-Bailian one for 16 and seconds.
std::optional<TimeUnit> unit_by_hash_ids(const LogRow& row) {
    const auto input = parse_double(row.input);
    if (!input || row.hash_ids == 0)
        return std::nullopt;
    const auto blocks = [&](double tokens) {
        return std::ceil(*input / tokens) == static_cast<double>(row.hash_ids);
    };
    if (blocks(512) == blocks(16))
        return std::nullopt;
    return blocks(512) ? TimeUnit::milliseconds : TimeUnit::seconds;
}

class LogBuilder {
public:
    LogBuilder(ChosenColumns columns, std::string file) : file_(std::move(file)) {
        log_.columns = std::move(columns);
    }

    void add(const Result<LogRow>& row, std::int64_t line) {
        ++log_.rows;
        if (!row)
            return refuse(row.errors().front(), line);
        const auto input = parse_number_in(log_.columns.input, trimmed(row->input), input_range);
        if (!input)
            return refuse(input.errors().front(), line);
        const auto output = parse_number_in(log_.columns.output, trimmed(row->output), output_range);
        if (!output)
            return refuse(output.errors().front(), line);
        const auto time = time_of(*row);
        if (!time)
            return refuse({ErrorCode::expected_time, {log_.columns.time, shortened(row->time)}, {}}, line);
        if (std::isfinite(*time))
            note_time(*time);
        histogram_.add(input.value(), output.value());
        log_.without_output += output.value() == 0;
        log_.with_fractions +=
            std::floor(input.value()) != input.value() || std::floor(output.value()) != output.value();
    }

    void set_unit(std::optional<TimeUnit> unit) { log_.columns.unit = unit; }
    const ChosenColumns& columns() const { return log_.columns; }
    void refuse(Error error, std::int64_t line) {
        ++log_.bad_rows;
        if (log_.first_bad_rows.size() == most_bad_rows_listed)
            return;
        error.place = {file_, static_cast<int>(std::min<std::int64_t>(line, std::numeric_limits<int>::max())),
                       0};
        log_.first_bad_rows.push_back(std::move(error));
    }
    void count_row() { ++log_.rows; }

    Result<TrafficLog> finish(bool stopped) {
        log_.stopped = stopped;
        log_.traffic.bins = histogram_.bins();
        if (log_.traffic.bins.empty() && !stopped) {
            Errors errors{{ErrorCode::no_usable_rows, {}, {file_, 0, 0}}};
            errors.insert(errors.end(), log_.first_bad_rows.begin(), log_.first_bad_rows.end());
            return errors;
        }
        if (log_.time_unit_unclear || minutes_.empty())
            return std::move(log_);
        const auto busiest =
            std::max_element(minutes_.begin(), minutes_.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        log_.traffic.busiest_minute = static_cast<double>(busiest->second);
        if (last_ > first_)
            log_.traffic.requests_per_s = static_cast<double>(timed_) / (last_ - first_);
        return std::move(log_);
    }

private:
    // Seconds; infinite where the row's time is not to be used; empty where it cannot be read.
    std::optional<double> time_of(const LogRow& row) {
        constexpr double unused = std::numeric_limits<double>::infinity();
        if (log_.columns.time.empty())
            return unused;
        const std::string_view text = trimmed(row.time);
        if (const auto number = parse_double(text)) {
            if (!log_.columns.unit)
                log_.time_unit_unclear = true;
            return log_.columns.unit == TimeUnit::milliseconds ? *number / 1000
                   : log_.columns.unit                         ? *number
                                                               : unused;
        }
        return parse_timestamp(text);
    }

    void note_time(double time) {
        log_.out_of_order += timed_ > 0 && time < previous_;
        previous_ = time;
        first_ = timed_ == 0 ? time : std::min(first_, time);
        last_ = timed_ == 0 ? time : std::max(last_, time);
        ++timed_;
        const double minute = std::floor(time / 60);
        if (std::abs(minute) < 1e15)
            ++minutes_[static_cast<std::int64_t>(minute)];
    }

    std::string file_;
    TrafficLog log_;
    TrafficHistogram histogram_;
    std::unordered_map<std::int64_t, std::int64_t> minutes_;
    std::int64_t timed_ = 0;
    double previous_ = 0;
    double first_ = 0;
    double last_ = 0;
};

Errors with_place(Errors errors, const std::string& file) {
    for (Error& error : errors)
        error.place = {file, 1, 0};
    return errors;
}

class LogReading {
public:
    LogReading(LineReader& lines, const std::filesystem::path& path,
               const std::function<void(double)>& progress, const std::stop_token& stop)
        : lines_(lines), file_(path.string()), progress_(progress), stop_(stop) {}

    Result<TrafficLog> delimited(std::string_view header, const LogColumns& told) {
        const char delimiter = delimiter_of(header);
        const std::vector<std::string> names = header_names(header);
        const auto columns = choose_columns(names, told);
        if (!columns)
            return with_place(columns.errors(), file_);
        DelimitedRows rows(names, *columns, delimiter);
        LogBuilder builder(*columns, file_);
        const bool stopped =
            each_line(builder, [&](std::string_view line) -> Result<LogRow> { return rows.row(line); });
        return builder.finish(stopped);
    }

    Result<TrafficLog> json(std::string_view first, const LogColumns& told) {
        const std::vector<std::string> keys = json_keys(first);
        if (keys.empty())
            return Error{
                ErrorCode::json_syntax, {shortened(first)}, {file_, static_cast<int>(lines_.line()), 0}};
        const auto columns = choose_columns(keys, told);
        if (!columns)
            return with_place(columns.errors(), file_);
        JsonRows rows(*columns);
        LogBuilder builder(*columns, file_);
        const auto row = rows.row(first);
        if (row && !columns->unit)
            builder.set_unit(unit_by_hash_ids(*row));
        builder.add(row, lines_.line());
        const bool stopped = each_line(builder, [&](std::string_view line) { return rows.row(line); });
        return builder.finish(stopped);
    }

private:
    // True if it was stopped before the end.
    template <class Row> bool each_line(LogBuilder& builder, Row&& row) {
        std::string_view line;
        for (std::int64_t count = 1; lines_.next(line); ++count) {
            if (count % rows_between_reports == 0) {
                if (stop_.stop_requested())
                    return true;
                if (progress_ && lines_.bytes() > 0)
                    progress_(std::min(1.0, static_cast<double>(lines_.bytes_read()) /
                                                static_cast<double>(lines_.bytes())));
            }
            if (lines_.is_cut()) {
                builder.count_row();
                builder.refuse({ErrorCode::line_too_long, {std::to_string(line_length_limit)}, {}},
                               lines_.line());
            } else if (!line.empty())
                builder.add(row(line), lines_.line());
        }
        return stop_.stop_requested();
    }

    LineReader& lines_;
    std::string file_;
    const std::function<void(double)>& progress_;
    std::stop_token stop_;
};

} // namespace

Result<std::vector<std::string>> log_column_names(const std::filesystem::path& path) {
    auto lines = LineReader::open(path);
    if (!lines)
        return lines.errors();
    const auto first = first_line(*lines, path.string());
    if (!first)
        return first.errors();
    std::vector<std::string> names = is_json(*first) ? json_keys(trimmed(*first)) : header_names(*first);
    if (names.empty())
        return Error{ErrorCode::json_syntax, {shortened(*first)}, {path.string(), 1, 0}};
    return names;
}

Result<TrafficLog> read_traffic_log(const std::filesystem::path& path, const LogColumns& columns,
                                    const std::function<void(double)>& progress,
                                    const std::stop_token& stop) {
    auto lines = LineReader::open(path);
    if (!lines)
        return lines.errors();
    const auto first = first_line(*lines, path.string());
    if (!first)
        return first.errors();
    LogReading reading(*lines, path, progress, stop);
    return is_json(*first) ? reading.json(trimmed(*first), columns) : reading.delimited(*first, columns);
}

} // namespace llmroofline
