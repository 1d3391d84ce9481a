// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The matrix of pairs as drawn: the grey of a cell says what the transfer adds, the cheapest has a frame of ink.
#include "app/plots/mesh/pairing_paint.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace llmroofline::gui {
namespace {

PairCost made(std::size_t prefill, std::size_t decode, double usd, double transfer) {
    PairCost pair;
    pair.prefill = prefill;
    pair.decode = decode;
    pair.binds = LevelBound::memory;
    pair.prefill_usd = 0.4 * usd;
    pair.decode_usd = 0.6 * usd;
    pair.transfer_usd = transfer;
    return pair;
}

PairingMap two_kinds() {
    PairingMap map;
    map.names = {"one", "other"};
    map.pairs = {made(0, 0, 1, 0), made(0, 1, 0.8, 0.24), made(1, 0, 1.2, 0), made(1, 1, 0.9, 0)};
    map.margins.resize(2);
    for (PairingMargins& margins : map.margins)
        margins.prefill_usd = margins.decode_usd = 0.5;
    map.rows = {0, 1};
    map.columns = {0, 1};
    map.best = 1;
    map.single = 3;
    return map;
}

TEST(PairingPaint, TheGreyIsTheTransfersShareAndTheBestIsFramed) {
    const Theme& theme = Theme::light();
    const PlotStyle style = PlotStyle::for_file(theme);
    const PairingMap map = two_kinds();
    const QRectF area(0, 0, 700, 420);
    QImage image(700, 420, QImage::Format_RGB32);
    image.fill(theme.panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_pairing(painter, map, area, style);
    painter.end();
    const PairingLayout layout = lay_out_pairing(map, area, style);
    const auto ground = [&](std::size_t row, std::size_t column) {
        const QRectF cell = layout.cell(row, column);
        return image.pixelColor(static_cast<int>(cell.left()) + 6, static_cast<int>(cell.center().y()));
    };
    EXPECT_EQ(ground(0, 1), transfer_shade(0.3, theme)); // 0.24 of 0.8
    EXPECT_EQ(ground(1, 0), transfer_shade(0, theme));
    EXPECT_EQ(ground(0, 0), theme.panel); // one kind does both
    const QRectF best = layout.cell(0, 1);
    const QColor frame =
        image.pixelColor(static_cast<int>(best.left()) + 1, static_cast<int>(best.center().y()));
    EXPECT_LT(frame.lightness(), 80);
    EXPECT_TRUE(area.contains(layout.cells));
}

} // namespace
} // namespace llmroofline::gui
