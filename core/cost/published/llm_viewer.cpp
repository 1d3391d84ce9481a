// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operator method with the figures of LLM-Viewer, commit 472f71f: what it counts is repeated as it is,
// slips included (each is named where it stands), so that anyone can hold this program against it.
#include <cmath>

#include "core/cost/operators.h"

namespace llmroofline::published {

namespace {

struct Viewer {
    const Transformer& model;
    OperatorSet& set;
    double b;
    bool prefill;
    double weight, activation, kv; // bits / 8
    DataType peak;
    double layers;
    Quadratic tokens;

    void add(OperatorKind kind, const Work& work) const {
        set.add({.kind = kind, .compute_type = peak, .count = layers}, work);
    }

    void linear(OperatorKind kind, double inputs, double outputs, bool to_cache = false) const {
        Work work;
        work.flops = 2 * inputs * outputs * tokens;
        work.weight_bytes = constant(inputs * outputs * weight);
        work.activation_bytes = (inputs + (to_cache ? 0 : outputs)) * activation * tokens;
        if (to_cache)
            work.kv_bytes = outputs * kv * tokens;
        add(kind, work);
    }

    void elementwise(OperatorKind kind, double flops, double reads, double writes) const {
        Work work;
        const double hidden = static_cast<double>(model.hidden_size);
        work.flops = flops * hidden * tokens;
        work.activation_bytes = (reads + writes) * hidden * activation * tokens;
        add(kind, work);
    }

    // b·q·s a head, without a causal half.
    Quadratic pairs() const { return prefill ? Quadratic{0, 0, b} : Quadratic{0, b, 0}; }
    double heads() const { return static_cast<double>(model.heads); }
    double kv_heads() const { return static_cast<double>(model.kv_heads); }
    double head_dim() const {
        const std::int64_t whole = model.hidden_size / model.heads; // as the formula has it
        return static_cast<double>(whole);
    }

    void unfused_attention() const {
        const double d = head_dim();
        const Quadratic scores = heads() * activation * pairs();
        const Quadratic cache = b * kv_heads() * d * kv * Quadratic{0, 1, 0};
        const Quadratic query = heads() * d * activation * tokens;
        // In prefill the query that qk_matmul loads has the KV heads' count, not the query heads'.
        const Quadratic query_loaded = prefill ? kv_heads() * d * activation * tokens : query;
        Work qk;
        qk.flops = 2 * heads() * d * pairs();
        qk.activation_bytes = query_loaded + scores;
        qk.kv_bytes = cache;
        add(OperatorKind::qk_matmul, qk);
        Work softmax;
        softmax.flops = 5 * heads() * pairs();
        softmax.activation_bytes = 2 * scores;
        add(OperatorKind::softmax, softmax);
        Work sv;
        sv.flops = qk.flops;
        sv.activation_bytes = scores + query;
        sv.kv_bytes = cache;
        add(OperatorKind::sv_matmul, sv);
    }

    void fused_attention(double greatest_s) const {
        const double d = head_dim();
        Work work;
        work.flops = heads() * (4 * d + 5) * pairs();
        // What is stored is s wide, not head_dim wide.
        work.activation_bytes = heads() * d * activation * tokens + 2 * heads() * activation * pairs();
        // The cache is read once per block of head_dim queries, with the query heads' count: GQA saves
        // nothing.
        const auto cache = [&](double blocks) {
            return 2 * blocks * d * b * heads() * kv * Quadratic{0, 1, 0};
        };
        work.kv_bytes = cache(1);
        add(OperatorKind::fused_attention, work);
        if (!prefill)
            return;
        for (double from = d, blocks = 2; from < greatest_s; from += d, ++blocks) {
            work.kv_bytes = cache(blocks);
            set.add_piece(from, work);
        }
    }
};

} // namespace

void build_operators(const Transformer& model, const Workload& workload, double batch, double greatest_s,
                     OperatorSet& set) {
    set.clear(batch);
    const Precision precision = precision_of(workload.precision, Formulas::published);
    const auto bytes = [](std::optional<DataType> type) { return nominal_bits(*type) / 8.0; };
    const auto narrow = [](std::optional<DataType> type) { return nominal_bits(*type) <= 8; };
    const bool all_narrow =
        narrow(precision.weights) && narrow(precision.activations) && narrow(precision.kv_cache);
    const bool prefill = workload.phase == Phase::prefill;
    const Viewer viewer{model,
                        set,
                        batch,
                        prefill,
                        bytes(precision.weights),
                        bytes(precision.activations),
                        bytes(precision.kv_cache),
                        all_narrow ? DataType::int8 : DataType::fp16,
                        static_cast<double>(model.layers),
                        prefill ? Quadratic{0, batch, 0} : constant(batch)};
    const double hidden = static_cast<double>(model.hidden_size);
    const double width = static_cast<double>(model.intermediate_size);
    const double kv_width = hidden * viewer.kv_heads() / viewer.heads();

    viewer.elementwise(OperatorKind::attn_norm, 7, 1, 1);
    viewer.linear(OperatorKind::q_proj, hidden, hidden);
    viewer.linear(OperatorKind::k_proj, hidden, kv_width, true);
    viewer.linear(OperatorKind::v_proj, hidden, kv_width, true);
    if (workload.attention == AttentionKernel::fused)
        viewer.fused_attention(greatest_s);
    else
        viewer.unfused_attention();
    viewer.linear(OperatorKind::out_proj, hidden, hidden);
    viewer.elementwise(OperatorKind::attn_add, 1, 1, 1); // one operand is missing
    viewer.elementwise(OperatorKind::mlp_norm, 7, 1, 1);
    viewer.linear(OperatorKind::gate_proj, hidden, width);
    viewer.linear(OperatorKind::up_proj, hidden, width);
    viewer.elementwise(OperatorKind::mlp_act, 2, 2, 1); // the hidden size for the intermediate size
    viewer.linear(OperatorKind::down_proj, width, hidden);
    viewer.elementwise(OperatorKind::mlp_add, 1, 1, 1);

    const double vocab = static_cast<double>(model.vocab_size);
    Work head;
    head.flops = constant(batch * hidden * vocab); // without the factor 2
    head.weight_bytes = constant(hidden * vocab * viewer.weight);
    head.activation_bytes =
        constant((hidden + vocab) * viewer.activation); // of one token, whatever the batch
    set.add({.kind = OperatorKind::lm_head, .compute_type = viewer.peak, .in_layers = false}, head);
}

} // namespace llmroofline::published
