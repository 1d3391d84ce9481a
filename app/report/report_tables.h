// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of a report, each of one question. Pure.
#pragma once

#include <vector>

#include "app/report/report.h"
#include "app/report/report_words.h"

namespace llmroofline {

// The pinned points: both speeds, what binds, the advantage by both methods, memory.
ReportTable pin_table(const Comparison& comparison, const ReportWords& words);
// One side's operators at the first pin, with the total last. No rows where they are not defined.
ReportTable operator_report_table(const Comparison& comparison, const AcceleratorGroup& group, char side,
                                  const ReportWords& words);
// The comparison's request on both sides, figure by figure.
ReportTable request_table(const Comparison& comparison, const ReportWords& words);
// All that the figures assume: workload, types, formulas, request, what performance is per.
ReportTable assumption_table(const Comparison& comparison, const ReportWords& words);
// Every figure of an accelerator's specification with its status, its source and when that was read.
ReportTable source_table(const Accelerator& accelerator, const ReportWords& words);

// The batch and length that a report's single point has: the first pin's.
Pin report_point(const Comparison& comparison);

} // namespace llmroofline
