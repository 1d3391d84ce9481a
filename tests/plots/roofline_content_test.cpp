// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/roofline_content.h"

#include <gtest/gtest.h>

namespace llmroofline::gui {
namespace {

TEST(RooflineContent, TheCrosshairHasALineForEachIntensity) {
    RooflineContent content;
    content.curves = {{QStringLiteral("A"), 0, 2e12, 300 * tera}, {QStringLiteral("B"), 1, 4e12, 148 * tera}};
    EXPECT_EQ(content.crosshair_lines({.intensity = 20}), (std::vector{20.0}));
    EXPECT_EQ(content.crosshair_lines({.intensity = 20, .own = {20, 40}}), (std::vector{20.0, 40.0}));
}

} // namespace
} // namespace llmroofline::gui
