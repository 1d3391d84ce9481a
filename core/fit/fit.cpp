// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "core/cost/types_in_use.h"
#include "core/fit/error_report.h"
#include "core/fit/fit_minimum.h"
#include "core/fit/fit_problem.h"
#include "core/fit/left_out.h"
#include "core/fit/predict.h"
#include "core/fit/ratio_report.h"
#include "core/step/calibration_range.h"

namespace llmroofline {

namespace {

// Share of left-out rows that a 90 % interval is made to hold: the middle of what is asked for.
constexpr double aimed_coverage = 0.88;
// Rows of a stack count against this many of all when its residuals' spread is told.
constexpr double rows_of_prior_spread = 10;
constexpr double least_spread = 0.03;
// Of the gradient by unknowns in standard errors: how many of them the solution may be off the minimum.
constexpr double tolerance = 1e-5;
constexpr std::array left_out_kinds = {LeftOut::accelerator, LeftOut::model, LeftOut::shape, LeftOut::stack};

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

FittedRow fitted_row(const Prediction& one) {
    const Measurement& row = *one.measurement;
    const double seconds = std::exp(one.log_seconds);
    const Interval within = interval_of(seconds, one.interval());
    const auto [low, high] = std::minmax({row.value_of(within.low), row.value_of(within.high)});
    return {row.line, row.value, row.value_of(seconds), low, high};
}

class Fitter {
public:
    Fitter(const std::vector<Measurement>& rows, const FitOptions& options, std::vector<LeftOut> left_out)
        : rows_(rows), options_(options), problem_(rows, options.prior.get()),
          left_out_(rows, options.prior.get(), std::move(left_out)) {}

    Result<FitResult> run() {
        if (!announce(0))
            return Error{ErrorCode::fit_stopped, {}, {}};
        const std::vector<bool> all(rows_.size(), true);
        if (options_.start)
            problem_.start_from(*options_.start);
        if (!problem_.solve(all, options_.start ? coarse_tolerance : tolerance, options_.threads))
            return Error{ErrorCode::fit_failed, {}, {}};
        if (options_.prior)
            result_.profile = *options_.prior;
        describe();
        problem_.export_to(result_.profile);
        std::vector<Prediction> in_sample = problem_.predict(all);
        residual_spreads(in_sample);
        for (Prediction& one : in_sample)
            one.spread = std::hypot(one.spread, spread_of(*one.measurement));
        for (const Prediction& one : in_sample)
            result_.rows.push_back(fitted_row(one));
        report("in sample", in_sample);
        if (!leave_out_all())
            return Error{ErrorCode::fit_stopped, {}, {}};
        return result_;
    }

    // What run() has found of the rows left out.
    LeftOutPredictions unseen(LeftOut what) {
        return {std::move(unseen_[what]), result_.profile.shared_variance};
    }

private:
    double spread_of(const Measurement& row) const {
        const double residuals = resolve(result_.profile, row).residual_spread;
        return row.has_batch() ? residuals : std::hypot(residuals, result_.profile.offline_spread);
    }

    void describe() {
        CalibrationProfile& profile = result_.profile;
        profile.id = options_.id;
        profile.name = options_.name;
        profile.command = options_.command;
        profile.files = options_.files;
        profile.prior = options_.prior ? options_.prior->id : std::string();
        profile.errors.clear();
        profile.ratios.clear();
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
            widen(profile.batch, row.at_once() / static_cast<double>(row.group.layout.data), first);
            widen(profile.sequence, std::max(1.0, row.context()), first);
            widen(profile.sequence, std::max(1.0, row.context() + row.output), false);
            widen(profile.group, static_cast<double>(row.group.accelerators()), first);
            widen(profile.parameters_b, problem_.parameters_b(row), first);
            widen(profile.query_heads, query_heads(row.model), first);
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
            const std::string kind = row.is_loop() ? std::string(closed_loop_software) : std::string();
            std::vector<std::string> keys = {accelerator.id, accelerator.architecture, kind};
            if (row.is_loop())
                keys = {kind};
            if (options_.prior) // what others run stays the prior's
                keys.resize(row.is_loop() ? 0 : 1);
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
            if (row.weight <= 0 || (!row.has_batch() && has_stated_batches(row.software)))
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
        if (!options_.prior)
            find_offline_spread(predictions);
    }

    bool has_stated_batches(const std::string& software) const {
        return std::any_of(rows_.begin(), rows_.end(), [&](const Measurement& row) {
            return row.software == software && row.weight > 0 && row.has_batch();
        });
    }

    // What an unknown batch adds.
    void find_offline_spread(const std::vector<Prediction>& predictions) {
        result_.profile.offline_spread = 0;
        std::vector<Prediction> of_offline;
        for (const Prediction& one : predictions)
            if (one.measurement->weight > 0 && !one.measurement->has_batch()) {
                of_offline.push_back(one);
                of_offline.back().spread = std::hypot(one.spread, spread_of(*one.measurement));
            }
        if (!of_offline.empty())
            result_.profile.offline_spread = extra_spread(of_offline);
    }

    void report(const std::string& what, const std::vector<Prediction>& predictions) {
        std::vector<Prediction> of_static;
        std::vector<Prediction> of_loop;
        std::vector<Prediction> of_offline;
        for (const Prediction& one : predictions) {
            const MeasuredBatching batching = one.measurement->batching;
            (batching == MeasuredBatching::fixed         ? of_static
             : batching == MeasuredBatching::closed_loop ? of_loop
                                                         : of_offline)
                .push_back(one);
        }
        for (const auto& [kind, of_kind] :
             {std::pair(", static", &of_static), std::pair(", closed loop", &of_loop),
              std::pair(", offline", &of_offline)})
            if (!of_kind->empty())
                result_.profile.errors.push_back(summarize(what + kind, *of_kind));
        for (CalibrationRatio line : ratio_table(predictions, result_.profile.shared_variance, false)) {
            line.what = what + ", " + line.what;
            result_.profile.ratios.push_back(std::move(line));
        }
    }

    bool announce(std::size_t begun) const {
        return !options_.progress ||
               options_.progress(static_cast<int>(begun), static_cast<int>(left_out_.count()) + 1);
    }

    bool leave_out_all() {
        if (!left_out_.run(problem_, options_.threads, [this](std::size_t begun) { return announce(begun); }))
            return false;
        for (const LeftOut what : left_out_kinds)
            if (std::vector<Prediction> predictions = left_out_.predictions(what); !predictions.empty())
                report_left_out(what, std::move(predictions));
        return true;
    }

    double& extra_of(LeftOut what, bool loop) {
        CalibrationProfile& profile = result_.profile;
        if (what == LeftOut::accelerator)
            return loop ? profile.serving_accelerator_spread : profile.accelerator_spread;
        if (what == LeftOut::model)
            return loop ? profile.serving_model_spread : profile.model_spread;
        return loop ? profile.serving_shape_spread : profile.shape_spread;
    }

    void report_left_out(LeftOut what, std::vector<Prediction> predictions) {
        for (Prediction& one : predictions)
            one.spread = std::hypot(one.spread, spread_of(*one.measurement));
        for (const bool loop : {false, true}) {
            std::vector<Prediction> of_kind;
            for (const Prediction& one : predictions)
                if (one.measurement->is_loop() == loop)
                    of_kind.push_back(one);
            if (of_kind.empty() || what == LeftOut::stack)
                continue;
            double& extra = extra_of(what, loop);
            // A prior tells it from more rows.
            if (!options_.prior)
                extra = extra_spread(of_kind);
            // A class of shapes lies within the ranges, mostly, where nothing is added.
            if (what == LeftOut::shape)
                continue;
            for (Prediction& one : predictions)
                if (one.measurement->is_loop() == loop)
                    one.spread = std::hypot(one.spread, extra);
        }
        CalibrationProfile& profile = result_.profile;
        if (what == LeftOut::accelerator && !options_.prior)
            profile.shared_variance = fitted_shared_variance(ratio_pairs(predictions), aimed_coverage);
        report("leaving out each " + std::string(name_of(left_out_names, what)), predictions);
        unseen_[what] = std::move(predictions);
    }

    const std::vector<Measurement>& rows_;
    const FitOptions& options_;
    FitProblem problem_;
    LeftOutFits left_out_;
    FitResult result_;
    std::map<LeftOut, std::vector<Prediction>> unseen_;
};

} // namespace

namespace {

bool nothing_counts(const std::vector<Measurement>& rows) {
    return std::none_of(rows.begin(), rows.end(), [](const Measurement& row) { return row.weight > 0; });
}

} // namespace

Result<FitResult> fit_calibration(const std::vector<Measurement>& rows, const FitOptions& options) {
    if (nothing_counts(rows))
        return Error{ErrorCode::nothing_to_fit, {}, {}};
    return Fitter(rows, options,
                  options.leave_out ? std::vector(left_out_kinds.begin(), left_out_kinds.end())
                                    : std::vector<LeftOut>())
        .run();
}

Result<LeftOutPredictions> fit_left_out(const std::vector<Measurement>& rows, LeftOut what,
                                        const FitOptions& options) {
    if (nothing_counts(rows))
        return Error{ErrorCode::nothing_to_fit, {}, {}};
    // Accelerators tell what is shared.
    std::vector<LeftOut> kinds = {LeftOut::accelerator};
    if (what != LeftOut::accelerator)
        kinds.push_back(what);
    Fitter fitter(rows, options, std::move(kinds));
    if (const auto fitted = fitter.run(); !fitted)
        return fitted.errors();
    return fitter.unseen(what);
}

} // namespace llmroofline
