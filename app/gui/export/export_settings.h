// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How pictures are exported: what of the meshes, how large, in which format and colours. Remembered from one export, and
// one run, to the next. Plain value; GUI thread only where it is stored.
#pragma once

#include "app/plots/figure/figure_export.h"
#include "core/io/picture_size.h"

namespace llmroofline::gui {

struct ExportSettings {
    bool as_shown = true; // zoomed as on the screen; else all of the meshes
    bool with_pins = true;
    bool with_contours = true;
    bool dark = false;
    FigureFormat format = FigureFormat::png;
    double width = 17;
    double height = 11;
    PictureUnit unit = PictureUnit::centimetre;
    double dots_per_inch = 300;

    bool operator==(const ExportSettings&) const = default;

    Result<PictureSize> size() const { return picture_of(width, height, unit, dots_per_inch); }
    const Theme& theme() const { return dark ? Theme::dark() : Theme::light(); }
    MeshFigure mesh_figure() const { return {as_shown, with_pins, {}}; }

    // What was edited by hand and is out of range is as at first.
    static ExportSettings stored();
    void store() const;
};

} // namespace llmroofline::gui
