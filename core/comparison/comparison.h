// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one document: accelerators A, B and the others, the model, the workload, the method and the axes. Every
// figure that the program shows is computed from a Comparison alone. It holds the specs and the architecture
// themselves, not references, so that a saved comparison gives the same figures for ever. Plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/comparison/axis.h"
#include "core/hardware/accelerator.h"
#include "core/model/transformer.h"

namespace llmroofline {

enum class Phase { prefill, decode };
enum class Method { global, operator_by_operator };
enum class Formulas { exact, published };
enum class AttentionKernel { fused, unfused };
enum class ExpertsRead { expected, all };

std::string_view to_string(Phase value);
std::string_view to_string(Method value);
std::string_view to_string(Formulas value);
std::string_view to_string(AttentionKernel value);
std::string_view to_string(ExpertsRead value);

// By the names of the command line; empty for any other.
std::optional<Phase> parse_phase(std::string_view name);
std::optional<Method> parse_method(std::string_view name);
std::optional<Formulas> parse_formulas(std::string_view name);
std::optional<AttentionKernel> parse_attention_kernel(std::string_view name);
std::optional<ExpertsRead> parse_experts_read(std::string_view name);

struct Precision {
    DataType weights = DataType::fp16;
    DataType activations = DataType::fp16;
    DataType kv_cache = DataType::fp16;
    std::optional<DataType> expert_weights; // routed experts; empty: as weights
    int int4_group_size = 128;

    bool operator==(const Precision&) const = default;

    DataType routed_expert_weights() const { return expert_weights.value_or(weights); }
};

struct Workload {
    Phase phase = Phase::decode;
    Precision precision;
    AttentionKernel attention = AttentionKernel::fused;
    ExpertsRead experts_read = ExpertsRead::expected;
    bool allow_fallback = false;  // a missing type runs at the next wider one
    double memory_reserve_gb = 0; // kept free for the runtime on each accelerator

    bool operator==(const Workload&) const = default;
};

// A point of the mesh that the user keeps in view.
struct Pin {
    std::int64_t batch = 32;
    std::int64_t sequence = 4096;

    bool operator==(const Pin&) const = default;
};

struct Comparison {
    Accelerator a;
    Accelerator b;
    std::vector<Accelerator> others; // further curves of the roofline chart
    Transformer model;
    Workload workload;
    Method method = Method::operator_by_operator; // of the command line; the window shows both
    Formulas formulas = Formulas::exact;
    Axis batch = Axis::geometric(1, 1024, 64);
    Axis sequence = Axis::geometric(128, 32768, 64);
    std::vector<Pin> pins = {Pin{}};

    bool operator==(const Comparison&) const = default;
};

inline constexpr int comparison_version = 1;

} // namespace llmroofline
