// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures for files: PNG, SVG or PDF, drawn by the widgets' own code, with what was compared in words around
// them and the whole comparison inside them (PNG text 'Parameters', which reads back as a comparison). The
// same comparison gives the same PNG, byte for byte, whatever the screen. Needs a QApplication; GUI thread
// only.
//
// Errors: no_fonts; file_unwritable, and nothing is left behind; published formulas that are not defined are drawn as
// their sentence.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QPicture>

#include "app/plots/mesh/mesh_content.h"
#include "app/theme/theme.h"
#include "core/comparison/comparison.h"
#include "core/fit/measurement.h"
#include "core/io/picture_size.h"
#include "core/io/result.h"

namespace llmroofline::gui {

enum class FigureFormat { png, svg, pdf };

// Refuses where no font is installed: every word would be a row of boxes.
Status check_fonts();

// Faults: file_unwritable; picture_too_large where there was no memory to draw it.
Status write_picture(const QByteArray& bytes, const std::filesystem::path& path);

struct FigureOptions {
    PictureSize size;
    FigureFormat format = FigureFormat::png;
    const Theme* theme = &Theme::light();
    std::vector<Measurement> measured; // marked where the comparison has a place for them
};

// What of the meshes is drawn: all of them, or the part that the comparison's zoom shows; and whether its pins are on
// them, with a line that says what they are.
struct MeshFigure {
    bool zoomed = false;
    bool with_pins = false;
    std::optional<Pin> pin = {}; // of which a mesh of steps speaks; empty: the first

    static MeshFigure as_shown() { return {true, true, {}}; }
};

// The comparison's view, with its contours. The colours end where it holds them, else where its meshes need it.
QByteArray mesh_figure(const Comparison& comparison, const FigureOptions& options,
                       const MeshFigure& figure = {});
// The same to be drawn into a page, at its size in points.
QPicture mesh_drawing(const Comparison& comparison, const FigureOptions& options,
                      const MeshFigure& figure = {});
Status export_mesh(const Comparison& comparison, const FigureOptions& options,
                   const std::filesystem::path& path, const MeshFigure& figure = {});

struct RooflineFigure {
    bool only_a = false;      // else A, B and the others
    std::optional<Pin> point; // the workload there; not drawn where published formulas are not defined
    bool log = true;
};

QByteArray roofline_figure(const Comparison& comparison, const RooflineFigure& figure,
                           const FigureOptions& options);
QPicture roofline_drawing(const Comparison& comparison, const RooflineFigure& figure,
                          const FigureOptions& options);
Status export_roofline(const Comparison& comparison, const RooflineFigure& figure,
                       const FigureOptions& options, const std::filesystem::path& path);

} // namespace llmroofline::gui
