// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/model_fields.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/io/numbers.h"
#include "core/model/transformer_fields.h"

namespace llmroofline::gui {

namespace {

constexpr ModelField architecture[] = {
    {"hidden_size", QT_TRANSLATE_NOOP("ModelFields", "Hidden size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of a token's vector between layers (hidden_size)")},
    {"intermediate_size", QT_TRANSLATE_NOOP("ModelFields", "Intermediate size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of the dense feed-forward (intermediate_size)"), true},
    {"layers", QT_TRANSLATE_NOOP("ModelFields", "Layers"),
     QT_TRANSLATE_NOOP("ModelFields", "Transformer layers (layers)")},
    {"heads", QT_TRANSLATE_NOOP("ModelFields", "Query heads"),
     QT_TRANSLATE_NOOP("ModelFields", "Attention heads; a multiple of the KV heads (heads)")},
    {"kv_heads", QT_TRANSLATE_NOOP("ModelFields", "KV heads"),
     QT_TRANSLATE_NOOP("ModelFields", "Heads kept in the KV cache; a divisor of the query heads (kv_heads)")},
    {"head_dim", QT_TRANSLATE_NOOP("ModelFields", "Head size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of one head; need not be hidden size / query heads (head_dim)")},
    {"vocab_size", QT_TRANSLATE_NOOP("ModelFields", "Vocabulary"),
     QT_TRANSLATE_NOOP("ModelFields", "Tokens that the output head scores (vocab_size)")},
    {"sliding_window", QT_TRANSLATE_NOOP("ModelFields", "Sliding window"),
     QT_TRANSLATE_NOOP("ModelFields", "Tokens that a windowed layer attends to; none: every layer sees the "
                                      "whole context (sliding_window)"),
     true},
};

constexpr ModelField experts[] = {
    {"experts", QT_TRANSLATE_NOOP("ModelFields", "Experts"),
     QT_TRANSLATE_NOOP("ModelFields", "Routed experts of a mixture-of-experts layer (experts)"), true},
    {"experts_per_token", QT_TRANSLATE_NOOP("ModelFields", "Experts per token"),
     QT_TRANSLATE_NOOP("ModelFields", "Routed experts that one token visits (experts_per_token)"), true},
    {"moe_intermediate_size", QT_TRANSLATE_NOOP("ModelFields", "Expert width"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of one routed expert (moe_intermediate_size)"), true},
    {"shared_experts", QT_TRANSLATE_NOOP("ModelFields", "Shared experts"),
     QT_TRANSLATE_NOOP("ModelFields", "Experts that every token visits (shared_experts)"), true},
    {"shared_intermediate_size", QT_TRANSLATE_NOOP("ModelFields", "Shared width"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of one shared expert (shared_intermediate_size)"), true},
    {"first_dense_layers", QT_TRANSLATE_NOOP("ModelFields", "Dense layers first"),
     QT_TRANSLATE_NOOP("ModelFields", "Leading layers with a dense feed-forward (first_dense_layers)"), true},
    {"moe_layer_freq", QT_TRANSLATE_NOOP("ModelFields", "MoE every"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "After those, every n-th layer is a mixture of experts (moe_layer_freq)")},
};

constexpr ModelField latent[] = {
    {"q_lora_rank", QT_TRANSLATE_NOOP("ModelFields", "Query rank"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of the query's latent; none: one projection (q_lora_rank)"),
     true},
    {"kv_lora_rank", QT_TRANSLATE_NOOP("ModelFields", "KV rank"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of the cached latent (kv_lora_rank)")},
    {"qk_nope_head_dim", QT_TRANSLATE_NOOP("ModelFields", "Key size, no RoPE"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of a head's key without rotary part (qk_nope_head_dim)")},
    {"qk_rope_head_dim", QT_TRANSLATE_NOOP("ModelFields", "Key size, RoPE"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of the rotary key, shared by all heads (qk_rope_head_dim)")},
    {"v_head_dim", QT_TRANSLATE_NOOP("ModelFields", "Value size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of a head's value (v_head_dim)")},
};

constexpr std::int64_t greatest_shown = 2'147'483'647;

void complete(Transformer& model, bool was_moe) {
    if (model.is_moe() && !was_moe) {
        model.experts_per_token = std::min<std::int64_t>(2, model.experts);
        model.moe_intermediate_size = model.intermediate_size;
    } else if (!model.is_moe() && was_moe) {
        if (model.intermediate_size == 0)
            model.intermediate_size = model.moe_intermediate_size;
        model.experts_per_token = model.moe_intermediate_size = model.shared_experts = 0;
        model.shared_intermediate_size = model.first_dense_layers = 0;
        model.moe_layer_freq = 1;
    }
    if (model.is_moe()) {
        model.experts_per_token = std::min(model.experts_per_token, model.experts);
        if (model.shared_experts > 0 && model.shared_intermediate_size == 0)
            model.shared_intermediate_size = model.moe_intermediate_size;
        if (model.shared_experts == 0)
            model.shared_intermediate_size = 0;
        if (model.dense_layers() > 0 && model.intermediate_size == 0)
            model.intermediate_size = model.moe_intermediate_size;
    }
    if (model.local_span() == 0)
        model.sliding_pattern = {};
}

} // namespace

std::span<const ModelField> architecture_fields() {
    return architecture;
}

std::span<const ModelField> expert_fields() {
    return experts;
}

std::span<const ModelField> latent_fields() {
    return latent;
}

QString label_of(const ModelField& field) {
    return QCoreApplication::translate("ModelFields", field.label);
}

QString explanation_of(const ModelField& field) {
    return QCoreApplication::translate("ModelFields", field.explanation);
}

int number_of(const Transformer& model, const ModelField& field) {
    const TransformerField* core_field = find_transformer_field(field.key);
    return static_cast<int>(
        std::min(greatest_shown, parse_integer(field_text(model, *core_field)).value_or(0)));
}

int greatest_of(const ModelField& field) {
    const double greatest = find_transformer_field(field.key)->range.greatest;
    return static_cast<int>(std::min(greatest, static_cast<double>(greatest_shown)));
}

Transformer with_field(const Transformer& model, const ModelField& field, int number) {
    Transformer changed = model;
    const Status status = read_field(changed, *find_transformer_field(field.key), std::to_string(number));
    if (!status)
        return model;
    complete(changed, model.is_moe());
    return changed;
}

} // namespace llmroofline::gui
