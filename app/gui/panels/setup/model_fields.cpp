// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/model_fields.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace llmroofline::gui {

namespace {

struct FieldWords {
    std::string_view key;
    const char* label;
    const char* explanation;
    const char* zero = nullptr;  // what 0 means, where it means 'not used'
    const char* mamba = nullptr; // the label with Mamba-2
};

// In the order of the rows.
constexpr FieldWords words[] = {
    {"hidden_size", QT_TRANSLATE_NOOP("ModelFields", "Hidden size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of a token's vector between layers (hidden_size)")},
    {"intermediate_size", QT_TRANSLATE_NOOP("ModelFields", "Intermediate size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of the dense feed-forward (intermediate_size)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"layers", QT_TRANSLATE_NOOP("ModelFields", "Layers"),
     QT_TRANSLATE_NOOP("ModelFields", "Transformer layers (layers)")},
    {"heads", QT_TRANSLATE_NOOP("ModelFields", "Query heads"),
     QT_TRANSLATE_NOOP("ModelFields", "Attention heads; a multiple of the KV heads (heads)")},
    {"kv_heads", QT_TRANSLATE_NOOP("ModelFields", "KV heads"),
     QT_TRANSLATE_NOOP("ModelFields", "Heads kept in the KV cache; a divisor of the query heads (kv_heads)")},
    {"head_dim", QT_TRANSLATE_NOOP("ModelFields", "Head size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of one head; need not be hidden size / query heads (head_dim)")},
    {"value_head_dim", QT_TRANSLATE_NOOP("ModelFields", "Value head size"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Width of a head's value where it is not the head size (value_head_dim)"),
     QT_TRANSLATE_NOOP("ModelFields", "head size")},
    {"query_rank", QT_TRANSLATE_NOOP("ModelFields", "Query rank"),
     QT_TRANSLATE_NOOP("ModelFields", "Width to which the query is compressed first (query_rank)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"out_groups", QT_TRANSLATE_NOOP("ModelFields", "Output groups"),
     QT_TRANSLATE_NOOP("ModelFields", "Groups of heads whose output is compressed (out_groups)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"out_rank", QT_TRANSLATE_NOOP("ModelFields", "Output rank"),
     QT_TRANSLATE_NOOP("ModelFields", "Width to which each group's output is compressed (out_rank)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"key_values", QT_TRANSLATE_NOOP("ModelFields", "Keys and values"),
     QT_TRANSLATE_NOOP(
         "ModelFields",
         "separate, one_projection, one_vector or borrowed: what a layer projects and caches (key_values)")},
    {"vocab_size", QT_TRANSLATE_NOOP("ModelFields", "Vocabulary"),
     QT_TRANSLATE_NOOP("ModelFields", "Tokens that the output head scores (vocab_size)")},
    {"ffn", QT_TRANSLATE_NOOP("ModelFields", "Feed-forward"),
     QT_TRANSLATE_NOOP("ModelFields", "Three matrices, or two (ffn)")},
    {"tied_embeddings", QT_TRANSLATE_NOOP("ModelFields", "Tied embeddings"),
     QT_TRANSLATE_NOOP("ModelFields", "Output head and embedding share their weights (tied_embeddings)")},
    {"q_lora_rank", QT_TRANSLATE_NOOP("ModelFields", "Query rank"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of the query's latent; none: one projection (q_lora_rank)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"kv_lora_rank", QT_TRANSLATE_NOOP("ModelFields", "KV rank"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of the cached latent (kv_lora_rank)")},
    {"qk_nope_head_dim", QT_TRANSLATE_NOOP("ModelFields", "Key size, no RoPE"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of a head's key without rotary part (qk_nope_head_dim)")},
    {"qk_rope_head_dim", QT_TRANSLATE_NOOP("ModelFields", "Key size, RoPE"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of the rotary key, shared by all heads (qk_rope_head_dim)")},
    {"v_head_dim", QT_TRANSLATE_NOOP("ModelFields", "Value size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of a head's value (v_head_dim)")},
    {"sliding_window", QT_TRANSLATE_NOOP("ModelFields", "Sliding window"),
     QT_TRANSLATE_NOOP("ModelFields", "Tokens that a windowed layer attends to; none: every layer sees the "
                                      "whole context (sliding_window)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"attention_chunk", QT_TRANSLATE_NOOP("ModelFields", "Chunk"),
     QT_TRANSLATE_NOOP("ModelFields", "Tokens in a chunk; a local layer attends from the beginning of its "
                                      "chunk on, at least 128 (attention_chunk)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"sliding_pattern", QT_TRANSLATE_NOOP("ModelFields", "Full : local"),
     QT_TRANSLATE_NOOP("ModelFields", "How many layers see the whole context for how many that see only the "
                                      "window or chunk; 0:1: all are local (sliding_pattern)")},
    {"linear_layers", QT_TRANSLATE_NOOP("ModelFields", "Layers"),
     QT_TRANSLATE_NOOP(
         "ModelFields",
         "Layers with a constant state in place of attention and its KV cache (linear_layers)")},
    {"linear_heads", QT_TRANSLATE_NOOP("ModelFields", "Heads"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Heads of values and state; a multiple of the key heads (linear_heads)")},
    {"linear_key_heads", QT_TRANSLATE_NOOP("ModelFields", "Key heads"),
     QT_TRANSLATE_NOOP(
         "ModelFields",
         "Heads of queries and keys, Mamba-2's groups; a divisor of the heads (linear_key_heads)"),
     nullptr, QT_TRANSLATE_NOOP("ModelFields", "Groups")},
    {"linear_key_dim", QT_TRANSLATE_NOOP("ModelFields", "Key size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of a head's key, Mamba-2's state size (linear_key_dim)"),
     nullptr, QT_TRANSLATE_NOOP("ModelFields", "State size")},
    {"linear_value_dim", QT_TRANSLATE_NOOP("ModelFields", "Value size"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of a head's value, Mamba-2's head size (linear_value_dim)"),
     nullptr, QT_TRANSLATE_NOOP("ModelFields", "Head size")},
    {"linear_conv_width", QT_TRANSLATE_NOOP("ModelFields", "Convolution"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Tokens that the convolution before the recurrence spans (linear_conv_width)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"linear_gate_rank", QT_TRANSLATE_NOOP("ModelFields", "Gate rank"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Width through which decays or time steps are projected (linear_gate_rank)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"linear_output_gate_rank", QT_TRANSLATE_NOOP("ModelFields", "Output gate rank"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Width through which the output gate is projected (linear_output_gate_rank)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"mixers_side_by_side", QT_TRANSLATE_NOOP("ModelFields", "Attention beside"),
     QT_TRANSLATE_NOOP("ModelFields", "The linear layers have attention as well (mixers_side_by_side)")},
    {"index_heads", QT_TRANSLATE_NOOP("ModelFields", "Index heads"),
     QT_TRANSLATE_NOOP("ModelFields", "Small heads that score every cached token (index_heads)")},
    {"index_head_dim", QT_TRANSLATE_NOOP("ModelFields", "Index head size"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Width of an index head, and of the one key a token and layer (index_head_dim)")},
    {"index_top_k", QT_TRANSLATE_NOOP("ModelFields", "Tokens kept"),
     QT_TRANSLATE_NOOP("ModelFields", "Best tokens that attention then sees (index_top_k)")},
    {"index_layers", QT_TRANSLATE_NOOP("ModelFields", "Index layers"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Layers with an indexer of their own; the others follow its choice (index_layers)"),
     QT_TRANSLATE_NOOP("ModelFields", "all")},
    {"index_block", QT_TRANSLATE_NOOP("ModelFields", "Index block"),
     QT_TRANSLATE_NOOP("ModelFields", "Tokens of a block that is chosen as a whole (index_block)"),
     QT_TRANSLATE_NOOP("ModelFields", "single tokens")},
    {"experts", QT_TRANSLATE_NOOP("ModelFields", "Experts"),
     QT_TRANSLATE_NOOP("ModelFields", "Routed experts of a mixture-of-experts layer; the first ones get 2 a "
                                      "token and the dense feed-forward's width (experts)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"experts_per_token", QT_TRANSLATE_NOOP("ModelFields", "Experts per token"),
     QT_TRANSLATE_NOOP("ModelFields", "Routed experts that one token visits (experts_per_token)")},
    {"moe_intermediate_size", QT_TRANSLATE_NOOP("ModelFields", "Expert width"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of one routed expert (moe_intermediate_size)")},
    {"moe_latent_size", QT_TRANSLATE_NOOP("ModelFields", "Expert latent"),
     QT_TRANSLATE_NOOP("ModelFields", "Width in which the routed experts compute (moe_latent_size)"),
     QT_TRANSLATE_NOOP("ModelFields", "hidden size")},
    {"zero_experts", QT_TRANSLATE_NOOP("ModelFields", "Zero experts"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Further experts that the router may choose and that do nothing (zero_experts)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"shared_experts", QT_TRANSLATE_NOOP("ModelFields", "Shared experts"),
     QT_TRANSLATE_NOOP("ModelFields", "Experts that every token visits (shared_experts)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"shared_intermediate_size", QT_TRANSLATE_NOOP("ModelFields", "Shared width"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of one shared expert (shared_intermediate_size)")},
    {"first_dense_layers", QT_TRANSLATE_NOOP("ModelFields", "Dense layers first"),
     QT_TRANSLATE_NOOP("ModelFields", "Leading layers with a dense feed-forward (first_dense_layers)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"moe_layer_freq", QT_TRANSLATE_NOOP("ModelFields", "MoE every"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "After those, every n-th layer is a mixture of experts (moe_layer_freq)")},
    {"ffn_widths", QT_TRANSLATE_NOOP("ModelFields", "FFN widths"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Where dense layers differ in width, WIDTHxLAYERS joined by commas, such as "
                       "28672x49,14336x31; empty: all have the intermediate size (ffn_widths)")},
    {"attention_groups", QT_TRANSLATE_NOOP("ModelFields", "Attention groups"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Attention layers that depart from these figures, LAYERS:KEY=VALUE,… joined by "
                       "semicolons, such as 36:heads=96,window=512 (attention_groups)")},
    {"attention_free_layers", QT_TRANSLATE_NOOP("ModelFields", "No attention"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Layers with neither attention nor a linear layer (attention_free_layers)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"ffn_free_layers", QT_TRANSLATE_NOOP("ModelFields", "No feed-forward"),
     QT_TRANSLATE_NOOP("ModelFields", "Layers without feed-forward (ffn_free_layers)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"parallel_block", QT_TRANSLATE_NOOP("ModelFields", "Parallel block"),
     QT_TRANSLATE_NOOP(
         "ModelFields",
         "Attention and feed-forward side by side on the same input, with one norm (parallel_block)")},
    {"query_gate", QT_TRANSLATE_NOOP("ModelFields", "Query gate"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "The query projection also gives a gate of the output's width (query_gate)")},
    {"residual_streams", QT_TRANSLATE_NOOP("ModelFields", "Residual streams"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Residual streams that are mixed around each part of a layer (residual_streams)"),
     QT_TRANSLATE_NOOP("ModelFields", "one")},
    {"per_layer_width", QT_TRANSLATE_NOOP("ModelFields", "Layer inputs"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Numbers that each layer has of a token from a table of its own (per_layer_width)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"laurel_rank", QT_TRANSLATE_NOOP("ModelFields", "LAuReL rank"),
     QT_TRANSLATE_NOOP("ModelFields", "Rank of a path beside attention (laurel_rank)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"altup_streams", QT_TRANSLATE_NOOP("ModelFields", "AltUp streams"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Streams that are predicted and corrected around each layer (altup_streams)"),
     QT_TRANSLATE_NOOP("ModelFields", "one")},
    {"mtp_modules", QT_TRANSLATE_NOOP("ModelFields", "Draft modules"),
     QT_TRANSLATE_NOOP("ModelFields",
                       "Modules for multi-token prediction, counted where they draft (mtp_modules)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"mtp_window", QT_TRANSLATE_NOOP("ModelFields", "Draft window"),
     QT_TRANSLATE_NOOP("ModelFields", "Tokens that a draft module attends to (mtp_window)"),
     QT_TRANSLATE_NOOP("ModelFields", "all")},
    {"mtp_intermediate_size", QT_TRANSLATE_NOOP("ModelFields", "Draft FFN width"),
     QT_TRANSLATE_NOOP("ModelFields", "Width of a draft module's dense feed-forward (mtp_intermediate_size)"),
     QT_TRANSLATE_NOOP("ModelFields", "as layers")},
    {"norm", QT_TRANSLATE_NOOP("ModelFields", "Norm"),
     QT_TRANSLATE_NOOP("ModelFields", "RMS norm has a weight, layer norm a weight and a bias (norm)")},
    {"norms_per_layer", QT_TRANSLATE_NOOP("ModelFields", "Norms a layer"),
     QT_TRANSLATE_NOOP("ModelFields", "Counted as parameters; usual: one before attention and one before the "
                                      "feed-forward (norms_per_layer)"),
     QT_TRANSLATE_NOOP("ModelFields", "usual")},
    {"qk_norm", QT_TRANSLATE_NOOP("ModelFields", "QK norm"),
     QT_TRANSLATE_NOOP("ModelFields", "Queries and keys are normed head by head (qk_norm)")},
    {"qk_norm_whole", QT_TRANSLATE_NOOP("ModelFields", "QK norm, whole"),
     QT_TRANSLATE_NOOP("ModelFields", "Over all heads together (qk_norm_whole)")},
    {"attention_sinks", QT_TRANSLATE_NOOP("ModelFields", "Attention sinks"),
     QT_TRANSLATE_NOOP("ModelFields", "One learned number a head and layer (attention_sinks)")},
    {"embedding_norm", QT_TRANSLATE_NOOP("ModelFields", "Embedding norm"),
     QT_TRANSLATE_NOOP("ModelFields", "A norm behind the embedding (embedding_norm)")},
    {"learned_positions", QT_TRANSLATE_NOOP("ModelFields", "Learned positions"),
     QT_TRANSLATE_NOOP("ModelFields", "Rows of a table of positions (learned_positions)"),
     QT_TRANSLATE_NOOP("ModelFields", "none")},
    {"qkv_bias", QT_TRANSLATE_NOOP("ModelFields", "QKV bias"),
     QT_TRANSLATE_NOOP("ModelFields", "Of the query, key and value projections (qkv_bias)")},
    {"out_bias", QT_TRANSLATE_NOOP("ModelFields", "Output bias"),
     QT_TRANSLATE_NOOP("ModelFields", "Of attention's output projection (out_bias)")},
    {"mlp_bias", QT_TRANSLATE_NOOP("ModelFields", "FFN bias"),
     QT_TRANSLATE_NOOP("ModelFields", "Of the feed-forward's matrices (mlp_bias)")},
    {"lm_head_bias", QT_TRANSLATE_NOOP("ModelFields", "Head bias"),
     QT_TRANSLATE_NOOP("ModelFields", "Of the output head (lm_head_bias)")},
    {"router_bias", QT_TRANSLATE_NOOP("ModelFields", "Router bias"),
     QT_TRANSLATE_NOOP("ModelFields", "One number an expert (router_bias)")},
    {"shared_expert_gate", QT_TRANSLATE_NOOP("ModelFields", "Shared gate"),
     QT_TRANSLATE_NOOP("ModelFields", "One number a token weighs the shared experts (shared_expert_gate)")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("ModelFields", text);
}

const FieldWords* words_of(std::string_view key) {
    const auto found = std::find_if(std::begin(words), std::end(words),
                                    [key](const FieldWords& entry) { return entry.key == key; });
    return found == std::end(words) ? nullptr : found;
}

} // namespace

QVector<const TransformerField*> fields_of(ModelGroup group) {
    QVector<const TransformerField*> fields;
    const auto add = [&](const TransformerField* field) {
        // The kind of linear layer is the switch of its group.
        if (field && group_of(*field) == group && field->kind != TransformerFieldKind::linear)
            fields.append(field);
    };
    for (const FieldWords& entry : words)
        add(find_transformer_field(entry.key));
    for (const TransformerField& field : transformer_fields())
        if (words_of(field.key) == nullptr)
            add(&field);
    return fields;
}

QString label_of(const TransformerField& field, const Transformer& model) {
    const FieldWords* const entry = words_of(field.key);
    if (!entry)
        return QString::fromUtf8(field.key.data(), static_cast<qsizetype>(field.key.size()));
    const bool is_mamba = model.linear && model.linear->kind == LinearKind::mamba2;
    return translated(is_mamba && entry->mamba ? entry->mamba : entry->label);
}

QString explanation_of(const TransformerField& field) {
    const FieldWords* const entry = words_of(field.key);
    return entry ? translated(entry->explanation) : QString();
}

QString zero_words(const TransformerField& field) {
    const FieldWords* const entry = words_of(field.key);
    return entry && entry->zero ? translated(entry->zero) : QString();
}

} // namespace llmroofline::gui
