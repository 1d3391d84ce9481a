// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields that a comparison holds itself (method, formulas and the axes) and those of its display, each in one table,
// in the order of the files. Constant data; safe from any thread.
#pragma once

#include "core/comparison/comparison.h"
#include "core/io/field_table.h"

namespace llmroofline {

FieldTable<Comparison> comparison_fields();
FieldTable<Display> display_fields();

} // namespace llmroofline
