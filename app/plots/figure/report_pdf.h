// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A report (app/report/report.h) on pages of A4: what it says in words, the meshes and the rooflines as figures, then its
// tables. Drawn by the figures' own code, as text and lines. Needs a QApplication; GUI thread only.
#pragma once

#include <vector>

#include <QByteArray>

#include "app/report/report.h"
#include "app/report/translate.h"
#include "core/fit/measurement.h"

namespace llmroofline::gui {

// `measured`: rows that are marked in the figures.
QByteArray report_pdf(const Report& report, const Translate& translate,
                      const std::vector<Measurement>& measured = {});

} // namespace llmroofline::gui
