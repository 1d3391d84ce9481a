// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/module_matrix.h"

#include <algorithm>
#include <cmath>

namespace llmroofline::huggingface {

ModuleMatrix::ModuleMatrix(const Transformer& model, DataType unquantized)
    : layers_(model.layers),
      mlp_is_beside_experts_(model.is_moe() && model.norms_per_layer == 7), formats_{
                                                                                {unquantized, {}, 0, {}, 0}} {
    add_attention(model);
    add_feed_forward(model);
    const double vocabulary = static_cast<double>(model.vocab_size) * static_cast<double>(model.hidden_size);
    add(Module::embedding, Projection::whole, 1, vocabulary);
    if (!model.tied_embeddings) {
        add(Module::output_head, Projection::whole, 1, vocabulary);
    }
}

void ModuleMatrix::add(Module module, Projection projection, double layers, double parameters,
                       double matrices) {
    if (layers > 0 && parameters > 0) {
        parts_.push_back({module, projection, layers, parameters, matrices, {}, {}, 0, {}});
    }
}

void ModuleMatrix::add_attention(const Transformer& model) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double layers = static_cast<double>(model.attention_layers());
    const double heads = static_cast<double>(model.heads);
    const auto attention = [&](Projection projection, double parameters) {
        add(Module::attention, projection, layers, parameters);
    };
    if (model.latent) {
        const LatentAttention& latent = *model.latent;
        const double query = static_cast<double>(model.query_width());
        const double query_rank = static_cast<double>(latent.q_lora_rank);
        const double rank = static_cast<double>(latent.kv_lora_rank);
        const double up = static_cast<double>(latent.qk_nope_head_dim + latent.v_head_dim);
        attention(Projection::query_down, hidden * query_rank);
        attention(Projection::query, (query_rank > 0 ? query_rank : hidden) * query);
        attention(Projection::latent_down, hidden * (rank + static_cast<double>(latent.qk_rope_head_dim)));
        attention(Projection::latent_up, rank * heads * up);
        attention(Projection::output, static_cast<double>(model.output_width()) * hidden);
        attention(Projection::query,
                  model.query_gate ? static_cast<double>(model.output_width()) * hidden : 0);
        if (model.indexer) {
            const double index = static_cast<double>(model.indexer->head_dim);
            const double index_heads = static_cast<double>(model.indexer->heads);
            add(Module::indexer, Projection::whole, static_cast<double>(model.index_layers()),
                query_rank * index_heads * index + hidden * (index + index_heads), 3);
        }
    } else {
        for (const AttentionShape& shape : model.attention_shapes()) {
            add_attention_of(model, shape);
        }
    }
    if (model.linear) {
        const LinearAttention& linear = *model.linear;
        const double linear_layers = static_cast<double>(linear.layers);
        const auto mixer = [&](Projection projection, std::int64_t width) {
            add(Module::linear_attention, projection, linear_layers, hidden * static_cast<double>(width));
        };
        mixer(Projection::mixer_input, linear.input_width() - linear.gates());
        mixer(Projection::mixer_gates, linear.gates());
        mixer(Projection::mixer_output, linear.value_width());
        add(Module::linear_attention, Projection::mixer_gates, linear_layers,
            static_cast<double>(linear.inner_matrices()));
    }
}

void ModuleMatrix::add_attention_of(const Transformer& model, const AttentionShape& shape) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double layers = static_cast<double>(shape.layers);
    const double query = static_cast<double>(shape.heads * shape.head_dim);
    const double output = static_cast<double>(shape.heads * shape.value_dim);
    const double keys = static_cast<double>(shape.kv_heads * shape.head_dim);
    const double query_rank = static_cast<double>(model.query_rank);
    const double out_rank = static_cast<double>(model.out_rank);
    const auto attention = [&](Projection projection, double parameters) {
        add(Module::attention, projection, layers, parameters);
    };
    attention(Projection::query_down, hidden * query_rank);
    attention(Projection::query,
              (query_rank > 0 ? query_rank : hidden) * query + (model.query_gate ? hidden * output : 0));
    attention(Projection::key, shape.has_key_projection() ? hidden * keys : 0);
    attention(Projection::value, shape.has_value_projection()
                                     ? hidden * static_cast<double>(shape.kv_heads * shape.value_dim)
                                     : 0);
    attention(Projection::output, out_rank > 0
                                      ? out_rank * (output + static_cast<double>(model.out_groups) * hidden)
                                      : output * hidden);
    const double compressed =
        shape.compression > 0 ? 2 * static_cast<double>(shape.compression_width()) * keys : 0;
    attention(Projection::latent_down, hidden * compressed);
    if (model.indexer && shape.indexed) {
        const SparseIndexer& indexer = *model.indexer;
        const double index = static_cast<double>(indexer.head_dim);
        const double index_heads = static_cast<double>(indexer.heads);
        const double index_keys = hidden * index * (shape.compression > 0 ? 4 : 1);
        add(Module::indexer, Projection::whole, layers,
            (query_rank > 0 ? query_rank : hidden) * index_heads * index + index_keys +
                (indexer.block > 0 ? 0 : hidden * index_heads),
            3);
    }
}

void ModuleMatrix::add_feed_forward(const Transformer& model) {
    const double hidden = static_cast<double>(model.hidden_size);
    const auto ffn = [&](Module module, double layers, double width, double copies, double input) {
        const std::size_t from = parts_.size();
        if (model.ffn == FfnKind::gated) {
            add(module, Projection::ffn_gate, layers, copies * input * width, copies);
        }
        add(module, Projection::ffn_up, layers, copies * input * width, copies);
        add(module, Projection::ffn_down, layers, copies * input * width, copies);
        // Leading layers are dense, and only they.
        if (model.is_moe() && model.moe_layer_freq == 1 && model.ffn_free_layers == 0) {
            for (std::size_t i = from; i < parts_.size(); ++i) {
                if (module == Module::dense_ffn) {
                    parts_[i].last = model.first_dense_layers - 1;
                } else {
                    parts_[i].first = model.first_dense_layers;
                }
            }
        }
    };
    // Layers of several widths count as one width each, on average.
    double width = 0;
    for (const FfnWidth& group : model.dense_widths()) {
        width += static_cast<double>(group.width) * static_cast<double>(group.count);
    }
    if (const double layers = static_cast<double>(model.dense_layers()); layers > 0) {
        ffn(Module::dense_ffn, layers, width / layers, 1, hidden);
    }
    const double moe_layers = static_cast<double>(model.moe_layers());
    ffn(Module::routed_experts, moe_layers, static_cast<double>(model.moe_intermediate_size),
        static_cast<double>(model.experts), static_cast<double>(model.expert_input_width()));
    ffn(Module::shared_experts, moe_layers, static_cast<double>(model.shared_intermediate_size),
        static_cast<double>(model.shared_experts), hidden);
}

bool ModuleMatrix::has(Module module) const {
    return std::any_of(parts_.begin(), parts_.end(),
                       [module](const Part& part) { return part.module == module; });
}

void ModuleMatrix::quantize_layers(const WeightFormat& format) {
    for (const Module module : all_modules) {
        if (module != Module::embedding && module != Module::output_head) {
            quantize(module, format);
        }
    }
}

void ModuleMatrix::quantize(Module module, const WeightFormat& format) {
    const std::size_t index = index_of(format);
    for (Part& part : parts_) {
        if (part.module == module) {
            part.everywhere = index;
            part.by_layer.clear();
        }
    }
}

std::vector<NamedModules> ModuleMatrix::named(std::string_view pattern) const {
    std::vector<NamedModules> all = named_modules(pattern, layers_);
    if (mlp_is_beside_experts_ && pattern.find("mlp") != std::string_view::npos) {
        for (NamedModules& one : all) {
            if (std::find(one.modules.begin(), one.modules.end(), Module::dense_ffn) != one.modules.end()) {
                one.modules = {Module::shared_experts};
            }
        }
    }
    return all;
}

void ModuleMatrix::quantize(std::string_view pattern, const WeightFormat& format) {
    assign(named(pattern), format);
}

void ModuleMatrix::exclude(std::string_view pattern) {
    assign(named(pattern), formats_.front());
}

bool ModuleMatrix::is_named(const NamedModules& named, const Part& part) {
    const auto holds = [](const auto& list, auto value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    };
    const bool is_vocabulary = part.module == Module::embedding || part.module == Module::output_head;
    if (named.layer && (is_vocabulary || *named.layer < part.first.value_or(0) ||
                        *named.layer > part.last.value_or(*named.layer))) {
        return false;
    }
    const bool is_its_projection = named.projections.empty() || part.projection == Projection::whole ||
                                   holds(named.projections, part.projection);
    return is_its_projection && (named.by_layer ? !is_vocabulary : holds(named.modules, part.module));
}

void ModuleMatrix::assign(const std::vector<NamedModules>& named, const WeightFormat& format) {
    const std::size_t index = index_of(format);
    for (const NamedModules& one : named) {
        for (Part& part : parts_) {
            if (!is_named(one, part)) {
                continue;
            }
            if (one.layer) {
                part.by_layer[*one.layer] = index;
            } else {
                part.everywhere = index;
                part.by_layer.clear();
            }
        }
    }
}

std::size_t ModuleMatrix::index_of(const WeightFormat& format) {
    const auto found = std::find(formats_.begin(), formats_.end(), format);
    const auto index = static_cast<std::size_t>(found - formats_.begin());
    if (found == formats_.end()) {
        formats_.push_back(format);
    }
    return index;
}

double ModuleMatrix::bits_in(const Part& part, const WeightFormat& format) const {
    const double bits = format.bits.value_or(
        8 *
        bytes_per_element(format.type, format.group_size > 0 ? static_cast<int>(format.group_size) : 128));
    return bits * part.parameters + format.bits_per_matrix * part.matrices;
}

void ModuleMatrix::summarize(PublishedTypes& types) const {
    struct Sum {
        double parameters = 0;
        double bits = 0;
        std::vector<double> by_format; // parameters
    };
    const auto sum_over = [&](auto&& is_wanted) {
        Sum sum;
        sum.by_format.resize(formats_.size());
        for (const Part& part : parts_) {
            if (!is_wanted(part.module)) {
                continue;
            }
            // A name may say more layers than there are of the part, where layers differ.
            const double named = std::min(part.layers, static_cast<double>(part.by_layer.size()));
            const double share =
                part.by_layer.empty() ? 0 : named / static_cast<double>(part.by_layer.size());
            const auto add = [&](std::size_t format, double layers) {
                sum.by_format[format] += layers * part.parameters;
                sum.bits += layers * bits_in(part, formats_[format]);
            };
            for (const auto& [layer, format] : part.by_layer) {
                add(format, share);
            }
            add(part.everywhere, part.layers - named);
            sum.parameters += part.layers * part.parameters;
        }
        return sum;
    };
    const auto most = [](const Sum& sum) {
        return static_cast<std::size_t>(std::max_element(sum.by_format.begin(), sum.by_format.end()) -
                                        sum.by_format.begin());
    };
    const auto is_other = [](Module module) {
        return module != Module::routed_experts && module != Module::embedding &&
               module != Module::output_head;
    };

    // Of what no module is named for: most of the layers' weights but the routed experts'.
    Sum others = sum_over(is_other);
    if (others.parameters == 0) {
        others = sum_over([](Module module) { return module == Module::routed_experts; });
    }
    const WeightFormat& usual = formats_[most(others)];
    types.weights = usual.type;
    types.weight_bits = usual.bits_per_matrix > 0 ? std::nullopt : usual.bits;
    double widest_share = 0;
    for (std::size_t i = 1; i < formats_.size(); ++i) {
        const Sum all = sum_over([](Module) { return true; });
        if (all.by_format[i] > widest_share && formats_[i].group_size > 0) {
            widest_share = all.by_format[i];
            types.group_size = formats_[i].group_size;
        }
        // The narrowest that any matrix is multiplied with: what is computed wider has wider weights.
        if (all.by_format[i] > 0 && formats_[i].activations &&
            (!types.activations ||
             nominal_bits(*formats_[i].activations) < nominal_bits(*types.activations))) {
            types.activations = formats_[i].activations;
        }
    }

    for (const Module module : all_modules) {
        const Sum sum = sum_over([module](Module other) { return other == module; });
        if (sum.parameters == 0) {
            continue;
        }
        WeightType type{formats_[most(sum)].type, {}};
        const double bits = sum.bits / sum.parameters;
        constexpr double rounding = 1e-9;
        const auto differs = [&](double other) { return std::abs(bits - other) > rounding * bits; };
        if (differs(8 * type.bytes(types.integer_group()))) {
            type.bits = bits;
        }
        const WeightType otherwise = published_type(types, module);
        if (otherwise.type != type.type || differs(8 * otherwise.bytes(types.integer_group()))) {
            types.modules[module] = type;
        }
    }
}

} // namespace llmroofline::huggingface
