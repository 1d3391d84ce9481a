// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields of what performance is held against, and of what an owner pays. Constant data; safe from any thread.
#pragma once

#include "core/io/field_table.h"
#include "core/measure/measure.h"

namespace llmroofline {

FieldTable<Measuring> measuring_fields();

} // namespace llmroofline
