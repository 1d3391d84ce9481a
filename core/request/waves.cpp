// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/waves.h"

#include "core/request/batch_grid.h"
#include "core/request/request_memory.h"

namespace llmroofline {

namespace {

StepParts between(const StepParts& a, const StepParts& b, double share) {
    StepParts parts = (1 - share) * a;
    parts += share * b;
    return parts;
}

RequestEstimate between(const RequestEstimate& a, const RequestEstimate& b, double share) {
    RequestEstimate result = share < 0.5 ? a : b; // what cannot lie in between is the nearer one's
    for (double RequestEstimate::*const figure :
         {&RequestEstimate::ttft, &RequestEstimate::transfer, &RequestEstimate::tpot,
          &RequestEstimate::tpot_first, &RequestEstimate::tpot_last, &RequestEstimate::decode,
          &RequestEstimate::total})
        result.*figure = (1 - share) * a.*figure + share * b.*figure;
    if (a.decoding && b.decoding)
        result.decoding = (1 - share) * *a.decoding + share * *b.decoding;
    result.prefill_parts = between(a.prefill_parts, b.prefill_parts, share);
    result.decode_parts = between(a.decode_parts, b.decode_parts, share);
    return result;
}

} // namespace

double requests_in_flight(const Comparison& comparison, const AcceleratorGroup& group) {
    const Request& request = comparison.request;
    const double batch = static_cast<double>(request.batch);
    if (comparison.formulas == Formulas::published)
        return batch;
    const double held =
        RequestFit(comparison, group)
            .greatest(batch, static_cast<double>(request.input), static_cast<double>(request.output));
    return held > 0 ? held : batch;
}

Waves::Waves(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s)
    : comparison_(comparison), group_(group), greatest_s_(greatest_s) {}

RequestTime& Waves::time_of(std::size_t index) {
    std::unique_ptr<RequestTime>& time = times_[index];
    if (!time) {
        time = std::make_unique<RequestTime>(comparison_, group_, greatest_s_);
        time->set_batch(batch_grid::batch_at(index));
    }
    return *time;
}

RequestEstimate Waves::at(double batch, double held, double input, double output) {
    const std::size_t below = batch_grid::index_below(held);
    const double share = batch_grid::share_above(below, held);
    RequestEstimate estimate = time_of(below).estimate(input, output);
    if (share > 0 && !estimate.missing)
        estimate = between(estimate, time_of(below + 1).estimate(input, output), share);
    estimate.in_flight = held;
    if (estimate.missing)
        return estimate;
    const double waited = batch / held - 1; // times that a request takes
    StepParts before = estimate.prefill_parts;
    before += estimate.decode_parts;
    estimate.prefill_parts += waited * before;
    estimate.ttft += waited * estimate.total;
    estimate.total += waited * estimate.total;
    estimate.tokens_per_s = batch * output / estimate.total;
    estimate.tokens_per_s_request = output / estimate.total;
    estimate.tokens_per_s_accelerator = estimate.tokens_per_s / static_cast<double>(estimate.accelerators);
    return estimate;
}

} // namespace llmroofline
