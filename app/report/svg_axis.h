// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One axis of a drawing in SVG: from values to pixels, and the ticks that have room. Pure.
#pragma once

#include <string>
#include <vector>

namespace llmroofline {

struct SvgTick {
    double at = 0; // pixel
    std::string label;
};

class SvgAxis {
public:
    // Half a cell beyond the first and last of values that stand evenly, from pixel to pixel.
    static SvgAxis of_cells(const std::vector<double>& values, bool log, double from_pixel, double to_pixel);
    // From edge to edge.
    static SvgAxis between(double low, double high, bool log, double from_pixel, double to_pixel);

    double pixel(double value) const;
    double clamped_pixel(double value) const;
    // Powers of two (`binary`) or ten, else round numbers, at least so many pixels apart.
    std::vector<SvgTick> ticks(bool binary, double spacing) const;
    double from_pixel() const { return from_; }
    double to_pixel() const { return to_; }
    bool is_log() const { return log_; }
    // In axis units: log2 of the value, or the value.
    double low() const { return low_; }
    double high() const { return high_; }

private:
    double on_axis(double value) const;

    bool log_ = false;
    double low_ = 0;
    double high_ = 1;
    double from_ = 0;
    double to_ = 1;
};

// With two digits behind the point at most.
std::string pixel_text(double pixel);
// As HTML and SVG take a text.
std::string escaped(std::string_view text);

} // namespace llmroofline
