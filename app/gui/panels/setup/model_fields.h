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

} // namespace llmroofline::gui
