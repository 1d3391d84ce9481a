// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an edit of the architecture does to the model: the field itself and all that has to follow it so that
// the model stays whole. A kind of attention or feed-forward is switched by a list of assignments, as `--set`
// takes them, so that the tooltip can say them and one piece of code in core carries them out. Free functions
// without state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/result.h"
#include "core/model/assignments.h"
#include "core/model/transformer_fields.h"

namespace llmroofline {

// The sections of the editor.
enum class ModelGroup { architecture, latent, windows, linear, indexer, experts, layers, details };

// None for what costs nothing: names, the checkpoint, published figures, notes.
std::optional<ModelGroup> group_of(const TransformerField& field);

// Whether the group means anything for this model, switched on or not.
bool applies(ModelGroup group, const Transformer& model);
// Whether the field does; one that does not is not shown.
bool applies(const TransformerField& field, const Transformer& model);

struct GroupChoice {
    std::string_view name; // "off", "on"; or the kind: "window", "chunk", "deltanet", …
    std::vector<Assignment> assignments;
};

// Off first. Empty for groups that are not switched as a whole; experts are switched by their number.
std::vector<GroupChoice> choices_of(ModelGroup group, const Transformer& model);
// Its place among them.
int choice_in_use(ModelGroup group, const Transformer& model);

// Whether any of its fields says something. Never of architecture and details.
bool is_in_use(ModelGroup group, const Transformer& model);

// The model after the edit; else why it cannot be, first what concerns the field itself.
Result<Transformer> with_field(const Transformer& model, const TransformerField& field,
                               std::string_view text);
Result<Transformer> with_choice(const Transformer& model, const GroupChoice& choice);

// The only numbers that the other fields leave for this one: divisors or multiples; empty for any.
std::vector<std::int64_t> numbers_for(const TransformerField& field, const Transformer& model);

} // namespace llmroofline
