// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A Headline is what a view says in words: who wins, by how much, over what, and how sure that is. Written from the
// numbers that the view shows, never parsed from a text. Plain values.
#pragma once

#include <QString>
#include <vector>

namespace llmroofline::gui {

// A sentence, and a shorter one that says the same where there is little room. Empty `brief`: there is no shorter one.
struct HeadlineLine {
    QString text;
    QString brief;
};

// Up to three lines, the most important first.
struct Headline {
    std::vector<HeadlineLine> lines;
};

} // namespace llmroofline::gui
