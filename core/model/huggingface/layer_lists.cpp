// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/layer_lists.h"

#include <algorithm>
#include <numeric>

#include "core/model/huggingface/structural_keys.h"

namespace llmroofline::huggingface {

namespace {

constexpr std::string_view types_key = "layer_types";
constexpr std::string_view local_type = "sliding_attention";

// The shortest stretch that repeats up to the end.
std::size_t period_of(const std::vector<bool>& marks) {
    for (std::size_t period = 1; period < marks.size(); ++period) {
        if (std::equal(marks.begin() + static_cast<std::ptrdiff_t>(period), marks.end(), marks.begin())) {
            return period;
        }
    }
    return std::max<std::size_t>(marks.size(), 1);
}

std::vector<bool> every_layer(std::int64_t layers, auto&& is_local) {
    std::vector<bool> marks(static_cast<std::size_t>(layers));
    for (std::int64_t i = 0; i < layers; ++i) {
        marks[static_cast<std::size_t>(i)] = is_local(i);
    }
    return marks;
}

// `LLLG` layer by layer, or every how many layers one sees all.
std::optional<std::vector<bool>> read_period(ConfigReader& reader, const WindowRule& rule,
                                             std::int64_t layers) {
    constexpr std::string_view key = "sliding_window_pattern";
    const YamlNode* const node = reader.node(key);
    if (node != nullptr && node->quoted) {
        const std::string& letters = node->scalar;
        if (letters.empty() || letters.find_first_not_of("LG") != std::string::npos) {
            reader.unsupported(key, "L, G");
            return std::nullopt;
        }
        return every_layer(layers, [&](std::int64_t i) {
            return letters[static_cast<std::size_t>(i) % letters.size()] == 'L';
        });
    }
    const std::int64_t period =
        reader.integer_or("sliding_window_pattern _sliding_window_pattern", "sliding_pattern", rule.period);
    return every_layer(layers, [&](std::int64_t i) { return period > 0 && (i + 1) % period != 0; });
}

} // namespace

std::int64_t count(const std::vector<bool>& marks) {
    return std::count(marks.begin(), marks.end(), true);
}

LayerPattern pattern_of(const std::vector<bool>& is_local) {
    const std::int64_t local = count(is_local);
    const std::int64_t full = static_cast<std::int64_t>(is_local.size()) - local;
    const std::size_t period = period_of(is_local);
    const auto period_end = is_local.begin() + static_cast<std::ptrdiff_t>(period);
    const std::int64_t local_in_period = std::count(is_local.begin(), period_end, true);
    const std::int64_t full_in_period = static_cast<std::int64_t>(period) - local_in_period;
    // A Transformer counts an incomplete period as local.
    const auto periods = static_cast<std::int64_t>(is_local.size() / period);
    if (periods * full_in_period == full) {
        return {full_in_period, local_in_period};
    }
    const std::int64_t common = std::gcd(full, local);
    return {full / common, local / common};
}

void set_expert_layers(Transformer& model, const std::vector<bool>& is_expert_layer) {
    const auto layers = static_cast<std::int64_t>(is_expert_layer.size());
    const std::int64_t with_experts = count(is_expert_layer);
    const auto first = std::find(is_expert_layer.begin(), is_expert_layer.end(), true);
    const std::int64_t leading = first - is_expert_layer.begin();
    model.first_dense_layers = layers - with_experts;
    model.moe_layer_freq = 1;
    if (with_experts < 2 || leading + with_experts == layers) {
        return;
    }
    const std::int64_t step = std::find(first + 1, is_expert_layer.end(), true) - first;
    const std::int64_t before = leading - (step - 1);
    if (before >= 0 && (layers - before) / step == with_experts) {
        model.first_dense_layers = before;
        model.moe_layer_freq = step;
    }
}

void set_windows(Transformer& model, std::int64_t span, const std::vector<bool>& is_local) {
    const bool limits = span > 0 && (model.max_context == 0 || span < model.max_context);
    if (limits && count(is_local) > 0) {
        model.sliding_window = span;
        model.sliding_pattern = pattern_of(is_local);
    }
}

std::optional<std::vector<bool>> read_layer_types(ConfigReader& reader, std::string_view key,
                                                  std::int64_t layers, std::string_view local,
                                                  std::string_view full) {
    const std::optional<std::vector<std::string>> types = reader.texts(key, layers);
    if (!types) {
        return std::nullopt;
    }
    std::vector<bool> marks;
    for (std::size_t i = 0; i < types->size(); ++i) {
        const std::string& type = (*types)[i];
        if (type != local && type != full) {
            reader.report_item(reader.node(key)->items[i],
                               {ErrorCode::expected_choice,
                                {std::string(key), type, std::string(full) + ", " + std::string(local)},
                                {}});
            return std::nullopt;
        }
        marks.push_back(type == local);
    }
    return marks;
}

std::optional<std::vector<bool>> read_first_layer_types(ConfigReader& reader, std::string_view key,
                                                        std::int64_t layers, std::string_view local,
                                                        std::string_view full) {
    const YamlNode* const node = reader.node(key);
    const auto listed = node != nullptr ? static_cast<std::int64_t>(node->items.size()) : 0;
    const std::int64_t further = reader.integer("num_nextn_predict_layers", "layers").value_or(0);
    const bool has_further = listed > layers && listed == layers + further;
    std::optional<std::vector<bool>> marks =
        read_layer_types(reader, key, has_further ? listed : layers, local, full);
    if (marks) {
        marks->resize(static_cast<std::size_t>(layers));
    }
    return marks;
}

void read_windows(ConfigReader& reader, const WindowRule& rule, Transformer& model) {
    if (rule.kind == Windows::none || model.layers <= 0) {
        return;
    }
    const bool is_null = reader.is_null("sliding_window");
    std::int64_t window =
        reader.integer("sliding_window", "sliding_window").value_or(is_null ? 0 : rule.window);
    if (rule.kind == Windows::from_layer && rule.has_switch) {
        const bool is_used = reader.flag({"use_sliding_window", false}, "sliding_window");
        window = is_used ? window : 0;
    }
    std::vector<bool> is_local(static_cast<std::size_t>(model.layers), true);
    if (rule.kind != Windows::all) {
        std::optional<std::vector<bool>> listed =
            read_layer_types(reader, types_key, model.layers, local_type);
        if (rule.kind == Windows::periodic) {
            std::optional<std::vector<bool>> by_period = read_period(reader, rule, model.layers);
            listed = listed ? listed : by_period;
        }
        if (rule.kind == Windows::from_layer) {
            const std::int64_t from = reader.integer_or("max_window_layers", "sliding_pattern", rule.period);
            if (!listed) {
                listed = every_layer(model.layers, [&](std::int64_t i) { return i >= from; });
            }
        }
        is_local = listed.value_or(is_local);
        if (window == 0 && listed && reader.has(types_key) && count(*listed) > 0) {
            reader.report_missing("sliding_window", "sliding_window");
        }
    }
    set_windows(model, window, is_local);
}

} // namespace llmroofline::huggingface
