// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_edits.h"

#include <algorithm>

#include "core/model/model_names.h"

namespace llmroofline {

namespace {

std::string text(std::int64_t number) {
    return std::to_string(number);
}

std::int64_t widest(const Transformer& model) {
    std::int64_t width = model.intermediate_size;
    for (const FfnWidth& group : model.ffn_widths)
        width = std::max(width, group.width);
    return width;
}

std::vector<std::int64_t> divisors_of(std::int64_t number) {
    std::vector<std::int64_t> divisors;
    for (std::int64_t i = 1; i <= number; ++i)
        if (number % i == 0)
            divisors.push_back(i);
    return divisors;
}

std::vector<std::int64_t> multiples_of(std::int64_t number, double greatest) {
    constexpr std::size_t most = 4096;
    std::vector<std::int64_t> multiples;
    for (std::int64_t i = number; number > 0 && static_cast<double>(i) <= greatest && multiples.size() < most;
         i += number)
        multiples.push_back(i);
    return multiples;
}

// The proportions of DeepSeek-V2 (arXiv 2405.04434, section 3.1.2): with heads of 128, a latent of 4 heads'
// width for keys and values, one of 12 for queries, and half a head's width for the rotary key.
constexpr std::int64_t query_rank_in_heads = 12;

std::int64_t query_rank(const Transformer& model, std::int64_t head_dim) {
    const std::int64_t rank = query_rank_in_heads * head_dim;
    return rank < model.heads * head_dim ? rank : 0;
}

// Groups of layers have heads of their own, which latents have not, and a number that linear layers reduce; an
// indexer of theirs goes with them.
void take_groups_away(const Transformer& model, std::vector<Assignment>& assignments) {
    if (model.attention_groups.empty())
        return;
    assignments.push_back({"attention_groups", ""});
    if (model.indexer && !model.latent)
        assignments.push_back({"index_heads", "0"});
}

// The groups without an indexer's choice; those that depart in nothing else are none.
std::string groups_without_choice(const Transformer& model) {
    std::vector<AttentionGroup> groups;
    for (AttentionGroup group : model.attention_groups) {
        group.indexed = false;
        AttentionGroup plain;
        plain.layers = group.layers;
        if (group != plain)
            groups.push_back(group);
    }
    return to_string(groups);
}

std::vector<GroupChoice> latent_choices(const Transformer& model) {
    const LatentAttention latent = model.latent.value_or(LatentAttention{});
    const std::int64_t head = model.latent ? latent.v_head_dim : model.head_dim;
    std::vector<Assignment> off = {{"kv_lora_rank", "0"}};
    if (model.latent) {
        off.push_back({"kv_heads", text(model.heads)});
        off.push_back({"head_dim", text(head)});
    }
    if (model.latent && model.indexer)
        off.push_back({"index_heads", "0"});
    std::vector<Assignment> on = {{"q_lora_rank", text(query_rank(model, head))},
                                  {"kv_lora_rank", text(4 * head)},
                                  {"qk_nope_head_dim", text(head)},
                                  {"qk_rope_head_dim", text(std::max<std::int64_t>(head / 2, 1))},
                                  {"v_head_dim", text(head)},
                                  {"kv_heads", "0"},
                                  {"head_dim", "0"}};
    if (model.sliding_window > 0)
        on.push_back({"sliding_window", "0"});
    if (model.mtp_window > 0)
        on.push_back({"mtp_window", "0"});
    if (model.attention_chunk > 0)
        on.push_back({"attention_chunk", "0"});
    if (model.query_gate)
        on.push_back({"query_gate", "false"});
    take_groups_away(model, on);
    for (const char* of_plain_heads : {"value_head_dim", "query_rank", "out_groups", "out_rank"})
        if (is_stated(model, *find_transformer_field(of_plain_heads)))
            on.push_back({of_plain_heads, "0"});
    return {{"off", off}, {"on", on}};
}

// As in Mistral 7B and in Llama 4; a pattern that is set stays.
std::vector<GroupChoice> window_choices(const Transformer& model) {
    std::vector<Assignment> window = {{"sliding_window", "4096"}};
    std::vector<Assignment> chunk = {{"attention_chunk", "8192"}};
    if (model.attention_chunk > 0)
        window.insert(window.begin(), {"attention_chunk", "0"});
    if (model.sliding_window > 0)
        chunk.insert(chunk.begin(), {"sliding_window", "0"});
    else
        chunk.push_back({"sliding_pattern", "1:3"});
    return {
        {"off", {{"sliding_window", "0"}, {"attention_chunk", "0"}}}, {"window", window}, {"chunk", chunk}};
}

// Shares of the layers as in Qwen3-Next, MiniMax-M1 and Nemotron 3 Nano; the shapes are those of the model's
// own heads, or Mamba-2's defaults: twice the hidden size in heads of 64, a state of 128.
std::vector<Assignment> linear_start(const Transformer& model, LinearKind kind) {
    const std::int64_t mixers = model.mixer_layers();
    const std::int64_t head = model.latent ? model.latent->v_head_dim : model.head_dim;
    std::vector<Assignment> start = {{"linear_kind", std::string(to_string(kind))}};
    if (kind == LinearKind::mamba2) {
        const std::int64_t heads = std::max<std::int64_t>(2 * model.hidden_size / 64, 1);
        const std::int64_t groups = heads % 8 == 0 ? 8 : 1;
        start.insert(start.end(), {{"linear_layers", text(std::max<std::int64_t>(mixers * 3 / 4, 1))},
                                   {"linear_heads", text(heads)},
                                   {"linear_key_heads", text(groups)},
                                   {"linear_key_dim", "128"},
                                   {"linear_value_dim", "64"},
                                   {"linear_conv_width", "4"}});
        return start;
    }
    if (kind == LinearKind::mamba1 || kind == LinearKind::short_conv) {
        // Mamba's defaults: twice the hidden size in channels, a state of 16 each; LFM2's convolution.
        const bool is_mamba = kind == LinearKind::mamba1;
        start.insert(start.end(), {{"linear_layers", text(std::max<std::int64_t>(mixers * 7 / 8, 1))},
                                   {"linear_heads", text(model.hidden_size * (is_mamba ? 2 : 1))},
                                   {"linear_key_heads", is_mamba ? "1" : "0"},
                                   {"linear_key_dim", is_mamba ? "16" : "0"},
                                   {"linear_value_dim", "1"},
                                   {"linear_conv_width", is_mamba ? "4" : "3"},
                                   {"linear_gate_rank", text(is_mamba ? (model.hidden_size + 15) / 16 : 0)}});
        return start;
    }
    const bool is_lightning = kind == LinearKind::lightning;
    const std::int64_t layers = is_lightning ? mixers * 7 / 8 : mixers * 3 / 4;
    start.insert(start.end(), {{"linear_layers", text(std::max<std::int64_t>(layers, 1))},
                               {"linear_heads", text(model.heads)},
                               {"linear_key_heads", text(model.heads)},
                               {"linear_key_dim", text(head)},
                               {"linear_value_dim", text(head)},
                               {"linear_conv_width", is_lightning ? "0" : "4"}});
    return start;
}

std::vector<GroupChoice> linear_choices(const Transformer& model) {
    std::vector<GroupChoice> choices = {{"off", {{"linear_layers", "0"}}}};
    for (const auto& [kind, name] : linear_kind_names) {
        // Between kinds the shape stays, but that a convolution alone has no keys.
        if (model.linear &&
            (model.linear->kind != LinearKind::short_conv || kind == LinearKind::short_conv)) {
            choices.push_back({name, {{"linear_kind", std::string(name)}}});
            continue;
        }
        std::vector<Assignment> start = linear_start(model, kind);
        take_groups_away(model, start);
        if (model.indexer && model.indexer->layers > 0)
            start.push_back({"index_layers", "0"});
        choices.push_back({name, start});
    }
    return choices;
}

// DeepSeek-V3.2's.
std::vector<GroupChoice> indexer_choices(const Transformer& model) {
    std::vector<Assignment> on = {{"index_heads", "64"}, {"index_head_dim", "128"}, {"index_top_k", "2048"}};
    if (model.latent && model.latent->q_lora_rank == 0)
        on.push_back({"q_lora_rank", text(query_rank_in_heads * model.latent->v_head_dim)});
    std::vector<Assignment> off = {{"index_heads", "0"}};
    if (!model.latent && model.index_layers() > 0)
        off.push_back({"attention_groups", groups_without_choice(model)});
    return {{"off", off}, {"on", on}};
}

void complete_experts(Transformer& model, const Transformer& before) {
    if (model.is_moe() && !before.is_moe()) {
        model.experts_per_token = std::min<std::int64_t>(2, model.experts);
        model.moe_intermediate_size = widest(model);
    } else if (!model.is_moe() && before.is_moe()) {
        if (model.intermediate_size == 0 && model.ffn_widths.empty())
            model.intermediate_size = model.moe_intermediate_size;
        model.experts_per_token = model.moe_intermediate_size = model.shared_experts = 0;
        model.moe_latent_size = model.zero_experts = 0;
        model.shared_intermediate_size = model.first_dense_layers = 0;
        model.moe_layer_freq = 1;
        model.router_bias = false;
    }
    if (model.is_moe()) {
        model.experts_per_token = std::min(model.experts_per_token, model.experts + model.zero_experts);
        if (model.shared_experts > 0 && model.shared_intermediate_size == 0)
            model.shared_intermediate_size = model.moe_intermediate_size;
    }
    if (model.shared_experts == 0) {
        model.shared_intermediate_size = 0;
        model.shared_expert_gate = false;
    }
}

void complete_widths(Transformer& model, const Transformer& before) {
    const bool has_dense = model.dense_layers() > 0;
    if (!has_dense)
        model.ffn_widths.clear();
    if (!model.ffn_widths.empty())
        model.intermediate_size = 0;
    else if (has_dense && model.intermediate_size == 0 && before.intermediate_size == 0)
        model.intermediate_size = std::max(widest(before), model.moe_intermediate_size);
}

void complete(Transformer& model, const Transformer& before) {
    complete_experts(model, before);
    complete_widths(model, before);
    if (model.local_span() == 0)
        model.sliding_pattern = {};
    if (!model.qk_norm)
        model.qk_norm_whole = false;
}

} // namespace

std::optional<ModelGroup> group_of(const TransformerField& field) {
    if (field.key == "ffn_widths" || field.key == "attention_groups" ||
        field.key == "attention_free_layers" || field.key == "ffn_free_layers")
        return ModelGroup::layers;
    switch (field.group) {
    case TransformerGroup::shape:
        return ModelGroup::architecture;
    case TransformerGroup::experts:
        return ModelGroup::experts;
    case TransformerGroup::window:
        return ModelGroup::windows;
    case TransformerGroup::linear:
        return ModelGroup::linear;
    case TransformerGroup::latent:
        return ModelGroup::latent;
    case TransformerGroup::indexer:
        return ModelGroup::indexer;
    case TransformerGroup::details:
        return ModelGroup::details;
    case TransformerGroup::name:
    case TransformerGroup::checkpoint:
    case TransformerGroup::published:
    case TransformerGroup::notes:
        break;
    }
    return std::nullopt;
}

bool applies(ModelGroup group, const Transformer& model) {
    if (group == ModelGroup::windows)
        return !model.latent;
    return group != ModelGroup::indexer || model.latent || model.indexer;
}

bool applies(const TransformerField& field, const Transformer& model) {
    const std::string_view key = field.key;
    switch (field.group) {
    case TransformerGroup::latent:
        return model.latent.has_value();
    case TransformerGroup::indexer:
        return model.indexer.has_value();
    case TransformerGroup::linear:
        // Its kind is the group's switch; ranks go with the kinds that have such gates.
        if (key == "linear_gate_rank" || key == "linear_output_gate_rank")
            return model.linear && (model.linear->kind == LinearKind::kda ||
                                    (model.linear->kind == LinearKind::mamba1 && key == "linear_gate_rank"));
        return model.linear && field.kind != TransformerFieldKind::linear;
    case TransformerGroup::window:
        return key == "sliding_window"    ? model.sliding_window > 0
               : key == "attention_chunk" ? model.attention_chunk > 0
                                          : model.local_span() > 0;
    case TransformerGroup::experts:
        return key == "experts" ||
               (model.is_moe() && (key != "shared_intermediate_size" || model.shared_experts > 0));
    default:
        break;
    }
    if (key == "kv_heads" || key == "head_dim" || key == "attention_groups")
        return !model.latent;
    if (key == "query_gate")
        return !model.latent || model.query_gate;
    // Figures of few models: shown where they say something.
    if (key == "value_head_dim" || key == "query_rank" || key == "out_groups" || key == "out_rank" ||
        key == "key_values" || key == "residual_streams")
        return is_stated(model, field);
    if (key == "intermediate_size")
        return model.dense_layers() > 0 && model.ffn_widths.empty();
    if (key == "ffn_widths")
        return model.dense_layers() > 0;
    if (key == "qk_norm_whole")
        return model.qk_norm;
    if (key == "router_bias")
        return model.is_moe();
    return key != "shared_expert_gate" || model.shared_experts > 0;
}

std::vector<GroupChoice> choices_of(ModelGroup group, const Transformer& model) {
    switch (group) {
    case ModelGroup::latent:
        return latent_choices(model);
    case ModelGroup::windows:
        return window_choices(model);
    case ModelGroup::linear:
        return linear_choices(model);
    case ModelGroup::indexer:
        return indexer_choices(model);
    default:
        return {};
    }
}

int choice_in_use(ModelGroup group, const Transformer& model) {
    switch (group) {
    case ModelGroup::latent:
        return model.latent ? 1 : 0;
    case ModelGroup::windows:
        return model.sliding_window > 0 ? 1 : model.attention_chunk > 0 ? 2 : 0;
    case ModelGroup::linear:
        return model.linear ? 1 + static_cast<int>(model.linear->kind) : 0;
    case ModelGroup::indexer:
        return model.indexer ? 1 : 0;
    default:
        return 0;
    }
}

bool is_in_use(ModelGroup group, const Transformer& model) {
    if (group == ModelGroup::experts)
        return model.is_moe();
    if (group == ModelGroup::layers)
        return !model.ffn_widths.empty() || !model.attention_groups.empty() ||
               model.attention_free_layers > 0 || model.ffn_free_layers > 0;
    return choice_in_use(group, model) > 0;
}

Result<Transformer> with_field(const Transformer& model, const TransformerField& field,
                               std::string_view text) {
    Transformer changed = model;
    if (const Status status = read_field(changed, field, text); !status)
        return status.errors();
    complete(changed, model);
    std::vector<ModelFault> faults = check_model(changed);
    if (faults.empty())
        return changed;
    std::stable_partition(faults.begin(), faults.end(),
                          [&](const ModelFault& fault) { return fault.key == field.key; });
    Errors errors;
    for (ModelFault& fault : faults)
        errors.push_back(std::move(fault.error));
    return errors;
}

Result<Transformer> with_choice(const Transformer& model, const GroupChoice& choice) {
    Transformer changed = model;
    if (const Status status = apply_assignments(changed, choice.assignments); !status)
        return status.errors();
    return changed;
}

std::vector<std::int64_t> numbers_for(const TransformerField& field, const Transformer& model) {
    if (field.key == "kv_heads" && !model.latent)
        return divisors_of(model.heads);
    if (field.key == "heads" && !model.latent)
        return multiples_of(model.kv_heads, field.range.greatest);
    if (field.key == "linear_key_heads" && model.linear)
        return divisors_of(model.linear->heads);
    if (field.key == "linear_heads" && model.linear)
        return multiples_of(model.linear->key_heads, field.range.greatest);
    return {};
}

} // namespace llmroofline
