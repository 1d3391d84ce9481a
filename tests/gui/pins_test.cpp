// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pins are typed, named, deleted on the mesh and held against each other; what is zoomed is moved.
#include <gtest/gtest.h>

#include <QLineEdit>
#include <QTableView>
#include <QUndoStack>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/step/pin_model.h"
#include "app/gui/panels/step/pin_panel.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/words/numbers.h"
#include "core/mesh/cell.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class PinsTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        window->document()->edit({}, {}, [](Comparison& c) { c.pins = {{32, 4096}}; });
        window->document()->set_active_pin(0);
        ASSERT_TRUE(wait());
    }
    void TearDown() override { window->close(); }

    // As a user types over a cell.
    void type_into(int row, int column, const QString& text) {
        auto* table = find<QTableView>("pins");
        const QModelIndex cell = table->model()->index(row, column);
        auto* editor = table->viewport()->findChild<QLineEdit*>();
        if (!editor) { // a new pin's length is being typed already
            table->setCurrentIndex(cell);
            table->edit(cell);
            editor = table->viewport()->findChild<QLineEdit*>();
        }
        ASSERT_NE(editor, nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // what was typed is taken after the key
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    bool says(const QString& words) {
        const auto labels = window->pin_panel()->findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const TextLabel* label) { return label->text().contains(words); });
    }
};

// Cells step from 4,096 to 4,186: exactly (2048, 8) is typed.
TEST_F(PinsTest, AreTypedAsPeopleWriteThem) {
    find<QAbstractButton>("add_pin")->click();
    ASSERT_EQ(comparison().pins.size(), 2U);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    type_into(1, PinModel::sequence, QStringLiteral("2k"));
    type_into(1, PinModel::batch, QStringLiteral("8"));
    type_into(1, PinModel::pin, QStringLiteral("chat"));
    EXPECT_EQ(comparison().pins[1], (Pin{8, 2048, "chat"}));
    // What is no number is refused with its reason, and nothing changes.
    type_into(1, PinModel::sequence, QStringLiteral("many"));
    EXPECT_EQ(comparison().pins[1].sequence, 2048);
    EXPECT_TRUE(says(QStringLiteral("“many” is no whole number")));
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison().pins[1].name, "");
}

TEST_F(PinsTest, AreHeldAgainstEachOther) {
    window->pin_panel()->add_pin({8, 2048});
    const auto first = read_cell(comparison(), Method::operator_by_operator, 32, 4096);
    const auto second = read_cell(comparison(), Method::operator_by_operator, 8, 2048);
    ASSERT_TRUE(first && second);
    const QString times =
        QStringLiteral("×%1").arg(significant(*second->a.performance / *first->a.performance));
    EXPECT_TRUE(says(QStringLiteral("2 against 1: A %1").arg(times))) << times.toStdString();
}

TEST_F(PinsTest, DeleteOnAMeshRemovesTheActiveOne) {
    window->pin_panel()->add_pin({8, 2048});
    ASSERT_EQ(comparison().pins.size(), 2U);
    MeshPlot* const plot = window->mesh_panel()->plot();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Delete);
    ASSERT_EQ(comparison().pins.size(), 1U);
    EXPECT_EQ(comparison().pins[0], (Pin{32, 4096}));
}

TEST_F(PinsTest, WhatIsZoomedIsMoved) {
    MeshPlot* const plot = window->mesh_panel()->plot();
    emit plot->zoom_changed({1000, 8000, 8, 128});
    ASSERT_TRUE(wait());
    const auto before = *plot->panel_geometry(0);
    const double under = before.x.from_axis(before.pixel_to_axis_x(before.rect.center().x()));
    const QPoint from = before.rect.center().toPoint();
    QTest::mousePress(plot, Qt::MiddleButton, {}, from);
    QTest::mouseMove(plot, from + QPoint(30, 0));
    QTest::mouseRelease(plot, Qt::MiddleButton, {}, from + QPoint(30, 0));
    // What was under the pointer still is.
    const auto after = *plot->panel_geometry(0);
    EXPECT_NEAR(after.x.from_axis(after.pixel_to_axis_x(from.x() + 30)) / under, 1, 0.01);
    EXPECT_LT(comparison().zoom.x_low, 1000);
    const Zoom moved = comparison().zoom;
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_GT(comparison().zoom.x_low, moved.x_low);
    QTest::keyClick(plot, Qt::Key_0);
    EXPECT_TRUE(comparison().zoom.is_whole());
}

} // namespace
} // namespace llmroofline::gui
