// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/error_report.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/cost/types_in_use.h"

namespace llmroofline {

namespace {

double median(std::vector<double> values) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 != 0 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
}

// What two rows must share for their accelerators to be compared.
auto pair_key(const Measurement& m) {
    const TypesInUse types = types_in_use(m.model, m.precision, m.group);
    return std::tuple(m.model_id, to_string(types.weights), to_string(types.kv_cache), m.software, m.batch,
                      m.input, m.output, m.phase, m.metric, m.group.layout.tensor);
}

double right_winners(const std::vector<Prediction>& predictions, double& pairs) {
    std::map<decltype(pair_key(*predictions.front().measurement)), std::vector<const Prediction*>> groups;
    for (const Prediction& one : predictions)
        groups[pair_key(*one.measurement)].push_back(&one);
    pairs = 0;
    double right = 0;
    for (const auto& [key, group] : groups) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t j = i + 1; j < group.size(); ++j) {
                const Measurement& a = *group[i]->measurement;
                const Measurement& b = *group[j]->measurement;
                if (a.gpu == b.gpu || a.value == b.value)
                    continue;
                pairs += 1;
                const bool first_measured = a.seconds() < b.seconds();
                right += (group[i]->log_seconds < group[j]->log_seconds) == first_measured ? 1 : 0;
            }
        }
    }
    return pairs > 0 ? right / pairs : 0;
}

} // namespace

double Prediction::error() const {
    const double predicted = measurement->value_of(std::exp(log_seconds));
    return std::abs(predicted / measurement->value - 1);
}

Spread Prediction::interval() const {
    return cut_at_bound(spread, std::exp(log_seconds), std::exp(log_bound));
}

bool Prediction::covers() const {
    const Spread within = interval();
    const double apart = std::log(measurement->seconds()) - log_seconds;
    return -apart <= interval_90 * within.down && apart <= interval_90 * within.up;
}

CalibrationError summarize(std::string what, const std::vector<Prediction>& predictions) {
    CalibrationError result;
    result.what = std::move(what);
    if (predictions.empty())
        return result;
    std::vector<double> errors;
    double covered = 0;
    for (const Prediction& one : predictions) {
        errors.push_back(one.error());
        result.mean += errors.back();
        covered += one.covers() ? 1 : 0;
    }
    result.rows = static_cast<double>(predictions.size());
    result.mean /= result.rows;
    result.coverage = covered / result.rows;
    result.median = median(std::move(errors));
    result.winners = right_winners(predictions, result.pairs);
    return result;
}

std::string shape_class(const Measurement& measurement) {
    constexpr double long_from = 1024;
    const auto length = [](double tokens) { return tokens >= long_from ? "long" : "short"; };
    std::string name(to_string(measurement.phase));
    if (measurement.is_loop())
        name = "closed loop";
    if (measurement.phase != MeasuredPhase::decode || measurement.is_loop())
        name += std::string(" ") + length(measurement.input) + " input";
    if (measurement.phase != MeasuredPhase::prefill)
        name += std::string(" ") + length(measurement.output) + " output";
    return name;
}

} // namespace llmroofline
