// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
#include "core/cost/exact/attention.h"

#include <cmath>
#include <limits>
#include <vector>

#include "core/cost/exact/attention_spans.h"

namespace llmroofline::exact {

namespace {

constexpr double query_block = 128;

// Entries made of `compression` tokens: the softmax of their weights (5 an element), the product and the sum.
void add_pool(const StepShape& step, double layers, double width, double kept, double compression,
              int group) {
    Work work;
    work.flops = 7 * width * step.tokens;
    work.activation_bytes = 2 * width * step.activation * step.tokens;
    work.kv_bytes = kept / compression * step.kv * step.tokens;
    Operator pool = step.activation_op(OperatorKind::compress_pool, ComputeUnit::vector, layers);
    pool.width_group = group;
    step.set.add(pool, work);
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
    double kv_heads;
    double compression = 0; // tokens that an entry beyond the window stands for
    double chosen = 0;      // of these entries; 0: all
    double stride = 0;      // beyond the window one block of tokens in so many is seen
    int group = 1;          // that the operators are named by
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
    const auto spans =
        head.stride > 0
            ? strided_spans(step.queries, period, head.stride, head.heads / head.kv_heads, step.greatest_s)
        : head.compression > 0
            ? compressed_spans(step.queries, period, head.compression, head.chosen, step.greatest_s)
            : attention_spans(step.queries, reach, period, step.greatest_s);
    const double b = step.batch;
    const double element = head.reads_cache ? step.kv : step.activation;
    const Quadratic query = head.heads * head.query * step.activation * step.tokens;
    const Quadratic output = head.heads * head.value * step.activation * step.tokens;
    const auto op_of = [&](OperatorKind kind, ComputeUnit unit) {
        Operator op = step.activation_op(kind, unit, count);
        op.variant = variant;
        op.width_group = head.group;
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

// `compression` tokens share an index key; 0: each has its own.
void add_indexer(const StepShape& step, const SparseIndexer& indexer, double layers, double query_rank,
                 double compression, int group) {
    const double hidden = static_cast<double>(step.model.hidden_size);
    const double heads = static_cast<double>(indexer.heads);
    const double width = static_cast<double>(indexer.head_dim);
    const bool has_weights = indexer.block == 0;
    step.linear(OperatorKind::index_q_proj, layers, query_rank > 0 ? query_rank : hidden, heads * width,
                false, group);
    const double key_bytes = index_key_bytes(step.model, step.kv);
    double share = 1;
    if (compression > 0) {
        share = 1 / compression;
        step.linear(OperatorKind::index_k_proj, layers, hidden, 4 * width, false, group);
    } else {
        // The keys' bytes need not be those of the other cached elements.
        Work work;
        work.flops = 2 * hidden * width * step.tokens;
        work.weight_bytes = constant(hidden * width * step.weight_bytes(OperatorKind::index_k_proj));
        work.activation_bytes = hidden * step.activation * step.tokens;
        work.kv_bytes = key_bytes * step.tokens;
        Operator project = step.gemm(OperatorKind::index_k_proj, layers);
        project.width_group = group;
        step.set.add(project, work);
    }
    if (has_weights)
        step.linear(OperatorKind::index_weights_proj, layers, hidden, heads, false, group);
    const AttentionSpan all = attention_spans(step.queries, Reach::whole, 0, step.greatest_s)[0];
    Work work;
    // Product, ReLU and weighted sum; of a block the greatest product alone.
    work.flops = step.batch * heads * (2 * width + (has_weights ? 3 : 1)) * share * all.pairs;
    work.activation_bytes = heads * (width + (has_weights ? 1 : 0)) * step.activation * step.tokens;
    work.kv_bytes = step.batch * key_bytes * share * all.cached;
    Operator scores = step.activation_op(OperatorKind::index_scores, ComputeUnit::matrix, layers);
    if (has_fp8_index(step.model)) {
        // Queries in FP8, their heads' weights with the scales in FP32.
        work.activation_bytes = heads * (width + bytes_per_element(DataType::fp32)) * step.tokens;
        if (!step.shard.types.lacks_rate[static_cast<std::size_t>(DataType::fp8)])
            scores.compute_type = DataType::fp8;
    }
    scores.width_group = group;
    step.set.add(scores, work);
}

// Queries, keys and values of `layers` layers of a shape.
void add_projections(const StepShape& step, const AttentionShape& shape, double layers, int group) {
    const Transformer& model = step.model;
    const double hidden = static_cast<double>(model.hidden_size);
    const double query = static_cast<double>(shape.heads * shape.head_dim);
    const double output = static_cast<double>(shape.heads * shape.value_dim);
    const double keys = static_cast<double>(shape.kv_heads * shape.head_dim);
    const double rank = static_cast<double>(model.query_rank);
    if (rank > 0) {
        step.linear(OperatorKind::q_a_proj, layers, hidden, rank, false, group);
        step.linear(OperatorKind::q_b_proj, layers, rank, query, false, group);
        if (model.query_gate)
            step.linear(OperatorKind::attn_gate_proj, layers, hidden, output, false, group);
    } else {
        step.linear(OperatorKind::q_proj, layers, hidden, query + (model.query_gate ? output : 0), false,
                    group);
    }
    if (shape.has_key_projection())
        step.linear(OperatorKind::k_proj, layers, hidden, keys, true, group);
    if (shape.has_value_projection())
        step.linear(OperatorKind::v_proj, layers, hidden,
                    static_cast<double>(shape.kv_heads * shape.value_dim), true, group);
    if (shape.compression > 0) {
        const double width = static_cast<double>(shape.compression_width()) * keys;
        step.linear(OperatorKind::compress_proj, layers, hidden, 2 * width, false, group);
        // The index keys are pooled with the entries that they stand for.
        const double index =
            shape.indexed && model.indexer ? static_cast<double>(model.indexer->head_dim) : 0;
        add_pool(step, layers, width + 2 * index, keys + index, static_cast<double>(shape.compression),
                 group);
    }
}

void add_output_projection(const StepShape& step, const AttentionShape& shape, double layers, int group) {
    const Transformer& model = step.model;
    const double hidden = static_cast<double>(model.hidden_size);
    const double output = static_cast<double>(shape.heads * shape.value_dim);
    if (model.query_gate)
        step.elementwise(OperatorKind::attn_gate, layers, output, 5, 2, 1, true, group);
    if (model.out_rank == 0) {
        step.linear(OperatorKind::out_proj, layers, output, hidden, false, group);
        return;
    }
    const double rank = static_cast<double>(model.out_rank);
    const double ranks = static_cast<double>(model.out_groups) * rank;
    step.grouped_linear(OperatorKind::out_a_proj, layers, static_cast<double>(model.out_groups), output,
                        ranks, group);
    step.linear(OperatorKind::out_proj, layers, ranks, hidden, false, group);
}

void add_kernel_of(const StepShape& step, const AttentionShape& shape, int group, bool has_full) {
    const double kv_heads = static_cast<double>(shape.kv_heads);
    const double key = static_cast<double>(shape.head_dim);
    const double value = static_cast<double>(shape.value_dim);
    const double values = kv_heads * value;
    // One vector that is key and value is read once.
    const bool is_one = shape.key_values == KeyValues::one_vector;
    HeadShape head{static_cast<double>(shape.heads),
                   key,
                   value,
                   kv_heads * key,
                   is_one ? 0 : values,
                   values,
                   true,
                   kv_heads};
    head.group = group;
    head.compression = static_cast<double>(shape.compression);
    head.stride = static_cast<double>(shape.stride);
    const double layers = static_cast<double>(shape.layers);
    const double chosen =
        shape.indexed && step.model.indexer ? static_cast<double>(step.model.indexer->top_k) : 0;
    if (shape.compression > 0) {
        head.chosen = chosen;
        add_kernel(step, Reach::window, static_cast<double>(shape.window), layers, ShapeVariant::none, head);
    } else if (shape.stride > 0) {
        add_kernel(step, Reach::window, static_cast<double>(shape.window), layers, ShapeVariant::none, head);
    } else if (shape.chunk > 0 || shape.window > 0) {
        const bool is_chunk = shape.chunk > 0;
        const ShapeVariant variant = is_chunk ? ShapeVariant::chunk : ShapeVariant::window;
        add_kernel(step, is_chunk ? Reach::chunk : Reach::window,
                   static_cast<double>(is_chunk ? shape.chunk : shape.window), layers,
                   has_full ? variant : ShapeVariant::none, head);
    } else {
        add_kernel(step, chosen > 0 ? Reach::chosen : Reach::whole, chosen, layers, ShapeVariant::none, head);
    }
}

} // namespace

void add_attention(const StepShape& step) {
    const Transformer& model = step.model;
    const std::vector<AttentionShape> shapes = model.attention_shapes();
    int group = 0; // whose rows have its number behind their names, but for the first's
    for (std::size_t i = 0; i < shapes.size();) {
        // The model's own layers are one set of rows, whatever they see.
        std::size_t end = i + 1;
        double layers = static_cast<double>(shapes[i].layers);
        for (; end < shapes.size() && shapes[end].group == shapes[i].group; ++end)
            layers += static_cast<double>(shapes[end].layers);
        const AttentionShape& shape = shapes[i];
        ++group;
        step.set.rows_per_kv_head =
            step.queries_at_once() * static_cast<double>(shape.heads) / static_cast<double>(shape.kv_heads);
        add_projections(step, shape, layers, group);
        if (model.indexer && shape.indexed)
            add_indexer(step, *model.indexer, layers, static_cast<double>(model.query_rank),
                        static_cast<double>(shape.compression), group);
        const bool is_own = shape.group == 0;
        for (; i < end; ++i)
            add_kernel_of(step, shapes[i], group, is_own && model.full_layers() > 0);
        add_output_projection(step, shape, layers, group);
    }
}

void add_linear_attention(const StepShape& step) {
    const LinearAttention& linear = *step.model.linear;
    const double layers = static_cast<double>(linear.layers);
    const double hidden = static_cast<double>(step.model.hidden_size);
    const double input = static_cast<double>(linear.input_width());
    const double value = static_cast<double>(linear.value_width());
    const double state = static_cast<double>(linear.state_elements());

    step.linear(OperatorKind::linear_in_proj, layers, hidden, input);
    if (linear.kind == LinearKind::short_conv)
        step.elementwise(OperatorKind::linear_gate, layers, value, 1, 2, 1);
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
    if (linear.kind == LinearKind::short_conv) {
        step.elementwise(OperatorKind::linear_gate, layers, value, 1, 2, 1, true, 2);
        step.linear(OperatorKind::linear_out_proj, layers, value, hidden);
        return;
    }
    const double gate_rank = static_cast<double>(linear.gate_rank);
    const double keys = static_cast<double>(linear.key_width());
    if (linear.kind == LinearKind::mamba1) {
        step.linear(OperatorKind::linear_select_proj, layers, value, gate_rank + 2 * keys);
        step.linear(OperatorKind::linear_decay_proj, layers, gate_rank, value);
    }
    if (linear.kind == LinearKind::kda) {
        if (gate_rank > 0)
            step.linear(OperatorKind::linear_decay_proj, layers, gate_rank, keys);
        if (linear.output_gate_rank > 0)
            step.linear(OperatorKind::linear_gate_proj, layers, static_cast<double>(linear.output_gate_rank),
                        value);
    }
    const bool by_delta_rule = linear.kind == LinearKind::deltanet || linear.kind == LinearKind::kda;
    const double flops_per_element = by_delta_rule ? 7 : 5;
    Work recurrence;
    recurrence.flops = flops_per_element * state * step.tokens;
    recurrence.activation_bytes =
        static_cast<double>(linear.recurrence_width()) * step.activation * step.tokens;
    recurrence.kv_bytes = constant(2 * step.batch * state * bytes_per_element(DataType::fp32));
    step.set.add(step.activation_op(OperatorKind::linear_recurrence, ComputeUnit::matrix, layers),
                 recurrence);
    step.elementwise(OperatorKind::linear_gate, layers, value, 12, 2, 1);
    step.linear(OperatorKind::linear_out_proj, layers, value, hidden);
}

// Multi-head latent attention: decode with the up-projections absorbed into query and output, so that all
// heads share the cached latent; prefill with keys and values expanded, but for sparse attention. Sources: DeepSeek-V2,
// arXiv 2405.04434, 2.1; flash_mla_sparse_fwd of FlashMLA.
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

    if (model.query_gate)
        step.linear(OperatorKind::attn_gate_proj, layers, hidden, heads * v);

    // Layers without an indexer of their own follow another's choice.
    if (model.indexer)
        add_indexer(step, *model.indexer, static_cast<double>(model.index_layers()), ql, 0, 1);
    // Attention sees what the indexer picks, or all.
    const Reach reach = model.indexer ? Reach::chosen : Reach::whole;
    const double best = model.indexer ? static_cast<double>(model.indexer->top_k) : 0;

    // Expanded, the keys that are chosen would be others for every query: sparse attention stays absorbed.
    if (step.queries.expands_latent && !model.indexer) {
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
    if (model.query_gate)
        step.elementwise(OperatorKind::attn_gate, layers, heads * v, 5, 2, 1);
    step.linear(OperatorKind::out_proj, layers, heads * v, hidden);
}

} // namespace llmroofline::exact
