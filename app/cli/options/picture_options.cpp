// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/picture_options.h"

#include <algorithm>
#include <vector>

#include "app/wording/error_text.h"
#include "core/io/files.h"
#include "core/io/numbers.h"

namespace llmroofline::cli {

namespace {

constexpr IntegerRange width_range = {least_picture_width, greatest_picture_side};
constexpr IntegerRange height_range = {least_picture_height, greatest_picture_side};
constexpr NumberRange physical_range = {0.01, 16384};
constexpr NumberRange scale_range = {0.25, 8};
constexpr NumberRange dots_range = {least_dots_per_inch, greatest_dots_per_inch};
constexpr double most_pixels = 1e8;
constexpr double usual_dots_per_inch = 300;

// `17x11cm`: the unit behind it, which is taken off.
std::optional<PictureUnit> take_unit(std::string& text) {
    for (const auto& [unit, name] : picture_unit_names)
        if (text.size() > name.size() && text.ends_with(name)) {
            text.resize(text.size() - name.size());
            return unit;
        }
    return std::nullopt;
}

} // namespace

void PictureOptions::add(OptionList& list) {
    list.text("--png", "FILE", "Draw it as PNG", png);
    list.text("--svg", "FILE", "Draw it as SVG", svg);
    list.text("--pdf", "FILE", "Draw it as PDF", pdf);
    list.value("--size", "WIDTHxHEIGHT[cm|in|px]|column|page|slide",
               "Size of the picture, in points of 1/96 inch without a unit (1200x800); column 8.5x7cm, page "
               "17x11cm, "
               "slide 25.4x14.29cm",
               [this](const std::string& text) -> Status {
                   is_sized_ = true;
                   for (const PicturePreset& preset : picture_presets)
                       if (text == preset.name) {
                           asked_ = {preset.width, preset.height, PictureUnit::centimetre};
                           dots_per_inch_ = dots_per_inch_.value_or(preset.dots_per_inch);
                           return Done{};
                       }
                   std::string figures = text;
                   asked_.unit = take_unit(figures);
                   const std::size_t x = figures.find('x');
                   const std::string first = figures.substr(0, x);
                   const std::string second = x == std::string::npos ? "" : figures.substr(x + 1);
                   if (asked_.unit) {
                       const auto wide = parse_number_in("--size", first, physical_range);
                       const auto high = parse_number_in("--size", second, physical_range);
                       if (!wide || !high)
                           return Error{ErrorCode::bad_size, {"--size", text}, {}};
                       asked_.width = *wide;
                       asked_.height = *high;
                       return Done{};
                   }
                   const auto wide = parse_integer_in("--size", first, width_range);
                   const auto high = parse_integer_in("--size", second, height_range);
                   if (!wide || !high)
                       return Error{ErrorCode::bad_size, {"--size", text}, {}};
                   asked_.width = static_cast<double>(*wide);
                   asked_.height = static_cast<double>(*high);
                   return Done{};
               });
    list.value("--scale", "0.25..8", "Pixels a point in a PNG (1)",
               [this](const std::string& text) -> Status {
                   const auto number = parse_number_in("--scale", text, scale_range);
                   if (!number)
                       return number.errors();
                   scale_ = *number;
                   return Done{};
               });
    list.value("--dpi", "36..1200", "Pixels an inch, in place of --scale (300 where the size has a unit)",
               [this](const std::string& text) -> Status {
                   const auto number = parse_number_in("--dpi", text, dots_range);
                   if (!number)
                       return number.errors();
                   dots_per_inch_ = *number;
                   return Done{};
               });
}

Result<PictureSize> PictureOptions::size() const {
    const double dots = dots_per_inch_.value_or(usual_dots_per_inch);
    if (asked_.unit)
        return picture_of(asked_.width, asked_.height, *asked_.unit, dots);
    const double scale =
        dots_per_inch_ ? *dots_per_inch_ / PictureSize{}.points_per_inch : scale_.value_or(1);
    return picture_of_points(static_cast<int>(asked_.width), static_cast<int>(asked_.height), scale);
}

std::string PictureOptions::usage_fault(const OutputOptions& output) const {
    if (is_sized_ && !any())
        return "--size: there is no picture, expected --png, --svg or --pdf";
    if (scale_ && png.empty())
        return "--scale: there is no picture in pixels, expected --png";
    if (dots_per_inch_ && !any())
        return "--dpi: there is no picture, expected --png";
    if (scale_ && (dots_per_inch_ || asked_.unit))
        return "--scale: the size in pixels is said by --dpi, expected one of them";
    const auto size = this->size();
    if (!size)
        return "--size: " + error_text(size.errors().front());
    if (!png.empty() && static_cast<double>(size->pixels_across) * size->pixels_up > most_pixels)
        return "--size, --scale: found more than 100 million pixels, expected a smaller picture";
    std::vector<std::string> files = {png, svg, pdf, output.file};
    std::erase(files, std::string());
    for (std::size_t i = 0; i < files.size(); ++i)
        for (std::size_t j = i + 1; j < files.size(); ++j)
            if (is_same_file(files[i], files[j]))
                return files[i] + ": stands for two outputs, expected a file each";
    return {};
}

} // namespace llmroofline::cli
