// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh_csv.h"

#include <charconv>
#include <cmath>

namespace llmroofline {

namespace {

void append_number(std::string& out, double value) {
    if (!std::isfinite(value))
        return;
    char text[32];
    out.append(text, std::to_chars(text, text + sizeof text, value).ptr);
}

} // namespace

// A million cells: written straight, without a table of cells between.
std::string mesh_csv(const MeshFigures& mesh) {
    std::string out = "batch,seq,perf_a,perf_b,ratio,fits_a,fits_b\n";
    const auto& sequences = mesh.axes.sequences;
    out.reserve(out.size() + mesh.axes.cells() * 80);
    std::vector<std::string> sequence_texts;
    for (const double s : sequences)
        append_number(sequence_texts.emplace_back(), s);
    for (std::size_t y = 0; y < mesh.axes.batches.size(); ++y) {
        std::string batch;
        append_number(batch, mesh.axes.batches[y]);
        for (std::size_t x = 0; x < sequences.size(); ++x) {
            const std::size_t i = y * sequences.size() + x;
            out += batch;
            out += ',';
            out += sequence_texts[x];
            for (const double value : {mesh.perf_a[i], mesh.perf_b[i], mesh.ratio[i]}) {
                out += ',';
                append_number(out, value);
            }
            out += x < mesh.fits.a[y] ? ",1" : ",0";
            out += x < mesh.fits.b[y] ? ",1\n" : ",0\n";
        }
    }
    return out;
}

} // namespace llmroofline
