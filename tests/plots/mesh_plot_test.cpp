// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_plot.h"

#include <cmath>

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include "app/theme/theme_manager.h"
#include "tests/core/mesh/fixtures.h"

namespace llmroofline::gui {
namespace {

class MeshPlotTest : public testing::Test {
protected:
    MeshPlotTest() {
        ThemeManager::instance()->set_mode(ThemeManager::Mode::light);
        plot.resize(760, 520);
    }

    void show(const Comparison& comparison, bool log = true) {
        plot.set_meshes({test::scene(comparison, Method::global, log),
                         test::scene(comparison, Method::operator_by_operator, log)});
        plot.show();
        QCoreApplication::processEvents();
    }

    QColor pixel(const QPointF& at) { return plot.grab().toImage().pixelColor(at.toPoint()); }

    MeshPlot plot;
};

int distance(const QColor& one, const QColor& other) {
    return std::max({std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
                     std::abs(one.blue() - other.blue())});
}

// A corner of the panel in the background of which nothing is written.
QPointF clear_place(const PanelGeometry& geometry) {
    return {geometry.rect.left() + 0.9 * geometry.rect.width(),
            geometry.rect.top() + 0.5 * geometry.rect.height()};
}

TEST_F(MeshPlotTest, PanelsAreOfOneSize) {
    show(test::comparison());
    const auto left = plot.panel_geometry(0);
    const auto right = plot.panel_geometry(1);
    ASSERT_TRUE(left && right);
    EXPECT_EQ(left->rect.size(), right->rect.size());
    EXPECT_GT(right->rect.left(), left->rect.right());
}

TEST_F(MeshPlotTest, PointerReadsTheValueUnderIt) {
    for (const bool log : {true, false}) {
        show(test::comparison(), log);
        const auto geometry = plot.panel_geometry(0);
        ASSERT_TRUE(geometry);
        for (const double sequence : {512.0, 4096.0, 32768.0})
            for (const double batch : {1.0, 32.0, 1024.0}) {
                QSignalSpy hovered(&plot, &MeshPlot::hovered);
                const QPointF at = geometry->to_pixel(sequence, batch);
                QTest::mouseMove(&plot, geometry->rect.center().toPoint());
                hovered.clear();
                QTest::mouseMove(&plot, at.toPoint());
                ASSERT_EQ(hovered.size(), 1);
                const QPointF read(hovered[0][0].toDouble(), hovered[0][1].toDouble());
                EXPECT_EQ(read.x(), std::round(read.x()));
                EXPECT_NEAR(geometry->x_to_pixel(read.x()), at.x(), 1.01);
                EXPECT_NEAR(geometry->y_to_pixel(read.y()), at.y(), 1.01);
                if (log) {
                    EXPECT_EQ(read, QPointF(sequence, batch));
                }
            }
    }
}

TEST_F(MeshPlotTest, ColoursStandWhereTheirValuesAre) {
    Comparison comparison = test::comparison();
    comparison.a.accelerator.memory_gb = comparison.b.accelerator.memory_gb = 1; // nothing fits: no hatch
    for (const bool log : {true, false}) {
        show(comparison, log);
        const auto geometry = plot.panel_geometry(0);
        const auto scene = test::scene(comparison, Method::global, log);
        const auto& axes = scene->picture.grid;
        const QImage image = plot.grab().toImage();
        int compared = 0;
        for (std::size_t y = 5; y < axes.y_values.size(); y += 9)
            for (std::size_t x = 5; x < axes.x_values.size(); x += 9) {
                const float ratio = scene->picture.log2_ratio[y * axes.x_values.size() + x];
                const QColor wanted = Theme::light().map_colour(0.5 + 0.5 * ratio / default_half_range);
                const QPointF at = geometry->to_pixel(axes.x_values[x], axes.y_values[y]);
                compared += distance(image.pixelColor(at.toPoint()), wanted) <= 12;
            }
        // Some of them lie under lines and words.
        EXPECT_GE(compared, 80) << "of 121, log " << log;
    }
}

TEST_F(MeshPlotTest, EqualIsNeutral) {
    Comparison comparison = test::comparison();
    comparison.b = comparison.a;
    comparison.a.accelerator.memory_gb = comparison.b.accelerator.memory_gb = 1;
    show(comparison);
    EXPECT_EQ(pixel(clear_place(*plot.panel_geometry(0))), Theme::light().map_colour(0.5));
}

TEST_F(MeshPlotTest, ZoomStaysWhenScenesChange) {
    show(test::comparison());
    const Zoom view{1000, 8000, 8, 128};
    plot.set_view(view);
    Comparison other = test::comparison();
    other.a.accelerator.bandwidth_gb_s *= 2;
    show(other);
    EXPECT_EQ(plot.view(), view);
    const auto geometry = plot.panel_geometry(1);
    EXPECT_NEAR(geometry->from_pixel(geometry->rect.topRight()).x(), 8000, 1);
    show(other, false);
    EXPECT_NEAR(plot.panel_geometry(0)->from_pixel(plot.panel_geometry(0)->rect.topLeft()).y(), 128, 0.1);
}

TEST_F(MeshPlotTest, DraggingZoomsAndDoubleClickShowsAll) {
    show(test::comparison());
    const auto geometry = plot.panel_geometry(0);
    QSignalSpy zoomed(&plot, &MeshPlot::zoom_changed);
    QSignalSpy clicked(&plot, &MeshPlot::clicked);
    const QPoint from = geometry->to_pixel(1024, 16).toPoint();
    const QPoint to = geometry->to_pixel(8192, 256).toPoint();
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    QTest::mouseMove(&plot, (from + to) / 2);
    QTest::mouseMove(&plot, to);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
    ASSERT_EQ(zoomed.size(), 1);
    EXPECT_EQ(clicked.size(), 0);
    EXPECT_NEAR(std::log2(plot.view().x_low), 10, 0.05);
    EXPECT_NEAR(std::log2(plot.view().y_high), 8, 0.05);
    QTest::mouseDClick(&plot, Qt::LeftButton, {}, from);
    EXPECT_TRUE(plot.view().is_whole());
}

TEST_F(MeshPlotTest, ClickPins) {
    show(test::comparison());
    QSignalSpy clicked(&plot, &MeshPlot::clicked);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.panel_geometry(1)->to_pixel(4096, 32).toPoint());
    ASSERT_EQ(clicked.size(), 1);
    EXPECT_EQ(clicked[0][0].toDouble(), 4096);
    EXPECT_EQ(clicked[0][1].toDouble(), 32);
}

TEST_F(MeshPlotTest, ArrowsMoveAtLeastToTheNextWholeNumber) {
    show(test::comparison());
    plot.set_pins({{4096, 1}}, 0);
    QSignalSpy hovered(&plot, &MeshPlot::hovered);
    QTest::keyClick(&plot, Qt::Key_Up);
    QTest::keyClick(&plot, Qt::Key_Up);
    ASSERT_EQ(hovered.size(), 2);
    EXPECT_EQ(hovered[0][1].toDouble(), 2);
    EXPECT_EQ(hovered[1][1].toDouble(), 3);
    EXPECT_EQ(hovered[1][0].toDouble(), 4096);
}

TEST_F(MeshPlotTest, ReadoutIsTheAccessibleDescription) {
    plot.set_readout(QStringLiteral("context 4,096"));
    EXPECT_EQ(plot.accessibleDescription(), QStringLiteral("context 4,096"));
}

TEST_F(MeshPlotTest, ShowsWhateverThereIsWithoutScenes) {
    plot.show();
    QCoreApplication::processEvents();
    EXPECT_FALSE(plot.panel_geometry(0));
    QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.rect().center());
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Plus);
    EXPECT_FALSE(plot.grab().isNull());
}

} // namespace
} // namespace llmroofline::gui
