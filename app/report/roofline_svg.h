// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rooflines of a report as SVG: every roof with its peak, bandwidth and ridge, and the pinned points on them. Pure.
#pragma once

#include <string>

#include "app/report/report.h"
#include "app/report/report_words.h"

namespace llmroofline {

std::string roofline_svg(const Report& report, const ReportWords& words);
// The same in words, for a table below it.
ReportTable roofline_table(const Report& report, const ReportWords& words);

} // namespace llmroofline
