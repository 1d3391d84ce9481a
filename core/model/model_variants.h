// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The published checkpoints of one model: the same shape in other types, or trained on. A model's `variants` names
// them, joined by commas, each by its id on Hugging Face and, where they are not the model's own, by its types:
//
//   nvidia/DeepSeek-R1-0528-FP4 nvfp4/nvfp4/fp8 attention=bf16 group=16
//
// weights[/activations[/cache]], then modules of another type (as module_dtypes has them, apart by blanks), `group=`,
// `bits=` (of a weight on average) and `unquantized=`. Plain values; pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/transformer.h"

namespace llmroofline {

struct ModelVariant {
    std::string huggingface_id;
    PublishedTypes types;
    bool has_own_types = false; // stated; else the model's

    bool operator==(const ModelVariant&) const = default;

    // The id without its owner: DeepSeek-R1-0528-FP4.
    std::string_view name() const;
};

// First the model's own checkpoint, if it has an id. Nothing for a text that is not of the form above.
std::optional<std::vector<ModelVariant>> parse_variants(const Transformer& model);
// The same of a model that was read, whose text is right.
std::vector<ModelVariant> variants_of(const Transformer& model);

// The model as that checkpoint has it: its types, its id on the hub, and its name.
Transformer with_variant(const Transformer& model, const ModelVariant& variant);

// Whether a model is, figure by figure, one of these checkpoints of a catalog's entry.
bool is_checkpoint_of(const Transformer& entry, const Transformer& model);

// The variant that is meant by an id on the hub, with or without owner, whatever its case; nullptr if there is none.
const ModelVariant* variant_of_id(const std::vector<ModelVariant>& variants, std::string_view id);

// The variant that a word chooses: an id as above; else the first whose weights have the type (fp8, nvfp4), or whose
// name has the word as one of its own (awq, fp4, 0324). nullptr if there is none.
const ModelVariant* variant_of_word(const std::vector<ModelVariant>& variants, std::string_view word);

} // namespace llmroofline
