// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps right what a figure says of where it comes from once it is no longer the built-in one. The rule: the source of
// a changed figure becomes "yours" and its status `unconfirmed`, a figure put back gets back what the
// built-in says, and a figure taken away takes its own source and status with it. A source or status that the
// user has written for the figure stays, and so does everything in a text whose default source is not the
// built-in's. Free functions without state.
#pragma once

#include "core/hardware/accelerator.h"
#include "core/hardware/accelerator_fields.h"

namespace llmroofline::gui {

void correct_claims(Accelerator& accelerator, const Accelerator& base);

// Says whether a field has another value than in `base`; texts too.
bool differs(const Accelerator& accelerator, const Accelerator& base, const AcceleratorField& field);

} // namespace llmroofline::gui
