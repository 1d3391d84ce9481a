// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/run_checks.h"

#include "core/io/numbers.h"

namespace llmroofline {

namespace {

std::optional<Error> faster_than(double least, const Measurement& measurement) {
    constexpr double rounding = 0.98;
    const double measured = measurement.seconds();
    if (!(measured < rounding * least))
        return std::nullopt;
    return Error{
        ErrorCode::faster_than_bound, {format_fixed(least / measured, 2)}, {"", measurement.line, 0}};
}

} // namespace

std::optional<Error> faster_than_bound(const MeasuredRun& run, const Measurement& measurement) {
    return run.missing() ? std::nullopt : faster_than(run.least_seconds(), measurement);
}

WorkloadKey workload_key(const Measurement& row) {
    const Precision& types = row.precision;
    const ParallelLayout& layout = row.group.layout;
    return {row.group.accelerator.id,
            row.model_id,
            {types.weights, types.activations, types.kv_cache, types.expert_weights},
            types.int4_group_size,
            {layout.tensor, layout.pipeline, layout.expert, layout.data, layout.micro_batches, row.stages},
            row.batching,
            {row.batch, row.in_flight, row.input, row.output, row.cached},
            row.phase};
}

const RunChecks::Known& RunChecks::known(const Measurement& measurement) {
    const auto [found, is_new] = known_.try_emplace(workload_key(measurement));
    if (is_new) {
        const MeasuredRun run(measurement);
        found->second = {run.missing(), run.least_seconds()};
    }
    return found->second;
}

std::optional<Error> RunChecks::mark(const Measurement& measurement) {
    const Known& run = known(measurement);
    return run.missing ? std::nullopt : faster_than(run.least, measurement);
}

} // namespace llmroofline
