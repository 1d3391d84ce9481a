// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a group of accelerators is called, in the user's language. Needs the application's translators; pure
// otherwise.
#pragma once

#include <QString>

#include "core/hardware/accelerator_group.h"

namespace llmroofline::gui {

QString accelerator_name(const Accelerator& accelerator); // NVIDIA H20 96GB
// 4 × NVIDIA H20 96GB; a single one's name alone.
QString group_name(const AcceleratorGroup& group);
QString group_id(const AcceleratorGroup& group); // 4xh20-96gb, for names of files
// tensor parallel, DP 8 · EP 8, …; empty for a single accelerator.
QString layout_words(const ParallelLayout& layout);
QString layout_letters(const ParallelLayout& layout); // TP 4; the same where there is no shorter form

} // namespace llmroofline::gui
