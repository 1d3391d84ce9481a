// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a keyboard and assistive technology meet: names, values, roles, and Tab in the order of reading.
#include <gtest/gtest.h>

#include <QAccessible>
#include <QComboBox>

#include "app/gui/widgets/base/section_header.h"
#include "app/gui/widgets/base/tab_order.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class AccessTest : public MainWindowTest {
protected:
    void TearDown() override { window->close(); }
};

TEST_F(AccessTest, ACombosNameIsWhatItChoosesAndItsValueTheChoice) {
    int seen = 0;
    for (QComboBox* combo : window->findChildren<QComboBox*>()) {
        if (!combo->isVisible())
            continue;
        ++seen;
        QAccessibleInterface* const access = QAccessible::queryAccessibleInterface(combo);
        ASSERT_NE(access, nullptr);
        EXPECT_EQ(access->role(), QAccessible::ComboBox);
        EXPECT_FALSE(access->text(QAccessible::Name).isEmpty()) << combo->objectName().toStdString();
        EXPECT_NE(access->text(QAccessible::Name), combo->currentText()) << combo->objectName().toStdString();
        EXPECT_EQ(access->text(QAccessible::Value), combo->currentText());
    }
    EXPECT_GE(seen, 3);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(find<QComboBox>("contours"))->text(QAccessible::Name),
              QStringLiteral("Contours"));
}

TEST_F(AccessTest, AHeadingThatCannotFoldIsNoButton) {
    int headings = 0;
    for (SectionHeader* header : window->findChildren<SectionHeader*>()) {
        QAccessibleInterface* const access = QAccessible::queryAccessibleInterface(header);
        ASSERT_NE(access, nullptr);
        EXPECT_EQ(access->text(QAccessible::Name), header->text());
        if (header->foldable()) {
            EXPECT_NE(access->role(), QAccessible::StaticText);
            continue;
        }
        ++headings;
        EXPECT_EQ(access->role(), QAccessible::StaticText) << header->text().toStdString();
    }
    EXPECT_GE(headings, 2);
}

// By the order in which the focus goes, those that stand in one row go from left to right.
TEST_F(AccessTest, TabGoesAsTheWindowIsRead) {
    const QList<QWidget*> read = tab_stops_as_read(window->centralWidget());
    ASSERT_GT(read.size(), 30);
    QList<QWidget*> gone;
    QWidget* at = read.front();
    do {
        if (read.contains(at))
            gone << at;
        at = at->nextInFocusChain();
    } while (at != read.front());
    EXPECT_EQ(gone, read);
    for (qsizetype i = 1; i < gone.size(); ++i) {
        if (!gone[i]->isVisible() || !gone[i - 1]->isVisible() ||
            gone[i]->parentWidget() != gone[i - 1]->parentWidget())
            continue;
        const QRect here = gone[i]->geometry();
        const QRect before = gone[i - 1]->geometry();
        const bool same_row = std::abs(here.center().y() - before.center().y()) < 6;
        EXPECT_TRUE(same_row ? here.left() > before.left() : here.top() >= before.top())
            << gone[i - 1]->objectName().toStdString() << " before " << gone[i]->objectName().toStdString();
    }
}

} // namespace
} // namespace llmroofline::gui
