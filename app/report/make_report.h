// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the report of a comparison, by the functions that tables and meshes come from. Nothing refuses a report: what
// cannot be computed is said in its place. Pure, any thread.
#pragma once

#include "app/report/report.h"
#include "app/report/translate.h"

namespace llmroofline {

Report make_report(const Comparison& comparison, const Translate& translate = &untranslated);

} // namespace llmroofline
