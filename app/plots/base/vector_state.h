// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Qt's opaque fills leave the upper halves of the vector registers in use. Code built for SSE, ours and
// Qt's own strokers alike, then calls libm some thirty times slower (std::log2: 5 ns to 180 ns), until the
// halves are cleared.
#pragma once

namespace llmroofline::gui {

// Before mathematics in the GUI thread, and between one filling and the next. Costs nothing.
void clear_vector_state();

} // namespace llmroofline::gui
