// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/mesh_bands.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/mesh/views/view_table.h"

namespace llmroofline {

namespace {

// Some 30 MB of figures and 100 MB of text.
constexpr std::size_t cells_of_band = std::size_t{1} << 19;

Axis& rows_axis(Comparison& comparison, Quantity y) {
    return y == Quantity::batch    ? comparison.batch
           : y == Quantity::output ? comparison.output
           : y == Quantity::tpot   ? comparison.tpot_ms
                                   : comparison.sequence;
}

std::size_t rows_of_band(const DisplayAxes& axes) {
    const auto width = static_cast<std::size_t>(std::max(1, axes.columns));
    return std::max<std::size_t>(1, cells_of_band / width);
}

// The comparison with `count` of its rows from `first` on.
Comparison with_rows(const Comparison& comparison, const DisplayAxes& axes, const std::vector<double>& rows,
                     std::size_t first, std::size_t count) {
    std::vector<std::int64_t> listed;
    for (std::size_t y = first; y < first + count; ++y)
        listed.push_back(static_cast<std::int64_t>(rows[y]));
    Comparison band = comparison;
    rows_axis(band, axes.y) = Axis::list(std::move(listed));
    return band;
}

} // namespace

Status for_each_band(const Comparison& comparison, const std::function<Status(const MeshBand&)>& take,
                     const std::stop_token& stop) {
    const DisplayAxes axes = mesh_view(comparison.view).axes(comparison);
    const std::vector<double> rows = axes.y_axis.values();
    const std::size_t height = rows_of_band(axes);
    for (std::size_t first = 0; first < rows.size(); first += height) {
        const std::size_t count = std::min(height, rows.size() - first);
        auto table = mesh_table(with_rows(comparison, axes, rows, first, count), stop);
        if (!table)
            return table.errors();
        if (stop.stop_requested())
            return Done{};
        if (Status taken = take({std::move(table).value(), first, rows.size()}); !taken)
            return taken;
    }
    return Done{};
}

Status check_mesh(const Comparison& comparison) {
    const DisplayAxes axes = mesh_view(comparison.view).axes(comparison);
    const auto table = mesh_table(with_rows(comparison, axes, axes.y_axis.values(), 0, 1));
    return table ? Status(Done{}) : table.errors();
}

Status write_mesh(const Comparison& comparison, MeshFormat format, const PutText& put,
                  const std::function<void(std::size_t rows, std::size_t of)>& progress,
                  const std::stop_token& stop) {
    return for_each_band(
        comparison,
        [&](const MeshBand& band) -> Status {
            std::string text;
            if (format == MeshFormat::csv)
                text =
                    mesh_csv_rows(band.table, band.is_first() ? mesh_csv_header(band.table) : std::string());
            else
                text = mesh_json_rows(band.table, band.is_first() ? "[\n" : ",\n");
            if (format == MeshFormat::json && band.is_last())
                text += "\n]\n";
            if (Status done = put(text); !done)
                return done;
            if (progress)
                progress(band.end_row(), band.rows_of_all);
            return Done{};
        },
        stop);
}

} // namespace llmroofline
