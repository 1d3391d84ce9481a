// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "core/model/model_variants.h"
#include "core/model/transformer.h"

namespace llmroofline {

namespace {

using Member = std::int64_t Transformer::*;
using LatentMember = std::int64_t LatentAttention::*;
template <class M> using Named = std::pair<const char*, M>;

constexpr Named<Member> always_needed[] = {{"layers", &Transformer::layers},
                                           {"hidden_size", &Transformer::hidden_size},
                                           {"heads", &Transformer::heads},
                                           {"vocab_size", &Transformer::vocab_size}};

constexpr Named<Member> plain_attention[] = {{"kv_heads", &Transformer::kv_heads},
                                             {"head_dim", &Transformer::head_dim}};

constexpr Named<LatentMember> latent_needed[] = {{"kv_lora_rank", &LatentAttention::kv_lora_rank},
                                                 {"qk_nope_head_dim", &LatentAttention::qk_nope_head_dim},
                                                 {"qk_rope_head_dim", &LatentAttention::qk_rope_head_dim},
                                                 {"v_head_dim", &LatentAttention::v_head_dim}};

constexpr Named<Member> moe_only[] = {{"experts_per_token", &Transformer::experts_per_token},
                                      {"moe_intermediate_size", &Transformer::moe_intermediate_size},
                                      {"moe_latent_size", &Transformer::moe_latent_size},
                                      {"zero_experts", &Transformer::zero_experts},
                                      {"shared_experts", &Transformer::shared_experts},
                                      {"shared_intermediate_size", &Transformer::shared_intermediate_size},
                                      {"first_dense_layers", &Transformer::first_dense_layers}};

constexpr Named<std::int64_t LinearAttention::*> linear_needed[] = {
    {"linear_layers", &LinearAttention::layers},
    {"linear_heads", &LinearAttention::heads},
    {"linear_value_dim", &LinearAttention::value_dim}};

constexpr Named<std::int64_t LinearAttention::*> recurrence_needed[] = {
    {"linear_key_heads", &LinearAttention::key_heads}, {"linear_key_dim", &LinearAttention::key_dim}};

// Figures of attention without latents.
constexpr Named<Member> beside_no_latent[] = {{"value_head_dim", &Transformer::value_head_dim},
                                              {"query_rank", &Transformer::query_rank},
                                              {"out_rank", &Transformer::out_rank}};

constexpr Named<std::int64_t SparseIndexer::*> indexer_needed[] = {
    {"index_heads", &SparseIndexer::heads},
    {"index_head_dim", &SparseIndexer::head_dim},
    {"index_top_k", &SparseIndexer::top_k}};

constexpr Named<Member> draft_figures[] = {{"mtp_window", &Transformer::mtp_window},
                                           {"mtp_intermediate_size", &Transformer::mtp_intermediate_size}};

// Every chunk up to the greatest length in use is a piece of its own.
constexpr std::int64_t least_chunk = 128;

class Checker {
public:
    explicit Checker(const Transformer& model) : model_(model) {}

    std::vector<ModelFault> check() {
        for (const auto& [key, member] : always_needed) {
            require(model_.*member, key);
        }
        if (model_.latent) {
            check_latent_attention(*model_.latent);
        } else {
            check_plain_attention();
        }
        if (model_.is_moe()) {
            check_experts();
        } else {
            check_no_experts();
        }
        check_widths();
        check_locality();
        check_groups();
        check_output();
        check_layer_kinds();
        check_linear();
        check_indexer();
        check_draft_modules();
        if (!parse_variants(model_)) {
            add(ErrorCode::bad_model_variants, "variants", {model_.variants});
        }
        if (model_.qk_norm_whole && !model_.qk_norm) {
            add(ErrorCode::needs_key_beside, "qk_norm_whole", {"qk_norm_whole", "qk_norm"});
        }
        return std::move(faults_);
    }

private:
    void add(ErrorCode code, std::string key, std::vector<std::string> arguments = {}) {
        faults_.push_back({{code, std::move(arguments), {}}, std::move(key)});
    }

    void require(std::int64_t value, const char* key) {
        if (value <= 0) {
            add(ErrorCode::missing_key, key, {key});
        }
    }

    std::string divisors_of(std::int64_t number) const {
        std::string joined;
        for (std::int64_t i = 1; i <= number; ++i) {
            if (number % i == 0) {
                joined += joined.empty() ? "" : ", ";
                joined += std::to_string(i);
            }
        }
        return joined;
    }

    void check_plain_attention() {
        for (const auto& [key, member] : plain_attention) {
            require(model_.*member, key);
        }
        if (model_.kv_heads > 0 && model_.heads > 0 && model_.heads % model_.kv_heads != 0) {
            add(ErrorCode::kv_heads_do_not_divide, "kv_heads",
                {std::to_string(model_.heads), std::to_string(model_.kv_heads), divisors_of(model_.heads)});
        }
    }

    void check_latent_attention(const LatentAttention& latent) {
        for (const auto& [key, member] : latent_needed) {
            if (latent.*member <= 0) {
                add(ErrorCode::mla_incomplete, key, {key});
            }
        }
        for (const auto& [key, member] : plain_attention) {
            if (model_.*member != 0) {
                add(ErrorCode::mla_with_kv_heads, key, {key});
            }
        }
    }

    void check_experts() {
        require(model_.experts_per_token, "experts_per_token");
        require(model_.moe_intermediate_size, "moe_intermediate_size");
        if (model_.shared_experts > 0) {
            require(model_.shared_intermediate_size, "shared_intermediate_size");
        }
        if (const std::int64_t all = model_.experts + model_.zero_experts; model_.experts_per_token > all) {
            add(ErrorCode::experts_per_token_above_experts, "experts_per_token",
                {std::to_string(model_.experts_per_token), std::to_string(all)});
        }
        if (model_.first_dense_layers > model_.layers) {
            add(ErrorCode::first_dense_above_layers, "first_dense_layers",
                {std::to_string(model_.first_dense_layers), std::to_string(model_.layers)});
        }
    }

    void check_no_experts() {
        for (const auto& [key, member] : moe_only) {
            if (model_.*member != 0) {
                add(ErrorCode::moe_key_without_experts, key, {key});
            }
        }
        if (model_.moe_layer_freq != Transformer{}.moe_layer_freq) {
            add(ErrorCode::moe_key_without_experts, "moe_layer_freq", {"moe_layer_freq"});
        }
    }

    void exclude(const char* key, const char* other) { add(ErrorCode::excludes_key, key, {key, other}); }

    void check_widths() {
        if (model_.ffn_widths.empty()) {
            if (model_.dense_layers() > 0 && model_.intermediate_size <= 0) {
                add(ErrorCode::dense_width_missing, "intermediate_size");
            }
            return;
        }
        if (model_.intermediate_size > 0) {
            exclude("ffn_widths", "intermediate_size");
        }
        std::int64_t layers = 0;
        for (const FfnWidth& group : model_.ffn_widths) {
            layers += group.count;
        }
        if (layers != model_.dense_layers()) {
            add(ErrorCode::ffn_widths_do_not_add_up, "ffn_widths",
                {std::to_string(layers), std::to_string(model_.dense_layers())});
        }
    }

    void check_locality() {
        if (model_.local_span() == 0 && model_.sliding_pattern != LayerPattern{}) {
            add(ErrorCode::window_without_pattern_fits, "sliding_pattern", {"sliding_pattern"});
        }
        if (model_.latent && model_.sliding_window > 0) {
            exclude("sliding_window", "kv_lora_rank");
        }
        if (model_.attention_chunk == 0) {
            return;
        }
        if (model_.attention_chunk < least_chunk) {
            add(ErrorCode::number_out_of_range, "attention_chunk",
                {"attention_chunk", std::to_string(model_.attention_chunk), std::to_string(least_chunk),
                 "1000000000", ""});
        }
        if (model_.sliding_window > 0) {
            exclude("attention_chunk", "sliding_window");
        }
        if (model_.latent) {
            exclude("attention_chunk", "kv_lora_rank");
        }
    }

    void check_layer_kinds() {
        const std::int64_t without = model_.linear_layers() + model_.attention_free_layers;
        if (model_.mixers_side_by_side && !model_.linear) {
            add(ErrorCode::needs_key_beside, "mixers_side_by_side", {"mixers_side_by_side", "linear_layers"});
        }
        if (without > model_.layers) {
            const char* const key = model_.linear_layers() > 0 ? "linear_layers" : "attention_free_layers";
            add(ErrorCode::more_layers_than_stated, key,
                {"linear_layers + attention_free_layers", std::to_string(without),
                 std::to_string(model_.layers)});
        }
        if (model_.ffn_free_layers > model_.layers) {
            add(ErrorCode::more_layers_than_stated, "ffn_free_layers",
                {"ffn_free_layers", std::to_string(model_.ffn_free_layers), std::to_string(model_.layers)});
        }
        if (model_.parallel_block && model_.attention_free_layers > 0) {
            exclude("attention_free_layers", "parallel_block");
        }
        if (model_.parallel_block && model_.ffn_free_layers > 0) {
            exclude("ffn_free_layers", "parallel_block");
        }
    }

    void check_groups() {
        if (model_.attention_groups.empty()) {
            return;
        }
        if (model_.latent) {
            exclude("attention_groups", "kv_lora_rank");
            return;
        }
        const std::int64_t grouped = model_.grouped_layers();
        if (grouped > model_.attention_layers()) {
            add(ErrorCode::more_layers_than_stated, "attention_groups",
                {"attention_groups", std::to_string(grouped), std::to_string(model_.attention_layers())});
        }
        for (const AttentionGroup& group : model_.attention_groups) {
            const std::int64_t heads = group.heads > 0 ? group.heads : model_.heads;
            const std::int64_t kv_heads = group.kv_heads > 0 ? group.kv_heads : model_.kv_heads;
            if (heads > 0 && kv_heads > 0 && heads % kv_heads != 0) {
                add(ErrorCode::kv_heads_do_not_divide, "attention_groups",
                    {std::to_string(heads), std::to_string(kv_heads), divisors_of(heads)});
            }
            if (group.compression > 0 && group.window == 0) {
                add(ErrorCode::needs_key_beside, "attention_groups", {"compression", "window"});
            }
            if (group.stride > 0 && group.window == 0) {
                add(ErrorCode::needs_key_beside, "attention_groups", {"stride", "window"});
            }
            if (group.indexed && !model_.indexer) {
                add(ErrorCode::needs_key_beside, "attention_groups", {"indexed", "index_heads"});
            }
        }
    }

    void check_output() {
        for (const auto& [key, member] : beside_no_latent) {
            if (model_.latent && model_.*member > 0) {
                exclude(key, "kv_lora_rank");
            }
        }
        if ((model_.out_rank > 0) != (model_.out_groups > 0)) {
            const bool has_rank = model_.out_rank > 0;
            add(ErrorCode::needs_key_beside, has_rank ? "out_rank" : "out_groups",
                {has_rank ? "out_rank" : "out_groups", has_rank ? "out_groups" : "out_rank"});
        } else if (model_.out_groups > 0 && model_.heads % model_.out_groups != 0) {
            add(ErrorCode::layout_does_not_divide, "out_groups",
                {"heads", std::to_string(model_.heads), "out_groups", std::to_string(model_.out_groups)});
        }
    }

    void check_draft_modules() {
        if (model_.mtp_modules == 0) {
            for (const auto& [key, member] : draft_figures) {
                if (model_.*member > 0) {
                    add(ErrorCode::needs_key_beside, key, {key, "mtp_modules"});
                }
            }
        }
        if (model_.latent && model_.mtp_window > 0) {
            exclude("mtp_window", "kv_lora_rank");
        }
    }

    void check_linear() {
        if (!model_.linear) {
            return;
        }
        for (const auto& [key, member] : linear_needed) {
            require((*model_.linear).*member, key);
        }
        if (model_.linear->kind != LinearKind::short_conv) {
            for (const auto& [key, member] : recurrence_needed) {
                require((*model_.linear).*member, key);
            }
        }
        const std::int64_t heads = model_.linear->heads;
        const std::int64_t key_heads = model_.linear->key_heads;
        if (heads > 0 && key_heads > 0 && heads % key_heads != 0) {
            add(ErrorCode::linear_key_heads_do_not_divide, "linear_key_heads",
                {std::to_string(heads), std::to_string(key_heads)});
        }
    }

    void check_indexer() {
        if (!model_.indexer) {
            return;
        }
        for (const auto& [key, member] : indexer_needed) {
            require((*model_.indexer).*member, key);
        }
        if (model_.latent ? model_.latent->q_lora_rank <= 0 : model_.index_layers() == 0) {
            add(ErrorCode::needs_key_beside, "index_heads",
                {"index_heads", model_.attention_groups.empty() ? "q_lora_rank" : "indexed"});
        }
        if (model_.indexer->layers > model_.attention_layers()) {
            add(ErrorCode::more_layers_than_stated, "index_layers",
                {"index_layers", std::to_string(model_.indexer->layers),
                 std::to_string(model_.attention_layers())});
        }
    }

    const Transformer& model_;
    std::vector<ModelFault> faults_;
};

} // namespace

std::vector<ModelFault> check_model(const Transformer& model) {
    return Checker(model).check();
}

} // namespace llmroofline
