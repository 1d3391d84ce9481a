// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/operators.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "core/io/error_lists.h"

namespace llmroofline {

std::optional<Error> undefined_by_published(const Transformer& model, const Workload& workload,
                                            Method method) {
    const auto refuse = [](ErrorCode code) { return Error{code, {}, {}}; };
    if (model.attention_chunk > 0 || model.linear || model.indexer || model.query_gate ||
        model.attention_free_layers > 0 || model.ffn_free_layers > 0 || !model.ffn_widths.empty() ||
        !model.attention_groups.empty() || model.residual_streams > 1 || model.per_layer_width > 0 ||
        model.laurel_rank > 0 || model.altup_streams > 1)
        return refuse(ErrorCode::published_needs_equal_layers);
    // Neither tool knows windows or latents; LLM-Viewer knows no blocks side by side.
    const bool by_operator = method == Method::operator_by_operator;
    if (model.latent || model.sliding_window > 0 || model.value_head_dim > 0 || model.query_rank > 0 ||
        model.out_rank > 0 || model.key_values != KeyValues::separate || model.moe_latent_size > 0 ||
        model.zero_experts > 0 || (by_operator && model.parallel_block))
        return refuse(ErrorCode::published_needs_plain_attention);
    if (by_operator) {
        if (model.is_moe())
            return refuse(ErrorCode::published_needs_dense);
        if (model.ffn != FfnKind::gated)
            return refuse(ErrorCode::published_needs_one_ffn);
        return std::nullopt;
    }
    if (workload.phase != Phase::decode)
        return refuse(ErrorCode::published_needs_decode);
    const auto two_bytes = [](DataType type) { return type == DataType::fp16 || type == DataType::bf16; };
    const Precision precision = precision_of(workload.precision, Formulas::published);
    if (!two_bytes(*precision.weights) || !two_bytes(*precision.activations) ||
        !two_bytes(*precision.kv_cache) || (model.is_moe() && !two_bytes(*precision.routed_expert_weights())))
        return refuse(ErrorCode::published_needs_two_bytes);
    // One FFN width, in every layer.
    if (model.is_moe() && (model.dense_layers() > 0 || model.shared_experts > 0))
        return refuse(ErrorCode::published_needs_one_ffn);
    return std::nullopt;
}

Errors refused(const Transformer& model, const Workload& workload, Formulas formulas, Method method,
               const AcceleratorGroup& group) {
    if (formulas == Formulas::published) {
        Workload own = workload;
        own.precision = chosen_for(workload.precision, group.types);
        if (const auto error = undefined_by_published(model, own, method))
            return {*error};
        if (group.accelerators() > 1)
            return {{ErrorCode::published_needs_one_accelerator, {}, {}}};
    } else if (const auto error = unknown_types(model, workload.precision, group)) {
        return {*error};
    }
    return check_layout(model, workload.precision, group);
}

Errors refused(const Comparison& comparison, Method method) {
    const auto of_side = [&](const AcceleratorGroup& group) {
        return refused(comparison.model, comparison.workload, comparison.formulas, method, group);
    };
    Errors errors = of_side(comparison.a);
    add_new(errors, of_side(comparison.b));
    return errors;
}

void build_operators(const Shard& shard, const Workload& workload, Formulas formulas, Method method,
                     double batch, double greatest_s, OperatorSet& set) {
    if (formulas == Formulas::published) {
        if (method == Method::global)
            published::build_global(shard.model, batch, set);
        else {
            Workload own = workload;
            own.precision = chosen_for(workload.precision, shard.types.chosen);
            published::build_operators(shard.model, own, batch, greatest_s, set);
        }
        return;
    }
    if (method == Method::operator_by_operator) {
        exact::build(shard, workload, batch, set, greatest_s);
        return;
    }
    static thread_local OperatorSet parts;
    exact::build(shard, workload, batch, parts, greatest_s);
    merge_layers(parts, types_in_use(shard.model, workload.precision, shard.types).activations, set);
}

void merge_layers(const OperatorSet& from, DataType compute_type, OperatorSet& into) {
    into.clear(from.batch());
    into.hits = from.hits;
    into.expert_tokens = from.expert_tokens;
    into.lacks_l2 = from.lacks_l2;
    into.pace = from.pace;
    for (const Communication& communication : from.communications())
        if (communication.in_layers)
            into.add(communication);

    static thread_local std::vector<double> starts;
    starts.assign(1, 0.0);
    for (const Operator& op : from.operators())
        for (const WorkPiece& piece : from.pieces(op))
            starts.push_back(piece.from);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());

    bool first = true;
    for (const double start : starts) {
        Work sum;
        for (const Operator& op : from.operators()) {
            if (!op.in_layers)
                continue;
            const auto pieces = from.pieces(op);
            const auto later = std::partition_point(pieces.begin(), pieces.end(),
                                                    [start](const WorkPiece& p) { return p.from <= start; });
            const Work& work = std::prev(later)->work;
            sum.flops += op.count * work.flops;
            sum.weight_bytes += op.count * work.weight_bytes;
            sum.kv_bytes += op.count * work.kv_bytes;
            sum.expert_bytes += op.count * work.expert_bytes;
        }
        if (first)
            into.add({.kind = OperatorKind::whole_layers, .compute_type = compute_type}, sum);
        else
            into.add_piece(start, sum);
        first = false;
    }
}

} // namespace llmroofline
