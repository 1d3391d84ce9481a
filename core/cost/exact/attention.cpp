// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
#include <cmath>
#include <limits>

#include "core/cost/exact/attention_spans.h"
#include "core/cost/exact/step_shape.h"

namespace llmroofline::exact {

namespace {

constexpr double query_block = 128;

// The widths of attention, a head's own and, for what is read from the cache, of all KV heads together.
struct HeadShape {
    double heads;
    double query;      // width of a query and of what it is multiplied with
    double value;      // width of a value and of the output
    double key_read;   // elements read a cached token: keys
    double value_read; // and values; 0 where the fused kernel reads them with the keys
    double value_read_unfused;
    bool reads_cache; // false: expanded keys and values, which are activations
    double kv_heads;
};

// Tokens whose keys and values of one KV head fit the L2: from there on every block of queries reads its own.
double tokens_in_l2(const StepShape& step, const HeadShape& head, double element) {
    if (step.workload.attention != AttentionKernel::tiled || step.queries.is_decode())
        return std::numeric_limits<double>::infinity();
    if (!step.shard.l2_bytes) {
        step.set.lacks_l2 = true;
        return std::numeric_limits<double>::infinity();
    }
    return *step.shard.l2_bytes / ((head.key_read + head.value_read) / head.kv_heads * element);
}

void add_kernel(const StepShape& step, Reach reach, double period, double count, ShapeVariant variant,
                const HeadShape& head) {
    const auto spans = attention_spans(step.queries, reach, period, step.greatest_s);
    const double b = step.batch;
    const double element = head.reads_cache ? step.kv : step.activation;
    const Quadratic query = head.heads * head.query * step.activation * step.tokens;
    const Quadratic output = head.heads * head.value * step.activation * step.tokens;
    const auto op_of = [&](OperatorKind kind, ComputeUnit unit) {
        Operator op = step.activation_op(kind, unit, count);
        op.variant = variant;
        return op;
    };

    const auto cached = [&](Work& work, const AttentionSpan& span, double elements) {
        const Quadratic bytes = b * elements * element * span.cached;
        (head.reads_cache ? work.kv_bytes : work.activation_bytes) += bytes;
    };
    const auto add = [&](OperatorKind kind, ComputeUnit unit, auto&& work_of) {
        step.set.add(op_of(kind, unit), work_of(spans[0]));
        for (const AttentionSpan& span : spans.subspan(1))
            step.set.add_piece(span.from, work_of(span));
    };

    if (step.workload.attention != AttentionKernel::unfused) {
        const auto work_of = [&](AttentionSpan span, bool by_block) {
            if (by_block)
                span.cached = (1 / query_block) * span.pairs + Quadratic{0, 0.5, 0};
            Work work;
            work.flops = b * head.heads * (2 * head.query + 2 * head.value + 5) * span.pairs;
            work.activation_bytes = query + output;
            cached(work, span, head.key_read + head.value_read);
            return work;
        };
        const double fits = tokens_in_l2(step, head, element);
        step.set.add(op_of(OperatorKind::fused_attention, ComputeUnit::matrix), work_of(spans[0], false));
        if (std::isfinite(fits) && (spans.size() == 1 || fits < spans[1].from))
            step.set.add_piece(fits, work_of(spans[0], true));
        for (const AttentionSpan& span : spans.subspan(1))
            step.set.add_piece(span.from, work_of(span, period > fits));
        return;
    }
    const auto scores = [&](const AttentionSpan& span) {
        return b * head.heads * step.activation * span.scores;
    };
    add(OperatorKind::qk_matmul, ComputeUnit::matrix, [&](const AttentionSpan& span) {
        Work work;
        work.flops = b * head.heads * 2 * head.query * span.pairs;
        work.activation_bytes = query + scores(span);
        cached(work, span, head.key_read);
        return work;
    });
    add(OperatorKind::softmax, ComputeUnit::vector, [&](const AttentionSpan& span) {
        Work work;
        work.flops = b * head.heads * 5 * span.pairs;
        work.activation_bytes = 2 * scores(span);
        return work;
    });
    add(OperatorKind::sv_matmul, ComputeUnit::matrix, [&](const AttentionSpan& span) {
        Work work;
        work.flops = b * head.heads * 2 * head.value * span.pairs;
        work.activation_bytes = output + scores(span);
        cached(work, span, head.value_read_unfused);
        return work;
    });
}

void add_indexer(const StepShape& step, const SparseIndexer& indexer, double layers, double hidden,
                 double query_rank) {
    const double heads = static_cast<double>(indexer.heads);
    const double width = static_cast<double>(indexer.head_dim);
    step.linear(OperatorKind::index_q_proj, layers, query_rank, heads * width);
    step.linear(OperatorKind::index_k_proj, layers, hidden, width, true);
    step.linear(OperatorKind::index_weights_proj, layers, hidden, heads);
    const AttentionSpan all = attention_spans(step.queries, Reach::whole, 0, step.greatest_s)[0];
    Work work;
    work.flops = step.batch * heads * (2 * width + 3) * all.pairs;
    work.activation_bytes = heads * (width + 1) * step.activation * step.tokens;
    work.kv_bytes = step.batch * width * step.kv * all.cached;
    step.set.add(step.activation_op(OperatorKind::index_scores, ComputeUnit::matrix, layers), work);
}

} // namespace

void add_attention(const StepShape& step) {
    const Transformer& model = step.model;
    const double layers = static_cast<double>(model.attention_layers());
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(model.heads);
    const double d = static_cast<double>(model.head_dim);
    const double kv_width = static_cast<double>(model.kv_heads) * d;

    step.linear(OperatorKind::q_proj, layers, hidden, heads * d * (model.query_gate ? 2 : 1));
    step.linear(OperatorKind::k_proj, layers, hidden, kv_width, true);
    step.linear(OperatorKind::v_proj, layers, hidden, kv_width, true);

    const HeadShape head{heads,    d,        d,    kv_width,
                         kv_width, kv_width, true, static_cast<double>(model.kv_heads)};
    const double full = static_cast<double>(model.full_layers());
    const double local = static_cast<double>(model.local_layers());
    if (full > 0)
        add_kernel(step, Reach::whole, 0, full, ShapeVariant::none, head);
    if (local > 0) {
        const double span = static_cast<double>(model.local_span());
        const bool chunked = model.attention_chunk > 0;
        const ShapeVariant variant = chunked ? ShapeVariant::chunk : ShapeVariant::window;
        add_kernel(step, chunked ? Reach::chunk : Reach::window, span, local,
                   full > 0 ? variant : ShapeVariant::none, head);
    }
    if (model.query_gate)
        step.elementwise(OperatorKind::attn_gate, layers, heads * d, 5, 2, 1);
    step.linear(OperatorKind::out_proj, layers, heads * d, hidden);
}

void add_linear_attention(const StepShape& step) {
    const LinearAttention& linear = *step.model.linear;
    const double layers = static_cast<double>(linear.layers);
    const double hidden = static_cast<double>(step.model.hidden_size);
    const double input = static_cast<double>(linear.input_width());
    const double value = static_cast<double>(linear.value_width());
    const double state = static_cast<double>(linear.state_elements());

    step.linear(OperatorKind::linear_in_proj, layers, hidden, input);
    if (linear.conv_width > 0) {
        const double channels = static_cast<double>(linear.conv_channels());
        const double width = static_cast<double>(linear.conv_width);
        Work conv;
        conv.flops = 2 * width * channels * step.tokens;
        conv.weight_bytes = constant(channels * width * step.types.unquantized_bytes());
        conv.activation_bytes = 2 * channels * step.activation * step.tokens;
        conv.kv_bytes =
            constant(2 * step.batch * static_cast<double>(linear.conv_state_elements()) * step.activation);
        Operator op = step.activation_op(OperatorKind::linear_conv, ComputeUnit::vector, layers);
        op.weight_type = step.types.unquantized;
        step.set.add(op, conv);
    }
    const double flops_per_element = linear.kind == LinearKind::deltanet ? 7 : 5;
    Work recurrence;
    recurrence.flops = flops_per_element * state * step.tokens;
    // The output gate bypasses the recurrence; the output is as wide as it.
    recurrence.activation_bytes = input * step.activation * step.tokens;
    recurrence.kv_bytes = constant(2 * step.batch * state * bytes_per_element(DataType::fp32));
    step.set.add(step.activation_op(OperatorKind::linear_recurrence, ComputeUnit::matrix, layers),
                 recurrence);
    step.elementwise(OperatorKind::linear_gate, layers, value, 12, 2, 1);
    step.linear(OperatorKind::linear_out_proj, layers, value, hidden);
}

// Multi-head latent attention: decode with the up-projections absorbed into query and output, so that all
// heads share the cached latent; prefill with keys and values expanded. Source: DeepSeek-V2, arXiv
// 2405.04434, 2.1.
void add_latent_attention(const StepShape& step) {
    const Transformer& model = step.model;
    const LatentAttention& mla = *model.latent;
    const double layers = static_cast<double>(model.attention_layers());
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

    if (model.indexer)
        add_indexer(step, *model.indexer, layers, hidden, ql);
    // Attention sees what the indexer picks, or all.
    const Reach reach = model.indexer ? Reach::window : Reach::whole;
    const double best = model.indexer ? static_cast<double>(model.indexer->top_k) : 0;

    if (step.queries.expands_latent) {
        step.linear_on(step.expanded_tokens(), OperatorKind::kv_b_proj, layers, r, heads * (n + v));
        const HeadShape head{heads, n + p, v, heads * (n + p), heads * v, heads * v, false, heads};
        add_kernel(step, reach, best, layers, ShapeVariant::none, head);
    } else {
        // A batched product per head: its weight is nq matrices of inputs × outputs.
        const auto absorb = [&](OperatorKind kind, double inputs, double outputs) {
            Work work;
            work.flops = 2 * heads * inputs * outputs * step.tokens;
            work.weight_bytes = constant(heads * inputs * outputs * step.weight_bytes(kind));
            work.activation_bytes = heads * (inputs + outputs) * step.activation * step.tokens;
            step.set.add(step.gemm(kind, layers), work);
        };
        absorb(OperatorKind::q_absorb, n, r);
        // One latent and one rotary key serve all heads; the value is the latent that the keys hold already.
        const HeadShape head{heads, r + p, r, r + p, 0, r, true, 1};
        add_kernel(step, reach, best, layers, ShapeVariant::none, head);
        absorb(OperatorKind::v_absorb, r, v);
    }
    step.linear(OperatorKind::out_proj, layers, heads * v, hidden);
}

} // namespace llmroofline::exact
