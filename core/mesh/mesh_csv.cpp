// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh_csv.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "core/mesh/decided.h"
#include "core/roofline/prediction_spread.h"

namespace llmroofline {

namespace {

constexpr std::size_t longest_number = 32;

std::string number_text(double value) {
    char text[longest_number];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

char* put(char* at, std::string_view text) {
    return std::copy(text.begin(), text.end(), at);
}

// Nothing where it is not available.
char* put_number(char* at, double value) {
    return std::isfinite(value) ? std::to_chars(at, at + longest_number, value).ptr : at;
}

} // namespace

// A million cells: written straight, row by row, without a table of cells between.
std::string mesh_csv(const MeshFigures& mesh, std::span<const double> ratio_spread) {
    std::string out = "batch,seq,perf_a,perf_b,ratio,fits_a,fits_b";
    if (!ratio_spread.empty())
        out += ",ratio_low,ratio_high,decided";
    out += '\n';
    const auto& sequences = mesh.axes.sequences;
    std::vector<std::string> sequence_texts;
    for (const double s : sequences)
        sequence_texts.push_back(number_text(s));
    constexpr std::size_t longest_cell = 8 * longest_number;
    std::vector<char> row(sequences.size() * longest_cell);
    for (std::size_t y = 0; y < mesh.axes.batches.size(); ++y) {
        const std::string batch = number_text(mesh.axes.batches[y]);
        char* at = row.data();
        for (std::size_t x = 0; x < sequences.size(); ++x) {
            const std::size_t i = y * sequences.size() + x;
            at = put(at, batch);
            *at++ = ',';
            at = put(at, sequence_texts[x]);
            for (const double value : {mesh.perf_a[i], mesh.perf_b[i], mesh.ratio[i]}) {
                *at++ = ',';
                at = put_number(at, value);
            }
            at = put(at, x < mesh.fits.a[y] ? ",1" : ",0");
            at = put(at, x < mesh.fits.b[y] ? ",1" : ",0");
            if (!ratio_spread.empty()) {
                const Interval interval = interval_of(mesh.ratio[i], ratio_spread[i]);
                *at++ = ',';
                at = put_number(at, interval.low);
                *at++ = ',';
                at = put_number(at, interval.high);
                at = put(at, is_decided(mesh.ratio[i], ratio_spread[i]) ? ",1" : ",0");
            }
            *at++ = '\n';
        }
        out.append(row.data(), at);
        // As much again as the first row, for each row to come, so that the text is not moved about.
        if (y == 0)
            out.reserve(out.size() * (mesh.axes.batches.size() + mesh.axes.batches.size() / 16 + 1));
    }
    return out;
}

} // namespace llmroofline
