// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/memory.h"

#include <algorithm>

#include "core/cost/operators.h"

namespace llmroofline {

double weight_bytes(const Transformer& model, const Precision& precision) {
    const ParameterCount count = count_parameters(model);
    const auto bytes = [&](DataType type) { return bytes_per_element(type, precision.int4_group_size); };
    return (count.total - count.routed_experts) * bytes(precision.weights) +
           count.routed_experts * bytes(precision.routed_expert_weights());
}

MemoryRow::MemoryRow(const Transformer& model, const Workload& workload)
    : model_(model), step_model_(model), workload_(workload),
      weights_(weight_bytes(model, workload.precision)),
      kv_element_(bytes_per_element(workload.precision.kv_cache, workload.precision.int4_group_size)) {
    if (model.attention_chunk > 0) {
        step_model_.sliding_window = model.attention_chunk;
        step_model_.attention_chunk = 0;
    }
}

void MemoryRow::set_batch(double batch) {
    batch_ = batch;
    exact::build(step_model_, workload_, batch, operators_);
}

MemoryUse MemoryRow::at(double s) const {
    MemoryUse use;
    use.weights = weights_;
    use.kv_cache = batch_ * (kv_bytes_per_sequence(model_, s, kv_element_) +
                             index_key_bytes_per_sequence(model_, s, kv_element_));
    const Precision& precision = workload_.precision;
    use.states = batch_ * state_bytes_per_sequence(
                              model_, bytes_per_element(precision.activations, precision.int4_group_size));
    for (const Operator& op : operators_.operators())
        use.activations = std::max(use.activations, operators_.figures(op, s).activation_bytes);
    use.reserve = workload_.memory_reserve_gb * 1e9;
    return use;
}

MemoryUse memory_use(const Transformer& model, const Workload& workload, double batch, double s) {
    MemoryRow row(model, workload);
    row.set_batch(batch);
    return row.at(s);
}

namespace published {

ViewerMemory memory(const Transformer& model, const Workload& workload, double batch, double s) {
    const auto bytes = [](DataType type) { return nominal_bits(type) / 8.0; };
    const double b = batch;
    const double h = static_cast<double>(model.hidden_size);
    const double i = static_cast<double>(model.intermediate_size);
    const double nq = static_cast<double>(model.heads);
    const double layers = static_cast<double>(model.layers);
    const double kv_width = h * static_cast<double>(model.kv_heads) / nq;
    const double d = static_cast<double>(model.hidden_size / model.heads);
    const double activation = bytes(workload.precision.activations);
    const double q = workload.phase == Phase::prefill ? s : 1;
    const double tokens = b * q;

    ViewerMemory use;
    use.weights = layers * (2 * h * h + 2 * h * kv_width + 3 * h * i) * bytes(workload.precision.weights);
    use.kv_cache = layers * 2 * b * s * kv_width * bytes(workload.precision.kv_cache);
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
