// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/ratio_report.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <tuple>

#include "core/cost/types_in_use.h"

namespace llmroofline {

namespace {

constexpr double like_lengths = 1.12;
constexpr double told_apart = 0.10;
constexpr double most_shared = 0.95;

// All that is the same but for the lengths.
auto key_of(const Measurement& row) {
    const TypesInUse types = types_in_use(row.model, row.precision, row.group);
    return std::tuple(row.model_id, nominal_bits(types.weights), nominal_bits(types.experts),
                      nominal_bits(types.activations), nominal_bits(types.kv_cache), row.group.accelerators(),
                      row.batching, row.has_batch() ? row.batch : 0.0, row.phase, row.metric);
}

bool is_like(double one, double other) {
    return one == other ||
           (std::min(one, other) > 0 && std::max(one, other) <= like_lengths * std::min(one, other));
}

// How fast it is, as a logarithm that differs from another of its workload by that of the ratio.
double log_speed(const Measurement& row, double value) {
    return row.is_rate() ? std::log(value) : -std::log(value);
}

double log_speed(const Prediction& one, double log_seconds) {
    const Measurement& row = *one.measurement;
    return log_speed(row, row.value_of(std::exp(log_seconds)));
}

double weighted_median(std::vector<std::pair<double, double>> values) {
    std::sort(values.begin(), values.end());
    double whole = 0;
    for (const auto& [value, weight] : values)
        whole += weight;
    double sum = 0;
    for (const auto& [value, weight] : values) {
        sum += weight;
        if (2 * sum >= whole)
            return value;
    }
    return 0;
}

double error_of(double log_one, double log_other) {
    return std::exp(std::abs(log_one - log_other)) - 1;
}

bool covers(const RatioPair& pair, double shared_variance) {
    const Spread spread = pair.spread(shared_variance);
    const double apart = pair.measured() - pair.predicted();
    return -apart <= interval_90 * spread.down && apart <= interval_90 * spread.up;
}

std::string benchmark_of(const RatioPair& pair) {
    const auto family = [](const Prediction& one) {
        const std::string& bench = one.measurement->bench;
        return bench.substr(0, bench.find(':'));
    };
    const std::string a = family(*pair.a);
    const std::string b = family(*pair.b);
    return a.empty() && b.empty() ? std::string() : a == b ? a : "across benchmarks";
}

} // namespace

double RatioPair::measured() const {
    return log_speed(*a->measurement, a->measurement->value) -
           log_speed(*b->measurement, b->measurement->value);
}

double RatioPair::predicted() const {
    return log_speed(*a, a->log_seconds) - log_speed(*b, b->log_seconds);
}

double RatioPair::bound() const {
    return log_speed(*a, a->log_bound) - log_speed(*b, b->log_bound);
}

Spread RatioPair::spread(double shared_variance) const {
    const auto of = [&](const Prediction& one) {
        Spread spread = one.interval();
        spread.shared = std::sqrt(shared_variance) * spread.up;
        return spread;
    };
    return ratio_spread(of(*a), of(*b));
}

std::vector<RatioPair> ratio_pairs(const std::vector<Prediction>& predictions) {
    using Key = decltype(key_of(*predictions.front().measurement));
    // Of each key the workloads in it: those whose lengths are like their first row's.
    std::map<Key, std::vector<std::vector<const Prediction*>>> workloads;
    for (const Prediction& one : predictions) {
        auto& of_key = workloads[key_of(*one.measurement)];
        const auto found = std::find_if(of_key.begin(), of_key.end(), [&](const auto& rows) {
            const Measurement& first = *rows.front()->measurement;
            return is_like(first.input, one.measurement->input) &&
                   is_like(first.output, one.measurement->output);
        });
        if (found == of_key.end())
            of_key.push_back({&one});
        else
            found->push_back(&one);
    }
    std::vector<RatioPair> pairs;
    std::size_t workload = 0;
    for (const auto& [key, of_key] : workloads)
        for (const auto& rows : of_key) {
            const std::size_t first = pairs.size();
            for (std::size_t i = 0; i < rows.size(); ++i)
                for (std::size_t j = i + 1; j < rows.size(); ++j)
                    if (rows[i]->measurement->gpu != rows[j]->measurement->gpu)
                        pairs.push_back({rows[i], rows[j], workload, 1});
            const std::size_t count = pairs.size() - first;
            for (std::size_t i = first; i < pairs.size(); ++i)
                pairs[i].weight = 1 / static_cast<double>(count);
            workload += count > 0 ? 1 : 0;
        }
    return pairs;
}

CalibrationRatio summarize_ratios(std::string what, const std::vector<RatioPair>& pairs,
                                  double shared_variance) {
    CalibrationRatio result;
    result.what = std::move(what);
    result.pairs = static_cast<double>(pairs.size());
    std::vector<std::pair<double, double>> errors;
    std::vector<std::pair<double, double>> bound_errors;
    std::map<std::size_t, double> workloads;
    double told = 0;
    double weight = 0;
    for (const RatioPair& pair : pairs) {
        const double measured = pair.measured();
        const double predicted = pair.predicted();
        workloads[pair.workload] += 1;
        weight += pair.weight;
        errors.emplace_back(error_of(predicted, measured), pair.weight);
        bound_errors.emplace_back(error_of(pair.bound(), measured), pair.weight);
        result.decided += leaves_out_1(predicted, pair.spread(shared_variance)) ? pair.weight : 0;
        result.coverage += covers(pair, shared_variance) ? pair.weight : 0;
        if (std::abs(measured) <= std::log1p(told_apart))
            continue;
        told += pair.weight;
        result.winners += (measured > 0) == (predicted > 0) ? pair.weight : 0;
        result.bound_winners += (measured > 0) == (pair.bound() > 0) ? pair.weight : 0;
    }
    result.workloads = static_cast<double>(workloads.size());
    result.median = weighted_median(std::move(errors));
    result.bound_median = weighted_median(std::move(bound_errors));
    if (told > 0) {
        result.winners /= told;
        result.bound_winners /= told;
    }
    if (weight > 0) {
        result.decided /= weight;
        result.coverage /= weight;
        result.told = told / weight;
    }
    return result;
}

std::vector<CalibrationRatio> ratio_table(const std::vector<Prediction>& predictions, double shared_variance,
                                          bool by_accelerators) {
    const std::vector<RatioPair> pairs = ratio_pairs(predictions);
    std::vector<CalibrationRatio> table;
    if (pairs.empty())
        return table;
    table.push_back(summarize_ratios("all", pairs, shared_variance));
    const auto add_by = [&](const std::function<std::string(const RatioPair&)>& name, bool by_count) {
        std::map<std::string, std::vector<RatioPair>> groups;
        for (const RatioPair& pair : pairs)
            if (const std::string group = name(pair); !group.empty())
                groups[group].push_back(pair);
        std::vector<CalibrationRatio> lines;
        for (const auto& [group, of_group] : groups)
            lines.push_back(summarize_ratios(group, of_group, shared_variance));
        if (by_count)
            std::stable_sort(lines.begin(), lines.end(),
                             [](const auto& one, const auto& other) { return one.pairs > other.pairs; });
        table.insert(table.end(), lines.begin(), lines.end());
    };
    add_by([](const RatioPair& pair) { return std::string(to_string(pair.a->measurement->batching)); },
           false);
    add_by(
        [](const RatioPair& pair) {
            return pair.a->measurement->software == pair.b->measurement->software ? "one stack"
                                                                                  : "across stacks";
        },
        false);
    add_by(benchmark_of, false);
    if (by_accelerators)
        add_by(
            [](const RatioPair& pair) {
                const auto& [first, second] = std::minmax(pair.a->measurement->gpu, pair.b->measurement->gpu);
                return first + " / " + second;
            },
            true);
    return table;
}

double fitted_shared_variance(const std::vector<RatioPair>& pairs, double aimed_coverage) {
    double weight = 0;
    for (const RatioPair& pair : pairs)
        weight += pair.weight;
    const auto coverage = [&](double shared) {
        double covered = 0;
        for (const RatioPair& pair : pairs)
            covered += covers(pair, shared) ? pair.weight : 0;
        return covered / weight;
    };
    if (pairs.empty() || coverage(0) <= aimed_coverage)
        return 0;
    // The more is shared the narrower are the intervals.
    double low = 0;
    double high = most_shared;
    constexpr int halvings = 20;
    for (int i = 0; i < halvings; ++i)
        (coverage(0.5 * (low + high)) > aimed_coverage ? low : high) = 0.5 * (low + high);
    return low;
}

} // namespace llmroofline
