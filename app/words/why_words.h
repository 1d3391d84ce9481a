// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why a speed is what it is: each operator's time as its formula with the numbers in it, their sum, and the speed and the
// ratio that follow; a line each, in plain text. The numbers are those of the engine's own table. Pure; it needs the
// application's translators.
#pragma once

#include <QStringList>

#include "core/comparison/comparison.h"

namespace llmroofline::gui {

// Of one step by the operator method at a pin, on both sides. Where it is not defined, why.
QStringList why_step(const Comparison& comparison, const Pin& pin);

} // namespace llmroofline::gui
