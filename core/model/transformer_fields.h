// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every field of a transformer's architecture in one table: its key, kind and range, and how to reach it.
// Files,
// `--set` and the editor all go by it. The ranges keep every product of fields within a double. Free
// functions without state, safe from any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/io/numbers.h"
#include "core/io/result.h"
#include "core/model/transformer.h"

namespace llmroofline {

enum class TransformerFieldKind {
    identifier,
    text,
    integer,
    number,
    boolean,
    ffn,
    norm,
    linear,
    data_type,
    module_types,
    pattern,
    widths,
    key_values,
    attention_groups
};

// Where a shipped file has a blank line.
enum class TransformerGroup {
    name,
    shape,
    experts,
    window,
    linear,
    latent,
    indexer,
    checkpoint,
    details,
    published,
    notes
};

struct TransformerField {
    using Access = std::variant<std::monostate, std::string Transformer::*, std::int64_t Transformer::*,
                                bool Transformer::*, std::optional<double> Transformer::*,
                                std::int64_t LatentAttention::*, std::int64_t LinearAttention::*,
                                std::int64_t SparseIndexer::*, std::optional<DataType> PublishedTypes::*,
                                std::optional<double> PublishedTypes::*, std::int64_t PublishedTypes::*,
                                std::string PublishedTypes::*>;

    std::string_view key;
    TransformerFieldKind kind = TransformerFieldKind::text;
    TransformerGroup group = TransformerGroup::name;
    NumberRange range; // of integers and numbers
    Access access;     // none for the kinds that are a field of their own: ffn, norm, linear, pattern, …

    bool is_number() const {
        return kind == TransformerFieldKind::integer || kind == TransformerFieldKind::number;
    }
};

// In the order of the files.
std::span<const TransformerField> transformer_fields();
const TransformerField* find_transformer_field(std::string_view key);
std::vector<std::string_view> transformer_field_keys();

// As it is written in a file, without quotes; "" for a text, number or type that is not stated. A count that
// does not apply is `0`.
std::string field_text(const Transformer& model, const TransformerField& field);

// Whether a file has to say it: it differs from what leaving it out means.
bool is_stated(const Transformer& model, const TransformerField& field);

// Reads `text` into the field and checks its range, not what fields mean together. Faults have no place.
Status read_field(Transformer& model, const TransformerField& field, std::string_view text);

} // namespace llmroofline
