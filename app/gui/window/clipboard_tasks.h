// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window puts on the clipboard. Each says by itself what it is of: the model, the accelerators, the method and
// what is assumed. GUI thread only.
#pragma once

#include <QString>

namespace llmroofline::gui {

class Shell;

// The meshes as they are shown, as large as on the screen, in the colours that pictures are exported in.
void copy_picture(Shell* shell);
// What the readout says, under what was compared.
QString readout_for_clipboard(const Shell& shell);

} // namespace llmroofline::gui
