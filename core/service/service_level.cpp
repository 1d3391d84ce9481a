// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/service_level.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace llmroofline {

namespace {

// The last of the whole numbers in [low, high) that `holds` for; it holds for low, and not for high.
template <class Holds> double last_that(double low, double high, Holds&& holds) {
    while (high - low > 1) {
        const double middle = std::floor(0.5 * (low + high));
        (holds(middle) ? low : high) = middle;
    }
    return low;
}

// The first power of two that breaks a limit, or `most`, if that does not. Empty: none up to `most`.
struct Found {
    double within = 1;
    std::optional<double> beyond;
};
template <class Within> Found double_up(double most, Within&& within) {
    Found found;
    while (found.within < most) {
        const double next = std::min(most, 2 * found.within);
        if (!within(next)) {
            found.beyond = next;
            break;
        }
        found.within = next;
    }
    return found;
}

} // namespace

std::string_view to_string(LevelBound value) {
    return name_of(level_bound_names, value);
}

LevelBound BatchFigures::broken(const ServiceLimits& limits) const {
    if (!fits)
        return LevelBound::memory;
    if (limits.tpot_s && !(tpot <= *limits.tpot_s))
        return LevelBound::tpot;
    if (limits.ttft_s && !(ttft <= *limits.ttft_s))
        return LevelBound::ttft;
    return LevelBound::none;
}

BestBatch greatest_batch(const std::function<BatchFigures(double)>& at, const ServiceLimits& limits,
                         double most) {
    const auto within = [&](double batch) { return at(batch).broken(limits) == LevelBound::none; };
    BestBatch best;
    best.figures = at(1);
    best.broken = best.figures.broken(limits);
    if (best.broken != LevelBound::none)
        return best;
    const Found found = double_up(most, within);
    best.batch = found.beyond ? last_that(found.within, *found.beyond, within) : found.within;
    best.binds = found.beyond ? at(best.batch + 1).broken(limits) : LevelBound::plateau;
    best.figures = at(best.batch);
    return best;
}

BestBatch best_batch(const std::function<BatchFigures(double)>& at, const ServiceLimits& limits,
                     double most) {
    BestBatch best = greatest_batch(at, limits, most);
    if (!best.meets())
        return best;
    const double enough = plateau_share * best.figures.tokens_per_s;
    const double less = std::floor(plateau_reach * best.batch);
    if (less >= 1 && at(less).tokens_per_s >= enough) {
        best.binds = LevelBound::plateau;
        best.batch = at(1).tokens_per_s >= enough ? 1 : 1 + last_that(1, less, [&](double batch) {
                                                            return at(batch).tokens_per_s < enough;
                                                        });
        best.figures = at(best.batch);
    }
    return best;
}

BestBatch best_real_batch(const std::function<BatchFigures(double)>& at, const ServiceLimits& limits,
                          double most) {
    const auto within = [&](double batch) { return at(batch).broken(limits) == LevelBound::none; };
    BestBatch best;
    best.figures = at(1);
    best.broken = best.figures.broken(limits);
    if (best.broken != LevelBound::none)
        return best;
    const Found found = double_up(most, within);
    best.batch = found.within;
    best.binds = LevelBound::plateau;
    if (found.beyond) {
        double beyond = *found.beyond;
        while (beyond - best.batch > 1e-9 * best.batch) {
            const double middle = 0.5 * (best.batch + beyond);
            (within(middle) ? best.batch : beyond) = middle;
        }
        best.binds = at(beyond).broken(limits);
    }
    best.figures = at(best.batch);
    return best;
}

BestBatch best_real_batch_near(const std::function<BatchFigures(double)>& at, const ServiceLimits& limits,
                               double guess, double close, double most) {
    constexpr double step = 1.25;
    const auto within = [&](double batch) { return at(batch).broken(limits) == LevelBound::none; };
    double low = std::clamp(guess, 1.0, most);
    double high = low;
    if (within(low)) {
        do {
            low = high;
            high = std::min(most, high * step);
        } while (high > low && within(high));
        if (high == low) {
            BestBatch best;
            best.batch = low;
            best.binds = LevelBound::plateau;
            best.figures = at(low);
            return best;
        }
    } else {
        do {
            high = low;
            low = std::max(1.0, low / step);
        } while (low < high && !within(low));
        if (low == high) {
            BestBatch best;
            best.figures = at(1);
            best.broken = best.figures.broken(limits);
            return best;
        }
    }
    while (high - low > close * low) {
        const double middle = 0.5 * (low + high);
        (within(middle) ? low : high) = middle;
    }
    BestBatch best;
    best.batch = low;
    best.binds = at(high).broken(limits);
    best.figures = at(low);
    return best;
}

Comparison in_closed_loop(Comparison comparison) {
    comparison.request.batching = Batching::closed_loop;
    return comparison;
}

ServiceLevel::ServiceLevel(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s)
    : comparison_(in_closed_loop(comparison)), time_(comparison_, group, greatest_s),
      fits_(comparison_, group) {}

Missing ServiceLevel::missing() {
    if (batch_ == 0) {
        batch_ = 1;
        time_.set_batch(batch_);
    }
    const Missing missing = time_.missing();
    return !missing && std::isnan(time_.transfer(1)) ? Missing{MissingFigure::link} : missing;
}

BatchFigures ServiceLevel::at(double batch, double input, double output, bool stalls) {
    BatchFigures figures;
    figures.fits = fits_(batch, input, output);
    if (!figures.fits)
        return figures;
    if (batch != batch_) {
        time_.set_batch(batch);
        batch_ = batch;
    }
    const RequestEstimate estimate = time_.estimate(input, output);
    figures.ttft = estimate.ttft + estimate.transfer;
    figures.tpot = estimate.tpot - (stalls ? 0 : time_.waited(input) / output);
    figures.tokens_per_s = estimate.tokens_per_s;
    return figures;
}

BestBatch ServiceLevel::best(double input, double output, const ServiceLimits& limits) {
    return best_batch([&](double batch) { return at(batch, input, output, limits.stalls); }, limits);
}

BestBatch ServiceLevel::best_real(double input, double output, const ServiceLimits& limits) {
    return best_real_batch([&](double batch) { return at(batch, input, output, limits.stalls); }, limits);
}

BestBatch ServiceLevel::best_real_near(double input, double output, const ServiceLimits& limits, double guess,
                                       double close) {
    return best_real_batch_near([&](double batch) { return at(batch, input, output, limits.stalls); }, limits,
                                guess, close);
}

Result<BestBatch> service_level(const Comparison& comparison, const AcceleratorGroup& group, double input,
                                double output, const ServiceLimits& limits) {
    if (const Errors errors = refused_request(comparison, group); !errors.empty())
        return errors;
    ServiceLevel level(comparison, group, input + output);
    if (const Missing missing = level.missing())
        return missing_error(missing, group.accelerator.id, group.node_size());
    return level.best(input, output, limits);
}

std::span<const LimitPreset> limit_presets() {
    static constexpr std::string_view mlperf = "MLPerf Inference, server and interactive scenarios";
    static constexpr std::array<LimitPreset, 9> presets = {{
        {"llama-2-70b-server", 2000, 200, mlperf},
        {"llama-2-70b-interactive", 450, 40, mlperf},
        {"llama-3.1-405b-server", 6000, 175, mlperf},
        {"llama-3.1-405b-interactive", 4500, 80, mlperf},
        {"llama-3.1-8b-server", 2000, 100, mlperf},
        {"llama-3.1-8b-interactive", 500, 30, mlperf},
        {"deepseek-r1-server", 2000, 80, mlperf},
        {"chat", 200, 50, "a common rule of thumb"},
        {"code", 500, 150, "a common rule of thumb"},
    }};
    return presets;
}

} // namespace llmroofline
