// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh_csv.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <future>
#include <string_view>
#include <thread>
#include <vector>

#include "core/mesh/decided.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

namespace {

constexpr std::size_t longest_number = 32;
constexpr std::size_t least_cells_a_part = 16384;

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

// Appends rows `first` up to `last` of the mesh, straight, without a table of cells between. `room` rows are
// to have room in the text, as long as the first of these.
void append_rows(std::string& out, std::size_t room, const MeshFigures& mesh,
                 std::span<const double> ratio_spread, const std::vector<std::string>& sequence_texts,
                 std::size_t first, std::size_t last) {
    constexpr std::size_t longest_cell = 8 * longest_number;
    const std::size_t columns = sequence_texts.size();
    std::vector<char> row(columns * longest_cell);
    for (std::size_t y = first; y < last; ++y) {
        const std::string batch = number_text(mesh.axes.batches[y]);
        char* at = row.data();
        for (std::size_t x = 0; x < columns; ++x) {
            const std::size_t i = y * columns + x;
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
        if (y == first) // and some more: numbers become longer
            out.reserve(out.size() * (room + room / 16 + 1));
    }
}

} // namespace

std::string mesh_csv(const MeshFigures& mesh, std::span<const double> ratio_spread) {
    std::string out = "batch,seq,perf_a,perf_b,ratio,fits_a,fits_b";
    if (!ratio_spread.empty())
        out += ",ratio_low,ratio_high,decided";
    out += '\n';
    std::vector<std::string> sequence_texts;
    for (const double s : mesh.axes.sequences)
        sequence_texts.push_back(number_text(s));
    // Formatting is what takes the time: a large mesh is shared among the cores.
    const std::size_t rows = mesh.axes.batches.size();
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t parts = std::clamp<std::size_t>(mesh.axes.cells() / least_cells_a_part, 1,
                                                      std::max<std::size_t>(1, std::min(cores, rows)));
    std::vector<std::future<std::string>> others;
    for (std::size_t part = 1; part < parts; ++part)
        // Where the system has no thread to spare, this one does that part too, when it comes to it.
        others.push_back(std::async(std::launch::async | std::launch::deferred, [&, part] {
            const std::size_t first = rows * part / parts;
            const std::size_t last = rows * (part + 1) / parts;
            std::string text;
            append_rows(text, last - first, mesh, ratio_spread, sequence_texts, first, last);
            return text;
        }));
    append_rows(out, rows, mesh, ratio_spread, sequence_texts, 0, rows / parts);
    for (std::future<std::string>& other : others)
        out += other.get();
    return out;
}

} // namespace llmroofline
