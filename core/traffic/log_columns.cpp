// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/log_columns.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace llmroofline {

namespace {

std::string plain(std::string_view name) {
    std::string result;
    for (const char letter : name)
        if (letter != ' ' && letter != '_' && letter != '-' && letter != '.')
            result += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return result;
}

// As plain() writes them: Azure, BurstGPT, Mooncake and Qwen, Vidur, the OpenAI interface, benchmarks.
constexpr std::array<std::string_view, 9> input_names = {
    "contexttokens", "requesttokens", "inputlength", "numprefilltokens", "prompttokens",
    "inputtokens",   "isl",           "promptlen",   "inputlen"};
constexpr std::array<std::string_view, 8> output_names = {
    "generatedtokens",  "responsetokens", "outputlength", "numdecodetokens",
    "completiontokens", "outputtokens",   "osl",          "outputlen"};
constexpr std::array<std::string_view, 4> time_names = {"timestamp", "arrivedat", "arrivaltime", "ts"};

template <class Names>
std::vector<std::string> known(const std::vector<std::string>& names, const Names& wanted) {
    std::vector<std::string> found;
    for (const std::string& name : names)
        if (std::find(wanted.begin(), wanted.end(), plain(name)) != wanted.end())
            found.push_back(name);
    return found;
}

std::string joined(const std::vector<std::string>& names) {
    std::string result;
    for (const std::string& name : names)
        result += (result.empty() ? "" : ", ") + name;
    return result;
}

// The column for `what`, told or known.
template <class Names>
std::optional<std::string> choose(const std::vector<std::string>& names, const std::string& told,
                                  std::string_view what, const Names& wanted, bool needed, Errors& errors) {
    if (!told.empty()) {
        if (std::find(names.begin(), names.end(), told) == names.end())
            errors.push_back({ErrorCode::missing_column, {told}, {}});
        return told;
    }
    const std::vector<std::string> found = known(names, wanted);
    if (found.size() == 1)
        return found.front();
    if (needed || !found.empty())
        errors.push_back({ErrorCode::log_column_unclear,
                          {std::string(what), shortened(joined(found.empty() ? names : found), 200)},
                          {}});
    return std::nullopt;
}

} // namespace

Result<ChosenColumns> choose_columns(const std::vector<std::string>& names, const LogColumns& told) {
    Errors errors;
    const auto input = choose(names, told.input, "input", input_names, true, errors);
    const auto output = choose(names, told.output, "output", output_names, true, errors);
    const auto time = choose(names, told.time, "time", time_names, false, errors);
    if (!errors.empty())
        return errors;
    ChosenColumns chosen{*input, *output, time.value_or(""), told.unit};
    // `timestamp` in small letters is seconds in one family of JSON logs and milliseconds in another; `ts` is anything.
    if (!chosen.unit && !chosen.time.empty() && chosen.time != "timestamp" && plain(chosen.time) != "ts")
        chosen.unit = TimeUnit::seconds;
    return chosen;
}

} // namespace llmroofline
