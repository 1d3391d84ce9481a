// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which operators a step has, by either formula set and either method. The global method is one operator: the
// FLOPs of all layers over the bytes it counts.
//
// A step is decode (one query token a sequence, s tokens in the KV cache) or prefill (s query tokens a
// sequence). All functions are pure; they refill `set`, which one thread owns.
#pragma once

#include <optional>

#include "core/comparison/comparison.h"
#include "core/cost/operator.h"
#include "core/cost/queries.h"
#include "core/cost/shard.h"
#include "core/io/error.h"

namespace llmroofline {

// Says why the published formulas do not apply to this model or workload; empty if they do. The exact formulas
// are defined for every model that check_model accepts.
std::optional<Error> undefined_by_published(const Transformer& model, const Workload& workload,
                                            Method method);

// Why the side's step cannot be computed, whatever its figures: the published formulas say nothing of it, the
// model's types are unknown, or its layout does not divide the model. Empty if it can.
Errors refused(const Transformer& model, const Workload& workload, Formulas formulas, Method method,
               const AcceleratorGroup& group);
// The same for both sides of the comparison, with each fault once.
Errors refused(const Comparison& comparison, Method method);

// Fills `set` with the operators of one step at `batch` sequences. The set is used for sequence lengths up to
// `greatest_s`: the published prefill has a step every head_dim tokens, chunked attention a piece every chunk. Call
// `refused` first; what it refuses must not be built.
void build_operators(const Shard& shard, const Workload& workload, Formulas formulas, Method method,
                     double batch, double greatest_s, OperatorSet& set);

// The amounts of a batch on which the exact operators depend, all of them linearly.
struct BatchAmounts {
    double batch = 0;                  // of the whole group
    double sequences = 0;              // Shard::sequences
    double expert_sequences = 0;       // Shard::expert_sequences
    std::optional<double> experts_hit; // in a step whose tokens do not grow with s; empty: of its tokens
};

namespace exact {

// The operators of the architecture as it is: compulsory traffic, each tensor read or written once. Formulas with their
// sources: core/cost/FORMULAS.md, from 'Exact operators' to 'Groups'.
//
// Only chunked attention needs `greatest_s`: its pieces are made up to there. Layers without attention or without FFN
// have no norm and no addition for it. Dense layers of several widths are one set of rows each, the later ones as
// gate_proj@2 and so on. In a group the figures are one accelerator's (core/cost/shard.h), and `count` is of all
// stages together.
void build(const Shard& shard, const Workload& workload, const Queries& queries, double batch,
           OperatorSet& set, double greatest_s = 0);
// The same at these amounts, which need not be a batch's, since what depends on the batch is linear in them.
void build(const Shard& shard, const Workload& workload, const Queries& queries, const BatchAmounts& amounts,
           OperatorSet& set, double greatest_s = 0);
// The same for the queries of the workload's phase.
void build(const Shard& shard, const Workload& workload, double batch, OperatorSet& set,
           double greatest_s = 0);
// The same on one accelerator.
void build(const Transformer& model, const Workload& workload, double batch, OperatorSet& set,
           double greatest_s = 0);

} // namespace exact

namespace published {

// The operator method as LLM-Viewer (commit 472f71f) computes it, its slips included. Formulas: core/cost/FORMULAS.md,
// 'Published formulas'.
void build_operators(const Transformer& model, const Workload& workload, double batch, double greatest_s,
                     OperatorSet& set);

// The global method as LLMRoofline (2024) computes it.
void build_global(const Transformer& model, double batch, OperatorSet& set);

} // namespace published

// Replaces the operators in the layers by their sum, as the exact global method sees them: FLOPs over weight
// and KV bytes, held against the matrix rate of `compute_type`; final_norm and lm_head are left out.
void merge_layers(const OperatorSet& from, DataType compute_type, OperatorSet& into);

} // namespace llmroofline
