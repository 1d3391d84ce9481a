// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pointing at the roofline says what both sides attain there, and shows the place on the meshes.
#include "app/gui/window/roofline_readout.h"

#include <gtest/gtest.h>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/plots/roofline/roofline_plot.h"
#include "app/plots/roofline/workload_points.h"
#include "app/words/numbers.h"
#include "core/step/roofline_chart.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class RooflineReadoutTest : public MainWindowTest {
protected:
    void TearDown() override { window->close(); }
};

// A100: 2.039 TB/s, 312 TFLOP/s; H20: 4 TB/s, 148 TFLOP/s. At 50 FLOP/B 101.95 (memory) and 148 (compute).
TEST_F(RooflineReadoutTest, BothSidesAreSaidWithWhatBindsThem) {
    emit find<RooflinePlot>("roofline")->hovered(50);
    const QString text = window->readout_text();
    EXPECT_TRUE(text.contains(QStringLiteral("intensity 50.0 FLOP/B"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("A 102 TFLOP/s, memory-bound"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("B 148 TFLOP/s, compute-bound"))) << text.toStdString();
    emit find<RooflinePlot>("roofline")->left();
    EXPECT_FALSE(window->readout_text().contains(QStringLiteral("intensity 50.0")));
}

// There and back: the batch that is shown has the intensity that was pointed at.
TEST_F(RooflineReadoutTest, ThePlaceOnTheMeshHasTheIntensity) {
    const auto* readout = window->findChild<RooflineReadout*>();
    ASSERT_NE(readout, nullptr);
    const auto groups = groups_with_curves(comparison());
    for (const std::int64_t batch : {2, 32, 500}) {
        const Pin pin{batch, comparison().pins.front().sequence};
        const auto point = workload_on_roofs(comparison(), groups, pin);
        ASSERT_TRUE(point);
        const auto place = readout->place(point->on(0));
        ASSERT_TRUE(place);
        EXPECT_EQ(place->batch, static_cast<double>(batch));
        EXPECT_EQ(place->sequence, static_cast<double>(pin.sequence));
    }
    EXPECT_FALSE(readout->place(1e9));
}

} // namespace
} // namespace llmroofline::gui
