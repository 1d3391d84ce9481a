// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/panel_paint.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace llmroofline::gui {
namespace {

// Whatever colour of the map a line crosses, one of its two tones has 4.5 to 1 against it, or against the other tone beside
// it.
TEST(PanelPaint, LinesStandOutFromEveryColourOfTheMap) {
    for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
        const PlotStyle style = PlotStyle::for_file(*theme);
        PanelAnnotations annotations;
        annotations.contours = {{true, QPolygonF({{10, 20.3}, {190, 40.7}})},
                                {false, QPolygonF({{10, 60}, {190, 60}})}};
        annotations.fit_edges = {QPolygonF({{10, 80}, {190, 130}})};
        for (double position = 0; position <= 1; position += 0.05) {
            QImage image(200, 150, QImage::Format_RGB32);
            image.fill(theme->map_colour(position));
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            paint_annotations(painter, annotations, style);
            painter.end();
            // Down each column, every line is met: the greatest contrast of neighbours is what the eye finds it by.
            for (int x = 20; x < 180; x += 7)
                for (const auto& [from, to] : {std::pair(10, 50), std::pair(72, 140)}) {
                    double best = 1;
                    for (int y = from; y < to; ++y)
                        for (int away = 1; away <= 3; ++away)
                            best = std::max(best,
                                            contrast(image.pixelColor(x, y), image.pixelColor(x, y - away)));
                    EXPECT_GE(best, 4.5) << position << " at " << x << (theme->is_dark ? " dark" : " light");
                }
        }
    }
}

} // namespace
} // namespace llmroofline::gui
