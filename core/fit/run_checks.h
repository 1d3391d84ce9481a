// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is looked at of a measured row before it is taken: whether it has a time at all, and whether it is faster than its
// bound, so that unit, type, accelerator or count must be wrong. Plain values and pure functions.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "core/fit/measured_run.h"
#include "core/fit/measurement.h"

namespace llmroofline {

// What is measured faster than it can have been, by more than a fiftieth: faster_than_bound in the row's line.
std::optional<Error> faster_than_bound(const MeasuredRun& run, const Measurement& measurement);

// What a run's time is computed from: two rows of one key have one run. Entries of a catalog are told by their ids.
using WorkloadKey =
    std::tuple<std::string, std::string, std::array<std::optional<DataType>, 4>, int,
               std::array<std::int64_t, 6>, MeasuredBatching, std::array<double, 5>, MeasuredPhase>;
WorkloadKey workload_key(const Measurement& measurement);

// Looks at rows of which many measured the same. Belongs to one thread.
class RunChecks {
public:
    // What keeps the row from having a time.
    const std::optional<Error>& missing(const Measurement& measurement) { return known(measurement).missing; }
    // As faster_than_bound().
    std::optional<Error> mark(const Measurement& measurement);

private:
    struct Known {
        std::optional<Error> missing;
        double least = 0;
    };
    const Known& known(const Measurement& measurement);

    std::map<WorkloadKey, Known> known_;
};

} // namespace llmroofline
