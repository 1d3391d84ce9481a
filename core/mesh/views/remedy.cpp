// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/remedy.h"

#include <algorithm>

#include "core/cost/layouts_to_try.h"
#include "core/cost/shard.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline {

namespace {

constexpr int cells_each_way = 2;
constexpr std::size_t most_steps = 4;

// What keeps the view's meshes from colours; empty if nothing does.
Errors faults_of(const Comparison& comparison) {
    Errors faults;
    for (const View& part : view_parts(comparison)) {
        const MeshResult mesh = compute_mesh(comparison, part, view_axes(comparison, cells_each_way));
        if (mesh.has_colours())
            continue;
        faults.insert(faults.end(), mesh.refusal.begin(), mesh.refusal.end());
        faults.insert(faults.end(), mesh.missing.begin(), mesh.missing.end());
    }
    return faults;
}

// Of as many accelerators as there are, else of the nearest fewer.
bool take_other_layout(const Transformer& model, AcceleratorGroup& group) {
    if (check_layout(model, group).empty())
        return false;
    std::optional<ParallelLayout> best;
    for (const ParallelLayout& layout : layouts_to_try(model, group, group.accelerators())) {
        AcceleratorGroup tried = group;
        tried.layout = layout;
        if (check_layout(model, tried).empty() && (!best || layout.accelerators() > best->accelerators()))
            best = layout;
    }
    if (!best)
        return false;
    group.layout = *best;
    return true;
}

bool take_network(AcceleratorGroup& group) {
    if (!group.spans_nodes() || group.links.network_gb_s)
        return false;
    group.links.network_gb_s = usual_network_gb_s;
    return true;
}

// Whether it changed anything.
bool apply(RemedyKind kind, Comparison& comparison) {
    const Comparison before = comparison;
    switch (kind) {
    case RemedyKind::wider_type:
        comparison.workload.allow_fallback = true;
        break;
    case RemedyKind::network_rate: {
        const bool a = take_network(comparison.a);
        return take_network(comparison.b) || a;
    }
    case RemedyKind::one_each:
        comparison.a.layout = comparison.b.layout = {};
        break;
    case RemedyKind::ring_reduction:
        comparison.workload.all_reduce = AllReduce::ring;
        break;
    case RemedyKind::fused_attention:
        comparison.workload.attention = AttentionKernel::fused;
        break;
    case RemedyKind::exact_formulas:
        comparison.formulas = Formulas::exact;
        break;
    case RemedyKind::sixteen_bit:
        comparison.workload.precision.weights = comparison.workload.precision.activations = DataType::bf16;
        comparison.a.types = comparison.b.types = {};
        break;
    case RemedyKind::other_layout: {
        const bool a = take_other_layout(comparison.model, comparison.a);
        return take_other_layout(comparison.model, comparison.b) || a;
    }
    case RemedyKind::speed_alone:
        comparison.measuring.measure = Measure::speed;
        break;
    }
    return !(comparison == before);
}

// In the order in which they are tried: the least change first.
std::vector<RemedyKind> kinds_for(ErrorCode code) {
    switch (code) {
    case ErrorCode::rate_missing:
        return {RemedyKind::wider_type, RemedyKind::sixteen_bit};
    case ErrorCode::types_unknown:
        return {RemedyKind::sixteen_bit};
    case ErrorCode::network_missing:
        return {RemedyKind::network_rate, RemedyKind::one_each};
    case ErrorCode::link_missing:
        return {RemedyKind::one_each};
    case ErrorCode::reduction_missing:
        return {RemedyKind::ring_reduction};
    case ErrorCode::l2_missing:
        return {RemedyKind::fused_attention};
    case ErrorCode::layout_does_not_divide:
    case ErrorCode::kv_heads_and_tensor_degree:
    case ErrorCode::expert_degree_does_not_divide:
    case ErrorCode::expert_degree_without_experts:
    case ErrorCode::too_many_micro_batches:
        return {RemedyKind::other_layout, RemedyKind::one_each};
    case ErrorCode::published_needs_decode:
    case ErrorCode::published_needs_two_bytes:
    case ErrorCode::published_needs_dense:
    case ErrorCode::published_needs_plain_attention:
    case ErrorCode::published_needs_one_ffn:
    case ErrorCode::published_needs_equal_layers:
    case ErrorCode::published_needs_one_accelerator:
    case ErrorCode::published_needs_plain_request:
        return {RemedyKind::exact_formulas};
    case ErrorCode::price_missing:
    case ErrorCode::purchase_price_missing:
    case ErrorCode::tdp_missing:
    case ErrorCode::host_power_missing:
        return {RemedyKind::speed_alone};
    default:
        return {};
    }
}

bool mends(const Errors& faults, ErrorCode code) {
    return std::none_of(faults.begin(), faults.end(),
                        [code](const Error& fault) { return fault.code == code; });
}

} // namespace

bool has_colours(const Comparison& comparison) {
    for (const View& part : view_parts(comparison))
        if (!compute_mesh(comparison, part, view_axes(comparison, cells_each_way)).has_colours())
            return false;
    return true;
}

std::optional<Remedy> remedy_for(const Comparison& comparison) {
    Remedy remedy;
    remedy.after = comparison;
    Errors faults = faults_of(comparison);
    if (faults.empty())
        return std::nullopt;
    // Each step does away with the first fault that there is; what it was hiding comes next.
    while (!faults.empty() && remedy.steps.size() < most_steps) {
        const ErrorCode code = faults.front().code;
        bool helped = false;
        for (const RemedyKind kind : kinds_for(code)) {
            Comparison tried = remedy.after;
            if (!apply(kind, tried))
                continue;
            Errors left = faults_of(tried);
            if (!mends(left, code))
                continue;
            remedy.after = std::move(tried);
            remedy.steps.push_back(kind);
            faults = std::move(left);
            helped = true;
            break;
        }
        if (!helped)
            return std::nullopt;
    }
    if (!has_colours(remedy.after))
        return std::nullopt;
    return remedy;
}

} // namespace llmroofline
