// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every exact operator is written in: the tokens of the step and the bytes of an element, and the shapes
// that recur (linear layers, element-wise operators). Private to core/cost/exact.
#pragma once

#include <optional>

#include "core/comparison/comparison.h"
#include "core/cost/operator.h"
#include "core/cost/operators.h"
#include "core/cost/queries.h"
#include "core/cost/shard.h"
#include "core/cost/types_in_use.h"

namespace llmroofline::exact {

struct StepShape {
    const Shard& shard;
    const Transformer& model; // of one accelerator
    const Workload& workload;
    OperatorSet& set;
    double batch;                      // of one accelerator: sequences in a stage at once
    std::optional<double> experts_hit; // by the tokens of a decode step, where it is given
    Queries queries;
    Quadratic tokens; // T: b in decode, b·s in prefill
    TypesInUse types;
    double activation; // bytes an element
    double kv;
    double greatest_s; // up to which the set is used

    StepShape(const Shard& shard, const Workload& workload, const Queries& queries,
              const BatchAmounts& amounts, OperatorSet& set, double greatest_s);

    // Queries of one sequence that attend together, of a step that adds tokens to a cache.
    double queries_at_once() const { return queries.grows() ? 1 : queries.fixed; }

    // T·ic·oc multiply-adds; the result goes to the next operator, or (`to_cache`) to the KV cache.
    void linear(OperatorKind kind, double count, double inputs, double outputs, bool to_cache = false,
                int width_group = 1) const {
        linear_on(tokens, kind, count, inputs, outputs, to_cache, width_group);
    }
    void linear_on(const Quadratic& rows, OperatorKind kind, double count, double inputs, double outputs,
                   bool to_cache = false, int width_group = 1) const;

    // `groups` products side by side, each of its part of the inputs with its part of the outputs.
    void grouped_linear(OperatorKind kind, double count, double groups, double inputs, double outputs,
                        int width_group) const;

    // Tokens whose latent is expanded: where earlier ones are in the cache, those too.
    Quadratic expanded_tokens() const { return {0, batch, 0}; }

    // Per element of T·width: `flops`, `reads`, `writes`. Held against the vector peak.
    void elementwise(OperatorKind kind, double count, double width, double flops, double reads, double writes,
                     bool in_layers = true, int width_group = 1) const;

    // Bytes of one of the operator's weights, and the type that they have.
    double weight_bytes(OperatorKind kind) const;
    DataType weight_type(OperatorKind kind) const;
    // A product of weights of the operator's kind with activations.
    Operator gemm(OperatorKind kind, double count) const;
    // What has no weights, at the activations' type.
    Operator activation_op(OperatorKind kind, ComputeUnit unit, double count) const;
};

void add_stream_mix(const StepShape& step);
void add_stream_inputs(const StepShape& step);
void add_layer_inputs(const StepShape& step);
void add_output_head(const StepShape& step);

} // namespace llmroofline::exact
