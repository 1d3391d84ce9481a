// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spellings of this folder's enumerations in files and on the command line.
#pragma once

#include "core/comparison/comparison.h"
#include "core/io/names.h"

namespace llmroofline {

inline constexpr NameTable<Phase, 2> phase_names = {{{Phase::prefill, "prefill"}, {Phase::decode, "decode"}}};
inline constexpr NameTable<Method, 2> method_names = {
    {{Method::global, "global"}, {Method::operator_by_operator, "operator"}}};
inline constexpr NameTable<Formulas, 2> formulas_names = {
    {{Formulas::exact, "exact"}, {Formulas::published, "published"}}};
inline constexpr NameTable<AttentionKernel, 3> attention_kernel_names = {
    {{AttentionKernel::fused, "fused"},
     {AttentionKernel::unfused, "unfused"},
     {AttentionKernel::tiled, "tiled"}}};
inline constexpr NameTable<ExpertsRead, 2> experts_read_names = {
    {{ExpertsRead::expected, "expected"}, {ExpertsRead::all, "all"}}};
inline constexpr NameTable<Batching, 2> batching_names = {
    {{Batching::fixed, "static"}, {Batching::closed_loop, "closed-loop"}}};
inline constexpr NameTable<AllReduce, 3> all_reduce_names = {
    {{AllReduce::ring, "ring"}, {AllReduce::tree, "tree"}, {AllReduce::in_network, "in-network"}}};

} // namespace llmroofline
