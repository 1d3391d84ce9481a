// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace llmroofline {

// A cell of a picture holds t_B/t_A or its log2.
enum class CellValue { ratio, log2_ratio };

} // namespace llmroofline
