// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/transformer_yaml.h"

#include <algorithm>
#include <array>

#include "core/io/mapping_reader.h"
#include "core/io/yaml_reader.h"
#include "core/io/yaml_writer.h"
#include "core/model/transformer_fields.h"

namespace llmroofline {

namespace {

using Kind = TransformerFieldKind;

constexpr std::string_view kind = "model";
constexpr std::string_view default_key = "default";

// Without these no model is read at all; the others depend on each other, and check_model asks for them.
constexpr std::array<std::string_view, 8> required_keys = {
    "id", "name", "layers", "hidden_size", "heads", "vocab_size", "tied_embeddings", "ffn"};

Need need_of(const TransformerField& field) {
    const bool required =
        std::find(required_keys.begin(), required_keys.end(), field.key) != required_keys.end();
    return required ? Need::required : Need::optional;
}

std::vector<std::string_view> described_keys() {
    std::vector<std::string_view> keys = {default_key};
    for (const TransformerField& field : transformer_fields()) {
        if (field.key != "id" && field.key != "notes") {
            keys.push_back(field.key);
        }
    }
    return keys;
}

// A quoted number is text; a quoted name is a name.
bool minds_quotes(const TransformerField& field) {
    return field.is_number() || field.kind == Kind::boolean;
}

Result<Transformer> from_document(const Result<YamlDocument>& document) {
    if (!document) {
        return document.errors();
    }
    Errors errors;
    MappingReader reader(document->root, document->file, errors);
    std::optional<Transformer> model;
    if (reader.expect_kind(kind)) {
        model = read_transformer(reader);
    }
    if (!errors.empty()) {
        return errors;
    }
    return *std::move(model);
}

void write_field(YamlWriter& writer, const Transformer& model, const TransformerField& field) {
    const std::string text = field_text(model, field);
    if (field.is_number()) {
        writer.number(field.key, parse_double(text).value_or(0));
    } else if (field.kind == Kind::boolean) {
        writer.boolean(field.key, text == "true");
    } else if (field.key == "notes") {
        writer.quoted(field.key, text);
    } else {
        writer.text(field.key, text);
    }
}

void write_sources(YamlWriter& writer, const Transformer& model) {
    if (model.sources.empty()) {
        return;
    }
    writer.open("sources");
    for (const std::string_view key : described_keys()) {
        if (const auto found = model.sources.find(std::string(key)); found != model.sources.end()) {
            writer.quoted(key, found->second);
        }
    }
    writer.close();
}

} // namespace

std::optional<Transformer> read_transformer(MappingReader& reader) {
    Transformer model;
    for (const TransformerField& field : transformer_fields()) {
        const YamlNode* const node = reader.scalar(field.key, need_of(field));
        if (node == nullptr) {
            continue;
        }
        const std::string written = minds_quotes(field) ? MappingReader::as_written(*node) : node->scalar;
        if (const Status status = read_field(model, field, written); !status) {
            reader.report(field.key, status.errors().front());
        }
    }
    model.sources = reader.texts("sources", described_keys());
    reader.finish();
    if (reader.has_errors()) {
        return std::nullopt;
    }
    for (ModelFault& fault : check_model(model)) {
        reader.report(fault.key, std::move(fault.error));
    }
    return reader.has_errors() ? std::nullopt : std::optional(std::move(model));
}

void write_transformer_keys(YamlWriter& writer, const Transformer& model) {
    TransformerGroup group = TransformerGroup::name;
    for (const TransformerField& field : transformer_fields()) {
        if (field.group == TransformerGroup::notes || !is_stated(model, field)) {
            continue;
        }
        if (field.group != group) {
            writer.blank_line();
            group = field.group;
        }
        write_field(writer, model, field);
    }
    if (!model.sources.empty() || !model.notes.empty()) {
        writer.blank_line();
    }
    write_sources(writer, model);
    if (!model.notes.empty()) {
        writer.quoted("notes", model.notes);
    }
}

Result<Transformer> parse_transformer(std::string_view text, std::string_view file_name) {
    return from_document(parse_yaml(text, file_name));
}

Result<Transformer> load_transformer(const std::filesystem::path& path) {
    return from_document(load_yaml(path));
}

std::string write_transformer(const Transformer& model) {
    YamlWriter writer;
    writer.text("kind", kind);
    write_transformer_keys(writer, model);
    return writer.result();
}

} // namespace llmroofline
