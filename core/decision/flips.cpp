// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/flips.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/cost/operators.h"
#include "core/decision/flip_figures.h"
#include "core/decision/group_step.h"
#include "core/io/error_lists.h"
#include "core/io/numbers.h"
#include "core/request/request_time.h"
#include "core/service/serving_cost.h"
#include "core/traffic/traffic_time.h"

namespace llmroofline {

namespace {

Result<double> tokens_per_s(const Comparison& comparison, const AcceleratorGroup& group,
                            const ComparedStep& at) {
    if (Errors errors =
            refused(comparison.model, comparison.workload, comparison.formulas, comparison.method, group);
        !errors.empty())
        return errors;
    GroupStep step(comparison, group, comparison.method, at.sequence, at.sequence);
    step.set_batch(at.batch);
    if (!step.time().available())
        return missing_error(step.time().missing(), group.accelerator.id, group.node_size());
    return 1 / step.seconds_per_token(at.sequence);
}

Result<double> tokens_per_s(const Comparison& comparison, const AcceleratorGroup& group,
                            const ComparedRequest& at) {
    if (Errors errors = refused_request(comparison, group); !errors.empty())
        return errors;
    RequestTime time(comparison, group, at.input + at.output);
    time.set_batch(at.batch);
    Missing missing = time.missing();
    if (!missing && std::isnan(time.transfer(at.input)))
        missing = {MissingFigure::link};
    if (missing)
        return missing_error(missing, group.accelerator.id, group.node_size());
    const double tokens = at.batch * at.output;
    if (time.is_loop_apart())
        return tokens / time.loop_at(at.input, at.output).total;
    // Lengths may lie between whole numbers.
    const CumulativeTime steps = time.decode_up_to();
    return tokens / (time.first_token(at.input).total() + time.transfer(at.input) + time.waited(at.input) +
                     steps.at(at.input + at.output) - steps.at(at.input));
}

// Of all requests, whatever fits.
Result<double> tokens_per_s(const Comparison& comparison, const AcceleratorGroup& group,
                            const ComparedTraffic& at) {
    const auto seconds = traffic_seconds(comparison, group, at.traffic, at.in_flight);
    if (!seconds)
        return seconds.errors();
    return at.traffic.output_tokens() / seconds.value();
}

// The root between two places whose values have unlike signs: regula falsi, in which an end that stays loses half of its
// weight (Dowell and Jarratt, BIT 11, 1971, 'Illinois'), and now and then a halving, so that a kink cannot hold it up.
double root_between(const std::function<double(double)>& log_ratio, double from, double to, double at_from,
                    double at_to) {
    constexpr double equal = 1e-14;
    if (at_to == 0)
        return to;
    int stayed = 0; // the end that did last: 1 `from`, 2 `to`
    for (int i = 1; i <= 100 && std::abs(to - from) > 1e-15; ++i) {
        double at = (at_to * from - at_from * to) / (at_to - at_from);
        if (i % 8 == 0 || !(at > std::min(from, to) && at < std::max(from, to)))
            at = 0.5 * (from + to);
        const double value = log_ratio(at);
        if (!(std::abs(value) > equal))
            return at;
        if ((value > 0) == (at_to > 0)) {
            to = at;
            at_to = value;
            at_from *= stayed == 1 ? 0.5 : 1;
            stayed = 1;
        } else {
            from = at;
            at_from = value;
            at_to *= stayed == 2 ? 0.5 : 1;
            stayed = 2;
        }
    }
    return 0.5 * (from + to);
}

bool changes_sign(double first, double second) {
    return !std::isnan(second) && (second == 0 || (first > 0) != (second > 0));
}

double log_or_nan(const Result<double>& ratio) {
    return ratio ? std::log(ratio.value()) : std::numeric_limits<double>::quiet_NaN();
}

class FlipSearch {
public:
    FlipSearch(const Comparison& comparison, const Compared& compared, const Measuring& measuring,
               double performance_a, double performance_b)
        : comparison_(comparison), compared_(compared), measuring_(measuring), a_(performance_a),
          b_(performance_b) {}

    std::optional<double> factor(const Flip& flip) const {
        return flip_factor([&](double log_factor) { return at(flip, std::exp(log_factor)); },
                           flip.side != FlipSide::both);
    }

    // The log ratio with the figure times `factor`; of a figure of one side the other is not computed again.
    double at(const Flip& flip, double factor) const {
        Comparison comparison = comparison_;
        Compared compared = compared_;
        apply_flip(comparison, compared, flip, factor);
        if (flip.side == FlipSide::both)
            return log_or_nan(ratio_of(comparison, compared, measuring_));
        const bool is_a = flip.side == FlipSide::a;
        const double moved =
            log_or_nan(performance_of(comparison, is_a ? comparison.a : comparison.b, compared, measuring_));
        return is_a ? moved - std::log(b_) : std::log(a_) - moved;
    }

    bool has_effect(const Flip& flip) const {
        const double now = std::log(a_ / b_);
        return std::abs(at(flip, greatest_flip_factor) - now) > 1e-12 ||
               std::abs(at(flip, 1 / greatest_flip_factor) - now) > 1e-12;
    }

private:
    const Comparison& comparison_;
    const Compared& compared_;
    const Measuring& measuring_;
    double a_;
    double b_;
};

} // namespace

Result<double> performance_of(const Comparison& comparison, const AcceleratorGroup& group,
                              const Compared& compared, const Measuring& measuring) {
    const bool is_step = std::holds_alternative<ComparedStep>(compared);
    const auto divisor =
        is_step ? divisor_of(group, measuring) : serving_divisor(comparison, group, measuring);
    if (!divisor)
        return divisor.errors();
    const auto speed =
        std::visit([&](const auto& at) { return tokens_per_s(comparison, group, at); }, compared);
    if (!speed)
        return speed.errors();
    return speed.value() / divisor->value;
}

Result<double> ratio_of(const Comparison& comparison, const Compared& compared, const Measuring& measuring) {
    const auto a = performance_of(comparison, comparison.a, compared, measuring);
    const auto b = performance_of(comparison, comparison.b, compared, measuring);
    if (a && b)
        return a.value() / b.value();
    return faults_of_both(a, b);
}

std::optional<double> flip_factor(const std::function<double(double)>& log_ratio, bool monotonic) {
    const double end = std::log(greatest_flip_factor);
    const double here = log_ratio(0);
    if (here == 0)
        return 1;
    if (std::isnan(here))
        return std::nullopt;
    if (monotonic) {
        for (const double direction : {1.0, -1.0}) {
            const double there = log_ratio(direction * end);
            if (changes_sign(here, there))
                return std::exp(root_between(log_ratio, 0, direction * end, here, there));
        }
        return std::nullopt;
    }
    constexpr int steps = 64; // each way
    std::array<double, 2> before = {here, here};
    for (int i = 1; i <= steps; ++i)
        for (const int direction : {1, -1}) {
            const double at = direction * end * i / steps;
            double& last = before[direction == 1 ? 0 : 1];
            const double value = log_ratio(at);
            if (!std::isnan(last) && changes_sign(last, value)) {
                const double root =
                    root_between(log_ratio, direction * end * (i - 1) / steps, at, last, value);
                // Where whole prompts go into a step the ratio may jump over 1, and nothing there is equal.
                if (std::abs(log_ratio(root)) < 1e-9)
                    return std::exp(root);
            }
            last = value;
        }
    return std::nullopt;
}

Result<Flips> find_flips(const Comparison& comparison, const Compared& compared, const Measuring& measuring) {
    const auto a = performance_of(comparison, comparison.a, compared, measuring);
    const auto b = performance_of(comparison, comparison.b, compared, measuring);
    if (!a || !b)
        return ratio_of(comparison, compared, measuring).errors();
    const FlipSearch search(comparison, compared, measuring, a.value(), b.value());
    Flips flips;
    flips.ratio = a.value() / b.value();
    for (const FlipFigure& figure : flip_figures(comparison, compared, measuring)) {
        Flip flip{figure.side, figure.key, format_shortest(figure.now), {}, {}, {}, {}};
        if (!figure.always_listed && !search.has_effect(flip))
            continue;
        flip.factor = search.factor(flip);
        if (flip.factor)
            flip.then = *flip.factor * figure.now;
        flips.figures.push_back(std::move(flip));
    }
    std::stable_sort(flips.figures.begin(), flips.figures.end(), [](const Flip& first, const Flip& second) {
        const auto distance = [](const Flip& flip) {
            return flip.factor ? std::abs(std::log(*flip.factor)) : std::numeric_limits<double>::infinity();
        };
        return distance(first) < distance(second);
    });
    for (Flip& choice : flip_choices(comparison)) {
        Comparison other = comparison;
        Compared same = compared;
        apply_flip(other, same, choice, 1);
        const auto ratio = ratio_of(other, same, measuring);
        if (!ratio)
            continue; // a side has no rate for the type
        choice.ratio = ratio.value();
        flips.choices.push_back(std::move(choice));
    }
    return flips;
}

} // namespace llmroofline
