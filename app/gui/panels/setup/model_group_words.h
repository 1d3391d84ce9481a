// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is said of a model beside its fields: titles and states of their groups, hints, rules, refusals and the choices that
// switch a group. Free functions; GUI thread only, since they translate.
#pragma once

#include <QString>
#include <string_view>

#include "core/model/model_edits.h"

namespace llmroofline::gui {

// Small words before the editor, such as "GQA 8:1"; mostly empty.
QString hint_of(const TransformerField& field, const Transformer& model);
// Why a field takes only the numbers of numbers_for().
QString rule_of(const TransformerField& field, const Transformer& model);

// Why an edit cannot be: core's words, with the label before each key.
QString refusal_words(const Error& error, const Transformer& model);

QString title_of(ModelGroup group);
// The words at the right of the title, whether folded or not: "none", "1 : 5, 1,024", "8 of 256".
QString state_of(ModelGroup group, const Transformer& model);

// The words of the row that switches a group.
QString choice_words(std::string_view name);
// Says what else choosing it does: "Sets KV rank 512, …".
QString choice_explanation(const GroupChoice& choice, const Transformer& model);

} // namespace llmroofline::gui
