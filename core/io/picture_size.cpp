// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/picture_size.h"

#include <algorithm>
#include <cmath>

#include "core/io/numbers.h"

namespace llmroofline {

namespace {

constexpr double centimetres_per_inch = 2.54;
constexpr double usual_points_per_inch = 96;
// At this density the 11 points of the smallest words are 5.5 pt high in print.
constexpr double most_points_per_inch = 144;
constexpr double most_pixels = 1e8;

double units_per_inch(PictureUnit unit, double dots_per_inch) {
    switch (unit) {
    case PictureUnit::centimetre:
        return centimetres_per_inch;
    case PictureUnit::inch:
        return 1;
    case PictureUnit::pixel:
        break;
    }
    return dots_per_inch;
}

// Up to a size that is allowed as it is written.
double rounded_up(double value, PictureUnit unit) {
    const double steps = unit == PictureUnit::pixel ? 1 : unit == PictureUnit::inch ? 100 : 10;
    return std::ceil(value * steps - 1e-6) / steps;
}

} // namespace

PictureSize picture_of_points(int width, int height, double scale) {
    return {width,
            height,
            scale,
            usual_points_per_inch,
            static_cast<int>(std::lround(width * scale)),
            static_cast<int>(std::lround(height * scale))};
}

std::string size_text(double width, double height, PictureUnit unit) {
    const auto figure = [](double value) { return format_shortest(std::round(value * 100) / 100); };
    return figure(width) + " × " + figure(height) + ' ' + std::string(name_of(picture_unit_names, unit));
}

Result<PictureSize> picture_of(double width, double height, PictureUnit unit, double dots_per_inch) {
    const double per_inch = units_per_inch(unit, dots_per_inch);
    const double across = width / per_inch;
    const double up = height / per_inch;
    // Sizes are typed with a digit or two: what falls short of the least by less than a hundredth is as large.
    constexpr double almost = 1.01;
    const double density =
        std::max({usual_points_per_inch, least_picture_width / across, least_picture_height / up});
    if (!(across > 0) || !(up > 0) || !(density <= most_points_per_inch * almost))
        return Error{
            ErrorCode::picture_too_small,
            {size_text(width, height, unit),
             size_text(rounded_up(least_picture_width / most_points_per_inch * per_inch, unit),
                       rounded_up(least_picture_height / most_points_per_inch * per_inch, unit), unit)},
            {}};
    const double pixels_across = std::round(across * dots_per_inch);
    const double pixels_up = std::round(up * dots_per_inch);
    if (!(pixels_across * pixels_up <= most_pixels) || across * density > greatest_picture_side ||
        up * density > greatest_picture_side)
        return Error{ErrorCode::picture_too_large, {size_text(width, height, unit)}, {}};
    PictureSize size;
    size.width = static_cast<int>(std::lround(across * density));
    size.height = static_cast<int>(std::lround(up * density));
    size.points_per_inch = density;
    size.scale = dots_per_inch / density;
    size.pixels_across = static_cast<int>(pixels_across);
    size.pixels_up = static_cast<int>(pixels_up);
    return size;
}

} // namespace llmroofline
