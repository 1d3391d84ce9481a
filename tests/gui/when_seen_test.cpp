// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/base/when_seen.h"

#include <gtest/gtest.h>

#include <QWidget>

namespace llmroofline::gui {
namespace {

TEST(WhenSeen, ShowsAtOnceWhatIsSeenAndTheRestOnceWhenItIs) {
    QWidget page;
    QWidget section(&page);
    int shown = 0;
    auto* when_seen = new WhenSeen(&section, [&] { ++shown; });
    when_seen->refresh();
    EXPECT_EQ(shown, 0);
    page.show();
    EXPECT_EQ(shown, 1);
    when_seen->refresh();
    EXPECT_EQ(shown, 2);
    // Hidden with the page it stands on.
    page.hide();
    when_seen->refresh();
    when_seen->refresh();
    EXPECT_EQ(shown, 2);
    page.show();
    EXPECT_EQ(shown, 3);
    page.hide();
    page.show();
    EXPECT_EQ(shown, 3) << "nothing changed";
    // Folded.
    section.hide();
    when_seen->refresh();
    EXPECT_EQ(shown, 3);
    section.show();
    EXPECT_EQ(shown, 4);
}

} // namespace
} // namespace llmroofline::gui
