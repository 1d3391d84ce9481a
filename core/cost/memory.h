// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The memory that a step needs on one accelerator, in bytes: all weights, the KV cache of b·s tokens, the
// live activations (the largest read and written of one operator), the constant states of linear layers and
// the reserve that the user sets. An indexer's keys are part of the cache. Exact
// formulas whatever the comparison's: whether a model fits does not depend on how its time is estimated. Pure
// functions.
#pragma once

#include "core/comparison/comparison.h"
#include "core/cost/operator.h"

namespace llmroofline {

struct MemoryUse {
    double weights = 0;
    double kv_cache = 0;
    double states = 0;
    double activations = 0;
    double reserve = 0;

    double total() const { return weights + kv_cache + states + activations + reserve; }
};

double weight_bytes(const Transformer& model, const Precision& precision);

MemoryUse memory_use(const Transformer& model, const Workload& workload, double batch, double s);

// As above with the step's exact operators at hand, for many s at one batch.
class MemoryRow {
public:
    MemoryRow(const Transformer& model, const Workload& workload);
    void set_batch(double batch);
    // Never falls as s grows.
    MemoryUse at(double s) const;

private:
    const Transformer& model_;
    // Chunks as windows: a step at s needs what the steps before it needed, and in a chunk's first steps
    // attention alone would need less.
    Transformer step_model_;
    const Workload& workload_;
    double batch_ = 0;
    double weights_ = 0;
    double kv_element_ = 0;
    OperatorSet operators_;
};

namespace published {

// What LLM-Viewer prints as memory: weights and KV cache as its prefill counts them (lm_head left out) and
// the stored activations of one layer's operators, added up.
struct ViewerMemory {
    double weights = 0;
    double kv_cache = 0;
    double activations = 0;

    double total() const { return weights + kv_cache + activations; }
};

ViewerMemory memory(const Transformer& model, const Workload& workload, double batch, double s);

} // namespace published

} // namespace llmroofline
