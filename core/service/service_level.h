// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The own best batch of a group under limits: of the batches whose memory fits and whose times keep within the
// limits, the one with the most output tokens/s.
//
//     b* = max{ b : fits, TPOT(b) ≤ τ, TTFT(b) ≤ θ }
//
// Requests are in flight in a closed loop, so the time per output token is T + (b − 1)·t_prefill/output, and the rate
// b·output/(b·t_prefill + output·T), t_prefill being a prompt's share of its steps: those of the request engine. T grows with b and T/b falls, so the rate grows and
// b* is found by halving; a whole number. Where three quarters of b* would give 99 % of its rate already it lies on a
// plateau, and the smallest batch that gives 99 % is named instead. Times are means without queueing, and without a
// calibration lower bounds, so no percentile follows from them.
//
// Seconds; tokens. Pure but for ServiceLevel, which keeps working memory and belongs to one thread.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "core/comparison/comparison.h"
#include "core/comparison/service_limits.h"
#include "core/io/names.h"
#include "core/io/result.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"

namespace llmroofline {

// What keeps the batch from being larger. none: no batch keeps within the limits.
enum class LevelBound { none, memory, tpot, ttft, plateau };

inline constexpr NameTable<LevelBound, 5> level_bound_names = {{{LevelBound::none, "none"},
                                                                {LevelBound::memory, "memory"},
                                                                {LevelBound::tpot, "tpot"},
                                                                {LevelBound::ttft, "ttft"},
                                                                {LevelBound::plateau, "plateau"}}};

std::string_view to_string(LevelBound value);

// What one batch gives. Where it does not fit the times are not looked at.
struct BatchFigures {
    bool fits = false;
    double ttft = 0;
    double tpot = 0;
    double tokens_per_s = 0; // output tokens of the whole group

    // The first limit that it breaks; none if it keeps within all.
    LevelBound broken(const ServiceLimits& limits) const;
};

struct BestBatch {
    LevelBound binds = LevelBound::none;
    LevelBound broken = LevelBound::none; // where no batch keeps within the limits: what a batch of 1 breaks
    double batch = 0;                     // 0: none
    BatchFigures figures;                 // of a batch of 1 where none does

    bool meets() const { return binds != LevelBound::none; }
};

// Larger batches are not looked at.
inline constexpr double most_in_flight = 131'072;
inline constexpr double plateau_share = 0.99;
inline constexpr double plateau_reach = 0.75;

// `at` gives the figures of a batch; a limit that one breaks every larger one must break, too.
BestBatch best_batch(const std::function<BatchFigures(double)>& at, const ServiceLimits& limits,
                     double most = most_in_flight);
// The greatest batch within the limits, plateau or not.
BestBatch greatest_batch(const std::function<BatchFigures(double)>& at, const ServiceLimits& limits,
                         double most = most_in_flight);
// The same among real numbers from 1 on, to a relative 10⁻⁹: how a picture shows it without the steps
// of whole batches.
BestBatch best_real_batch(const std::function<BatchFigures(double)>& at, const ServiceLimits& limits,
                          double most = most_in_flight);

// The same to a relative `close`, sooner where the batch is near `guess`: what the neighbouring cell of a picture had.
BestBatch best_real_batch_near(const std::function<BatchFigures(double)>& at, const ServiceLimits& limits,
                               double guess, double close, double most = most_in_flight);

// One group serving requests of the comparison's model and options in a closed loop.
class ServiceLevel {
public:
    // refused_request must have accepted it. `greatest_s` bounds input + output.
    ServiceLevel(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s);
    ServiceLevel(const ServiceLevel&) = delete; // the times look at the comparison in here
    ServiceLevel& operator=(const ServiceLevel&) = delete;

    // Names a figure without which there are no times.
    Missing missing();
    BatchFigures at(double batch, double input, double output, bool stalls = true);
    BestBatch best(double input, double output, const ServiceLimits& limits);
    BestBatch best_real(double input, double output, const ServiceLimits& limits);
    BestBatch best_real_near(double input, double output, const ServiceLimits& limits, double guess,
                             double close);

private:
    Comparison comparison_; // in a closed loop
    RequestTime time_;
    RequestFit fits_;
    double batch_ = 0;
};

// The comparison's requests, but in a closed loop.
Comparison in_closed_loop(Comparison comparison);

// Errors: those of refused_request, and the missing figure's.
Result<BestBatch> service_level(const Comparison& comparison, const AcceleratorGroup& group, double input,
                                double output, const ServiceLimits& limits);

// Limits that others measure under. Milliseconds.
struct LimitPreset {
    std::string_view id;
    double ttft_ms;
    double tpot_ms;
    std::string_view source;
};
std::span<const LimitPreset> limit_presets();

} // namespace llmroofline
