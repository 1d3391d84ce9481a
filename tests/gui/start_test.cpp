// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A start: the meshes first, the panels beside them after those are on the screen.
#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <fstream>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/setup/calibration_section.h"
#include "app/gui/panels/setup/model_panel.h"
#include "app/gui/panels/step/operator_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/pickers/accelerator_picker.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/window_size.h"
#include "core/comparison/default_comparison.h"

namespace llmroofline::gui {
namespace {

class StartTest : public testing::Test {
protected:
    void SetUp() override {
        QFile::remove(qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/llmroofline/session.yaml"));
        window = std::make_unique<MainWindow>(&languages);
    }

    bool has_side_panels() const {
        return window->findChild<ModelPanel*>() && window->findChild<OperatorPanel*>();
    }

    Languages languages;
    std::unique_ptr<MainWindow> window;
};

TEST_F(StartTest, MeshesComeFirstAndStayWhereTheyAre) {
    QSignalSpy shown(window.get(), &MainWindow::meshes_shown);
    QSignalSpy settled(window.get(), &MainWindow::settled);
    const bool was_read = window->catalogs()->is_read(); // by a test before, in the same process
    window->show();
    // Before anything was painted, or at least before anything else is built.
    if (shown.isEmpty()) {
        ASSERT_TRUE(shown.wait(5000));
    }
    EXPECT_FALSE(has_side_panels());
    EXPECT_EQ(window->catalogs()->is_read(), was_read);
    const auto place = [&] {
        const QWidget* plot = window->mesh_panel()->plot();
        return QRect(plot->mapTo(window.get(), QPoint()), plot->size());
    };
    const QRect first = place();
    if (settled.isEmpty()) {
        ASSERT_TRUE(settled.wait(5000));
    }
    EXPECT_TRUE(has_side_panels());
    QCoreApplication::processEvents();
    EXPECT_EQ(place(), first);
    EXPECT_EQ(shown.count(), 1); // computed once
}

// A font in which the corner of the menu bar, which comes with the panels, would be higher than the menus.
TEST_F(StartTest, MeshesStayWhereTheyAreWithATallFont) {
    const QFont usual = QApplication::font("QToolButton");
    QFont tall = usual;
    tall.setPixelSize(48);
    QApplication::setFont(tall, "QToolButton");
    const auto restore = qScopeGuard([&] { QApplication::setFont(usual, "QToolButton"); });
    MainWindow high(&languages);
    QSignalSpy shown(&high, &MainWindow::meshes_shown);
    QSignalSpy settled(&high, &MainWindow::settled);
    high.show();
    if (shown.isEmpty()) {
        ASSERT_TRUE(shown.wait(5000));
    }
    const int first = high.mesh_panel()->mapTo(&high, QPoint()).y();
    if (settled.isEmpty()) {
        ASSERT_TRUE(settled.wait(5000));
    }
    QCoreApplication::processEvents();
    EXPECT_EQ(high.mesh_panel()->mapTo(&high, QPoint()).y(), first);
}

TEST_F(StartTest, WhatIsAskedForEarlierIsThere) {
    window->show();
    window->show_calibration();
    ASSERT_TRUE(has_side_panels());
    EXPECT_TRUE(window->findChild<CalibrationSection*>()->isVisibleTo(window.get()));
}

TEST_F(StartTest, AWindowThatIsNotPaintedIsCompletedToo) {
    QSignalSpy settled(window.get(), &MainWindow::settled);
    ASSERT_TRUE(settled.wait(5000));
    EXPECT_TRUE(has_side_panels());
}

TEST_F(StartTest, ClosedBeforeItIsWholeItKeepsTheView) {
    ViewSettings view = SessionStore().view();
    view.roofline_log = false;
    SessionStore().save_view(view);
    {
        MainWindow brief(&languages);
        brief.show();
        brief.close();
    }
    const ViewSettings kept = SessionStore().view();
    SessionStore().save_view(ViewSettings());
    EXPECT_FALSE(kept.roofline_log);
}

// Before the catalog is there nobody can tell that figures were edited; after it, the picker says so.
TEST_F(StartTest, EditedFiguresAreMarkedOnceTheCatalogIsRead) {
    window->document()->edit({}, {}, [](Comparison& c) { c.a.accelerator.memory_gb = 81; });
    window->close();
    MainWindow next(&languages);
    QSignalSpy settled(&next, &MainWindow::settled);
    next.show();
    ASSERT_TRUE(settled.wait(5000));
    EXPECT_TRUE(next.findChild<AcceleratorPicker*>(QStringLiteral("accelerator_a"))
                    ->accessibleDescription()
                    .contains(QStringLiteral("edited")));
}

// The first comparison waits for no entry of the user's but those in its place.
TEST(CatalogStoreTest, OwnEntriesAreReadBesideTheStart) {
    const QString folder =
        qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/llmroofline/hardware_specs");
    QDir().mkpath(folder);
    constexpr int count = 3000;
    for (int i = 0; i < count; ++i) {
        const std::string id = "own-" + std::to_string(i);
        std::ofstream((folder.toStdString() + '/' + id + ".yaml"))
            << "kind: accelerator\nid: " << id
            << "\nname: Own\nvendor: V\nmemory_gb: 80\nbandwidth_gb_s: 2000\nfp16_tflops: 300\n";
    }
    CatalogStore::read_ahead();
    CatalogStore store;
    EXPECT_EQ(store.first_comparison().a.accelerator.id, default_accelerator_a);
    EXPECT_TRUE(store.is_being_read());
    bool is_read = false;
    store.when_read([&] { is_read = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return is_read; }, 60'000));
    EXPECT_TRUE(store.find_accelerator("own-2999"));
    QDir(folder).removeRecursively();
}

// No part of it lies beyond the screen, whose panels and the window's own frame take room, too.
TEST(WindowSize, FitsEveryScreen) {
    const QSize least(1092, 700);
    EXPECT_EQ(first_window_size({1280, 760}, least), QSize(1264, 712));
    EXPECT_EQ(first_window_size({1440, 860}, least), QSize(1424, 812));
    EXPECT_EQ(first_window_size({1920, 1160}, least), QSize(1440, 900));
    EXPECT_EQ(first_window_size({3840, 2120}, least), QSize(2688, 1484));
    EXPECT_EQ(first_window_size({1024, 600}, least), least);
}

} // namespace
} // namespace llmroofline::gui
