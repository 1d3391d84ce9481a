// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/picture_size.h"

#include <cmath>
#include <gtest/gtest.h>

namespace llmroofline {
namespace {

// 17 cm are 6.6929 inches: at 300 dots each 2,008 pixels, and 11 cm 1,299.
TEST(PictureSize, OfPaperHasItsPixels) {
    const auto size = picture_of(17, 11, PictureUnit::centimetre, 300);
    ASSERT_TRUE(size);
    EXPECT_EQ(size->pixels_across, 2008);
    EXPECT_EQ(size->pixels_up, 1299);
    EXPECT_NEAR(size->dots_per_inch(), 300, 1e-9);
    EXPECT_NEAR(size->inches_across() * 2.54, 17, 0.02);
    EXPECT_EQ(size->width, 643); // 96 points an inch
}

TEST(PictureSize, OfPixelsHasExactlyThem) {
    for (const int across : {1001, 1600, 2399})
        for (const double dots : {96.0, 192.0, 213.0, 300.0}) {
            const auto size = picture_of(across, 999, PictureUnit::pixel, dots);
            if (!size)
                continue;
            EXPECT_EQ(size->pixels_across, across) << dots;
            EXPECT_EQ(size->pixels_up, 999) << dots;
        }
    const auto size = picture_of(2400, 1600, PictureUnit::pixel, 192);
    ASSERT_TRUE(size);
    EXPECT_EQ(size->width, 1200);
    EXPECT_NEAR(size->scale, 2, 1e-12);
}

// A column is narrower than its words need: laid out larger and reduced.
TEST(PictureSize, ASmallPictureIsReduced) {
    const auto column = picture_of(8.5, 7, PictureUnit::centimetre, 600);
    ASSERT_TRUE(column);
    EXPECT_EQ(column->width, least_picture_width);
    EXPECT_GE(column->height, least_picture_height);
    EXPECT_NEAR(column->width / column->points_per_inch * 2.54, 8.5, 0.02);
    EXPECT_EQ(column->pixels_across, 2008);
}

// 480 points at 144 an inch are 8.47 cm, 320 are 5.64 cm.
TEST(PictureSize, TooSmallIsRefusedWithTheLeast) {
    const auto refused = picture_of(5, 4, PictureUnit::centimetre, 300);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.errors().front(),
              (Error{ErrorCode::picture_too_small, {"5 × 4 cm", "8.5 × 5.7 cm"}, {}}));
    EXPECT_TRUE(picture_of(8.5, 5.7, PictureUnit::centimetre, 300));
    const auto pixels = picture_of(200, 150, PictureUnit::pixel, 96);
    ASSERT_FALSE(pixels);
    EXPECT_EQ(pixels.errors().front().arguments.back(), "320 × 214 px");
    EXPECT_TRUE(picture_of(320, 214, PictureUnit::pixel, 96));
}

TEST(PictureSize, TooLargeAndNoNumberAreRefused) {
    EXPECT_EQ(picture_of(100, 100, PictureUnit::inch, 1200).errors().front().code,
              ErrorCode::picture_too_large);
    for (const double bad : {0.0, -1.0, std::nan("")})
        EXPECT_FALSE(picture_of(bad, 10, PictureUnit::inch, 300)) << bad;
}

TEST(PictureSize, EveryPresetHasRoom) {
    for (const PicturePreset& preset : picture_presets)
        EXPECT_TRUE(picture_of(preset.width, preset.height, PictureUnit::centimetre, preset.dots_per_inch))
            << preset.name;
}

} // namespace
} // namespace llmroofline
