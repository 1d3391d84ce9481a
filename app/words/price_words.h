// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A price in the window's language: its segment, range, number of providers, date and age of today. Pure
// function but for the clock.
#pragma once

#include <QString>

#include "core/hardware/price.h"

namespace llmroofline::gui {

// "on demand: 2.1 to 12.29, 15 providers, 2026-02-11 to 2026-10-10, 49 days old"
QString price_words(PriceSegment segment, const Price& price);

} // namespace llmroofline::gui
