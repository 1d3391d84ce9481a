// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/picture_options.h"

#include <vector>

#include "core/io/files.h"
#include "core/io/numbers.h"

namespace llmroofline::cli {

namespace {

constexpr IntegerRange width_range = {480, 16384};
constexpr IntegerRange height_range = {320, 16384};
constexpr NumberRange scale_range = {0.25, 8};
constexpr double most_pixels = 1e8;

} // namespace

void PictureOptions::add(OptionList& list) {
    list.text("--png", "FILE", "Draw it as PNG", png);
    list.text("--svg", "FILE", "Draw it as SVG", svg);
    list.text("--pdf", "FILE", "Draw it as PDF", pdf);
    list.value("--size", "WIDTHxHEIGHT", "Size of the picture in points (1200x800)",
               [this](const std::string& text) -> Status {
                   const std::size_t x = text.find('x');
                   const std::string second = x == std::string::npos ? "" : text.substr(x + 1);
                   const auto wide = parse_integer_in("--size", text.substr(0, x), width_range);
                   const auto high = parse_integer_in("--size", second, height_range);
                   if (!wide || !high)
                       return Error{ErrorCode::bad_size, {"--size", text}, {}};
                   width = static_cast<int>(*wide);
                   height = static_cast<int>(*high);
                   is_sized = true;
                   return Done{};
               });
    list.value("--scale", "0.25..8", "Pixels a point in a PNG (1)",
               [this](const std::string& text) -> Status {
                   const auto number = parse_number_in("--scale", text, scale_range);
                   if (!number)
                       return number.errors();
                   scale = *number;
                   is_scaled = true;
                   return Done{};
               });
}

std::string PictureOptions::usage_fault(const OutputOptions& output) const {
    if (is_sized && !any())
        return "--size: there is no picture, expected --png, --svg or --pdf";
    if (is_scaled && png.empty())
        return "--scale: there is no picture in pixels, expected --png";
    if (!png.empty() && width * scale * height * scale > most_pixels)
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
