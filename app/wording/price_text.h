// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A price in words: which segment, from where to where, over how many providers, of when and how old.
// Templates are translatable (context "Price"). Free functions without state, safe from any thread.
#pragma once

#include <string>
#include <vector>

#include "core/hardware/price.h"

namespace llmroofline {

// A template with what stands in its places {0}, {1}, …
struct Phrase {
    const char* text = "";
    std::vector<std::string> arguments;
};

const char* price_segment_template(PriceSegment segment);

// What is known of the price besides the figure, in order; to be joined by ", ".
std::vector<Phrase> price_phrases(const Price& price, const Date& on);

// In English: "2.1 to 12.29, 15 providers, 2026-02-11 to 2026-10-10, 49 days old".
std::string price_text(const Price& price, const Date& on);

} // namespace llmroofline
