// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/memory.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/cost/layouts_to_try.h"
#include "core/cost/operators.h"

namespace llmroofline {

namespace {

// At no batch and no s.
bool never_above(const BatchQuadratic& p, const BatchQuadratic& limit) {
    for (std::size_t i = 0; i < BatchQuadratic::term_count; ++i)
        if (p.terms[i].c0 > limit.terms[i].c0 || p.terms[i].c1 > limit.terms[i].c1 ||
            p.terms[i].c2 > limit.terms[i].c2)
            return false;
    return true;
}

} // namespace

double weight_bytes(const Transformer& model, const Precision& precision) {
    return weight_bytes(count_parameters(model), types_in_use(model, precision, TypesOfGroup{}));
}

namespace {

Shard shard_with(const Transformer& model, const AcceleratorGroup& group, bool even_replicas) {
    Shard shard = shard_of(model, group);
    shard.even_replicas = even_replicas;
    return shard;
}

} // namespace

MemoryRow::MemoryRow(const Transformer& model, const Workload& workload, const AcceleratorGroup& group,
                     bool even_replicas)
    : shard_(shard_with(model, group, even_replicas)), step_shard_(shard_), workload_(workload),
      types_(types_in_use(model, workload.precision, shard_.types)), weights_(weight_bytes(shard_, types_)) {
    if (model.attention_chunk > 0) {
        step_shard_.model.sliding_window = model.attention_chunk;
        step_shard_.model.attention_chunk = 0;
    }
}

void MemoryRow::set_batch(double batch) {
    set_batch(batch, Queries::of(workload_.phase));
}

void MemoryRow::set_batch(double batch, const Queries& queries) {
    sequences_ = shard_.of_replica(batch);
    if (queries != queries_) {
        queries_ = queries;
        plan_.reset();
        exact::build(step_shard_, workload_, queries, batch, operators_);
        return;
    }
    if (!plan_)
        plan_activations();
    amounts_ = {1, step_shard_.sequences(batch), step_shard_.expert_sequences(batch), 0};
}

void MemoryRow::plan_activations() {
    const UnitOperators units(step_shard_, workload_, *queries_, 0);
    plan_.emplace();
    const auto operators = units.shape().operators();
    for (std::size_t i = 0; i < operators.size(); ++i) {
        Activations activations;
        const auto pieces = units.shape().pieces(operators[i]);
        for (std::size_t k = 0; k < pieces.size(); ++k) {
            const BatchQuadratic bytes = units.taken_apart(i, k, &Work::activation_bytes);
            // Where only other figures change, as when all experts are hit, nothing does here.
            if (activations.empty() || bytes != activations.back().bytes)
                activations.push_back({pieces[k].from, bytes});
        }
        const auto never_more_than = [&](const Activations& other) {
            return activations.size() == 1 && other.size() == 1 &&
                   never_above(activations[0].bytes, other[0].bytes);
        };
        if (std::any_of(plan_->begin(), plan_->end(), never_more_than))
            continue;
        std::erase_if(*plan_, [&](const Activations& other) {
            return activations.size() == 1 && other.size() == 1 &&
                   never_above(other[0].bytes, activations[0].bytes);
        });
        plan_->push_back(std::move(activations));
    }
}

double MemoryRow::activations_at(double s) const {
    double most = 0;
    if (!plan_) {
        for (const Operator& op : operators_.operators())
            most = std::max(most, operators_.figures(op, s).activation_bytes);
        return most;
    }
    for (const Activations& activations : *plan_) {
        const auto later = std::partition_point(activations.begin() + 1, activations.end(),
                                                [s](const ActivationPiece& piece) { return piece.from < s; });
        most = std::max(most, std::prev(later)->bytes(amounts_)(s));
    }
    return most;
}

MemoryUse MemoryRow::at(double s) const {
    MemoryUse use;
    use.weights = weights_;
    const Transformer& model = shard_.model;
    const double held = sequences_ * shard_.stage_share();
    const double element = types_.kv_bytes();
    use.kv_cache =
        held * (kv_bytes_per_sequence(model, s, element) + index_key_bytes_per_sequence(model, s, element));
    use.states = held * state_bytes_per_sequence(model, types_.activation_bytes());
    use.activations = activations_at(s);
    use.reserve = workload_.memory_reserve_gb * 1e9;
    return use;
}

MemoryUse memory_use(const Transformer& model, const Workload& workload, const AcceleratorGroup& group,
                     double batch, double s) {
    MemoryRow row(model, workload, group);
    row.set_batch(batch);
    return row.at(s);
}

std::optional<ParallelLayout> least_layout_that_fits(const Transformer& model, const Workload& workload,
                                                     const AcceleratorGroup& group, double batch, double s,
                                                     std::int64_t most) {
    const auto holds = [&](const AcceleratorGroup& tried) {
        return memory_use(model, workload, tried, batch, s).total() <= tried.accelerator.memory_bytes();
    };
    const auto least = least_group_that(model, workload.precision, group, most, holds);
    return least ? std::optional(least->layout) : std::nullopt;
}

namespace published {

ViewerMemory memory(const Transformer& model, const Workload& workload, double batch, double s) {
    const Precision precision = precision_of(workload.precision, Formulas::published);
    const auto bytes = [](std::optional<DataType> type) { return nominal_bits(*type) / 8.0; };
    const double b = batch;
    const double h = static_cast<double>(model.hidden_size);
    const double i = static_cast<double>(model.intermediate_size);
    const double nq = static_cast<double>(model.heads);
    const double layers = static_cast<double>(model.layers);
    const double kv_width = h * static_cast<double>(model.kv_heads) / nq;
    const std::int64_t whole_head_dim = model.hidden_size / model.heads; // as the formula has it
    const double d = static_cast<double>(whole_head_dim);
    const double activation = bytes(precision.activations);
    const double q = workload.phase == Phase::prefill ? s : 1;
    const double tokens = b * q;

    ViewerMemory use;
    use.weights = layers * (2 * h * h + 2 * h * kv_width + 3 * h * i) * bytes(precision.weights);
    use.kv_cache = layers * 2 * b * s * kv_width * bytes(precision.kv_cache);
    // q, out, gate, up, down; two norms, two adds, the activation.
    double stored = tokens * (h + h + i + i + h) + 5 * tokens * h;
    if (workload.attention == AttentionKernel::fused)
        stored += 2 * q * s * b * nq;
    else
        stored += 2 * b * nq * q * s + b * nq * q * d;
    use.activations = stored * activation;
    return use;
}

} // namespace published

} // namespace llmroofline
