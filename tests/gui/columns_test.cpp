// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's columns are the user's, and any plot can have the whole centre.
#include <gtest/gtest.h>

#include <QTableView>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/step/operator_model.h"
#include "app/gui/panels/step/roofline_panel.h"
#include "app/gui/widgets/base/section_header.h"
#include "app/gui/window/window_columns.h"
#include "app/theme/stored_settings.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class ColumnsTest : public MainWindowTest {
protected:
    void SetUp() override {
        stored_settings().remove(QStringLiteral("columns"));
        MainWindowTest::SetUp();
        window->resize(1440, 900);
        QCoreApplication::processEvents();
    }
    void TearDown() override {
        stored_settings().remove(QStringLiteral("columns"));
        window->close();
    }
};

TEST_F(ColumnsTest, WidthsThatTheUserChoseAreRemembered) {
    auto* columns = find<WindowColumns>("columns");
    auto* right = find<QWidget>("right_panel");
    const int before = right->width();
    columns->setSizes(
        {columns->sizes()[0], columns->sizes()[1] - 60, columns->sizes()[2], columns->sizes()[3] + 60});
    emit columns->splitterMoved(0, 1);
    QCoreApplication::processEvents();
    const int wider = right->width();
    EXPECT_NEAR(wider, before + 60, 2);
    window->resize(1500, 900);
    QCoreApplication::processEvents();
    EXPECT_EQ(right->width(), wider);
    MainWindow again(&languages);
    again.resize(1440, 900);
    again.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(again.findChild<QWidget*>(QStringLiteral("right_panel"))->width(), wider);
}

TEST_F(ColumnsTest, APlotTakesTheCentreAndGoesBack) {
    auto* roofline = find<QWidget>("roofline");
    const QSize before = roofline->size();
    auto* title = window->findChild<RooflinePanel*>()->findChild<SectionHeader*>();
    QTest::mouseDClick(title, Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_GT(roofline->width(), 600);
    EXPECT_TRUE(roofline->isVisible());
    EXPECT_FALSE(window->mesh_panel()->isVisible());
    QTest::mouseDClick(title, Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_EQ(roofline->size(), before);
    EXPECT_TRUE(window->mesh_panel()->isVisible());
}

TEST_F(ColumnsTest, F11GivesTheMeshesTheWholeWindow) {
    const int before = window->mesh_panel()->width();
    find<QAction>("enlarge")->trigger();
    QCoreApplication::processEvents();
    EXPECT_GT(window->mesh_panel()->width(), before + 500);
    find<QAction>("enlarge")->trigger();
    QCoreApplication::processEvents();
    EXPECT_NEAR(window->mesh_panel()->width(), before, 2);
}

TEST_F(ColumnsTest, TheTotalIsSeenHoweverLowTheWindow) {
    for (const QSize& size : {QSize(1440, 900), QSize(1280, 800), QSize(1092, 747)}) {
        window->resize(size);
        QCoreApplication::processEvents();
        auto* total = find<QTableView>("operators_total");
        ASSERT_TRUE(total->isVisible());
        const int last = total->model()->rowCount() - 1;
        const QRect row = total->visualRect(total->model()->index(last, OperatorModel::name));
        EXPECT_TRUE(total->viewport()->rect().contains(row)) << size.width();
        EXPECT_EQ(total->model()->index(last, OperatorModel::name).data().toString(),
                  QStringLiteral("one step"));
        const QRect on_window(total->mapTo(window.get(), QPoint(0, 0)), total->size());
        EXPECT_TRUE(window->rect().contains(on_window)) << size.width();
        // Its columns are the table's.
        auto* table = find<QTableView>("operators");
        for (int column = 0; column < 3; ++column)
            EXPECT_EQ(total->columnWidth(column), table->columnWidth(column)) << column;
    }
}

} // namespace
} // namespace llmroofline::gui
