// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/pairing.h"

#include <cmath>

#include "core/request/request_memory.h"
#include "core/request/request_time.h"

namespace llmroofline {

namespace {

// One pair at any decoding batch.
class Pair {
public:
    Pair(const Comparison& comparison, const AcceleratorGroup& prefill, const AcceleratorGroup& decode,
         double input, double output)
        : comparison_(apart(comparison, decode)), input_(input), output_(output),
          time_(comparison_, prefill, input + output), decoding_(comparison_, decode),
          prompt_fits_(RequestMemory(comparison_, prefill).fits(1, input, 0)) {}
    Pair(const Pair&) = delete; // the times look at the comparison in here
    Pair& operator=(const Pair&) = delete;

    RequestEstimate at(double batch) {
        time_.set_batch(batch);
        return time_.estimate(input_, output_);
    }
    double prefill_seconds() {
        time_.set_batch(1);
        return time_.prefill(input_).total();
    }
    // The limits are on decoding alone.
    BatchFigures figures(double batch) {
        BatchFigures figures;
        figures.fits = prompt_fits_ && decoding_.fits(batch, input_, output_);
        if (!figures.fits)
            return figures;
        const RequestEstimate estimate = at(batch);
        figures.tpot = estimate.tpot;
        figures.tokens_per_s = batch * output_ / estimate.decode;
        return figures;
    }

private:
    static Comparison apart(Comparison comparison, const AcceleratorGroup& decode) {
        comparison.decode_group = decode;
        // All `batch` decode at once; in a closed loop some of them would be on their way.
        comparison.request.batching = Batching::fixed;
        return comparison;
    }

    Comparison comparison_;
    double input_;
    double output_;
    RequestTime time_;
    RequestMemory decoding_;
    bool prompt_fits_; // one, on the group that computes it
};

PairCost pair_cost(const Comparison& comparison, const AcceleratorGroup& prefill,
                   const AcceleratorGroup& decode, const Measuring& measuring, double input, double output,
                   const ServiceLimits& limits) {
    PairCost cost;
    Comparison apart = comparison;
    apart.decode_group = decode;
    cost.lacks = refused_request(apart, prefill);
    const auto price_prefill = price_of(prefill, measuring);
    const auto price_decode = price_of(decode, measuring);
    for (const auto* const price : {&price_prefill, &price_decode})
        if (!*price)
            cost.lacks.insert(cost.lacks.end(), price->errors().begin(), price->errors().end());
    if (!cost.lacks.empty())
        return cost;
    Pair pair(comparison, prefill, decode, input, output);
    if (const RequestEstimate first = pair.at(1); first.missing) {
        // Whichever of the two lacks it.
        cost.lacks = {missing_error(first.missing, prefill.accelerator.id, prefill.node_size())};
        return cost;
    }
    ServiceLimits decoding = limits;
    decoding.ttft_s.reset();
    const BestBatch best = best_batch([&](double batch) { return pair.figures(batch); }, decoding);
    cost.binds = best.binds;
    cost.broken = best.broken;
    cost.batch = best.batch;
    if (!best.meets())
        return cost;
    const RequestEstimate estimate = pair.at(best.batch);
    const double prefill_s = pair.prefill_seconds();
    const double decode_s = estimate.decode / best.batch;
    const double p_i = price_prefill->usd_per_hour.value;
    const double p_j = price_decode->usd_per_hour.value;
    const double per_million = 1e6 / 3600 / output;
    // One prompt's: the engine's is of as many as are computed together.
    cost.transfer_s = pair.at(1).transfer;
    cost.prefill_usd = per_million * p_i * prefill_s;
    cost.decode_usd = per_million * p_j * decode_s;
    cost.transfer_usd = per_million * (p_i + p_j) * cost.transfer_s;
    cost.ttft = prefill_s + cost.transfer_s;
    cost.meets_ttft = !limits.ttft_s || cost.ttft <= *limits.ttft_s;
    cost.prefill_per_decode = prefill_s / decode_s;
    return cost;
}

} // namespace

std::vector<PairCost> pair_costs(const Comparison& comparison, std::span<const AcceleratorGroup> groups,
                                 const Measuring& measuring, double input, double output,
                                 const ServiceLimits& limits) {
    std::vector<PairCost> costs;
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (std::size_t j = 0; j < groups.size(); ++j) {
            costs.push_back(pair_cost(comparison, groups[i], groups[j], measuring, input, output, limits));
            costs.back().prefill = i;
            costs.back().decode = j;
        }
    return costs;
}

} // namespace llmroofline
