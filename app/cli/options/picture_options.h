// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures that a command draws beside its figures, or in their place.
#pragma once

#include <optional>
#include <string>

#include "app/cli/options/command_line.h"
#include "app/cli/options/output_options.h"
#include "core/io/picture_size.h"

namespace llmroofline::cli {

struct PictureOptions {
    std::string png;
    std::string svg;
    std::string pdf;

    void add(OptionList& list);
    bool any() const { return !png.empty() || !svg.empty() || !pdf.empty(); }
    // How large it is.
    Result<PictureSize> size() const;
    // Figures are written too where somebody asked for them.
    bool stand_for_figures(const OutputOptions& output) const {
        return any() && !output.format && output.file.empty();
    }
    // What each option alone cannot see: a picture too large, a file that stands for two outputs. Empty: nothing.
    std::string usage_fault(const OutputOptions& output) const;

private:
    struct Asked {
        double width = 1200;
        double height = 800;
        std::optional<PictureUnit> unit; // empty: points
    };

    Asked asked_;
    std::optional<double> scale_; // pixels a point in a PNG
    std::optional<double> dots_per_inch_;
    bool is_sized_ = false;
};

} // namespace llmroofline::cli
