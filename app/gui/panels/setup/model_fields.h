// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The architecture's fields in the user's words. Which fields there are, their kinds, groups and ranges are
// core's (transformer_fields.h); one that this table does not know is shown all the same, by its key. Free
// functions; GUI thread only, since they translate.
#pragma once

#include <QString>
#include <QVector>

#include "core/model/model_edits.h"

namespace llmroofline::gui {

// The fields in the order of the rows. The choice that switches a group is not among them.
QVector<const TransformerField*> fields_of(ModelGroup group);

// Mamba-2 has words of its own for the shape of its state.
QString label_of(const TransformerField& field, const Transformer& model);
// Says what it means, its unit and its key.
QString explanation_of(const TransformerField& field);
// The words in place of the number 0, where that says that the field is not used; else empty.
QString zero_words(const TransformerField& field);
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
