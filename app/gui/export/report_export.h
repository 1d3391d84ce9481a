// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes a report of the comparison in the window's language: as PDF where the file's name ends so, else as HTML. GUI
// thread only.
#pragma once

#include <QString>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/fit/measurement.h"
#include "core/io/result.h"

namespace llmroofline::gui {

// Errors: file_unwritable, no_fonts; nothing is left behind.
Status export_report(const Comparison& comparison, const std::vector<Measurement>& measured,
                     const QString& file);

} // namespace llmroofline::gui
