// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures that a command draws beside its figures, or in their place.
#pragma once

#include <string>

#include "app/cli/options/command_line.h"
#include "app/cli/options/output_options.h"

namespace llmroofline::cli {

struct PictureOptions {
    std::string png;
    std::string svg;
    std::string pdf;
    int width = 1200; // points
    int height = 800;
    double scale = 1; // pixels a point in a PNG
    bool is_sized = false;
    bool is_scaled = false;

    void add(OptionList& list);
    bool any() const { return !png.empty() || !svg.empty() || !pdf.empty(); }
    // Figures are written too where somebody asked for them.
    bool stand_for_figures(const OutputOptions& output) const {
        return any() && !output.format && output.file.empty();
    }
    // What each option alone cannot see: a picture too large, a file that stands for two outputs. Empty: nothing.
    std::string usage_fault(const OutputOptions& output) const;
};

} // namespace llmroofline::cli
