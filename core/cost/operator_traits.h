// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every kind of operator in one table: its name, the class that a calibration corrects it as, whether engines compute it
// within the kernel of the operator before it, and the module whose published type its weights have. A kind without a
// row does not compile, so that none is calibrated as a matrix product, or held in a type, that nobody chose for it.
// Constant, safe from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/model/published_types.h"

namespace llmroofline {

enum class OperatorKind {
    mtp_norm, // of a draft module: its two inputs, and what joins them
    mtp_proj,
    altup_proj, // into and out of several streams (Gemma 3n), and their mixing in a layer
    altup_mix,
    per_layer_in_proj, // what each layer gets of a token besides (Gemma 3n, 4), from the hidden state
    attn_norm,
    q_proj,
    q_a_proj,
    q_b_proj,
    k_proj,
    v_proj,
    kv_a_proj,
    kv_b_proj,
    q_absorb,
    fused_attention,
    qk_matmul,
    softmax,
    sv_matmul,
    v_absorb,
    attn_gate_proj,
    attn_gate,
    compress_proj,
    compress_pool,
    index_q_proj,
    index_k_proj,
    index_weights_proj,
    index_scores,
    linear_in_proj,
    linear_conv,
    linear_select_proj, // what steers the recurrence, from the inner channels
    linear_decay_proj,
    linear_gate_proj,
    linear_recurrence,
    linear_gate,
    linear_out_proj,
    out_a_proj, // of groups of heads, into their rank
    out_proj,
    laurel_a_proj, // a low-rank path beside attention (Gemma 3n)
    laurel_b_proj,
    attn_add,
    stream_mix, // of several residual streams, in place of the additions
    mlp_norm,
    gate_proj,
    up_proj,
    mlp_act,
    down_proj,
    router,
    experts_in_proj, // into the width in which they compute, and out of it
    experts_out_proj,
    experts_gate_proj,
    experts_up_proj,
    experts_act,
    experts_down_proj,
    shared_gate_proj,
    shared_up_proj,
    shared_act,
    shared_down_proj,
    mlp_add,
    per_layer_gate_proj,
    per_layer_act,
    per_layer_out_proj,
    per_layer_add,
    final_norm,
    lm_head,
    whole_layers, // the global method's one operator
    all_reduce,
    all_to_all,
    all_gather, // of the logits
    pipeline_send
};

// What a calibration has parameters for.
enum class OperatorClass {
    gemm,        // a product with weights
    experts,     // a product with the weights of routed experts
    attention,   // a product of activations with what is cached
    elementwise, // held against bandwidth
    exchange,    // between accelerators
    whole        // the global method's one operator, which no calibration knows
};

// Whether engines make one kernel of it and what stands before it.
enum class KernelJoin { never, always, when_gated };

struct OperatorTraits {
    OperatorKind kind;
    std::string_view name;
    OperatorClass operator_class;
    KernelJoin join = KernelJoin::never;
    // Of a product's weights; empty: they are in no module and keep 16 bit (router), or there are none.
    std::optional<Module> module = std::nullopt;
};

inline constexpr std::array operator_traits = std::to_array<OperatorTraits>({
    {OperatorKind::mtp_norm, "mtp_norm", OperatorClass::elementwise},
    {OperatorKind::mtp_proj, "mtp_proj", OperatorClass::gemm},
    {OperatorKind::altup_proj, "altup_proj", OperatorClass::gemm},
    {OperatorKind::altup_mix, "altup_mix", OperatorClass::elementwise},
    {OperatorKind::per_layer_in_proj, "per_layer_in_proj", OperatorClass::gemm},
    {OperatorKind::attn_norm, "attn_norm", OperatorClass::elementwise},
    {OperatorKind::q_proj, "q_proj", OperatorClass::gemm, KernelJoin::never, Module::attention},
    {OperatorKind::q_a_proj, "q_a_proj", OperatorClass::gemm, KernelJoin::never, Module::attention},
    {OperatorKind::q_b_proj, "q_b_proj", OperatorClass::gemm, KernelJoin::never, Module::attention},
    {OperatorKind::k_proj, "k_proj", OperatorClass::gemm, KernelJoin::always, Module::attention},
    {OperatorKind::v_proj, "v_proj", OperatorClass::gemm, KernelJoin::always, Module::attention},
    {OperatorKind::kv_a_proj, "kv_a_proj", OperatorClass::gemm, KernelJoin::always, Module::attention},
    {OperatorKind::kv_b_proj, "kv_b_proj", OperatorClass::gemm, KernelJoin::never, Module::attention},
    {OperatorKind::q_absorb, "q_absorb", OperatorClass::gemm, KernelJoin::never, Module::attention},
    {OperatorKind::fused_attention, "fused_attention", OperatorClass::attention},
    {OperatorKind::qk_matmul, "qk_matmul", OperatorClass::attention},
    {OperatorKind::softmax, "softmax", OperatorClass::elementwise},
    {OperatorKind::sv_matmul, "sv_matmul", OperatorClass::attention},
    {OperatorKind::v_absorb, "v_absorb", OperatorClass::gemm, KernelJoin::never, Module::attention},
    {OperatorKind::attn_gate_proj, "attn_gate_proj", OperatorClass::gemm, KernelJoin::never,
     Module::attention},
    {OperatorKind::attn_gate, "attn_gate", OperatorClass::elementwise},
    {OperatorKind::compress_proj, "compress_proj", OperatorClass::gemm, KernelJoin::never, Module::attention},
    {OperatorKind::compress_pool, "compress_pool", OperatorClass::elementwise},
    {OperatorKind::index_q_proj, "index_q_proj", OperatorClass::gemm, KernelJoin::never, Module::indexer},
    {OperatorKind::index_k_proj, "index_k_proj", OperatorClass::gemm, KernelJoin::never, Module::indexer},
    {OperatorKind::index_weights_proj, "index_weights_proj", OperatorClass::gemm, KernelJoin::never,
     Module::indexer},
    {OperatorKind::index_scores, "index_scores", OperatorClass::attention},
    {OperatorKind::linear_in_proj, "linear_in_proj", OperatorClass::gemm, KernelJoin::never,
     Module::linear_attention},
    {OperatorKind::linear_conv, "linear_conv", OperatorClass::elementwise},
    {OperatorKind::linear_select_proj, "linear_select_proj", OperatorClass::gemm, KernelJoin::never,
     Module::linear_attention},
    {OperatorKind::linear_decay_proj, "linear_decay_proj", OperatorClass::gemm, KernelJoin::never,
     Module::linear_attention},
    {OperatorKind::linear_gate_proj, "linear_gate_proj", OperatorClass::gemm, KernelJoin::never,
     Module::linear_attention},
    {OperatorKind::linear_recurrence, "linear_recurrence", OperatorClass::elementwise},
    {OperatorKind::linear_gate, "linear_gate", OperatorClass::elementwise},
    {OperatorKind::linear_out_proj, "linear_out_proj", OperatorClass::gemm, KernelJoin::never,
     Module::linear_attention},
    {OperatorKind::out_a_proj, "out_a_proj", OperatorClass::gemm, KernelJoin::never, Module::attention},
    {OperatorKind::out_proj, "out_proj", OperatorClass::gemm, KernelJoin::never, Module::attention},
    {OperatorKind::laurel_a_proj, "laurel_a_proj", OperatorClass::gemm},
    {OperatorKind::laurel_b_proj, "laurel_b_proj", OperatorClass::gemm},
    {OperatorKind::attn_add, "attn_add", OperatorClass::elementwise, KernelJoin::always},
    {OperatorKind::stream_mix, "stream_mix", OperatorClass::elementwise},
    {OperatorKind::mlp_norm, "mlp_norm", OperatorClass::elementwise},
    {OperatorKind::gate_proj, "gate_proj", OperatorClass::gemm, KernelJoin::never, Module::dense_ffn},
    {OperatorKind::up_proj, "up_proj", OperatorClass::gemm, KernelJoin::when_gated, Module::dense_ffn},
    {OperatorKind::mlp_act, "mlp_act", OperatorClass::elementwise},
    {OperatorKind::down_proj, "down_proj", OperatorClass::gemm, KernelJoin::never, Module::dense_ffn},
    {OperatorKind::router, "router", OperatorClass::gemm},
    {OperatorKind::experts_in_proj, "experts_in_proj", OperatorClass::gemm},
    {OperatorKind::experts_out_proj, "experts_out_proj", OperatorClass::gemm},
    {OperatorKind::experts_gate_proj, "experts_gate_proj", OperatorClass::experts, KernelJoin::never,
     Module::routed_experts},
    {OperatorKind::experts_up_proj, "experts_up_proj", OperatorClass::experts, KernelJoin::when_gated,
     Module::routed_experts},
    {OperatorKind::experts_act, "experts_act", OperatorClass::elementwise},
    {OperatorKind::experts_down_proj, "experts_down_proj", OperatorClass::experts, KernelJoin::never,
     Module::routed_experts},
    {OperatorKind::shared_gate_proj, "shared_gate_proj", OperatorClass::gemm, KernelJoin::never,
     Module::shared_experts},
    {OperatorKind::shared_up_proj, "shared_up_proj", OperatorClass::gemm, KernelJoin::when_gated,
     Module::shared_experts},
    {OperatorKind::shared_act, "shared_act", OperatorClass::elementwise},
    {OperatorKind::shared_down_proj, "shared_down_proj", OperatorClass::gemm, KernelJoin::never,
     Module::shared_experts},
    {OperatorKind::mlp_add, "mlp_add", OperatorClass::elementwise, KernelJoin::always},
    {OperatorKind::per_layer_gate_proj, "per_layer_gate_proj", OperatorClass::gemm},
    {OperatorKind::per_layer_act, "per_layer_act", OperatorClass::elementwise},
    {OperatorKind::per_layer_out_proj, "per_layer_out_proj", OperatorClass::gemm},
    {OperatorKind::per_layer_add, "per_layer_add", OperatorClass::elementwise, KernelJoin::always},
    {OperatorKind::final_norm, "final_norm", OperatorClass::elementwise},
    {OperatorKind::lm_head, "lm_head", OperatorClass::gemm, KernelJoin::never, Module::output_head},
    {OperatorKind::whole_layers, "whole_layers", OperatorClass::whole},
    {OperatorKind::all_reduce, "all_reduce", OperatorClass::exchange},
    {OperatorKind::all_to_all, "all_to_all", OperatorClass::exchange},
    {OperatorKind::all_gather, "all_gather", OperatorClass::exchange},
    {OperatorKind::pipeline_send, "pipeline_send", OperatorClass::exchange},
});

static_assert(operator_traits.size() == static_cast<std::size_t>(OperatorKind::pipeline_send) + 1);
static_assert([] {
    for (std::size_t i = 0; i < operator_traits.size(); ++i)
        if (static_cast<std::size_t>(operator_traits[i].kind) != i)
            return false;
    return true;
}());

constexpr const OperatorTraits& traits_of(OperatorKind kind) {
    return operator_traits[static_cast<std::size_t>(kind)];
}

constexpr std::string_view to_string(OperatorKind kind) {
    return traits_of(kind).name;
}

} // namespace llmroofline
