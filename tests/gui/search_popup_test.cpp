// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/pickers/search_popup.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QListView>
#include <QTest>

#include "app/gui/widgets/base/text_label.h"

namespace llmroofline::gui {
namespace {

// What is typed stays under the eye, whatever matches.
TEST(SearchPopup, TheSearchLineStaysWhereItIsWhenNothingMatches) {
    QWidget anchor;
    anchor.resize(300, 40);
    anchor.show();
    SearchPopup popup(&anchor);
    QVector<PickerEntry> entries;
    for (int i = 0; i < 20; ++i) {
        PickerEntry entry;
        entry.id = QStringLiteral("entry-%1").arg(i);
        entry.name = entry.id;
        entries.push_back(entry);
    }
    popup.set_entries(entries);
    popup.set_actions({{QStringLiteral("load"), QStringLiteral("Load"), {}}});
    popup.open_at(&anchor);
    auto* line = popup.findChild<QLineEdit*>();
    QCoreApplication::processEvents();
    const QRect before = line->geometry();
    ASSERT_TRUE(popup.findChild<QListView*>()->isVisible());
    QTest::keyClicks(line, QStringLiteral("no such thing"));
    QCoreApplication::processEvents();
    EXPECT_FALSE(popup.findChild<QListView*>()->isVisible());
    EXPECT_EQ(line->geometry(), before);
}

} // namespace
} // namespace llmroofline::gui
