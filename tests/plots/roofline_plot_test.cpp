// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/roofline_plot.h"

#include <QTest>
#include <QWheelEvent>
#include <gtest/gtest.h>

namespace llmroofline::gui {
namespace {

class RooflinePlotTest : public testing::Test {
protected:
    RooflinePlotTest() {
        plot.resize(500, 400);
        plot.set_curves(
            {{QStringLiteral("A"), 0, 2.039e12, 312 * tera}, {QStringLiteral("B"), 1, 4e12, 148 * tera}});
        plot.show();
        QCoreApplication::processEvents();
    }
    void wheel(const QPointF& at, int notches) {
        QWheelEvent event(at, plot.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plot, &event);
    }

    RooflinePlot plot;
};

TEST_F(RooflinePlotTest, TheWheelZoomsAtThePointerAndADoubleClickShowsAll) {
    const PanelGeometry whole = *plot.panel_geometry();
    const QPointF at = whole.to_pixel(153, 312);
    wheel(at, 3);
    const PanelGeometry closer = *plot.panel_geometry();
    EXPECT_NEAR(closer.x_span.size() / whole.x_span.size(), 0.512, 0.01); // 0.8³
    EXPECT_NEAR(closer.from_pixel(at).x(), 153, 0.5);
    EXPECT_NEAR(closer.from_pixel(at).y(), 312, 1);
    // What stands there moves along when it is dragged.
    const QPoint from = closer.rect.center().toPoint();
    const double under = closer.from_pixel(from).x();
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    QTest::mouseMove(&plot, from + QPoint(20, 0));
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, from + QPoint(20, 0));
    EXPECT_NEAR(plot.panel_geometry()->from_pixel(from + QPoint(20, 0)).x() / under, 1, 0.01);
    QTest::mouseDClick(&plot, Qt::LeftButton, {}, from);
    EXPECT_EQ(plot.panel_geometry()->x_span.size(), whole.x_span.size());
}

TEST_F(RooflinePlotTest, KeysZoomToo) {
    const PanelGeometry whole = *plot.panel_geometry();
    QTest::keyClick(&plot, Qt::Key_Plus);
    EXPECT_LT(plot.panel_geometry()->x_span.size(), whole.x_span.size());
    const double low = plot.panel_geometry()->x_span.low;
    QTest::keyClick(&plot, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_GT(plot.panel_geometry()->x_span.low, low);
    QTest::keyClick(&plot, Qt::Key_0);
    EXPECT_EQ(plot.panel_geometry()->x_span.low, whole.x_span.low);
    // No farther out than all of it.
    QTest::keyClick(&plot, Qt::Key_Minus);
    EXPECT_EQ(plot.panel_geometry()->x_span.size(), whole.x_span.size());
}

} // namespace
} // namespace llmroofline::gui
