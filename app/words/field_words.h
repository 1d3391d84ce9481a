// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields of a specification in the user's words: labels, what they mean, their groups in the form, and
// where a figure comes from. Free functions; GUI thread only, since they translate.
#pragma once

#include <QString>
#include <QVector>

#include "core/hardware/accelerator_fields.h"

namespace llmroofline::gui {

enum class FieldGroup { identity, memory, matrix_rates, vector_link_power, rest };

// The fields of a group in the form's order. Every field is in one group.
QVector<const AcceleratorField*> fields_of(FieldGroup group);
QString group_title(FieldGroup group);
QString group_note(FieldGroup group); // small words beside the title; may be empty

QString field_label(const AcceleratorField& field);
QString field_unit(const AcceleratorField& field); // as shown; empty if it has none
QString field_explanation(const AcceleratorField& field);
// In the empty field.
QString absent_words(const AcceleratorField& field);

// The value as it is shown beside an editor: grouped, with '–' for none.
QString value_words(const Accelerator& accelerator, const AcceleratorField& field);

QString status_words(FigureStatus status);
// Status, number of sources if there are several, and the first: "confirmed (5): data sheet".
QString origin_words(const Accelerator& accelerator, const AcceleratorField& field);
// All of its sources, one a line; empty if there are none.
QString origin_details(const Accelerator& accelerator, const AcceleratorField& field);

} // namespace llmroofline::gui
