// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A report as one HTML file that holds all it needs: nothing is loaded from anywhere, and its own content policy forbids
// it. Its meshes are read by pointing, by a small script in the file; without scripts they stay pictures. Texts from
// files are escaped. Pure.
#pragma once

#include <string>

#include "app/report/report.h"
#include "app/report/translate.h"

namespace llmroofline {

std::string report_html(const Report& report, const Translate& translate = &untranslated);

} // namespace llmroofline
