// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An application of Qt takes the user's locale for the whole process. Numbers are written and read the same in every
// locale, so this takes it back, for the C library and for Qt's own widgets: the decimal point is a point whoever
// formats, also in a library, and the system's messages are in the language of the others.
#pragma once

namespace llmroofline::gui {

// To be called right behind each construction of an application, before other threads run. Which language the person
// reads is not changed: see Languages.
void use_plain_locale();

} // namespace llmroofline::gui
