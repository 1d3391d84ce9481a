// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/shard.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "core/io/numbers.h"

namespace llmroofline {

namespace {

// The share of one accelerator where a number smaller than the degree is copied.
std::int64_t share_or_copy(std::int64_t number, std::int64_t degree) {
    return number == 0 ? 0 : std::max<std::int64_t>(number / degree, 1);
}

Error not_divided(const std::string& what, const std::string& number, std::string_view degree,
                  std::int64_t by) {
    return {ErrorCode::layout_does_not_divide, {what, number, std::string(degree), std::to_string(by)}, {}};
}

// The weights of a checkpoint that share a scale.
class BlockCheck {
public:
    BlockCheck(const Transformer& model, const ParallelLayout& layout) : model_(model), layout_(layout) {}

    Errors faults() {
        by_attention();
        if (is_divided(Module::dense_ffn, layout_.tensor))
            for (const FfnWidth& group : model_.dense_widths())
                ffn(model_.ffn_widths.empty() ? "intermediate_size" : "ffn_widths", group.width, "tp",
                    layout_.tensor);
        if (model_.shared_experts > 0 && is_divided(Module::shared_experts, layout_.tensor))
            ffn("shared_intermediate_size", model_.shared_experts * model_.shared_intermediate_size, "tp",
                layout_.tensor);
        if (model_.is_moe() && is_divided(Module::routed_experts, layout_.expert_tensor()))
            ffn("moe_intermediate_size", model_.moe_intermediate_size, layout_.expert > 1 ? "tp·dp/ep" : "tp",
                layout_.expert_tensor());
        return std::move(errors_);
    }

private:
    enum class Sharing { none, blocks, groups };

    Sharing sharing(Module module) const {
        const DataType type = published_type(model_.types, module).type;
        if (model_.types.group_size == 0)
            return Sharing::none;
        if (type == DataType::fp8)
            return Sharing::blocks;
        return has_free_group(type) || type == DataType::int8 ? Sharing::groups : Sharing::none;
    }

    bool is_divided(Module module, std::int64_t degree) const {
        return degree > 1 && sharing(module) != Sharing::none;
    }

    void whole(std::string_view what, std::int64_t width, std::string_view degree, std::int64_t by) {
        const std::int64_t block = model_.types.group_size;
        if (width % by != 0 || width / by % block == 0)
            return;
        errors_.push_back(not_divided(
            "blocks of " + std::to_string(block) + " in " + std::string(what),
            format_shortest(static_cast<double>(width) / static_cast<double>(block)), degree, by));
    }

    // Columns of gate and up, rows of down.
    void ffn(std::string_view what, std::int64_t width, std::string_view degree, std::int64_t by) {
        whole(what, width, degree, by);
    }

    void by_attention() {
        const std::int64_t tensor = layout_.tensor;
        if (model_.attention_layers() == 0 || !is_divided(Module::attention, tensor))
            return;
        const bool by_columns = sharing(Module::attention) == Sharing::blocks;
        if (model_.latent) {
            const LatentAttention& latent = *model_.latent;
            whole("out_proj", model_.heads * latent.v_head_dim, "tp", tensor);
            if (by_columns) {
                whole("q_b_proj", model_.query_width(), "tp", tensor);
                whole("kv_b_proj", model_.heads * (latent.qk_nope_head_dim + latent.v_head_dim), "tp",
                      tensor);
            }
            return;
        }
        for (const AttentionShape& shape : model_.attention_shapes()) {
            whole("out_proj", shape.heads * shape.value_dim, "tp", tensor);
            if (by_columns && shape.kv_heads >= tensor)
                whole("k_proj", shape.kv_heads * shape.head_dim, "tp", tensor);
        }
    }

    const Transformer& model_;
    const ParallelLayout& layout_;
    Errors errors_;
};

class LayoutCheck {
public:
    LayoutCheck(const Transformer& model, const ParallelLayout& layout) : model_(model), layout_(layout) {}

    Errors faults(const AcceleratorGroup& group) {
        by_tensor();
        if (layout_.pipeline > model_.layers)
            errors_.push_back(
                {ErrorCode::number_out_of_range,
                 {"pp", std::to_string(layout_.pipeline), "1", std::to_string(model_.layers), "stages"},
                 {}});
        by_experts();
        if (const std::int64_t node = group.node_size(); group.spans_nodes()) {
            if (layout_.tensor <= node)
                divide("node", node, "tp", layout_.tensor);
            else
                divide("tp", layout_.tensor, "node", node);
        }
        return std::move(errors_);
    }

private:
    void divide(std::string_view what, std::int64_t number, std::string_view degree, std::int64_t by) {
        if (number % by != 0)
            errors_.push_back(not_divided(std::string(what), std::to_string(number), degree, by));
    }

    void copy_or_divide(std::string_view what, std::int64_t number, std::int64_t by) {
        if (number > 0 && number % by != 0 && by % number != 0)
            errors_.push_back({ErrorCode::kv_heads_and_tensor_degree,
                               {std::string(what), std::to_string(number), std::to_string(by)},
                               {}});
    }

    void by_tensor() {
        const std::int64_t tensor = layout_.tensor;
        if (tensor == 1)
            return;
        if (model_.attention_layers() > 0) {
            divide("heads", model_.heads, "tp", tensor);
            copy_or_divide("kv_heads", model_.kv_heads, tensor);
            copy_or_divide("out_groups", model_.out_groups, tensor);
            for (const AttentionGroup& group : model_.attention_groups) {
                if (group.heads > 0)
                    divide("heads", group.heads, "tp", tensor);
                copy_or_divide("kv_heads", group.kv_heads, tensor);
            }
        }
        if (model_.linear) {
            divide("linear_heads", model_.linear->heads, "tp", tensor);
            copy_or_divide("linear_key_heads", model_.linear->key_heads, tensor);
        }
        for (const FfnWidth& group : model_.dense_widths())
            divide(model_.ffn_widths.empty() ? "intermediate_size" : "ffn_widths", group.width, "tp", tensor);
        if (model_.mtp_intermediate_size > 0)
            divide("mtp_intermediate_size", model_.mtp_intermediate_size, "tp", tensor);
        if (model_.shared_experts > 0)
            divide("shared_intermediate_size", model_.shared_intermediate_size, "tp", tensor);
        divide("vocab_size", model_.vocab_size, "tp", tensor);
    }

    void by_experts() {
        if (!model_.is_moe()) {
            if (layout_.expert > 1)
                errors_.push_back(
                    {ErrorCode::expert_degree_without_experts, {std::to_string(layout_.expert)}, {}});
            return;
        }
        divide("experts", model_.experts, "ep", layout_.expert);
        divide("moe_intermediate_size", model_.moe_intermediate_size, layout_.expert > 1 ? "tp·dp/ep" : "tp",
               layout_.expert_tensor());
    }

    const Transformer& model_;
    const ParallelLayout& layout_;
    Errors errors_;
};

} // namespace

double Shard::of_replica(double batch) const {
    const double share = batch / static_cast<double>(layout.data);
    return std::max(even_replicas || layout.data == 1 ? share : std::ceil(share), std::min(batch, 1.0));
}

double Shard::sequences(double batch) const {
    return std::max(of_replica(batch) / static_cast<double>(layout.micro_batches), std::min(batch, 1.0));
}

double Shard::pace(double batch) const {
    const double parts = std::min(static_cast<double>(layout.micro_batches), of_replica(batch));
    return std::max(1.0, parts * stage_share());
}

double Shard::stage_share() const {
    const std::int64_t fullest = (model.layers + layout.pipeline - 1) / layout.pipeline;
    return static_cast<double>(fullest) / static_cast<double>(model.layers);
}

double Shard::expert_sequences(double batch) const {
    return layout.expert > 1
               ? std::max(batch / static_cast<double>(layout.micro_batches), std::min(batch, 1.0))
               : sequences(batch);
}

Errors check_layout(const Transformer& model, const AcceleratorGroup& group) {
    return LayoutCheck(model, group.layout).faults(group);
}

Errors check_layout(const Transformer& model, const Precision& chosen, const AcceleratorGroup& group) {
    Errors errors = check_layout(model, group);
    const std::optional<DataType> weights = chosen_for(chosen, group.types).weights;
    if (errors.empty() && (!weights || weights == model.types.weights))
        errors = BlockCheck(model, group.layout).faults();
    return errors;
}

Shard shard_of(const Transformer& whole, const AcceleratorGroup& group) {
    const ParallelLayout& layout = group.layout;
    Shard shard;
    shard.layout = layout;
    shard.node_size = group.node_size();
    shard.experts = whole.experts;
    shard.types = types_of_group(group);
    shard.computing_experts_per_token = whole.computing_experts_per_token();
    if (group.accelerator.l2_mb)
        shard.l2_bytes = *group.accelerator.l2_mb * 1e6;

    Transformer& model = shard.model;
    model = whole;
    model.sources.clear();
    model.notes.clear();
    const std::int64_t tensor = layout.tensor;
    model.heads /= tensor;
    model.kv_heads = share_or_copy(whole.kv_heads, tensor);
    for (AttentionGroup& group : model.attention_groups) {
        group.heads /= tensor;
        group.kv_heads = share_or_copy(group.kv_heads, tensor);
    }
    model.out_groups = share_or_copy(whole.out_groups, tensor);
    model.vocab_size /= tensor;
    model.intermediate_size /= tensor;
    for (FfnWidth& width : model.ffn_widths)
        width.width /= tensor;
    if (model.linear) {
        model.linear->heads /= tensor;
        model.linear->key_heads = share_or_copy(whole.linear->key_heads, tensor);
    }
    model.shared_intermediate_size /= tensor;
    model.moe_intermediate_size /= layout.expert_tensor();
    model.experts /= layout.expert;
    return shard;
}

double weight_bytes(const Shard& shard, const TypesInUse& types) {
    ParameterCount count = count_parameters(shard.model);
    // The router is whole on every accelerator.
    const double other_experts = static_cast<double>(shard.experts - shard.model.experts);
    count.total += static_cast<double>(shard.model.moe_layers()) * other_experts *
                   (static_cast<double>(shard.model.hidden_size) + (shard.model.router_bias ? 1 : 0));
    if (shard.layout.pipeline == 1)
        return weight_bytes(count, types);
    // Of a tied embedding the last stage has a copy.
    const double table = count.embedding;
    const double head_bias = shard.model.lm_head_bias ? static_cast<double>(shard.model.vocab_size) : 0;
    const double positions =
        static_cast<double>(shard.model.learned_positions) * static_cast<double>(shard.model.hidden_size);
    const double first = table * types.bytes_of(Module::embedding) + positions * types.unquantized_bytes();
    const double last = table * types.bytes_of(Module::output_head) + head_bias * types.unquantized_bytes();
    count.matrices[Module::embedding] = count.per_layer_embedding; // each stage has its layers'
    count.matrices[Module::output_head] = 0;
    count.total -= count.embedding + count.output_head + positions;
    return weight_bytes(count, types) * shard.stage_share() + std::max(first, last);
}

} // namespace llmroofline
