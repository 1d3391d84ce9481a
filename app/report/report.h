// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a report of one comparison holds: what was compared and who wins, in words; its meshes; the rooflines; tables of the
// pinned points, the operators, the request and its memory; every assumption; and the source and status of every figure.
// Texts are plain: whoever writes them into a file escapes them. Plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline {

struct ReportColumn {
    std::string name;
    bool is_figure = true; // stands at the right
};

struct ReportTable {
    std::string heading;
    std::string note; // below it; empty: none
    std::vector<ReportColumn> columns;
    std::vector<std::vector<std::string>> rows; // empty text: not available
    bool has_total = false;                     // the last row
};

struct ReportMesh {
    std::string heading;
    MeshResult mesh;
    std::string x_title;
    std::string y_title;
    // What both sides reach in each cell, in `unit`; empty where the mesh compares nothing of the kind.
    std::vector<double> a;
    std::vector<double> b;
    std::string unit;
    std::vector<std::string> missing; // sentences: why there are no colours
};

struct ReportCurve {
    std::string name;
    double bandwidth = 0;       // bytes/s
    std::optional<double> peak; // FLOP/s
};

struct ReportPoint {
    std::string name;
    std::size_t curve = 0;
    double intensity = 0; // FLOP/byte
    double attainable = 0;
};

struct Report {
    std::string language; // of its words, as HTML has it
    std::string title;
    std::vector<std::string> sentences; // who wins, by how much, where
    std::vector<std::string> assumptions;
    std::vector<ReportMesh> meshes;
    std::vector<ReportCurve> curves; // A, B, others
    std::vector<ReportPoint> points;
    std::vector<ReportTable> tables;
    std::string program; // and its version
    Comparison comparison;
};

} // namespace llmroofline
