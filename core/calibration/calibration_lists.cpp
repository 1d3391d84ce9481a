// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/calibration_lists.h"

#include <algorithm>
#include <cmath>

#include "core/io/numbers.h"
#include "core/io/utf8.h"

namespace llmroofline {

double rounded(double value, int digits) {
    if (value == 0 || !std::isfinite(value))
        return 0;
    const double scale = std::pow(10.0, digits - 1 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

std::string number_list(std::span<const double> numbers, int digits, double least) {
    std::string text;
    for (const double number : numbers) {
        if (!text.empty())
            text += ' ';
        text += format_shortest(std::abs(number) < least ? 0 : rounded(number, digits));
    }
    return text;
}

bool read_number_list(std::string_view text, std::span<double> numbers) {
    std::size_t count = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const auto number = parse_double(text.substr(0, end));
        if (!number || count == numbers.size())
            return false;
        numbers[count++] = *number;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return count == numbers.size();
}

std::string parameter_names() {
    std::string names;
    for (const CalibrationParameterSpec& spec : calibration_parameters()) {
        if (!names.empty())
            names += ' ';
        names += spec.name;
    }
    return names;
}

Result<std::vector<std::size_t>> parameters_in(std::string_view names) {
    const auto& known = calibration_parameters();
    std::vector<std::size_t> indices;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(' '));
        names.remove_prefix(std::min(name.size() + 1, names.size()));
        const auto found = std::find_if(known.begin(), known.end(), [&](const CalibrationParameterSpec& one) {
            return one.name == name;
        });
        const auto index = static_cast<std::size_t>(found - known.begin());
        if (found == known.end() || std::find(indices.begin(), indices.end(), index) != indices.end())
            return Error{ErrorCode::expected_choice, {"parameters", shortened(name), parameter_names()}, {}};
        indices.push_back(index);
    }
    return indices;
}

// Of a parameter that the file lacks nothing was measured: all that its priors leave open.
CalibrationCovariance covariance_of(std::span<const double> written, std::span<const std::size_t> order) {
    CalibrationCovariance covariance{};
    for (std::size_t i = 0; i < calibration_parameter_count; ++i)
        for (const CalibrationLevel level : {CalibrationLevel::general, CalibrationLevel::family,
                                             CalibrationLevel::accelerator, CalibrationLevel::software})
            covariance[i * (i + 1) / 2 + i] += std::pow(prior_spread(level, i), 2);
    for (const std::size_t i : order)
        covariance[i * (i + 1) / 2 + i] = 0;
    std::size_t at = 0;
    for (std::size_t k = 0; k < order.size(); ++k)
        for (std::size_t l = 0; l <= k; ++l, ++at) {
            const std::size_t i = std::max(order[k], order[l]);
            const std::size_t j = std::min(order[k], order[l]);
            covariance[i * (i + 1) / 2 + j] = written[at];
        }
    return covariance;
}

} // namespace llmroofline
