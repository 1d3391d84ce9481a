// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is computed of a model, and how: the phase, the number formats, the formulas' assumptions, the calibration.
// Plain values.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/hardware/precision.h"
#include "core/io/names.h"

namespace llmroofline {

struct CalibrationProfile; // core/calibration/calibration_profile.h

enum class Phase { prefill, decode };
enum class Method { global, operator_by_operator };
enum class Formulas { exact, published };
// tiled: fused, with keys and values read again for every block of queries once they outgrow the L2.
enum class AttentionKernel { fused, unfused, tiled };
// Of a step's routed experts: those that tokens hit on average if each chooses alike and on its own; all; or those of one
// token, which every step needs at least.
enum class ExpertsRead { expected, all, least };
// How a group adds up what its accelerators computed: around a ring, along a tree, or in a switch that
// reduces.
enum class AllReduce { ring, tree, in_network };

// Their spellings in files and on the command line.
inline constexpr NameTable<Phase, 2> phase_names = {{{Phase::prefill, "prefill"}, {Phase::decode, "decode"}}};
inline constexpr NameTable<Method, 2> method_names = {
    {{Method::global, "global"}, {Method::operator_by_operator, "operator"}}};
inline constexpr NameTable<Formulas, 2> formulas_names = {
    {{Formulas::exact, "exact"}, {Formulas::published, "published"}}};
inline constexpr NameTable<AttentionKernel, 3> attention_kernel_names = {
    {{AttentionKernel::fused, "fused"},
     {AttentionKernel::unfused, "unfused"},
     {AttentionKernel::tiled, "tiled"}}};
inline constexpr NameTable<ExpertsRead, 3> experts_read_names = {
    {{ExpertsRead::expected, "expected"}, {ExpertsRead::all, "all"}, {ExpertsRead::least, "least"}}};
inline constexpr NameTable<AllReduce, 3> all_reduce_names = {
    {{AllReduce::ring, "ring"}, {AllReduce::tree, "tree"}, {AllReduce::in_network, "in-network"}}};

std::string_view to_string(Phase value);
std::string_view to_string(Method value);
std::string_view to_string(Formulas value);
std::string_view to_string(AttentionKernel value);
std::string_view to_string(ExpertsRead value);
std::string_view to_string(AllReduce value);

// By the names of the command line; empty for any other.
std::optional<Phase> parse_phase(std::string_view name);
std::optional<Method> parse_method(std::string_view name);
std::optional<Formulas> parse_formulas(std::string_view name);
std::optional<AttentionKernel> parse_attention_kernel(std::string_view name);
std::optional<ExpertsRead> parse_experts_read(std::string_view name);
std::optional<AllReduce> parse_all_reduce(std::string_view name);

// GB that a new comparison keeps free: what engines take beside weights, cache and activations. vLLM reports 0.33 GiB
// outside of its allocator (github.com/vllm-project/vllm/issues/14452) and 0.53 GB of CUDA graphs
// (discuss.vllm.ai/t/1542). Documents say their own.
inline constexpr double usual_reserve_gb = 1;

struct Workload {
    Phase phase = Phase::decode;
    Precision precision; // what is chosen; else as the model is published, by the published formulas 16 bit
    AttentionKernel attention = AttentionKernel::fused;
    ExpertsRead experts_read = ExpertsRead::expected;
    AllReduce all_reduce = AllReduce::ring;
    bool overlap_communication = false; // a step takes the longer of its computing and its communication
    bool allow_fallback = false;        // a missing type runs at the next wider one
    bool fp32_as_tf32 = false;          // FP32 matrix products run at the TF32 rate
    double memory_reserve_gb = 0;       // kept free for the runtime on each accelerator
    // What times are corrected by; empty: the bound. Of the exact formulas' operators only. The id is what a
    // document holds, the profile is found by it (attach_calibration).
    std::string calibration_id;
    // Of the calibration that a file was saved with, until the one that is there now is found and compared.
    std::string calibration_fingerprint;
    std::shared_ptr<const CalibrationProfile> calibration;
    std::string software; // the stack that the calibration is to speak for; empty: its default

    bool operator==(const Workload&) const = default;
};

} // namespace llmroofline
