// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words around a figure for a file: what was compared and under which assumptions, and how far the
// vendors' figures can be trusted. A figure must be readable without the program. Needs the application's
// translators; pure otherwise.
#pragma once

#include <span>

#include <QStringList>

#include "core/comparison/comparison.h"

namespace llmroofline::gui {

// NVIDIA A100 SXM4 80 GB (312 TFLOP/s FP16, 2.04 TB/s); says so where figures are unconfirmed. Of a group:
// 4 × NVIDIA A100 SXM4 80 GB, tensor parallel (312 TFLOP/s FP16, 2.04 TB/s each).
QString group_words(const AcceleratorGroup& group, const Workload& workload);

// The model, the types and what else the figures assume, and that they are bounds or by what calibrated.
QString assumptions(const Comparison& comparison);
// static, chunks of 512, decode on 4xh20-96gb
QString scheduling_words(const Comparison& comparison);
// The roofs are of one accelerator; a point is one accelerator's share.
QStringList roofline_header(const Comparison& comparison, std::span<const AcceleratorGroup* const> groups,
                            const Pin* point);

// 'Pins: 1 at batch 32, length 4,096; …': what the numbers on a figure's meshes stand for. Of whole requests nothing.
QString pins_line(const Comparison& comparison);

// How far the figures can be trusted, and, if nothing fits in memory, that.
QStringList figure_footer(std::span<const AcceleratorGroup* const> groups, bool nothing_fits);

} // namespace llmroofline::gui
