// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The architecture's whole-number fields as the editor shows them: one description each, from which rows,
// limits and words are made. Ranges and meaning are core's own (transformer_fields.h).
#pragma once

#include <QString>
#include <span>
#include <string_view>

#include "core/model/transformer.h"

namespace llmroofline::gui {

struct ModelField {
    std::string_view key;      // as in the model's YAML and in --set
    const char* label;         // to be translated, context "ModelFields"
    const char* explanation;   // likewise
    bool zero_is_none = false; // 0 stands for 'none'
};

std::span<const ModelField> architecture_fields();
std::span<const ModelField> expert_fields();
std::span<const ModelField> latent_fields();

QString label_of(const ModelField& field);
QString explanation_of(const ModelField& field);

int number_of(const Transformer& model, const ModelField& field);
int greatest_of(const ModelField& field);

// The model with one field changed, and what must follow it so that the model stays whole: switching experts
// on gives them the dense width and 2 a token, switching them off takes the rest with it.
Transformer with_field(const Transformer& model, const ModelField& field, int number);

} // namespace llmroofline::gui
