// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How large a picture for a file is: a size as people state it (centimetres, inches, pixels at a resolution, or points
// of 1/96 inch) taken to the points that it is laid out in and the pixels that it has. Text has fixed sizes in points: a
// picture smaller than its words need is laid out larger and reduced, down to where the smallest of them would be under
// 5.5 pt in print. Pure functions, safe from any thread. Faults: picture_too_small, picture_too_large.
#pragma once

#include <string>
#include <string_view>

#include "core/io/names.h"
#include "core/io/result.h"

namespace llmroofline {

enum class PictureUnit { centimetre, inch, pixel };

inline constexpr NameTable<PictureUnit, 3> picture_unit_names = {
    {{PictureUnit::centimetre, "cm"}, {PictureUnit::inch, "in"}, {PictureUnit::pixel, "px"}}};

inline constexpr int least_picture_width = 480; // points
inline constexpr int least_picture_height = 320;
inline constexpr int greatest_picture_side = 16384;
inline constexpr double least_dots_per_inch = 36;
inline constexpr double greatest_dots_per_inch = 1200;

// A picture with a size: what layout, PNG, SVG and PDF need of it.
struct PictureSize {
    int width = 1200; // points
    int height = 800;
    double scale = 1; // pixels a point
    double points_per_inch = 96;
    int pixels_across = 1200;
    int pixels_up = 800;

    double dots_per_inch() const { return scale * points_per_inch; }
    double inches_across() const { return width / points_per_inch; }
    double inches_up() const { return height / points_per_inch; }

    bool operator==(const PictureSize&) const = default;
};

// 1/96 inch each, so many pixels a point. Not checked.
PictureSize picture_of_points(int width, int height, double scale);
// At a resolution in dots per inch, which is of the file where the size is in pixels.
Result<PictureSize> picture_of(double width, double height, PictureUnit unit, double dots_per_inch);

// Sizes that are asked for by what they are for.
struct PicturePreset {
    std::string_view name;
    double width; // centimetres
    double height;
    double dots_per_inch;
};
inline constexpr PicturePreset picture_presets[] = {
    {"column", 8.5, 10, 600}, {"page", 17, 13, 300}, {"slide", 25.4, 14.2875, 144}};

// `17 × 11 cm`, for messages.
std::string size_text(double width, double height, PictureUnit unit);

} // namespace llmroofline
