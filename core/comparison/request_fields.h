// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields of a request in one table, in the order of the files. Constant data; safe from any thread.
#pragma once

#include "core/comparison/request.h"
#include "core/io/field_table.h"

namespace llmroofline {

FieldTable<Request> request_fields();

} // namespace llmroofline
