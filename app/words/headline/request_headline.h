// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The comparison's request in words: who is ahead by the figure that is compared, and what each side gives. Pure function,
// any thread; it needs the application's translators.
#pragma once

#include "app/words/headline.h"
#include "core/comparison/comparison.h"

namespace llmroofline::gui {

Headline request_headline(const Comparison& comparison, const RequestView& view);

} // namespace llmroofline::gui
