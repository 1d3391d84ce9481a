// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/fit.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

#include "core/calibration/error_report.h"
#include "core/calibration/fit_problem.h"

namespace llmroofline {

namespace {

// Share of left-out rows that a 90 % interval is made to hold: the middle of what is asked for.
constexpr double aimed_coverage = 0.88;
// Rows of a stack count against this many of all when its residuals' spread is told.
constexpr double rows_of_prior_spread = 10;
constexpr double least_spread = 0.03;

double quantile(std::vector<double> values, double share) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const double at = share * static_cast<double>(values.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, values.size() - 1);
    return values[low] + (at - static_cast<double>(low)) * (values[high] - values[low]);
}

double residual(const Prediction& one) {
    return one.log_seconds - std::log(one.measurement->seconds());
}

std::string parallel_types(const Precision& precision) {
    return std::string(to_string(precision.weights)) + '/' + std::string(to_string(precision.activations)) +
           '/' + std::string(to_string(precision.kv_cache));
}

void widen(ValueRange& range, double value, bool first) {
    range.least = first ? value : std::min(range.least, value);
    range.greatest = first ? value : std::max(range.greatest, value);
}

// The extra spread under which the share aimed at lies within the interval.
double extra_spread(const std::vector<Prediction>& predictions) {
    std::vector<double> needed; // squared extra spread of each row
    for (const Prediction& one : predictions) {
        const double need = std::abs(residual(one)) / interval_90;
        needed.push_back(std::max(0.0, need * need - one.spread * one.spread));
    }
    return std::sqrt(quantile(std::move(needed), aimed_coverage));
}

class Fitter {
public:
    Fitter(const std::vector<Measurement>& rows, const FitOptions& options)
        : rows_(rows), options_(options), problem_(rows, options.threads) {}

    Result<FitResult> run() {
        count_fits();
        if (!announce())
            return Error{ErrorCode::fit_stopped, {}, {}};
        std::vector<bool> used(rows_.size(), true);
        if (!problem_.solve(used))
            return Error{ErrorCode::fit_failed, {}, {}};
        describe();
        problem_.export_to(result_.profile);
        std::vector<Prediction> in_sample = problem_.predict();
        residual_spreads(in_sample);
        const std::vector<double> solution = problem_.solution();
        for (Prediction& one : in_sample)
            one.spread = std::hypot(one.spread, spread_of(*one.measurement));
        for (const Prediction& one : in_sample)
            result_.rows.push_back({one.measurement->line, one.measurement->value,
                                    one.measurement->value_of(std::exp(one.log_seconds)), one.spread});
        report("in sample", in_sample);
        if (options_.leave_out && !leave_out_all(solution))
            return Error{ErrorCode::fit_stopped, {}, {}};
        return std::move(result_);
    }

private:
    using Key = std::function<std::string(const Measurement&)>;

    double spread_of(const Measurement& row) const {
        const auto found = result_.profile.software_spread.find(row.software);
        return found != result_.profile.software_spread.end() ? found->second
                                                              : result_.profile.general_spread;
    }

    void describe() {
        CalibrationProfile& profile = result_.profile;
        profile.id = options_.id;
        profile.name = options_.name;
        profile.command = options_.command;
        profile.files = options_.files;
        std::set<std::string> models;
        std::set<std::string> types;
        bool first = true;
        for (const Measurement& row : rows_) {
            if (row.weight <= 0)
                continue;
            profile.rows += 1;
            models.insert(row.model_id);
            types.insert(parallel_types(row.precision));
            widen(profile.batch, row.batch, first);
            widen(profile.sequence, std::max(1.0, row.input), first);
            widen(profile.sequence, std::max(1.0, row.input + row.output), false);
            widen(profile.group, static_cast<double>(row.group.accelerators()), first);
            widen(profile.parameters_b, problem_.parameters_b(row), first);
            first = false;
        }
        profile.models.assign(models.begin(), models.end());
        profile.types.assign(types.begin(), types.end());
        default_software();
    }

    // What most of the static rows of an accelerator, a family or all ran, and most of the closed loops; of a
    // stack its most frequent version.
    void default_software() {
        std::map<std::string, std::map<std::string, std::map<std::string, double>>> counts;
        for (const Measurement& row : rows_) {
            if (row.software.empty() || row.weight <= 0)
                continue;
            const Accelerator& accelerator = row.group.accelerator;
            const std::string kind = row.closed_loop ? std::string(closed_loop_software) : std::string();
            const std::vector<std::string> keys =
                row.closed_loop ? std::vector{kind}
                                : std::vector{accelerator.id, accelerator.architecture, kind};
            for (const std::string& key : keys)
                counts[key][row.software][row.version.empty() ? row.software : row.version] += 1;
        }
        for (const auto& [key, stacks] : counts) {
            double most = 0;
            for (const auto& [name, versions] : stacks) {
                double rows = 0;
                std::string version;
                double most_of_version = 0;
                for (const auto& [full, count] : versions) {
                    rows += count;
                    if (count > most_of_version) {
                        most_of_version = count;
                        version = full;
                    }
                }
                if (rows > most) {
                    most = rows;
                    result_.profile.default_software[key] = version;
                }
            }
        }
    }

    void residual_spreads(const std::vector<Prediction>& predictions) {
        std::map<std::string, std::vector<double>> by_software;
        std::vector<double> all;
        for (const Prediction& one : predictions) {
            if (one.measurement->weight <= 0)
                continue;
            const double size = std::abs(residual(one)) / interval_90;
            by_software[one.measurement->software].push_back(size);
            all.push_back(size);
        }
        const double of_all = std::max(least_spread, quantile(all, 0.9));
        result_.profile.general_spread = of_all;
        for (const auto& [name, sizes] : by_software) {
            const double rows = static_cast<double>(sizes.size());
            const double own = quantile(sizes, 0.9);
            result_.profile.software_spread[name] = std::max(
                least_spread, (rows * own + rows_of_prior_spread * of_all) / (rows + rows_of_prior_spread));
        }
    }

    void report(const std::string& what, const std::vector<Prediction>& predictions) {
        std::vector<Prediction> of_static;
        std::vector<Prediction> of_loop;
        for (const Prediction& one : predictions)
            (one.measurement->closed_loop ? of_loop : of_static).push_back(one);
        if (!of_static.empty())
            result_.profile.errors.push_back(summarize(what + ", static", of_static));
        if (!of_loop.empty())
            result_.profile.errors.push_back(summarize(what + ", closed loop", of_loop));
    }

    std::set<std::string> values_of(const Key& key) const {
        std::set<std::string> values;
        for (const Measurement& row : rows_)
            values.insert(key(row));
        return values;
    }

    static const std::vector<std::pair<std::string, Key>>& keys() {
        static const std::vector<std::pair<std::string, Key>> all = {
            {"leaving out each accelerator", [](const Measurement& row) { return row.gpu; }},
            {"leaving out each model", [](const Measurement& row) { return row.model_id; }},
            {"leaving out each shape class", [](const Measurement& row) { return shape_class(row); }}};
        return all;
    }

    void count_fits() {
        fits_ = 1;
        if (options_.leave_out)
            for (const auto& [what, key] : keys())
                fits_ += static_cast<int>(values_of(key).size());
    }

    bool announce() { return !options_.progress || options_.progress(done_++, fits_); }

    bool leave_out_all(const std::vector<double>& solution) {
        for (const auto& [what, key] : keys()) {
            const std::set<std::string> values = values_of(key);
            std::vector<Prediction> predictions;
            for (const std::string& value : values) {
                if (!announce())
                    return false;
                if (values.size() < 2)
                    continue; // nothing would be left
                std::vector<bool> used(rows_.size());
                for (std::size_t i = 0; i < rows_.size(); ++i)
                    used[i] = key(rows_[i]) != value;
                problem_.set_solution(solution);
                if (!problem_.solve(used))
                    continue;
                for (const Prediction& one : problem_.predict())
                    if (key(*one.measurement) == value && one.measurement->weight > 0)
                        predictions.push_back(one);
            }
            for (Prediction& one : predictions)
                one.spread = std::hypot(one.spread, spread_of(*one.measurement));
            double extra = 0;
            if (&key == &keys()[0].second)
                extra = result_.profile.accelerator_spread = extra_spread(predictions);
            if (&key == &keys()[1].second)
                extra = result_.profile.model_spread = extra_spread(predictions);
            for (Prediction& one : predictions)
                one.spread = std::hypot(one.spread, extra);
            report(what, predictions);
        }
        problem_.set_solution(solution);
        return true;
    }

    const std::vector<Measurement>& rows_;
    const FitOptions& options_;
    FitProblem problem_;
    FitResult result_;
    int fits_ = 1;
    int done_ = 0;
};

} // namespace

Result<FitResult> fit_calibration(const std::vector<Measurement>& rows, const FitOptions& options) {
    if (std::none_of(rows.begin(), rows.end(), [](const Measurement& row) { return row.weight > 0; }))
        return Error{ErrorCode::nothing_to_fit, {}, {}};
    return Fitter(rows, options).run();
}

} // namespace llmroofline
