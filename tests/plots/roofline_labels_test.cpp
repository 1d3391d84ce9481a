// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/roofline_labels.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "app/words/numbers.h"

namespace llmroofline::gui {
namespace {

PanelGeometry geometry_of(const RooflineContent& content) {
    const RooflineRange range = roofline_range(content);
    return {{60, 10, 300, 260}, range.scale, range.scale, range.x, range.y};
}

RooflineContent pair_of(double tera_a, double tera_b, bool log) {
    RooflineContent content;
    content.log = log;
    content.curves = {{QStringLiteral("A"), 0, 2.039e12, tera_a * tera},
                      {QStringLiteral("B"), 1, 4e12, tera_b * tera}};
    content.points = {{1, 26.3, true}, {2, 99.4, false}};
    return content;
}

TEST(RooflineLabels, NoneOverlapsAnotherOrIsCutOff) {
    for (const bool log : {true, false})
        for (const double tera_b : {148.0, 300.0, 312.0, 989.0}) {
            const RooflineContent content = pair_of(312, tera_b, log);
            const PanelGeometry geometry = geometry_of(content);
            const PlotStyle style = PlotStyle::for_file(Theme::light());
            const RooflineLabels placed = label_roofline(content, geometry, {}, style);
            std::vector<ChartLabel> upright =
                label_values(content, content.points[0], placed, geometry, style);
            for (const ChartLabel& label : placed.labels)
                if (label.angle == 0)
                    upright.push_back(label);
            EXPECT_GE(upright.size(), 3U) << tera_b << log;
            for (std::size_t i = 0; i < upright.size(); ++i) {
                EXPECT_TRUE(geometry.rect.contains(upright[i].rect)) << upright[i].text.toStdString();
                for (std::size_t j = 0; j < i; ++j)
                    EXPECT_FALSE(upright[i].rect.intersects(upright[j].rect))
                        << upright[i].text.toStdString() << " and " << upright[j].text.toStdString();
            }
        }
}

TEST(RooflineLabels, NamesOfManyKeepTheirDistance) {
    RooflineContent content;
    for (int i = 0; i < 8; ++i)
        content.curves.push_back(
            {QStringLiteral("Accelerator %1").arg(i), i, 2e12 + 1e10 * i, (300.0 + i) * tera});
    const PanelGeometry geometry = geometry_of(content);
    const QRectF names(360, 10, 120, 260);
    const RooflineLabels placed =
        label_roofline(content, geometry, names, PlotStyle::for_file(Theme::light()));
    ASSERT_EQ(placed.labels.size(), 16U) << "a name and its figures each";
    for (std::size_t i = 0; i < placed.labels.size(); ++i) {
        EXPECT_TRUE(names.adjusted(0, -1, 0, 1).contains(placed.labels[i].rect));
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(placed.labels[i].rect.adjusted(0, 0.1, 0, -0.1).intersects(placed.labels[j].rect));
    }
}

bool says(const RooflineLabels& placed, int series, const QString& words) {
    return std::any_of(placed.labels.begin(), placed.labels.end(), [&](const ChartLabel& label) {
        return label.series == series && label.text.contains(words);
    });
}

// Whatever stands where: roofs that all but meet, pins on them, a small panel.
TEST(RooflineLabels, EveryRoofSaysItsPeakBandwidthAndRidge) {
    const PlotStyle style = PlotStyle::for_file(Theme::light());
    for (const QRectF& rect : {QRectF(60, 10, 300, 260), QRectF(50, 10, 210, 160), QRectF(50, 10, 600, 500)})
        for (const double tera_a : {312.0, 1979.0, 2610.0})
            for (const double tera_b : {148.0, 312.0, 1979.0, 2614.0}) {
                RooflineContent content = pair_of(tera_a, tera_b, true);
                for (int pin = 3; pin < 10; ++pin)
                    content.points.push_back({pin, 40.0 * pin, false});
                PanelGeometry geometry = geometry_of(content);
                geometry.rect = rect;
                const RooflineLabels placed = label_roofline(content, geometry, {}, style);
                for (const RooflineCurve& curve : content.curves) {
                    EXPECT_TRUE(says(placed, curve.series, flops_rate(*curve.peak)))
                        << tera_a << ' ' << tera_b;
                    EXPECT_TRUE(says(placed, curve.series, bytes_rate(curve.bandwidth_bytes_per_s)))
                        << tera_a << ' ' << tera_b;
                    EXPECT_TRUE(says(placed, curve.series, QStringLiteral("ridge")))
                        << tera_a << ' ' << tera_b;
                }
                for (const ChartLabel& label : placed.labels)
                    EXPECT_TRUE(label.angle != 0 || rect.contains(label.rect)) << label.text.toStdString();
            }
}

TEST(RooflineLabels, TenAcceleratorsSayTheirPeaks) {
    RooflineContent content;
    for (int i = 0; i < 10; ++i)
        content.curves.push_back({QStringLiteral("Accelerator of a long name %1").arg(i), i, 2e12 + 1e11 * i,
                                  (300.0 + 100 * i) * tera});
    const PanelGeometry geometry = geometry_of(content);
    const RooflineLabels placed =
        label_roofline(content, geometry, QRectF(360, 10, 150, 180), PlotStyle::for_file(Theme::light()));
    for (const RooflineCurve& curve : content.curves)
        EXPECT_TRUE(says(placed, curve.series, flops_rate(*curve.peak))) << curve.series;
}

TEST(RooflineContent, ArticlesAxesWhenLinear) {
    const RooflineRange range = roofline_range(pair_of(312, 148, false));
    EXPECT_EQ(range.x.high, 500);
    EXPECT_EQ(range.y.high, 400);
    EXPECT_EQ(range.x.low, 0);
}

} // namespace
} // namespace llmroofline::gui
