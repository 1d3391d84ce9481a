// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <future>
#include <thread>

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

// How a field is written: CSV leaves out what is not available, JSON says null and names each field.
struct Dialect {
    bool json = false;

    char* put_number(char* at, double value) const {
        if (std::isfinite(value))
            return std::to_chars(at, at + longest_number, value).ptr;
        return json ? put(at, "null") : at;
    }
    char* put_figure(char* at, const MeshColumn& column, std::size_t cell) const {
        const double value = column.values[cell];
        switch (column.kind) {
        case MeshColumn::Kind::flag:
            return put(at, json ? (value != 0 ? "true" : "false") : (value != 0 ? "1" : "0"));
        case MeshColumn::Kind::choice: {
            const std::string_view name = column.choices[static_cast<std::size_t>(value)];
            if (!json)
                return put(at, name);
            return name.empty() ? put(at, "null") : put(put(put(at, "\""), name), "\"");
        }
        case MeshColumn::Kind::number:
            break;
        }
        return put_number(at, value);
    }
};

// What stands before each field of a row, and the longest row there can be.
struct Frame {
    std::vector<std::string> before;
    std::string after;
    std::size_t longest = 0;
};

Frame frame_of(const MeshTable& table, const Dialect& dialect) {
    Frame frame;
    const auto add = [&](const std::string& name) {
        const bool first = frame.before.empty();
        frame.before.push_back(dialect.json ? (first ? "  {\"" : ", \"") + name + "\": " : first ? "" : ",");
        frame.longest += frame.before.back().size() + longest_number;
    };
    for (const AlongColumn& column : table.along)
        add(column.name);
    for (const MeshColumn& column : table.figures)
        add(column.name);
    for (const TextColumn& column : table.texts)
        frame.after += dialect.json ? ", \"" + column.name + "\": \"" + column.text + '"' : ',' + column.text;
    frame.after += dialect.json ? "},\n" : "\n";
    frame.longest += frame.after.size();
    return frame;
}

// Appends rows `first` up to `last` of the mesh, straight, without a table of cells between. `room` rows are
// to have room in the text, as long as the first of these.
void append_rows(std::string& out, std::size_t room, const MeshTable& table, const Dialect& dialect,
                 const Frame& frame, const std::vector<std::string>& x_texts, std::size_t first,
                 std::size_t last) {
    std::vector<std::string> fixed;
    for (const AlongColumn& column : table.along)
        fixed.push_back(number_text(column.value));
    std::vector<char> row(x_texts.size() * frame.longest);
    for (std::size_t y = first; y < last; ++y) {
        const std::string y_text = number_text(table.grid.y_values[y]);
        char* at = row.data();
        for (std::size_t x = 0; x < x_texts.size(); ++x) {
            std::size_t field = 0;
            for (const AlongColumn& column : table.along) {
                const std::string& text = column.source == AlongColumn::Source::x   ? x_texts[x]
                                          : column.source == AlongColumn::Source::y ? y_text
                                                                                    : fixed[field];
                at = put(put(at, frame.before[field++]), text);
            }
            for (const MeshColumn& column : table.figures) {
                at = put(at, frame.before[field++]);
                at = dialect.put_figure(at, column, y * x_texts.size() + x);
            }
            at = put(at, frame.after);
        }
        out.append(row.data(), at);
        if (y == first) // and some more: numbers become longer
            out.reserve(out.size() * (room + room / 16 + 1));
    }
}

std::string rows_text(const MeshTable& table, const Dialect& dialect, std::string out) {
    const Frame frame = frame_of(table, dialect);
    std::vector<std::string> x_texts;
    for (const double x : table.grid.x_values)
        x_texts.push_back(number_text(x));
    // Formatting is what takes the time: a large mesh is shared among the cores.
    const std::size_t rows = table.grid.height();
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t parts = std::clamp<std::size_t>(table.grid.cells() / least_cells_a_part, 1,
                                                      std::max<std::size_t>(1, std::min(cores, rows)));
    std::vector<std::future<std::string>> others;
    for (std::size_t part = 1; part < parts; ++part)
        // Where the system has no thread to spare, this one does that part too, when it comes to it.
        others.push_back(std::async(std::launch::async | std::launch::deferred, [&, part] {
            const std::size_t first = rows * part / parts;
            const std::size_t last = rows * (part + 1) / parts;
            std::string text;
            append_rows(text, last - first, table, dialect, frame, x_texts, first, last);
            return text;
        }));
    append_rows(out, rows, table, dialect, frame, x_texts, 0, rows / parts);
    for (std::future<std::string>& other : others)
        out += other.get();
    return out;
}

} // namespace

std::vector<AlongColumn> along_columns(const Grid& grid, const std::vector<Quantity>& quantities,
                                       const MeshPoint& rest) {
    std::vector<AlongColumn> columns;
    for (const Quantity quantity : quantities)
        columns.push_back({std::string(to_string(quantity)),
                           quantity == grid.x   ? AlongColumn::Source::x
                           : quantity == grid.y ? AlongColumn::Source::y
                                                : AlongColumn::Source::fixed,
                           rest.along(quantity)});
    return columns;
}

void add_fit_columns(MeshTable& table, const FitLimits& fits) {
    for (const auto& [name, columns] : {std::pair("fits_a", &fits.a), std::pair("fits_b", &fits.b)}) {
        MeshColumn column{name, {}, MeshColumn::Kind::flag};
        column.values.reserve(table.grid.cells());
        for (std::size_t y = 0; y < table.grid.height(); ++y)
            for (std::size_t x = 0; x < table.grid.width(); ++x)
                column.values.push_back(x < (*columns)[y] ? 1 : 0);
        table.figures.push_back(std::move(column));
    }
}

void add_interval_columns(MeshTable& table, const std::vector<Spread>& ratio_spread) {
    if (ratio_spread.empty())
        return;
    MeshColumn low{"ratio_low", {}};
    MeshColumn high{"ratio_high", {}};
    MeshColumn decided{"decided", {}, MeshColumn::Kind::flag};
    const std::vector<double>& ratio = table.figures[table.ratio].values;
    for (std::size_t i = 0; i < ratio_spread.size(); ++i) {
        const Interval interval = interval_of(ratio[i], ratio_spread[i]);
        low.values.push_back(interval.low);
        high.values.push_back(interval.high);
        decided.values.push_back(is_decided(ratio[i], ratio_spread[i]) ? 1 : 0);
    }
    for (MeshColumn* column : {&low, &high, &decided})
        table.figures.push_back(std::move(*column));
}

std::string mesh_csv_header(const MeshTable& table) {
    std::string header;
    const auto add = [&](const std::string& name) { header += (header.empty() ? "" : ",") + name; };
    for (const AlongColumn& column : table.along)
        add(column.name);
    for (const MeshColumn& column : table.figures)
        add(column.name);
    for (const TextColumn& column : table.texts)
        add(column.name);
    return header + '\n';
}

std::string mesh_csv_rows(const MeshTable& table, std::string before) {
    return rows_text(table, {.json = false}, std::move(before));
}

std::string mesh_json_rows(const MeshTable& table, std::string before) {
    std::string text = rows_text(table, {.json = true}, std::move(before));
    if (table.grid.cells() > 0)
        text.erase(text.size() - 2); // the last comma and its line's end
    return text;
}

std::string mesh_csv(const MeshTable& table) {
    return mesh_csv_rows(table, mesh_csv_header(table));
}

std::string mesh_json(const MeshTable& table) {
    return mesh_json_rows(table, "[\n") + "\n]\n";
}

} // namespace llmroofline
