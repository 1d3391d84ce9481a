// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>

#include <QPainter>

namespace llmroofline::gui {
namespace {

constexpr int columns = 67; // no multiple of a vector's width
constexpr int rows = 41;
constexpr double half_range = 1.25;

MeshResult random_scene(int wide, int high) {
    std::mt19937 random(20261126);
    std::uniform_real_distribution<float> ratio(-1.6F, 1.6F);
    MeshResult scene;
    for (int x = 0; x < wide; ++x)
        scene.picture.grid.x_values.push_back(x + 1);
    for (int y = 0; y < high; ++y)
        scene.picture.grid.y_values.push_back(y + 1);
    for (int i = 0; i < wide * high; ++i)
        scene.picture.log2_ratio.push_back(ratio(random));
    return scene;
}

// Cell number i has its middle at i + 1.
PanelGeometry shown(const QSizeF& pixels, const AxisSpan& x, const AxisSpan& y) {
    const AxisScale linear{AxisKindShown::linear};
    return {QRectF(QPointF(0, 0), pixels), linear, linear, x, y};
}

float cell(const MeshResult& scene, int x, int y) {
    const auto wide = static_cast<int>(scene.picture.grid.x_values.size());
    const auto high = static_cast<int>(scene.picture.grid.y_values.size());
    const int index = std::clamp(y, 0, high - 1) * wide + std::clamp(x, 0, wide - 1);
    return scene.picture.log2_ratio[static_cast<std::size_t>(index)];
}

QColor colour_of(const Theme& theme, double ratio) {
    return theme.map_colour(std::clamp(0.5 + 0.5 * ratio / half_range, 0.0, 1.0));
}

// A level of 511 is off by half a step, and a step is at most this much of a colour.
void expect_colour(const QColor& seen, const QColor& expected, const std::string& what) {
    EXPECT_NEAR(seen.red(), expected.red(), 2) << what;
    EXPECT_NEAR(seen.green(), expected.green(), 2) << what;
    EXPECT_NEAR(seen.blue(), expected.blue(), 2) << what;
}

// The colours are found many at a time; here each by itself, from the theme's own scale.
TEST(MeshMap, ColoursEachCellAsTheThemesScaleDoes) {
    constexpr int pixels = 3; // of a cell, each way
    MeshResult scene = random_scene(columns, rows);
    scene.picture.log2_ratio[6] = std::numeric_limits<float>::infinity();
    scene.picture.log2_ratio[7] = -std::numeric_limits<float>::infinity();
    scene.picture.log2_ratio[8] = 0;
    const PanelGeometry geometry =
        shown({columns * pixels, rows * pixels}, {0.5, columns + 0.5}, {0.5, rows + 0.5});
    for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
        const QImage image =
            map_image(scene, geometry, MapColours(*theme), half_range, geometry.rect.size().toSize());
        ASSERT_EQ(image.size(), QSize(columns * pixels, rows * pixels));
        for (int y = 0; y < rows; ++y)
            for (int x = 0; x < columns; ++x)
                expect_colour(image.pixelColor(x * pixels + pixels / 2, (rows - 1 - y) * pixels + pixels / 2),
                              colour_of(*theme, cell(scene, x, y)), std::to_string(cell(scene, x, y)));
    }
}

// Between the middles by the ratios there, in doubles and by the text book; also of a part, and with more
// cells than pixels.
TEST(MeshMap, InterpolatesTheRatioBetweenCells) {
    const MeshResult scene = random_scene(columns, rows);
    const Theme& theme = Theme::light();
    struct View {
        QSize pixels;
        AxisSpan x;
        AxisSpan y;
    };
    for (const View& view :
         {View{{640, 480}, {0.5, columns + 0.5}, {0.5, rows + 0.5}}, View{{321, 77}, {10.2, 17.9}, {3.3, 39}},
          View{{23, 19}, {0.5, columns + 0.5}, {0.5, rows + 0.5}},
          View{{50, 50}, {66.9, 67.5}, {0.5, 0.8}}}) {
        const QImage image =
            map_image(scene, shown(view.pixels, view.x, view.y), MapColours(theme), half_range, view.pixels);
        ASSERT_EQ(image.size(), view.pixels);
        for (int j = 0; j < view.pixels.height(); ++j)
            for (int i = 0; i < view.pixels.width(); ++i) {
                const double x = view.x.low + (i + 0.5) / view.pixels.width() * view.x.size() - 1;
                const double y =
                    view.y.low + (view.pixels.height() - j - 0.5) / view.pixels.height() * view.y.size() - 1;
                const auto held = [&](int column, int row) {
                    return std::clamp<double>(cell(scene, column, row), -half_range, half_range);
                };
                const int column = static_cast<int>(std::floor(x));
                const int row = static_cast<int>(std::floor(y));
                const double low = std::lerp(held(column, row), held(column + 1, row), x - column);
                const double high = std::lerp(held(column, row + 1), held(column + 1, row + 1), x - column);
                expect_colour(image.pixelColor(i, j), colour_of(theme, std::lerp(low, high, y - row)),
                              std::to_string(i) + ", " + std::to_string(j));
            }
    }
}

TEST(MeshMap, OneColumnOrRowFillsTheWidth) {
    const Theme& theme = Theme::light();
    for (const QSize& cells : {QSize(1, 5), QSize(5, 1), QSize(1, 1)}) {
        MeshResult scene = random_scene(cells.width(), cells.height());
        PanelGeometry geometry = shown({90, 90}, {}, {});
        geometry.x_span = span_of_cells(geometry.x, scene.picture.grid.x_values);
        geometry.y_span = span_of_cells(geometry.y, scene.picture.grid.y_values);
        const QImage image = map_image(scene, geometry, MapColours(theme), half_range, {90, 90});
        const auto last_x = cells.width() - 1;
        const auto last_y = cells.height() - 1;
        expect_colour(image.pixelColor(0, 89), colour_of(theme, cell(scene, 0, 0)), "first");
        expect_colour(image.pixelColor(89, 0), colour_of(theme, cell(scene, last_x, last_y)), "last");
    }
}

TEST(MeshMap, WhatIsNoNumberHasThePanelsColour) {
    MeshResult scene = random_scene(9, 9);
    scene.picture.log2_ratio[4 * 9 + 4] = std::numeric_limits<float>::quiet_NaN();
    const Theme& theme = Theme::dark();
    const QImage image =
        map_image(scene, shown({90, 90}, {0.5, 9.5}, {0.5, 9.5}), MapColours(theme), half_range, {90, 90});
    EXPECT_EQ(image.pixelColor(45, 45), theme.panel);
    EXPECT_NE(image.pixelColor(25, 45), theme.panel);
    EXPECT_NE(image.pixelColor(65, 45), theme.panel);
}

// On any screen, and in a figure magnified for a file: each pixel of the device has a colour of its own.
TEST(MeshMap, IsPaintedAtTheDevicesResolution) {
    const MeshResult scene = random_scene(columns, rows);
    const Theme& theme = Theme::light();
    PanelGeometry geometry = shown({301, 90}, {0.5, columns + 0.5}, {0.5, rows + 0.5});
    geometry.rect.moveTopLeft({57, 20});
    for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
        const QPoint corner(qRound(57 * scale), qRound(20 * scale));
        const QSize pixels(qRound(358 * scale) - corner.x(), qRound(110 * scale) - corner.y());
        const QImage expected = map_image(scene, geometry, MapColours(theme), half_range, pixels);
        QImage screen(800, 300, QImage::Format_RGB32);
        screen.setDevicePixelRatio(scale);
        QPainter on_screen(&screen);
        paint_map(on_screen, scene, geometry, MapColours(theme), half_range);
        on_screen.end();
        screen.setDevicePixelRatio(1);
        EXPECT_EQ(screen.copy(QRect(corner, pixels)), expected) << scale;
        QImage file(800, 300, QImage::Format_RGB32);
        QPainter magnified(&file);
        magnified.scale(scale, scale);
        paint_map(magnified, scene, geometry, MapColours(theme), half_range);
        magnified.end();
        EXPECT_EQ(file.copy(QRect(corner, pixels)), expected) << scale;
    }
}

// Painted in bands.
TEST(MeshMap, HasNoSeams) {
    const MeshResult scene = random_scene(columns, rows);
    const Theme& theme = Theme::light();
    const PanelGeometry geometry = shown({3, 2500}, {0.5, columns + 0.5}, {0.5, rows + 0.5});
    QImage file(3, 2500, QImage::Format_RGB32);
    QPainter painter(&file);
    paint_map(painter, scene, geometry, MapColours(theme), half_range);
    painter.end();
    EXPECT_EQ(file, map_image(scene, geometry, MapColours(theme), half_range, {3, 2500}));
}

} // namespace
} // namespace llmroofline::gui
