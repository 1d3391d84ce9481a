// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh of a report as SVG, with what a small script needs to read it under the pointer as JSON beside it. Colours are
// those of the window's light theme, one scale for all meshes of a report. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "app/report/report.h"
#include "app/report/report_words.h"

namespace llmroofline {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const Colour&) const = default;
};

// From B's end (0) to A's (1).
Colour map_colour(double position);
std::string hex(const Colour& colour);

// log2 of the ratio at which the colours of all meshes end.
double half_range_of(const Report& report);

// Its drawing area in the SVG's own pixels, for the script.
struct MeshFrame {
    double left = 0, top = 0, right = 0, bottom = 0;
    double width = 0, height = 0;
};
MeshFrame mesh_frame();

std::string mesh_svg(const ReportMesh& mesh, const Report& report, double half_range,
                     const ReportWords& words);
// Without '<', so that it can stand in a script element.
std::string mesh_json(const ReportMesh& mesh);
// The bar of colours with its labels.
std::string legend_svg(double half_range, const ReportWords& words);

} // namespace llmroofline
