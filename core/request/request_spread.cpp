// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request_spread.h"

#include <algorithm>
#include <cmath>

#include "core/request/waves.h"

namespace llmroofline {

namespace {

// The profile without what no time is computed from, a general offset moved.
std::shared_ptr<const CalibrationProfile> moved(const CalibrationProfile& profile, std::size_t parameter) {
    auto result = std::make_shared<CalibrationProfile>();
    result->default_software = profile.default_software;
    result->offsets = profile.offsets;
    auto general = std::find_if(result->offsets.begin(), result->offsets.end(),
                                [](const auto& one) { return one.level == CalibrationLevel::general; });
    if (general == result->offsets.end())
        general = result->offsets.insert(general, CalibrationOffsets{});
    general->coordinates[parameter] += gradient_step;
    return result;
}

} // namespace

ResolvedCalibration resolve_request(const Comparison& comparison, const AcceleratorGroup& group) {
    return resolve(*comparison.workload.calibration, group.accelerator, request_software(comparison));
}

std::unique_ptr<Comparison> without_calibration(const Comparison& comparison) {
    auto result = std::make_unique<Comparison>(comparison);
    result->workload.calibration = nullptr;
    return result;
}

std::vector<std::unique_ptr<Comparison>> moved_calibrations(const Comparison& comparison) {
    std::vector<std::unique_ptr<Comparison>> result;
    const auto& profile = comparison.workload.calibration;
    if (!profile)
        return result;
    result.push_back(std::make_unique<Comparison>(comparison));
    for (std::size_t i = 0; i < calibration_parameter_count; ++i) {
        result.push_back(std::make_unique<Comparison>(comparison));
        result.back()->workload.calibration = moved(*profile, i);
    }
    return result;
}

Spread request_spread(const CalibrationProfile& profile, const ResolvedCalibration& resolved,
                      const CalibrationVector& gradient, std::string_view model_id, bool in_range,
                      double seconds, double bound) {
    Spread spread = prediction_spread(profile, resolved, gradient, model_id, in_range);
    spread.shared = std::sqrt(profile.shared_variance) * spread.up;
    return cut_at_bound(spread, seconds, bound);
}

RequestSpread::RequestSpread(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s) {
    const auto add = [&](std::unique_ptr<Comparison> other, std::vector<Moved>& to) {
        const Comparison& kept = *other;
        to.push_back({std::move(other), RequestTime(kept, group, greatest_s)});
    };
    const auto& profile = comparison.workload.calibration;
    if (!profile)
        return;
    resolved_ = resolve_request(comparison, group);
    range_ = ShapeRange(*profile, group, comparison.model, comparison.workload.precision);
    add(without_calibration(comparison), bound_);
    for (std::unique_ptr<Comparison>& other : moved_calibrations(comparison))
        add(std::move(other), moved_);
}

void RequestSpread::set_batch(double batch) {
    batch_ = batch;
    for (std::vector<Moved>* const all : {&moved_, &bound_})
        for (Moved& one : *all)
            one.time.set_batch(batch);
}

RequestSpreads RequestSpread::at(double input, double output) const {
    if (moved_.empty())
        return {};
    constexpr double RequestEstimate::*times[] = {&RequestEstimate::ttft, &RequestEstimate::tpot,
                                                  &RequestEstimate::tpot_first, &RequestEstimate::tpot_last,
                                                  &RequestEstimate::total};
    constexpr Spread RequestSpreads::*spreads[] = {&RequestSpreads::ttft, &RequestSpreads::tpot,
                                                   &RequestSpreads::tpot_first, &RequestSpreads::tpot_last,
                                                   &RequestSpreads::total};
    std::array<CalibrationVector, std::size(times)> gradients{};
    const RequestEstimate bound = bound_.front().time.estimate(input, output);
    const RequestEstimate here = moved_.front().time.estimate(input, output);
    for (std::size_t i = 0; i < calibration_parameter_count; ++i) {
        const RequestEstimate there = moved_[i + 1].time.estimate(input, output);
        for (std::size_t k = 0; k < gradients.size(); ++k)
            gradients[k][i] = (there.*times[k] / here.*times[k] - 1) / gradient_step;
    }
    RequestSpreads result;
    const Comparison& comparison = *moved_.front().comparison;
    const CalibrationProfile& profile = *comparison.workload.calibration;
    const bool in_range = range_.holds(batch_, input + output);
    for (std::size_t k = 0; k < gradients.size(); ++k) {
        result.*spreads[k] = request_spread(profile, resolved_, gradients[k], comparison.model.id, in_range,
                                            here.*times[k], bound.*times[k]);
    }
    return result;
}

RequestSpreads request_spreads(const Comparison& comparison, const AcceleratorGroup& group) {
    const double input = static_cast<double>(comparison.request.input);
    const double output = static_cast<double>(comparison.request.output);
    RequestSpread spread(comparison, group, input + output);
    spread.set_batch(requests_in_flight(comparison, group));
    return spread.at(input, output);
}

} // namespace llmroofline
