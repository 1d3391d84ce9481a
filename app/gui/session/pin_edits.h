// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a user does to the document's pins, wherever it is asked for: each an undo step. GUI thread only.
#pragma once

#include "core/comparison/comparison.h"

namespace llmroofline::gui {

class Document;

// One that is there already becomes the active one; of nine, the oldest gives way.
void add_pin(Document* document, const Pin& pin);
void remove_active_pin(Document* document);
// Nothing happens where there is another pin at the place.
void change_pin(Document* document, std::size_t index, const Pin& pin);

} // namespace llmroofline::gui
