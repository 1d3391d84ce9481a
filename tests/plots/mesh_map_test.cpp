// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <random>

namespace llmroofline::gui {
namespace {

constexpr int columns = 67; // no multiple of a vector's width
constexpr int rows = 41;
constexpr int pixels = 3; // of a cell, each way

// The colours are found many at a time; here each by itself, from the theme's own scale.
TEST(MeshMap, ColoursEachCellAsTheThemesScaleDoes) {
    std::mt19937 random(20261126);
    std::uniform_real_distribution<float> ratio(-1.6F, 1.6F);
    auto scene = std::make_shared<MeshScene>();
    for (int x = 0; x < columns; ++x)
        scene->picture.axes.sequences.push_back(x + 1);
    for (int y = 0; y < rows; ++y)
        scene->picture.axes.batches.push_back(y + 1);
    for (int i = 0; i < columns * rows; ++i)
        scene->picture.log2_ratio.push_back(ratio(random));
    scene->picture.log2_ratio[5] = std::numeric_limits<float>::quiet_NaN();
    scene->picture.log2_ratio[6] = std::numeric_limits<float>::infinity();
    scene->picture.log2_ratio[7] = -std::numeric_limits<float>::infinity();
    scene->picture.log2_ratio[8] = 0;

    for (const bool is_dark : {false, true}) {
        const Theme& theme = is_dark ? Theme::dark() : Theme::light();
        QCustomPlot plot;
        plot.axisRect()->setAutoMargins(QCP::msNone);
        plot.axisRect()->setMargins({});
        plot.axisRect()->setMinimumMargins({});
        auto* map = new MeshMap(plot.xAxis, plot.yAxis);
        map->setInterpolate(false);
        map->setAntialiased(false);
        map->set_colours(theme);
        map->set_half_range(1.25);
        map->show(scene, {0, columns}, {0, rows});
        plot.xAxis->setRange(0, columns);
        plot.yAxis->setRange(0, rows);
        for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
            axis->setVisible(false);
            axis->grid()->setVisible(false);
        }
        const QImage image = plot.toPixmap(columns * pixels, rows * pixels).toImage();
        for (int y = 0; y < rows; ++y)
            for (int x = 0; x < columns; ++x) {
                const float cell = scene->picture.log2_ratio[static_cast<std::size_t>(y * columns + x)];
                const QColor expected = std::isnan(cell)
                                            ? theme.panel
                                            : theme.map_colour(std::clamp(0.5 + 0.5 * cell / 1.25, 0.0, 1.0));
                const QColor seen =
                    image.pixelColor(x * pixels + pixels / 2, (rows - 1 - y) * pixels + pixels / 2);
                // A level of 511 is off by half a step, and a step is at most this much of a colour.
                EXPECT_NEAR(seen.red(), expected.red(), 2) << cell;
                EXPECT_NEAR(seen.green(), expected.green(), 2) << cell;
                EXPECT_NEAR(seen.blue(), expected.blue(), 2) << cell;
            }
    }
}

} // namespace
} // namespace llmroofline::gui
