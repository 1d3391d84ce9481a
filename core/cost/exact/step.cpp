// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/cost/exact/attention.h"
#include "core/cost/exact/communication.h"
#include "core/cost/exact/feed_forward.h"
#include "core/cost/exact/step_shape.h"
#include "core/cost/operators.h"

namespace llmroofline::exact {

StepShape::StepShape(const Shard& shard_, const Workload& workload_, const Queries& queries_,
                     const BatchAmounts& amounts, OperatorSet& set_, double greatest_s_)
    : shard(shard_), model(shard_.model), workload(workload_), set(set_), batch(amounts.sequences),
      experts_hit(amounts.experts_hit), queries(queries_), tokens(batch * queries_.count()),
      types(types_in_use(shard_.model, workload_.precision, shard_.types)),
      activation(types.activation_bytes()), kv(types.kv_bytes()), greatest_s(greatest_s_) {}

double StepShape::weight_bytes(OperatorKind kind) const {
    const std::optional<Module> module = traits_of(kind).module;
    return module ? types.bytes_of(*module) : types.unquantized_bytes();
}

DataType StepShape::weight_type(OperatorKind kind) const {
    const std::optional<Module> module = traits_of(kind).module;
    return module ? types.modules[*module].type : types.unquantized;
}

Operator StepShape::gemm(OperatorKind kind, double count) const {
    const DataType weights = weight_type(kind);
    return {.kind = kind,
            .compute_type = wider(weights, types.activations),
            .weight_type = weights,
            .activation_element = activation,
            .count = count};
}

Operator StepShape::activation_op(OperatorKind kind, ComputeUnit unit, double count) const {
    return {.kind = kind,
            .unit = unit,
            .compute_type = types.activations,
            .activation_element = activation,
            .count = count};
}

void StepShape::linear_on(const Quadratic& rows, OperatorKind kind, double count, double inputs,
                          double outputs, bool to_cache, int width_group) const {
    Work work;
    work.flops = 2 * inputs * outputs * rows;
    work.weight_bytes = constant(inputs * outputs * weight_bytes(kind));
    work.activation_bytes = (inputs + (to_cache ? 0 : outputs)) * activation * rows;
    if (to_cache)
        work.kv_bytes = outputs * kv * rows;
    Operator op = gemm(kind, count);
    op.width_group = width_group;
    set.add(op, work);
}

void StepShape::grouped_linear(OperatorKind kind, double count, double groups, double inputs, double outputs,
                               int width_group) const {
    Work work;
    work.flops = 2 / groups * inputs * outputs * tokens;
    work.weight_bytes = constant(inputs * outputs / groups * weight_bytes(kind));
    work.activation_bytes = (inputs + outputs) * activation * tokens;
    Operator op = gemm(kind, count);
    op.width_group = width_group;
    set.add(op, work);
}

void StepShape::elementwise(OperatorKind kind, double count, double width, double flops, double reads,
                            double writes, bool in_layers, int width_group) const {
    Work work;
    work.flops = flops * width * tokens;
    work.activation_bytes = (reads + writes) * width * activation * tokens;
    Operator op = activation_op(kind, ComputeUnit::vector, count);
    op.width_group = width_group;
    op.in_layers = in_layers;
    set.add(op, work);
}

void build(const Transformer& model, const Workload& workload, double batch, OperatorSet& set,
           double greatest_s) {
    build(shard_of(model, {}), workload, batch, set, greatest_s);
}

void build(const Shard& shard, const Workload& workload, double batch, OperatorSet& set, double greatest_s) {
    build(shard, workload, Queries::of(workload.phase), batch, set, greatest_s);
}

void build(const Shard& shard, const Workload& workload, const Queries& queries, double group_batch,
           OperatorSet& set, double greatest_s) {
    build(shard, workload, queries,
          BatchAmounts{group_batch, shard.sequences(group_batch), shard.expert_sequences(group_batch), {}},
          set, greatest_s);
}

void build(const Shard& shard, const Workload& workload, const Queries& queries, const BatchAmounts& amounts,
           OperatorSet& set, double greatest_s) {
    set.clear(amounts.batch);
    set.expert_tokens = amounts.expert_sequences * queries.count();
    const StepShape step(shard, workload, queries, amounts, set, greatest_s);
    const Transformer& model = step.model;
    set.decoding = !queries.expands_latent;
    if (set.decoding)
        set.pace = shard.pace(amounts.batch);
    set.gated_ffn = model.ffn == FfnKind::gated;
    if (model.heads > 0)
        set.rows_per_kv_head =
            step.queries_at_once() * static_cast<double>(model.heads) /
            static_cast<double>(model.latent ? 1 : std::max<std::int64_t>(model.kv_heads, 1));
    set.latent = model.latent.has_value();
    const double mixers = static_cast<double>(model.mixer_layers()); // attention or linear
    const double ffns = static_cast<double>(model.ffn_layers());
    const double hidden = static_cast<double>(model.hidden_size);

    if (model.is_draft) {
        set.is_draft = true;
        step.elementwise(OperatorKind::mtp_norm, 2, hidden, 7, 1, 1);
        step.linear(OperatorKind::mtp_proj, 1, 2 * hidden, hidden);
    }
    add_stream_inputs(step);
    if (mixers > 0)
        step.elementwise(OperatorKind::attn_norm, mixers, hidden, 7, 1, 1);
    if (model.attention_layers() > 0) {
        if (model.latent)
            add_latent_attention(step);
        else
            add_attention(step);
    }
    if (model.linear)
        add_linear_attention(step);
    if (model.laurel_rank > 0) {
        const double rank = static_cast<double>(model.laurel_rank);
        step.linear(OperatorKind::laurel_a_proj, mixers, hidden, rank);
        step.linear(OperatorKind::laurel_b_proj, mixers, rank, hidden);
    }
    const bool has_streams = model.residual_streams > 1;
    if (has_streams)
        add_stream_mix(step);
    if (!model.parallel_block) {
        if (mixers > 0 && !has_streams)
            step.elementwise(OperatorKind::attn_add, mixers, hidden, 1, 2, 1);
        if (ffns > 0)
            step.elementwise(OperatorKind::mlp_norm, ffns, hidden, 7, 1, 1);
    }
    add_feed_forward(step);
    // A parallel block adds its input, the attention's and the FFN's result at once.
    if (model.parallel_block)
        step.elementwise(OperatorKind::mlp_add, ffns, hidden, 2, 3, 1);
    else if (ffns > 0 && !has_streams)
        step.elementwise(OperatorKind::mlp_add, ffns, hidden, 1, 2, 1);

    add_layer_inputs(step);
    if (queries.logits > 0)
        add_output_head(step);
    if (shard.layout.accelerators() > 1)
        add_communication(step);
}

// What stands before the first layer: the hidden state as it goes into n − 1 further streams, which come back to one
// behind the last layer, and what all layers get of each token besides.
void add_stream_inputs(const StepShape& step) {
    const Transformer& model = step.model;
    const double hidden = static_cast<double>(model.hidden_size);
    if (model.altup_streams > 1)
        step.linear(OperatorKind::altup_proj, 2 * static_cast<double>(model.altup_streams - 1), hidden,
                    hidden);
    if (model.per_layer_width > 0)
        step.linear(OperatorKind::per_layer_in_proj, 1, hidden,
                    static_cast<double>(model.layers * model.per_layer_width));
}

// Behind each layer: its own numbers of the token, gated by the hidden state, are projected back and added; and n streams
// are predicted before the layer by n·n coefficients and corrected behind it by n, a router giving both.
void add_layer_inputs(const StepShape& step) {
    const Transformer& model = step.model;
    const double layers = static_cast<double>(model.layers);
    const double hidden = static_cast<double>(model.hidden_size);
    const double width = static_cast<double>(model.per_layer_width);
    const double streams = static_cast<double>(model.altup_streams);
    if (width > 0) {
        step.linear(OperatorKind::per_layer_gate_proj, layers, hidden, width);
        step.elementwise(OperatorKind::per_layer_act, layers, width, 5, 2, 1);
        step.linear(OperatorKind::per_layer_out_proj, layers, width, hidden);
        if (streams <= 1)
            step.elementwise(OperatorKind::per_layer_add, layers, hidden, 1, 2, 1);
    }
    if (streams > 1) {
        const double router = 2 * (7 + 2 * streams);
        const double flops = router + 2 * streams * streams + (1 + 2 * streams) + (streams - 1);
        step.elementwise(OperatorKind::altup_mix, layers, hidden, flops, 3 * streams + 1, 3 * streams - 1);
    }
}

// n streams of the hidden width: each part of a layer gives (2 + n)·n numbers a token from all of them, takes a
// weighted sum as its input, and adds its output to the streams, mixed anew.
void add_stream_mix(const StepShape& step) {
    const double streams = static_cast<double>(step.model.residual_streams);
    const double hidden = static_cast<double>(step.model.hidden_size);
    const double mixed = (2 + streams) * streams;
    const double elements = streams * hidden;
    Work work;
    work.flops = (2 * mixed * elements + 2 * elements + 2 * streams * elements + 2 * elements) * step.tokens;
    work.weight_bytes = constant(mixed * elements * bytes_per_element(DataType::fp32));
    work.activation_bytes = (3 * elements + 2 * hidden) * step.activation * step.tokens;
    Operator mix =
        step.activation_op(OperatorKind::stream_mix, ComputeUnit::vector,
                           static_cast<double>(step.model.mixer_layers() + step.model.ffn_layers()));
    mix.weight_type = DataType::fp32;
    step.set.add(mix, work);
}

void add_output_head(const StepShape& step) {
    const double batch = step.batch * step.queries.logits;
    const double hidden = static_cast<double>(step.model.hidden_size);
    const double vocab = static_cast<double>(step.model.vocab_size);
    Work norm;
    norm.flops = constant(7 * batch * hidden);
    norm.activation_bytes = constant(2 * batch * hidden * step.activation);
    Operator final_norm = step.activation_op(OperatorKind::final_norm, ComputeUnit::vector, 1);
    final_norm.in_layers = false;
    step.set.add(final_norm, norm);
    Work head;
    head.flops = constant(2 * batch * hidden * vocab);
    head.weight_bytes = constant(hidden * vocab * step.weight_bytes(OperatorKind::lm_head));
    head.activation_bytes = constant(batch * (hidden + vocab) * step.activation);
    Operator lm_head = step.gemm(OperatorKind::lm_head, 1);
    lm_head.in_layers = false;
    step.set.add(lm_head, head);
}

} // namespace llmroofline::exact
