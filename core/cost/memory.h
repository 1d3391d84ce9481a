// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The memory that a step needs on one accelerator of a group, in bytes: its weights, the KV cache of b·s
// tokens, the live activations (the largest read and written of one operator), the constant states of linear
// layers and the reserve that the user sets. An indexer's keys are part of the cache. Exact formulas whatever
// the comparison's: whether a model fits does not depend on how its time is estimated. Pure functions.
#pragma once

#include <optional>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/cost/batch_quadratic.h"
#include "core/cost/operator.h"
#include "core/cost/queries.h"
#include "core/cost/shard.h"

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

// Returns the use of the group's fullest accelerator. check_layout must have accepted the layout. `batch` is the
// group's.
MemoryUse memory_use(const Transformer& model, const Workload& workload, const AcceleratorGroup& group,
                     double batch, double s);

// The smallest group of this accelerator that holds the model with b·s tokens of KV cache, among layouts_to_try. Empty:
// none up to `most` accelerators.
std::optional<ParallelLayout> least_layout_that_fits(const Transformer& model, const Workload& workload,
                                                     const AcceleratorGroup& group, double batch, double s,
                                                     std::int64_t most = 1024);

// Gives the same as memory_use for many s at one batch, with the step's exact operators at hand.
class MemoryRow {
public:
    // Even replicas have shares of a batch that need not be whole.
    MemoryRow(const Transformer& model, const Workload& workload, const AcceleratorGroup& group,
              bool even_replicas = false);
    // The step is that of the workload's phase, or one of these queries.
    void set_batch(double batch);
    void set_batch(double batch, const Queries& queries);
    // The use never falls as s grows.
    MemoryUse at(double s) const;

private:
    Shard shard_;
    // The same shard with its chunks as windows: a step at s needs what the steps before it needed, and in a chunk's
    // first steps attention alone would need less.
    Shard step_shard_;
    const Workload& workload_;
    TypesInUse types_;
    double weights_;
    // An operator's activations, from each s on.
    struct ActivationPiece {
        double from;
        BatchQuadratic bytes;
    };
    using Activations = std::vector<ActivationPiece>;

    void plan_activations();
    double activations_at(double s) const;

    std::optional<Queries> queries_; // asked for last
    // The activations of the operators that can have the most at some batch and s. They are planned when the same
    // queries are asked for at a second batch; from then on operators need not be built.
    std::optional<std::vector<Activations>> plan_;
    BatchQuadratic::Amounts amounts_{};
    double sequences_ = 0; // of one replica, all stages' parts together
    OperatorSet operators_;
};

namespace published {

// The memory that LLM-Viewer prints: weights and KV cache as its prefill counts them (lm_head left out) and the
// stored activations of one layer's operators, added up.
struct ViewerMemory {
    double weights = 0;
    double kv_cache = 0;
    double activations = 0;

    double total() const { return weights + kv_cache + activations; }
};

ViewerMemory memory(const Transformer& model, const Workload& workload, double batch, double s);

} // namespace published

} // namespace llmroofline
