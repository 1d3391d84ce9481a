// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Candidates are told apart on the panel, and none looks like A or B.
#include <QColor>
#include <gtest/gtest.h>

#include "app/theme/theme.h"

namespace llmroofline::gui {
namespace {

TEST(CandidateColours, StandOutFromThePanelAndAreNeitherBlueNorOrange) {
    for (const Theme* theme : {&Theme::light(), &Theme::dark()})
        for (int place = 2; place < 8; ++place) {
            const QColor colour = theme->series(place);
            EXPECT_GE(contrast(colour, theme->panel), 3.0) << place;
            const int hue = colour.hslHue();
            if (colour.hslSaturationF() > 0.15) {
                EXPECT_FALSE(hue >= 190 && hue < 245) << place << " is blue";
                EXPECT_FALSE(hue >= 10 && hue < 45) << place << " is orange or brown";
            }
            for (int other = 0; other < place; ++other)
                EXPECT_NE(colour, theme->series(other));
            EXPECT_NE(colour, theme->hardly_ahead);
        }
}

} // namespace
} // namespace llmroofline::gui
