// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures for files: PNG, SVG or PDF, drawn by the widgets' own code, with what was compared in words around
// them and the whole comparison inside them (PNG text 'Parameters', which reads back as a comparison). The
// same comparison gives the same PNG, byte for byte, whatever the screen. Needs a QApplication; GUI thread
// only.
//
// Errors: file_unwritable, and nothing is left behind; published formulas that are not defined are drawn as
// their sentence.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include <QByteArray>

#include "app/plots/mesh/mesh_content.h"
#include "app/theme/theme.h"
#include "core/comparison/comparison.h"
#include "core/fit/measurement.h"
#include "core/io/result.h"

namespace llmroofline::gui {

enum class FigureFormat { png, svg, pdf };

// A PNG has width·scale × height·scale pixels; SVG and PDF have the size alone.
struct FigureOptions {
    int width = 1200;
    int height = 800;
    double scale = 1;
    FigureFormat format = FigureFormat::png;
    const Theme* theme = &Theme::light();
    std::vector<Measurement> measured; // marked where the comparison has a place for them
};

struct MeshFigureView {
    ViewRange view;
    bool contours_visible = true;
    std::optional<Pin> pin; // of which a mesh of steps speaks; empty: the first
};

// The comparison's view, with its contours and, if it holds them, the ends of its colours.
QByteArray mesh_figure(const Comparison& comparison, const FigureOptions& options,
                       const MeshFigureView& view = {});
Status export_mesh(const Comparison& comparison, const FigureOptions& options,
                   const std::filesystem::path& path, const MeshFigureView& view = {});

struct RooflineFigure {
    bool only_a = false;      // else A, B and the others
    std::optional<Pin> point; // the workload there; not drawn where published formulas are not defined
    bool log = true;
};

QByteArray roofline_figure(const Comparison& comparison, const RooflineFigure& figure,
                           const FigureOptions& options);
Status export_roofline(const Comparison& comparison, const RooflineFigure& figure,
                       const FigureOptions& options, const std::filesystem::path& path);

} // namespace llmroofline::gui
