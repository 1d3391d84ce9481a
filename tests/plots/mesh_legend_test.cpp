// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The colour bar keeps to its rectangle, whatever its range.
#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include "app/plots/mesh/mesh_legend.h"
#include "tests/core/mesh/fixtures.h"

namespace llmroofline::gui {
namespace {

// With identical accelerators the range ends at 1.05×, so that the outermost labels stand at the bar's ends.
TEST(MeshLegendTest, LabelsAtTheEndsAreNotCutOff) {
    Comparison same = test::comparison();
    same.b = same.a;
    MeshContent content;
    content.scenes = {test::scene(same, Method::operator_by_operator)};
    content.half_range = std::log2(1.05);
    const PlotStyle style = PlotStyle::for_screen(Theme::light());
    const MeshLegend legend(content, style);
    constexpr int margin = 60;
    constexpr int beyond = 5; // what the bar's labels may overhang
    const int width = 560;
    const int height = static_cast<int>(legend.height(width)) + 4;
    QImage image(width + 2 * margin, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    legend.paint(painter, {margin, 0, static_cast<double>(width), static_cast<double>(height)});
    painter.end();
    int outside = 0;
    int inside = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool is_ink = image.pixel(x, y) != QColor(Qt::white).rgb();
            (x < margin - beyond || x >= margin + width + beyond ? outside : inside) += is_ink;
        }
    }
    EXPECT_EQ(outside, 0);
    EXPECT_GT(inside, 1000);
}

} // namespace
} // namespace llmroofline::gui
