// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A cell of a mesh of steps in words. Pure functions, any thread; the sentences need the application's translators.
#pragma once

#include <QString>
#include <QStringList>

#include "core/comparison/comparison.h"
#include "core/mesh/cell.h"

namespace llmroofline::gui {

// The whole readout of a cell of the comparison, in parts and on one line. Where it does not fit: how many
// accelerators of the side's kind would hold it.
QStringList readout_parts(const Comparison& comparison, const CellReading& cell, Method method);
QString readout(const Comparison& comparison, const CellReading& cell, Method method);

} // namespace llmroofline::gui
