// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a tooltip says of an accelerator beyond the line of figures: cache and link, and which figures are
// doubtful. Free functions; GUI thread only, since they translate.
#pragma once

#include <QStringList>

#include "core/hardware/accelerator.h"

namespace llmroofline::gui {

// A line each; lines of which the specification says nothing are left out.
QStringList accelerator_details(const Accelerator& accelerator);

// "NVLink 4, 450 GB/s in one direction"; empty if nothing is stated.
QString link_words(const Accelerator& accelerator);

// Labels of the figures with this status that the specification has.
QStringList figures_with_status(const Accelerator& accelerator, FigureStatus status);

} // namespace llmroofline::gui
