// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/exact/feed_forward.h"

namespace llmroofline::exact {

namespace {

struct FfnNames {
    OperatorKind gate, up, act, down;
};

constexpr FfnNames dense_names = {OperatorKind::gate_proj, OperatorKind::up_proj, OperatorKind::mlp_act,
                                  OperatorKind::down_proj};
constexpr FfnNames shared_names = {OperatorKind::shared_gate_proj, OperatorKind::shared_up_proj,
                                   OperatorKind::shared_act, OperatorKind::shared_down_proj};

// An activation reads gate and up and writes their product, or reads and writes up.
struct ActivationCost {
    double flops, reads;
};

ActivationCost activation_cost(FfnKind kind) {
    return kind == FfnKind::gated ? ActivationCost{5, 2} : ActivationCost{4, 1};
}

void add_ffn(const StepShape& step, const FfnNames& names, double count, double width, int width_group = 1) {
    const double hidden = static_cast<double>(step.model.hidden_size);
    const ActivationCost act = activation_cost(step.model.ffn);
    if (step.model.ffn == FfnKind::gated)
        step.linear(names.gate, count, hidden, width, false, width_group);
    step.linear(names.up, count, hidden, width, false, width_group);
    step.elementwise(names.act, count, width, act.flops, act.reads, 1, true, width_group);
    step.linear(names.down, count, width, hidden, false, width_group);
}

// T·k rows over the accelerators that hold the experts; the weights of the experts that the step's tokens
// hit, each accelerator's share of them.
void add_routed_experts(const StepShape& step, double count) {
    const Transformer& model = step.model;
    const double input = static_cast<double>(model.expert_input_width());
    const double width = static_cast<double>(model.moe_intermediate_size);
    const double experts = static_cast<double>(step.shard.experts);
    const double per_token = step.shard.computing_experts_per_token;
    const bool expected = step.workload.experts_read == ExpertsRead::expected;
    step.set.hits = {experts, per_token};

    const Quadratic tokens = step.set.expert_tokens;
    const double share = 1 / static_cast<double>(step.shard.layout.expert);
    const Quadratic rows = share * per_token * tokens;
    const auto linear = [&](OperatorKind kind, double inputs, double outputs) {
        const double one = inputs * outputs * step.weight_bytes(kind) * share;
        Work work;
        work.flops = 2 * inputs * outputs * rows;
        work.activation_bytes = (inputs + outputs) * step.activation * rows;
        const Operator op = step.gemm(kind, count);
        if (!step.queries.grows() || !expected) {
            const bool all = step.workload.experts_read == ExpertsRead::all;
            const double read = expected ? step.experts_hit.value_or(step.set.hits(tokens.c0))
                                : all    ? experts
                                         : per_token;
            work.weight_bytes = constant(read * one);
            step.set.add(op, work);
            return;
        }
        // The tokens grow along the row: no polynomial until every expert is hit.
        work.expert_bytes = one;
        step.set.add(op, work);
        work.expert_bytes = 0;
        work.weight_bytes = constant(experts * one);
        step.set.add_piece((step.set.hits.saturated_from() - tokens.c0) / tokens.c1, work);
    };
    if (model.ffn == FfnKind::gated)
        linear(OperatorKind::experts_gate_proj, input, width);
    linear(OperatorKind::experts_up_proj, input, width);
    const ActivationCost act = activation_cost(model.ffn);
    Work work;
    work.flops = act.flops * width * rows;
    work.activation_bytes = (act.reads + 1) * width * step.activation * rows;
    step.set.add(step.activation_op(OperatorKind::experts_act, ComputeUnit::vector, count), work);
    linear(OperatorKind::experts_down_proj, width, input);
}

} // namespace

void add_feed_forward(const StepShape& step) {
    const Transformer& model = step.model;
    int width_group = 1;
    if (!model.ffn_widths.empty()) {
        for (const FfnWidth& group : model.ffn_widths)
            add_ffn(step, dense_names, static_cast<double>(group.count), static_cast<double>(group.width),
                    width_group++);
    } else if (model.dense_layers() > 0) {
        add_ffn(step, dense_names, static_cast<double>(model.dense_layers()),
                static_cast<double>(model.intermediate_size));
    }
    if (model.moe_layers() == 0)
        return;
    const double count = static_cast<double>(model.moe_layers());
    step.linear(OperatorKind::router, count, static_cast<double>(model.hidden_size),
                static_cast<double>(step.shard.experts + model.zero_experts));
    const double hidden = static_cast<double>(model.hidden_size);
    const double latent = static_cast<double>(model.moe_latent_size);
    if (latent > 0)
        step.linear(OperatorKind::experts_in_proj, count, hidden, latent);
    add_routed_experts(step, count);
    if (latent > 0)
        step.linear(OperatorKind::experts_out_proj, count, latent, hidden);
    // The shared experts run side by side: one FFN of their widths together.
    if (model.shared_experts > 0)
        add_ffn(step, shared_names, count,
                static_cast<double>(model.shared_experts * model.shared_intermediate_size));
}

} // namespace llmroofline::exact
