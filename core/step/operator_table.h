// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operators of one step at one batch and sequence length, each held against its roof on one accelerator
// (of a group: what one of them computes, sends and waits for):
// what the operators command prints and the window's table shows. Plain values. FLOPs, bytes, FLOP/byte,
// FLOP/s, seconds; figures of one instance, `count` instances a step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/cost/operator.h"
#include "core/step/roofs.h"

namespace llmroofline {

// One operator. An empty figure is not available: the accelerator states no rate for it.
struct OperatorRow {
    std::string name;
    double count = 0;
    OperatorFigures figures;
    double link_bytes = 0; // sent, within and between nodes
    double intensity = 0;
    std::optional<double> attainable;
    std::optional<Bound> bound;
    std::optional<double> time;

    double bytes() const { return figures.bytes() + link_bytes; }
    bool without_vector_rate = false; // held against bandwidth alone, since the spec states no vector rate
};

struct OperatorTable {
    std::vector<OperatorRow> rows;
    OperatorRow total; // sums of count × value; `bound` is where more of the time lies
    Missing missing;
};

// The caller must have refused what `refused` refuses. A communication has FLOPs 0 and its bytes are those that one
// accelerator sends; its bound is the link. Overlapped communication is in the total's time only where it takes
// longer than all the rest.
OperatorTable operator_table(const Transformer& model, const Workload& workload, Formulas formulas,
                             Method method, const AcceleratorGroup& group, double batch, double s);

// The workload as one point on an accelerator's roof: the global method's intensity and what is attainable
// there.
struct WorkloadPoint {
    double intensity = 0;
    std::optional<double> attainable;
    std::optional<Bound> bound;
};

WorkloadPoint workload_point(const Transformer& model, const Workload& workload, Formulas formulas,
                             const AcceleratorGroup& group, double batch, double s);

} // namespace llmroofline
