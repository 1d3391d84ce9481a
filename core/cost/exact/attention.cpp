// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Attention of one sequence attends to `pairs` query-key pairs a head: decode s; prefill, causal, s(s+1)/2. A
// sliding window w limits decode to min(s, w), prefill to w(w+1)/2 + (s − w)·w beyond it.
#include <vector>

#include "core/cost/exact/step_shape.h"

namespace llmroofline::exact {

namespace {

struct Span {
    double from;      // holds above this s
    Quadratic pairs;  // of one sequence and head
    Quadratic cached; // tokens read from the KV cache by one sequence
    Quadratic scores; // elements of the score matrix of one sequence and head
};

struct Spans {
    Span span[2];
    int count = 1;
};

Spans full_spans(bool prefill) {
    if (prefill)
        return {{{0, {0, 0.5, 0.5}, {0, 1, 0}, {0, 0, 1}}, {}}, 1};
    return {{{0, {0, 1, 0}, {0, 1, 0}, {0, 1, 0}}, {}}, 1};
}

Spans window_spans(bool prefill, double window) {
    Spans spans = full_spans(prefill);
    spans.count = 2;
    if (prefill)
        spans.span[1] = {
            window, {window * (window + 1) / 2 - window * window, window, 0}, {0, 1, 0}, {0, 0, 1}};
    else
        spans.span[1] = {window, constant(window), constant(window), constant(window)};
    return spans;
}

// The widths of attention, a head's own and, for what is read from the cache, of all KV heads together.
struct HeadShape {
    double heads;
    double query;      // width of a query and of what it is multiplied with
    double value;      // width of a value and of the output
    double key_read;   // elements read a cached token: keys
    double value_read; // and values; 0 where the fused kernel reads them with the keys
    double value_read_unfused;
    bool reads_cache; // false: expanded keys and values, which are activations
};

void add_kernel(const StepShape& step, const Spans& spans, double count, ShapeVariant variant,
                const HeadShape& head) {
    const double b = step.batch;
    const double element = head.reads_cache ? step.kv : step.activation;
    const Quadratic query = head.heads * head.query * step.activation * step.tokens;
    const Quadratic output = head.heads * head.value * step.activation * step.tokens;
    const DataType type = step.workload.precision.activations;

    const auto cached = [&](Work& work, const Span& span, double elements) {
        const Quadratic bytes = b * elements * element * span.cached;
        (head.reads_cache ? work.kv_bytes : work.activation_bytes) += bytes;
    };
    const auto add = [&](OperatorKind kind, ComputeUnit unit, auto&& work_of) {
        step.set.add({.kind = kind, .variant = variant, .unit = unit, .compute_type = type, .count = count},
                     work_of(spans.span[0]));
        for (int i = 1; i < spans.count; ++i)
            step.set.add_piece(spans.span[i].from, work_of(spans.span[i]));
    };

    if (step.workload.attention == AttentionKernel::fused) {
        add(OperatorKind::fused_attention, ComputeUnit::matrix, [&](const Span& span) {
            Work work;
            work.flops = b * head.heads * (2 * head.query + 2 * head.value + 5) * span.pairs;
            work.activation_bytes = query + output;
            cached(work, span, head.key_read + head.value_read);
            return work;
        });
        return;
    }
    const auto scores = [&](const Span& span) { return b * head.heads * step.activation * span.scores; };
    add(OperatorKind::qk_matmul, ComputeUnit::matrix, [&](const Span& span) {
        Work work;
        work.flops = b * head.heads * 2 * head.query * span.pairs;
        work.activation_bytes = query + scores(span);
        cached(work, span, head.key_read);
        return work;
    });
    add(OperatorKind::softmax, ComputeUnit::vector, [&](const Span& span) {
        Work work;
        work.flops = b * head.heads * 5 * span.pairs;
        work.activation_bytes = 2 * scores(span);
        return work;
    });
    add(OperatorKind::sv_matmul, ComputeUnit::matrix, [&](const Span& span) {
        Work work;
        work.flops = b * head.heads * 2 * head.value * span.pairs;
        work.activation_bytes = output + scores(span);
        cached(work, span, head.value_read_unfused);
        return work;
    });
}

} // namespace

void add_attention(const StepShape& step) {
    const Transformer& model = step.model;
    const double layers = static_cast<double>(model.layers);
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(model.heads);
    const double d = static_cast<double>(model.head_dim);
    const double kv_width = static_cast<double>(model.kv_heads) * d;

    step.linear(OperatorKind::q_proj, layers, hidden, heads * d);
    step.linear(OperatorKind::k_proj, layers, hidden, kv_width, true);
    step.linear(OperatorKind::v_proj, layers, hidden, kv_width, true);

    const HeadShape head{heads, d, d, kv_width, kv_width, kv_width, true};
    const double full = static_cast<double>(model.full_layers());
    const double local = static_cast<double>(model.window_layers());
    if (full > 0)
        add_kernel(step, full_spans(step.prefill), full, ShapeVariant::none, head);
    if (local > 0)
        add_kernel(step, window_spans(step.prefill, static_cast<double>(model.sliding_window)), local,
                   full > 0 ? ShapeVariant::window : ShapeVariant::none, head);
    step.linear(OperatorKind::out_proj, layers, heads * d, hidden);
}

// Multi-head latent attention: decode with the up-projections absorbed into query and output, so that all
// heads share the cached latent; prefill with keys and values expanded. Source: DeepSeek-V2, arXiv
// 2405.04434, 2.1.
void add_latent_attention(const StepShape& step) {
    const Transformer& model = step.model;
    const LatentAttention& mla = *model.latent;
    const double layers = static_cast<double>(model.layers);
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(model.heads);
    const double r = static_cast<double>(mla.kv_lora_rank);
    const double p = static_cast<double>(mla.qk_rope_head_dim);
    const double n = static_cast<double>(mla.qk_nope_head_dim);
    const double v = static_cast<double>(mla.v_head_dim);
    const double ql = static_cast<double>(mla.q_lora_rank);

    if (ql > 0) {
        step.linear(OperatorKind::q_a_proj, layers, hidden, ql);
        step.linear(OperatorKind::q_b_proj, layers, ql, heads * (n + p));
    } else {
        step.linear(OperatorKind::q_proj, layers, hidden, heads * (n + p));
    }
    step.linear(OperatorKind::kv_a_proj, layers, hidden, r + p, true);

    if (step.prefill) {
        step.linear(OperatorKind::kv_b_proj, layers, r, heads * (n + v));
        const HeadShape head{heads, n + p, v, heads * (n + p), heads * v, heads * v, false};
        add_kernel(step, full_spans(true), layers, ShapeVariant::none, head);
    } else {
        // A batched product per head: its weight is nq matrices of inputs × outputs.
        const auto absorb = [&](OperatorKind kind, double inputs, double outputs) {
            Work work;
            work.flops = 2 * heads * inputs * outputs * step.tokens;
            work.weight_bytes = constant(heads * inputs * outputs * step.weight);
            work.activation_bytes = heads * (inputs + outputs) * step.activation * step.tokens;
            step.set.add({.kind = kind,
                          .compute_type = step.gemm_type(step.workload.precision.weights),
                          .count = layers},
                         work);
        };
        absorb(OperatorKind::q_absorb, n, r);
        // One latent and one rotary key serve all heads; the value is the latent that the keys hold already.
        const HeadShape head{heads, r + p, r, r + p, 0, r, true};
        add_kernel(step, full_spans(false), layers, ShapeVariant::none, head);
        absorb(OperatorKind::v_absorb, r, v);
    }
    step.linear(OperatorKind::out_proj, layers, heads * v, hidden);
}

} // namespace llmroofline::exact
