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
#include "core/io/error.h"

namespace llmroofline {

// Why the published formulas say nothing about this model or workload; empty if they do. The exact formulas
// are defined for every model that check_model accepts.
std::optional<Error> undefined_by_published(const Transformer& model, const Workload& workload,
                                            Method method);

// Fills `set` with the operators of one step at `batch` sequences. `greatest_s` bounds the sequence length up
// to which the set is used: the published prefill has a step every head_dim tokens. Call
// undefined_by_published first; what it refuses must not be built.
void build_operators(const Transformer& model, const Workload& workload, Formulas formulas, Method method,
                     double batch, double greatest_s, OperatorSet& set);

namespace exact {

// Compulsory traffic: each tensor is read or written once. Formulas: README, 'Exact formulas'.
void build(const Transformer& model, const Workload& workload, double batch, OperatorSet& set);

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
