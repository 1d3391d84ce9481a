// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operators of one step at one batch and sequence length, each held against its roof on one accelerator:
// what the operators command prints and the window's table shows. Plain values. FLOPs, bytes, FLOP/byte,
// FLOP/s, seconds; figures of one instance, `count` instances a step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/cost/operator.h"
#include "core/roofline/roofs.h"

namespace llmroofline {

// What is empty is not available: the accelerator states no rate for it.
struct OperatorRow {
    std::string name;
    double count = 0;
    OperatorFigures figures;
    double intensity = 0;
    std::optional<double> attainable;
    std::optional<Bound> bound;
    std::optional<double> time;
    bool without_vector_rate = false; // held against bandwidth alone, since the spec states no vector rate
};

struct OperatorTable {
    std::vector<OperatorRow> rows;
    OperatorRow total; // sums of count × value; `bound` is where more of the time lies
    std::optional<DataType> missing_type;
};

// Published formulas that say nothing of the model must have been refused before (undefined_by_published).
OperatorTable operator_table(const Transformer& model, const Workload& workload, Formulas formulas,
                             Method method, const Accelerator& accelerator, double batch, double s);

// The workload as one point on an accelerator's roof: the global method's intensity and what is attainable
// there.
struct WorkloadPoint {
    double intensity = 0;
    std::optional<double> attainable;
    std::optional<Bound> bound;
};

WorkloadPoint workload_point(const Transformer& model, const Workload& workload, Formulas formulas,
                             const Accelerator& accelerator, double batch, double s);

} // namespace llmroofline
