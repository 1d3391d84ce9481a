// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/fit.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <iterator>
#include <memory>
#include <set>
#include <thread>

#include "core/cost/types_in_use.h"
#include "core/fit/error_report.h"
#include "core/fit/fit_problem.h"
#include "core/fit/predict.h"

namespace llmroofline {

namespace {

// Share of left-out rows that a 90 % interval is made to hold: the middle of what is asked for.
constexpr double aimed_coverage = 0.88;
// Rows of a stack count against this many of all when its residuals' spread is told.
constexpr double rows_of_prior_spread = 10;
constexpr double least_spread = 0.03;
// Of the gradient by unknowns in standard errors: how many of them the solution may be off the minimum.
constexpr double tolerance = 1e-5;
constexpr double left_out_tolerance = 1e-3; // beyond it no figure changes that is stated

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

std::string parallel_types(const Measurement& row) {
    const TypesInUse types = types_in_use(row.model, row.precision, row.group);
    return std::string(to_string(types.weights)) + '/' + std::string(to_string(types.activations)) + '/' +
           std::string(to_string(types.kv_cache));
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
        : rows_(rows), options_(options), problem_(rows, options.prior.get()) {}

    Result<FitResult> run() {
        find_folds();
        if (!announce(0))
            return Error{ErrorCode::fit_stopped, {}, {}};
        const std::vector<bool> all(rows_.size(), true);
        if (!problem_.solve(all, tolerance, options_.threads))
            return Error{ErrorCode::fit_failed, {}, {}};
        if (options_.prior)
            result_.profile = *options_.prior;
        describe();
        problem_.export_to(result_.profile);
        std::vector<Prediction> in_sample = problem_.predict(all);
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

    // One group of rows to be left out.
    struct Fold {
        std::size_t key;
        std::string value;
    };

    double spread_of(const Measurement& row) const { return resolve(result_.profile, row).residual_spread; }

    void describe() {
        CalibrationProfile& profile = result_.profile;
        profile.id = options_.id;
        profile.name = options_.name;
        profile.command = options_.command;
        profile.files = options_.files;
        profile.prior = options_.prior ? options_.prior->id : std::string();
        profile.errors.clear();
        // What a prior has measured stays measured.
        std::set<std::string> models(profile.models.begin(), profile.models.end());
        std::set<std::string> types(profile.types.begin(), profile.types.end());
        bool first = !options_.prior;
        profile.rows = 0;
        for (const Measurement& row : rows_) {
            if (row.weight <= 0)
                continue;
            profile.rows += 1;
            models.insert(row.model_id);
            types.insert(parallel_types(row));
            widen(profile.batch, row.batch, first);
            widen(profile.sequence, std::max(1.0, row.cached + row.input), first);
            widen(profile.sequence, std::max(1.0, row.cached + row.input + row.output), false);
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
            std::vector<std::string> keys = {accelerator.id, accelerator.architecture, kind};
            if (row.closed_loop)
                keys = {kind};
            if (options_.prior) // what others run stays the prior's
                keys.resize(row.closed_loop ? 0 : 1);
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

    // Of each stack, drawn to that of all; on a prior of each accelerator's, drawn to the prior's.
    void residual_spreads(const std::vector<Prediction>& predictions) {
        CalibrationProfile& profile = result_.profile;
        std::map<std::pair<std::string, std::string>, std::vector<double>> by_setup;
        std::vector<double> all;
        for (const Prediction& one : predictions) {
            const Measurement& row = *one.measurement;
            if (row.weight <= 0)
                continue;
            const double size = std::abs(residual(one)) / interval_90;
            if (options_.prior)
                by_setup[{row.group.accelerator.id, resolve(profile, row).software}].push_back(size);
            else
                by_setup[{std::string(), row.software}].push_back(size);
            all.push_back(size);
        }
        if (!options_.prior)
            profile.general_spread = std::max(least_spread, quantile(all, 0.9));
        for (const auto& [setup, sizes] : by_setup) {
            const auto& [accelerator, software] = setup;
            const double rows = static_cast<double>(sizes.size());
            const auto known = profile.software_spread.find(software);
            const double drawn_to =
                known != profile.software_spread.end() ? known->second : profile.general_spread;
            const double spread =
                std::max(least_spread, (rows * quantile(sizes, 0.9) + rows_of_prior_spread * drawn_to) /
                                           (rows + rows_of_prior_spread));
            if (options_.prior)
                profile.setup_spread[setup] = spread;
            else
                profile.software_spread[software] = spread;
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

    void find_folds() {
        if (!options_.leave_out)
            return;
        for (std::size_t key = 0; key < keys().size(); ++key) {
            const std::set<std::string> values = values_of(keys()[key].second);
            if (values.size() < 2)
                continue; // nothing would be left
            for (const std::string& value : values)
                folds_.push_back({key, value});
        }
    }

    bool announce(std::size_t begun) const {
        return !options_.progress ||
               options_.progress(static_cast<int>(begun), static_cast<int>(folds_.size()) + 1);
    }

    std::vector<Prediction> predict_left_out(FitProblem& problem, const Fold& fold,
                                             const std::vector<double>& solution) const {
        std::vector<bool> used(rows_.size());
        std::vector<bool> wanted(rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            used[i] = keys()[fold.key].second(rows_[i]) != fold.value;
            wanted[i] = !used[i] && rows_[i].weight > 0;
        }
        problem.set_solution(solution);
        return problem.solve(used, left_out_tolerance) ? problem.predict(wanted) : std::vector<Prediction>{};
    }

    // Threads take fold after fold; what comes out does not depend on which took which.
    bool leave_out_all(const std::vector<double>& solution) {
        std::vector<std::vector<Prediction>> predictions(folds_.size());
        std::atomic<std::size_t> begun = 0;
        std::atomic<bool> stopped = false;
        const auto work = [&](FitProblem& problem, bool announces) {
            for (std::size_t i = begun++; i < folds_.size() && !stopped; i = begun++) {
                if (announces && !announce(i + 1))
                    stopped = true;
                else
                    predictions[i] = predict_left_out(problem, folds_[i], solution);
            }
        };
        std::vector<std::thread> others;
        for (std::size_t i = 1; i < std::min<std::size_t>(options_.threads, folds_.size()); ++i)
            others.emplace_back([&] {
                FitProblem problem(rows_, options_.prior.get());
                work(problem, false);
            });
        work(problem_, true);
        for (std::thread& other : others)
            other.join();
        problem_.set_solution(solution);
        if (stopped)
            return false;
        for (std::size_t key = 0; key < keys().size(); ++key) {
            std::vector<Prediction> of_key;
            for (std::size_t i = 0; i < folds_.size(); ++i)
                if (folds_[i].key == key)
                    of_key.insert(of_key.end(), predictions[i].begin(), predictions[i].end());
            if (!of_key.empty())
                report_left_out(key, std::move(of_key));
        }
        return true;
    }

    void report_left_out(std::size_t key, std::vector<Prediction> predictions) {
        for (Prediction& one : predictions)
            one.spread = std::hypot(one.spread, spread_of(*one.measurement));
        CalibrationProfile& profile = result_.profile;
        for (const bool loop : {false, true}) {
            const auto is_of_kind = [&](const Prediction& one) {
                return one.measurement->closed_loop == loop;
            };
            if (std::none_of(predictions.begin(), predictions.end(), is_of_kind))
                continue;
            std::vector<Prediction> of_kind;
            std::copy_if(predictions.begin(), predictions.end(), std::back_inserter(of_kind), is_of_kind);
            double& extra = key == 0
                                ? (loop ? profile.serving_accelerator_spread : profile.accelerator_spread)
                            : key == 1 ? (loop ? profile.serving_model_spread : profile.model_spread)
                                       : (loop ? profile.serving_shape_spread : profile.shape_spread);
            // A prior tells it from more rows.
            if (!options_.prior)
                extra = extra_spread(of_kind);
            // A class of shapes lies within the ranges, mostly, where nothing is added.
            if (key == 2)
                continue;
            for (Prediction& one : predictions)
                if (is_of_kind(one))
                    one.spread = std::hypot(one.spread, extra);
        }
        report(keys()[key].first, predictions);
    }

    const std::vector<Measurement>& rows_;
    const FitOptions& options_;
    FitProblem problem_;
    FitResult result_;
    std::vector<Fold> folds_;
};

} // namespace

Result<FitResult> fit_calibration(const std::vector<Measurement>& rows, const FitOptions& options) {
    if (std::none_of(rows.begin(), rows.end(), [](const Measurement& row) { return row.weight > 0; }))
        return Error{ErrorCode::nothing_to_fit, {}, {}};
    return Fitter(rows, options).run();
}

} // namespace llmroofline
