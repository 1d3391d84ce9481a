// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/axis_scale.h"

#include <array>
#include <cmath>

#include <QStringList>
#include <gtest/gtest.h>

namespace llmroofline::gui {
namespace {

QStringList labels(const std::vector<Tick>& ticks) {
    QStringList found;
    for (const Tick& tick : ticks)
        if (!tick.label.isEmpty())
            found.append(tick.label);
    return found;
}

TEST(AxisScale, CellsReachHalfACellBeyondTheirValues) {
    const AxisScale log{AxisKindShown::log2};
    const AxisSpan span = span_of_cells(log, std::array{1.0, 4.0, 16.0});
    EXPECT_DOUBLE_EQ(span.low, -1);
    EXPECT_DOUBLE_EQ(span.high, 5);
    const AxisSpan single = span_of_cells({AxisKindShown::linear}, std::array{32.0});
    EXPECT_DOUBLE_EQ(single.low, 31.5);
    EXPECT_DOUBLE_EQ(single.high, 32.5);
}

TEST(AxisScale, LogTicksArePowersOfTwoInWords) {
    const auto ticks = axis_ticks({AxisKindShown::log2}, {7, 15}, 330, 62);
    EXPECT_EQ(labels(ticks), QStringList({QStringLiteral("256"), QStringLiteral("1k"), QStringLiteral("4k"),
                                          QStringLiteral("16k")}));
    EXPECT_EQ(ticks.size(), 9U);
}

TEST(AxisScale, CloseUpShowsRoundValues) {
    const auto ticks = axis_ticks({AxisKindShown::log2}, {std::log2(3000.0), std::log2(5000.0)}, 400, 60);
    ASSERT_GE(ticks.size(), 3U);
    for (const Tick& tick : ticks)
        EXPECT_NEAR(std::fmod(std::exp2(tick.at) + 1e-6, 100), 0, 1e-3) << tick.label.toStdString();
}

TEST(AxisScale, LabelsKeepTheirDistance) {
    for (const double length : {80.0, 200.0, 700.0})
        for (const AxisKindShown kind : {AxisKindShown::linear, AxisKindShown::log2, AxisKindShown::log10}) {
            double last = -1e9;
            for (const Tick& tick : axis_ticks({kind}, {1, 9}, length, 50)) {
                if (tick.label.isEmpty())
                    continue;
                EXPECT_GE((tick.at - last) * length / 8, 30 - 1e-9);
                last = tick.at;
            }
        }
}

} // namespace
} // namespace llmroofline::gui
