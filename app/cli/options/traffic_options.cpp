// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/traffic_options.h"

#include <filesystem>

#include "app/cli/options/number_options.h"
#include "app/wording/error_text.h"
#include "core/catalog/folders.h"
#include "core/io/hidden_characters.h"
#include "core/io/list_text.h"
#include "core/traffic/traffic_presets.h"

namespace llmroofline::cli {

namespace {

constexpr std::size_t most_rows_told = 5;

std::vector<std::string> remarks_on(const TrafficLog& log) {
    std::vector<std::string> remarks;
    const auto say = [&](std::int64_t count, const char* what) {
        if (count > 0)
            remarks.push_back(std::to_string(count) + " of " + std::to_string(log.rows) + " rows " + what);
    };
    say(log.bad_rows, "cannot be used; they are left out:");
    for (std::size_t i = 0; i < log.first_bad_rows.size() && i < most_rows_told; ++i)
        remarks.push_back(error_text(log.first_bad_rows[i]));
    say(log.without_output, "generate nothing; they count as prefills");
    say(log.with_fractions, "have fractions of tokens");
    say(log.out_of_order, "are earlier than the row before");
    if (log.time_unit_unclear)
        remarks.push_back("the unit of the times in " + log.columns.time +
                          " is not clear (--time-unit); they are not used");
    return remarks;
}

} // namespace

void TrafficOptions::add(OptionList& list) {
    std::string ids;
    for (const std::string_view id : traffic_preset_ids())
        add_item(ids, id, " ");
    list.text("--preset", '{' + ids + '}', "The requests of a public trace", preset);
    list.text("--log", "FILE",
              "The requests of a log: CSV with a header, or a JSON object a line, with the tokens of each "
              "request and, if it has them, times",
              log);
    list.text("--input-column", "NAME", "Of the log: prompt tokens (by the usual names)", columns.input);
    list.text("--output-column", "NAME", "Of the log: generated tokens (by the usual names)", columns.output);
    list.text("--time-column", "NAME", "Of the log: time of arrival (by the usual names)", columns.time);
    add_choice<TimeUnit>(list, "--time-unit", time_unit_names, "Of the log: of times that are numbers",
                         [this](TimeUnit unit) { columns.unit = unit; });
}

std::string TrafficOptions::usage_fault() const {
    if (!preset.empty() && !log.empty())
        return "--preset and --log: found both, expected one of them";
    return {};
}

Result<LoadedTraffic> TrafficOptions::load() const {
    if (!preset.empty()) {
        auto traffic = load_traffic_preset(built_in_folder(), preset);
        if (!traffic)
            return traffic.errors();
        return LoadedTraffic{*std::move(traffic), {}};
    }
    auto read = read_traffic_log(log, columns);
    if (!read)
        return read.errors();
    LoadedTraffic loaded{std::move(read->traffic), remarks_on(*read)};
    loaded.traffic.name = visible(std::filesystem::path(log).filename().string());
    return loaded;
}

} // namespace llmroofline::cli
