// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences of the plots. Pure functions, any thread; they need the application's translators.
#pragma once

#include <QString>

#include "core/io/error.h"
#include "core/mesh/mesh.h"

namespace llmroofline::gui {

// A text of context "Plots" in the user's language; mark it with QT_TRANSLATE_NOOP where it stands.
QString in_words(const char* text);

// An error of the engine, translated.
QString error_sentence(const Error& error);

// What a mesh without a break-even line has to say: 'B is ahead everywhere'. Empty if both are ahead
// somewhere.
QString everywhere_sentence(const WinnerShare& share);

} // namespace llmroofline::gui
