// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields of a workload in two tables, its number formats apart, in the order of the files. Constant data; safe from
// any thread.
#pragma once

#include "core/comparison/workload.h"
#include "core/io/field_table.h"

namespace llmroofline {

FieldTable<Workload> workload_fields();
FieldTable<Precision> precision_fields();

} // namespace llmroofline
