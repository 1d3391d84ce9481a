// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/config_import.h"

#include <algorithm>
#include <iterator>

#include "core/io/files.h"
#include "core/io/json_reader.h"
#include "core/io/nearest.h"
#include "core/io/utf8.h"
#include "core/model/huggingface/families.h"
#include "core/model/huggingface/family_reader.h"
#include "core/model/huggingface/identity.h"
#include "core/model/huggingface/quantization.h"
#include "core/model/huggingface/structural_keys.h"

namespace llmroofline {

namespace {

using namespace huggingface;

constexpr std::string_view type_key = "model_type";
constexpr std::string_view architectures_key = "architectures";

std::string_view text_at(const YamlNode& mapping, std::string_view key) {
    const YamlEntry* const found = mapping.find(key);
    const bool is_text = found != nullptr && found->value.kind == YamlKind::scalar && found->value.quoted;
    return is_text ? std::string_view(found->value.scalar) : std::string_view();
}

// The entry at a path of keys joined by dots.
const YamlEntry* find_below(const YamlNode& mapping, std::string_view path) {
    const YamlNode* at = &mapping;
    const YamlEntry* found = nullptr;
    for (const std::string_view key : split(path, '.')) {
        found = at->find(key);
        if (found == nullptr) {
            return nullptr;
        }
        at = &found->value;
    }
    return found;
}

constexpr std::string_view heads_that_do_not_generate[] = {"ForSequenceClassification",
                                                           "ForTokenClassification",
                                                           "ForQuestionAnswering",
                                                           "ForMultipleChoice",
                                                           "ForMaskedLM",
                                                           "ForRewardModel",
                                                           "RewardModel",
                                                           "ForScore",
                                                           "ForEmbedding"};

bool generates_nothing(std::string_view architecture) {
    return std::any_of(std::begin(heads_that_do_not_generate), std::end(heads_that_do_not_generate),
                       [&](std::string_view head) { return architecture.ends_with(head); });
}

// The mapping with the language model's figures, and its family.
struct TextModel {
    const YamlNode* config = nullptr;
    const Family* family = nullptr;
    std::string_view type;
};

class Importer {
public:
    explicit Importer(const YamlDocument& document) : document_(document), root_(document.root) {}

    Result<Transformer> import() {
        if (!check_that_it_generates()) {
            return errors_;
        }
        const std::optional<TextModel> text = find_text_model();
        if (!text) {
            return errors_;
        }
        const bool is_nested = text->config != &root_;
        std::optional<Transformer> model = read_family(*text->family, text->type, *text->config,
                                                       is_nested ? &root_ : nullptr, document_.file, errors_);
        if (!model || !errors_.empty()) {
            return errors_;
        }
        name(*model, *text);
        model->types = published_types_of(root_, *text->config, *model);
        // Kimi's code calls its linear layers by the name of attention, too.
        if (model->linear && model->linear->kind == LinearKind::kda &&
            !model->types.modules[Module::linear_attention]) {
            model->types.modules[Module::linear_attention] = model->types.modules[Module::attention];
        }
        // DeepSeek-V4 says beside the quantisation that its experts have 4 bits, with a scale for 32. A block that
        // speaks of the experts themselves (NVIDIA's in NVFP4) goes before.
        if (model->is_moe() && text_at(*text->config, "expert_dtype") == "fp4" &&
            !model->types.modules[Module::routed_experts]) {
            model->types.modules[Module::routed_experts] = WeightType{DataType::mxfp4, {}};
        }
        return *std::move(model);
    }

private:
    void refuse(const YamlNode& at, Error error) {
        error.place = {document_.file, at.line, at.column};
        errors_.push_back(std::move(error));
    }

    bool check_that_it_generates() {
        if (const YamlEntry* const draft = root_.find("draft_vocab_size");
            draft != nullptr && draft->value.kind != YamlKind::nothing) {
            refuse(draft->value, {ErrorCode::config_draft_head, {draft->key}, {}});
            return false;
        }
        if (const std::vector<YamlNode>* const names = architectures(root_)) {
            for (const YamlNode& name : *names) {
                if (name.scalar.find("Eagle") != std::string::npos) {
                    refuse(name, {ErrorCode::config_draft_head, {shortened(name.scalar)}, {}});
                    return false;
                }
                if (generates_nothing(name.scalar)) {
                    refuse(name, {ErrorCode::config_head_unsupported,
                                  {std::string(architectures_key), shortened(name.scalar)},
                                  {}});
                    return false;
                }
            }
        }
        return true;
    }

    std::optional<TextModel> find_text_model() {
        const YamlEntry* const stated = root_.find(type_key);
        if (stated != nullptr && stated->value.kind != YamlKind::nothing &&
            text_at(root_, type_key).empty()) {
            refuse_family(stated->value, type_key, written(stated->value));
            return std::nullopt;
        }
        const Wrapper* const wrapper = find_wrapper(text_at(root_, type_key));
        if (wrapper == nullptr) {
            return find_family_of(root_, text_at(root_, type_key));
        }
        const YamlEntry* const text = find_below(root_, wrapper->text_key);
        if (text != nullptr && text->value.kind == YamlKind::mapping) {
            const std::string_view own = text_at(text->value, type_key);
            return find_family_of(text->value, own.empty() ? wrapper->text_type : own);
        }
        if (text != nullptr && text->value.kind != YamlKind::nothing) {
            refuse(text->value, {ErrorCode::config_object_expected,
                                 {std::string(wrapper->text_key), std::string(to_string(text->value.kind))},
                                 {}});
            return std::nullopt;
        }
        if (!wrapper->flat_type.empty()) {
            return TextModel{&root_, find_family(wrapper->flat_type), wrapper->flat_type};
        }
        refuse(root_, {ErrorCode::config_key_missing,
                       {std::string(wrapper->text_key), "text model", std::string(wrapper->type)},
                       {}});
        return std::nullopt;
    }

    std::optional<TextModel> find_family_of(const YamlNode& config, std::string_view type) {
        if (type.empty()) {
            return find_by_architecture(config);
        }
        const YamlEntry* const stated = config.find(type_key);
        const YamlNode& place = stated != nullptr ? stated->value : config;
        const Family* const family = find_family(type);
        if (family == nullptr) {
            refuse_family(place, type_key, type);
            return std::nullopt;
        }
        if (!check_architectures(config, *family, type)) {
            return std::nullopt;
        }
        return TextModel{&config, family, type};
    }

    void refuse_family(const YamlNode& place, std::string_view key, std::string_view found) {
        if (is_unsupported(found)) {
            refuse(place, {ErrorCode::config_family_unsupported, {std::string(key), shortened(found)}, {}});
            return;
        }
        refuse(place, {ErrorCode::config_family_unknown,
                       {std::string(key), shortened(found), misspelt_name(found, all_model_types())},
                       {}});
    }

    const std::vector<YamlNode>* architectures(const YamlNode& config) {
        const YamlEntry* const stated = config.find(architectures_key);
        return stated != nullptr ? &stated->value.items : nullptr;
    }

    // Early configurations name their class alone.
    std::optional<TextModel> find_by_architecture(const YamlNode& config) {
        const std::vector<YamlNode>* const names = architectures(config);
        if (names == nullptr || names->empty()) {
            refuse(config, {ErrorCode::config_family_missing, {}, {}});
            return std::nullopt;
        }
        const YamlNode& first = names->front();
        const Family* const family = family_of_architecture(first.scalar);
        if (family == nullptr) {
            refuse(first, {ErrorCode::config_family_unknown,
                           {std::string(architectures_key), shortened(first.scalar), ""},
                           {}});
            return std::nullopt;
        }
        return TextModel{&config, family, split(family->types).front()};
    }

    // A class of another family, or one that nobody knows, is not what model_type says.
    bool check_architectures(const YamlNode& config, const Family& family, std::string_view type) {
        const std::vector<YamlNode>* const names = architectures(config);
        if (names == nullptr) {
            return true;
        }
        for (const YamlNode& name : *names) {
            if (!is_of(family, name.scalar)) {
                refuse(name, {ErrorCode::config_value_unsupported,
                              {std::string(architectures_key), shortened(name.scalar),
                               std::string(split(family.stems).front()) + "ForCausalLM (model_type " +
                                   std::string(type) + ")"},
                              {}});
                return false;
            }
        }
        return true;
    }

    void name(Transformer& model, const TextModel& text) {
        std::string_view path = text_at(root_, "_name_or_path");
        path = path.empty() ? text_at(*text.config, "_name_or_path") : path;
        Identity identity = identity_of(document_.file, path, text_at(root_, type_key));
        model.id = std::move(identity.id);
        model.name = std::move(identity.name);
        model.huggingface_id = std::move(identity.huggingface_id);
    }

    const YamlDocument& document_;
    const YamlNode& root_;
    Errors errors_;
};

} // namespace

Result<Transformer> parse_huggingface_config(std::string_view text, std::string_view file) {
    const Result<YamlDocument> document = parse_json(text, file);
    if (!document) {
        return document.errors();
    }
    return Importer(*document).import();
}

Result<Transformer> load_huggingface_config(const std::filesystem::path& path) {
    const Result<std::string> text = read_text_file(path, json_byte_limit);
    if (!text) {
        return text.errors();
    }
    return parse_huggingface_config(*text, path.string());
}

} // namespace llmroofline
