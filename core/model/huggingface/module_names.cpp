// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/module_names.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/io/numbers.h"

namespace llmroofline::huggingface {

namespace {

constexpr std::size_t most_alternatives = 4096;

using Words = std::span<const std::string_view>;

// What a text model does not have: towers of other media, layers that predict further tokens.
constexpr auto foreign = std::to_array<std::string_view>(
    {"vision", "visual", "image", "audio", "speech", "talker", "projector", "multi_modal", "multimodal",
     "connector", "merger", "mtp", "nextn", "eh_proj", "shared_head"});

// What is never quantised.
constexpr auto small = std::to_array<std::string_view>({"norm", "bias", "conv1d", "a_log", "rotary",
                                                        "e_score", "shared_expert_gate", "router", "sinks",
                                                        "indexers_proj", "weights_proj"});

struct NamedProjection {
    std::string_view name;
    Projection projection;
};

// In the order in which they are looked for: a longer name before one that it ends with.
constexpr auto projection_names = std::to_array<NamedProjection>({
    {"gate_up_proj", Projection::ffn_gate},
    {"gate_up_proj", Projection::ffn_up},
    {"gate_proj", Projection::ffn_gate},
    {"up_proj", Projection::ffn_up},
    {"down_proj", Projection::ffn_down},
    {"w1", Projection::ffn_gate},
    {"w2", Projection::ffn_down},
    {"w3", Projection::ffn_up},
    {"fc1", Projection::ffn_up},
    {"fc2", Projection::ffn_down},
    {"fc_in", Projection::ffn_up},
    {"fc_out", Projection::ffn_down},
    {"dense_h_to_4h", Projection::ffn_up},
    {"dense_4h_to_h", Projection::ffn_down},
    {"q_a_proj", Projection::query_down},
    {"q_b_proj", Projection::query},
    {"kv_a_proj", Projection::latent_down},
    {"kv_b_proj", Projection::latent_up},
    {"qkv_proj", Projection::query},
    {"qkv_proj", Projection::key},
    {"qkv_proj", Projection::value},
    {"query_key_value", Projection::query},
    {"query_key_value", Projection::key},
    {"query_key_value", Projection::value},
    {"wqkv", Projection::query},
    {"wqkv", Projection::key},
    {"wqkv", Projection::value},
    {"q_proj", Projection::query},
    {"k_proj", Projection::key},
    {"v_proj", Projection::value},
    {"o_proj", Projection::output},
    {"in_proj_ba", Projection::mixer_gates},
    {"in_proj_a", Projection::mixer_gates},
    {"in_proj_b", Projection::mixer_gates},
    {"in_proj_qkvz", Projection::mixer_input},
    {"in_proj_qkv", Projection::mixer_input},
    {"in_proj_z", Projection::mixer_input},
    {"in_proj", Projection::mixer_input},
    {"in_proj", Projection::mixer_gates},
    {"out_proj", Projection::mixer_output},
});

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_any(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// Not within a longer name: `up_proj` is not in `gate_up_proj`.
bool has_name(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const bool begins = at == 0 || !is_letter_or_digit(text[at - 1]);
        const std::size_t end = at + name.size();
        // kv_a_proj_with_mqa is a kv_a_proj.
        const bool ends =
            end == text.size() || !is_letter_or_digit(text[end]) || text.substr(end).starts_with("_with_mqa");
        if (begins && ends) {
            return true;
        }
    }
    return false;
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

// What may stand for what: a regular expression's group or set of characters, written out. A set with a
// repetition is anything.
class Alternatives {
public:
    explicit Alternatives(std::string_view pattern) { expand({}, pattern); }
    std::vector<std::string> take() { return std::move(found_); }

private:
    // `done` holds no more of them.
    void expand(std::string done, std::string_view rest) {
        if (found_.size() >= most_alternatives) {
            return;
        }
        const std::size_t at = rest.find_first_of("([");
        if (at == std::string_view::npos) {
            found_.push_back(std::move(done.append(rest)));
            return;
        }
        done.append(rest.substr(0, at));
        const std::size_t end = at + closing(rest.substr(at));
        if (end >= rest.size()) {
            found_.push_back(std::move(done.append(rest.substr(at))));
            return;
        }
        const std::string_view inside = rest.substr(at + 1, end - at - 1);
        const std::string_view behind = rest.substr(end + 1);
        const bool repeats = !behind.empty() && (behind.front() == '+' || behind.front() == '*');
        if (inside.starts_with("?!")) { // what is not meant
            expand(done, behind);
        } else if (repeats) {
            expand(done + '*', behind.substr(1));
        } else if (rest[at] == '[') {
            for (const char c : members(inside)) {
                expand(done + c, behind);
            }
        } else {
            for (const std::string_view one : parts(inside.starts_with("?:") ? inside.substr(2) : inside)) {
                expand(done, std::string(one).append(behind));
            }
        }
    }

    void expand(std::string done, const std::string& rest) {
        expand(std::move(done), std::string_view(rest));
    }

    // Where the bracket at the front is closed.
    static std::size_t closing(std::string_view text) {
        const char open = text.front();
        const char close = open == '(' ? ')' : ']';
        int depth = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            depth += text[i] == open ? 1 : 0;
            depth -= text[i] == close ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.size();
    }

    static std::string members(std::string_view set) {
        std::string all;
        for (std::size_t i = 0; i < set.size(); ++i) {
            const bool is_range = i + 2 < set.size() && set[i + 1] == '-';
            const char last = is_range ? set[i + 2] : set[i];
            for (char c = set[i]; c <= last && all.size() < 64; ++c) {
                all += c;
            }
            i += is_range ? 2 : 0;
        }
        return all;
    }

    static std::vector<std::string_view> parts(std::string_view text) {
        std::vector<std::string_view> result;
        int depth = 0;
        std::size_t start = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            depth += text[i] == '(' ? 1 : 0;
            depth -= text[i] == ')' ? 1 : 0;
            if (text[i] == '|' && depth == 0) {
                result.push_back(text.substr(start, i - start));
                start = i + 1;
            }
        }
        result.push_back(text.substr(start));
        return result;
    }

    std::vector<std::string> found_;
};

bool is_regular_expression(std::string_view pattern) {
    return pattern.starts_with("re:") || pattern.starts_with(".*") ||
           pattern.find('\\') != std::string_view::npos;
}

// A regular expression as a wildcard: `.*`, `.+` and any number of digits are `*`. Others stay as they are.
std::string plain(std::string_view pattern) {
    std::string text = lowered(pattern);
    if (!is_regular_expression(text)) {
        return text;
    }
    for (const auto& [what, by] : {std::pair<std::string_view, std::string_view>{"re:", ""},
                                   {"\\d+", "*"},
                                   {"\\.", "\x01"},
                                   {".*", "*"},
                                   {".+", "*"},
                                   {"\x01", "."},
                                   {"\\", ""},
                                   {"^", ""},
                                   {"$", ""}}) {
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
            text.replace(at, what.size(), by);
        }
    }
    return text;
}

// Behind `layers`, `blocks` or `h`: where the number stands.
std::size_t number_of_layer(std::string_view text) {
    for (const std::string_view word : {"layers.", "blocks.", "layer.", "h."}) {
        const std::size_t at = text.find(word);
        if (at != std::string_view::npos && (at == 0 || !is_letter_or_digit(text[at - 1]))) {
            return at + word.size();
        }
    }
    return std::string_view::npos;
}

void add_all(std::vector<Module>& to, std::initializer_list<Module> modules) {
    to.insert(to.end(), modules);
}

std::vector<Projection> projections_in(std::string_view text) {
    std::vector<Projection> found;
    for (const auto& [name, projection] : projection_names) {
        if (has_name(text, name)) {
            found.push_back(projection);
        }
    }
    return found;
}

bool is_of_attention(Projection projection) {
    return projection <= Projection::output;
}

bool is_of_mixer(Projection projection) {
    return projection >= Projection::mixer_input && projection <= Projection::mixer_output;
}

// `out_proj` is a mixer's and, in some families, attention's.
void mean_attention(std::vector<Projection>& projections) {
    std::replace(projections.begin(), projections.end(), Projection::mixer_output, Projection::output);
}

// By the words of what stands behind the layer's number.
NamedModules by_words(std::string_view text) {
    NamedModules named;
    named.projections = projections_in(text);
    const auto has = [text](std::string_view word) { return text.find(word) != std::string_view::npos; };
    const bool has_projection = !named.projections.empty();
    // `gate` alone routes; so does a block's own `gate`.
    if (has_any(text, small) || has_name(text, "gate") || has_name(text, "wg")) {
        return {};
    }
    if (has("shared_expert") || has("shared_mlp")) {
        add_all(named.modules, {Module::shared_experts});
    } else if (has("expert") || has("fusedmoe")) {
        add_all(named.modules, {Module::routed_experts});
    } else if (has("indexer")) {
        add_all(named.modules, {Module::indexer});
        named.projections.clear();
    } else if (has("linear_attn") || has("mamba") || has("ssm")) {
        add_all(named.modules, {Module::linear_attention});
    } else if (has("attn") || has("attention")) {
        mean_attention(named.projections);
        add_all(named.modules, {Module::attention});
        if (!has_projection) {
            add_all(named.modules, {Module::indexer});
        }
    } else if (has("mlp") || has("ffn") || has("feed_forward") || has("moe")) {
        add_all(named.modules, {Module::dense_ffn});
        // `mlp.gate_proj` is a dense layer's: those of experts stand below `mlp.experts`. A wildcard between the two
        // means all of them.
        const std::size_t ffn =
            std::min({text.find("mlp"), text.find("ffn"), text.find("feed_forward"), text.find("moe")});
        if (!has_projection || text.find('*', ffn) < text.rfind('_')) {
            add_all(named.modules, {Module::shared_experts, Module::routed_experts});
        }
    } else if (has_projection) {
        const Projection first = named.projections.front();
        if (is_of_attention(first)) {
            add_all(named.modules, {Module::attention});
        } else if (is_of_mixer(first)) {
            add_all(named.modules, {Module::linear_attention});
        } else {
            add_all(named.modules, {Module::dense_ffn, Module::shared_experts, Module::routed_experts});
        }
    } else if (has("mixer")) {
        named.by_layer = true;
    }
    return named;
}

NamedModules read_plain(std::string_view text) {
    if (has_any(text, foreign)) {
        return {};
    }
    NamedModules named;
    if (text.find("lm_head") != std::string_view::npos || text == "head" || has_name(text, "embed_out")) {
        named.modules = {Module::output_head};
        return named;
    }
    if (text.find("embed") != std::string_view::npos || has_name(text, "wte")) {
        named.modules = {Module::embedding};
        return named;
    }
    if (text.ends_with("linear") || text == "*") { // a class of modules
        named.modules.assign(all_modules.begin(), all_modules.end());
        std::erase(named.modules, Module::embedding);
        return named;
    }
    const std::size_t number = number_of_layer(text);
    std::string_view behind = number == std::string_view::npos ? text : text.substr(number);
    std::string_view digits;
    if (number != std::string_view::npos) {
        const std::size_t end = static_cast<std::size_t>(
            std::find_if_not(behind.begin(), behind.end(), is_digit) - behind.begin());
        digits = behind.substr(0, end);
        behind.remove_prefix(end);
    }
    named = by_words(behind);
    if (digits.empty()) {
        return named;
    }
    named.layer = parse_integer(digits);
    const bool nothing_else = behind.find_first_not_of(".*") == std::string_view::npos;
    named.by_layer = named.by_layer || nothing_else;
    return named;
}

// `layers.1*` is every layer whose number begins so.
bool is_open(std::string_view text) {
    const std::size_t number = number_of_layer(text);
    if (number == std::string_view::npos || number >= text.size() || !is_digit(text[number])) {
        return false;
    }
    const std::size_t end = text.find_first_not_of("0123456789", number);
    return end != std::string_view::npos && text[end] == '*';
}

} // namespace

std::vector<NamedModules> named_modules(std::string_view pattern, std::int64_t layers) {
    std::vector<NamedModules> all;
    for (const std::string& text : Alternatives(plain(pattern)).take()) {
        NamedModules named = read_plain(text);
        if (named.modules.empty() && !named.by_layer) {
            continue;
        }
        if (named.layer && *named.layer >= layers) {
            continue; // those behind the last predict further tokens
        }
        all.push_back(named);
        if (!named.layer || *named.layer == 0 || !is_open(text)) {
            continue;
        }
        const std::string prefix = std::to_string(*named.layer);
        for (std::int64_t layer = *named.layer * 10; layer < layers; ++layer) {
            if (std::to_string(layer).starts_with(prefix)) {
                named.layer = layer;
                all.push_back(named);
            }
        }
    }
    return all;
}

} // namespace llmroofline::huggingface
