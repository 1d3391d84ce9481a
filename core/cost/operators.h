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

// Why the published formulas say nothing about this model or workload; empty if they do. The exact formulas
// are defined for every model that check_model accepts.
std::optional<Error> undefined_by_published(const Transformer& model, const Workload& workload,
                                            Method method);

// Why the side's step cannot be computed, whatever its figures: the published formulas say nothing of it, or
// its layout does not divide the model. Empty if it can.
Errors refused(const Transformer& model, const Workload& workload, Formulas formulas, Method method,
               const AcceleratorGroup& group);
// On either side of the comparison; each fault once.
Errors refused(const Comparison& comparison, Method method);

// Fills `set` with the operators of one step at `batch` sequences. `greatest_s` bounds the sequence length up
// to which the set is used: the published prefill has a step every head_dim tokens, chunked attention a piece
// every chunk. Call
// `refused` first; what it refuses must not be built.
void build_operators(const Shard& shard, const Workload& workload, Formulas formulas, Method method,
                     double batch, double greatest_s, OperatorSet& set);

// What of a batch the exact operators depend on.
struct BatchAmounts {
    double batch = 0;                  // of the whole group
    double sequences = 0;              // Shard::sequences
    double expert_sequences = 0;       // Shard::expert_sequences
    std::optional<double> experts_hit; // in a step whose tokens do not grow with s; empty: of its tokens
};

namespace exact {

// Compulsory traffic: each tensor is read or written once. Formulas: README, 'Exact formulas', and here what
// is not there. b sequences, T tokens in the step, h hidden size; W, A, C bytes a weight, activation, element
// of the cache; `linear in→out` as everywhere.
//
// Chunks of c tokens (Llama 4's local layers), `fused_attention@chunk`: decode ((s−1) mod c) + 1 pairs a head
// and tokens read; prefill ⌊s/c⌋·c(c+1)/2 + r(r+1)/2 pairs, r = s mod c, keys and values of all s tokens
// read. Only this needs `greatest_s`: pieces are made up to there.
//
// Tiled attention (--attention tiled): in prefill the keys and values of one KV head are read once while they
// fit the accelerator's L2; beyond that every block of 128 queries (FlashAttention-2, Dao, arXiv 2307.08691)
// reads its own again, pairs/128 + s/2 tokens in all. The query heads of a group share what they read.
//
// Linear layers: H heads, each with a state of n × p (linear_key_dim × linear_value_dim), G query and key
// heads, K = G·n, V = H·p, g gates a token (deltanet 2H: decay and write strength; mamba2 H: time step;
// lightning 0, its decays are fixed), convolution over w tokens:
//   linear_in_proj     linear h → 2K + 2V + g: query, key, value, output gate, gates
//   linear_conv        (w > 0) channels N = 2K + V: 2·w·T·N FLOPs, weight N·w·W, reads and writes T·N·A each,
//   its
//                      state of b·(w−1)·N·A bytes read and written
//   linear_recurrence  T·H·n·p·f FLOPs; reads T·(2K + V + g)·A, writes T·V·A; its state of b·H·n·p values in
//                      FP32 read and written once a step. f = 5: decay 1, rank-one update 2, read-out 2; f =
//                      7 for deltanet, which reads the state at the key before it writes: 2 more. Prefill,
//                      too, counts the recurrence, not the further products of its chunked form.
//   linear_gate        norm (7) and output gate (5) on T·V: two reads, one write
//   linear_out_proj    linear V → h
// States count as cache bytes. Sources: gated delta rule S ← αS(1 − βkkᵀ) + βvkᵀ, o = Sq: Yang et al., arXiv
// 2412.06464; lightning attention S ← λS + kvᵀ: Qin et al., arXiv 2401.04658, in MiniMax-01, arXiv
// 2501.08313; Mamba-2 h ← exp(ΔA)h + ΔxBᵀ, y = Ch: Dao and Gu, arXiv 2405.21060. The SiLU behind the
// convolution, the skip Dx, and the normalising of queries and keys cost no time here.
//
// Gated queries (Qwen3-Next): q_proj h → 2·heads·head_dim; attn_gate, 5 FLOPs an element of the attention's
// output, two reads, one write.
//
// Sparse indexer (DeepSeek-V3.2, arXiv 2512.02556) of H heads of width d, top_k t, beside latent attention:
// index_q_proj q_lora_rank → H·d, index_k_proj h → d (writes T·d·C to the cache), index_weights_proj h → H;
// index_scores b·H·pairs·(2d + 3) FLOPs (product, ReLU, weighted sum) over all causal pairs, reads
// T·H·(d+1)·A and b·s·d·C. Attention then has the pairs of a window of t tokens; in decode it reads min(s, t)
// tokens of the cache, in prefill the expanded keys and values of all s. Choosing the best t is not counted.
//
// Layers without attention or without FFN have no norm and no add for it. Dense layers of several widths: one
// set of rows each, the later ones as gate_proj@2 and so on.
//
// In a group the figures are one accelerator's, see core/cost/shard.h: T its replica's tokens, except for the
// routed experts, which serve the tokens of all that share them; `count` is of all stages together. Besides,
// with M = T·h·A bytes, t the tensor degree, n_i accelerators of it in a node and n_o nodes:
//   all_reduce     two a layer, one in a parallel block, one in a layer that has only one half. Ring: sends
//                  2(t−1)/t·M in 2(t−1) hops; tree the same in 2⌈log₂t⌉; in-network M in 2. Over nodes
//                  (BlueConnect, Cho et al. 2019): 2(n_i−1)/n_i·M within, then 2(n_o−1)/n_o·M/n_i between
//                  nodes.
//   all_to_all     two a MoE layer, with ep > 1: of the T·k·h·A bytes of all tokens that share the experts
//   the
//                  part (ep−1)/ep changes place, and each of the ep parts sends its 1/ep of it. Peers in the
//                  node and beyond are served side by side. ep−1 hops, by tree ⌈log₂ep⌉.
//   all_gather     the logits, once: (t−1)/t·b·V·A, t−1 hops, by tree ⌈log₂t⌉
//   pipeline_send  pp−1 of M
void build(const Shard& shard, const Workload& workload, const Queries& queries, double batch,
           OperatorSet& set, double greatest_s = 0);
// At these amounts, which need not be a batch's: what depends on the batch is linear in them.
void build(const Shard& shard, const Workload& workload, const Queries& queries, const BatchAmounts& amounts,
           OperatorSet& set, double greatest_s = 0);
// The queries of the workload's phase.
void build(const Shard& shard, const Workload& workload, double batch, OperatorSet& set,
           double greatest_s = 0);
// On one accelerator.
void build(const Transformer& model, const Workload& workload, double batch, OperatorSet& set,
           double greatest_s = 0);

} // namespace exact

namespace published {

// The operator method as LLM-Viewer (commit 472f71f) computes it, its slips included.
void build_operators(const Transformer& model, const Workload& workload, double batch, double greatest_s,
                     OperatorSet& set);

// The global method as LLMRoofline (2024) computes it.
void build_global(const Transformer& model, double batch, OperatorSet& set);

} // namespace published

// Replaces the operators in the layers by their sum, as the exact global method sees them: FLOPs over weight
// and KV bytes, held against the matrix rate of `compute_type`; final_norm and lm_head are left out.
void merge_layers(const OperatorSet& from, DataType compute_type, OperatorSet& into);

} // namespace llmroofline
