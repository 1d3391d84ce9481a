// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields of a group of accelerators, the degrees and the links, in one table. Files and the command line name them
// by key and option, a group as it is typed (`8xh20-96gb:tp=8,net=50`) by `brief`. Constant data; safe from any thread.
#pragma once

#include "core/hardware/accelerator_group.h"
#include "core/io/field_table.h"

namespace llmroofline {

struct GroupField : Field<GroupSpelling> {
    std::string_view brief;
};

FieldTable<GroupSpelling, GroupField> group_fields();

// Everything of the group but its accelerator, stated.
GroupSpelling spelling_of(const AcceleratorGroup& group);

} // namespace llmroofline
