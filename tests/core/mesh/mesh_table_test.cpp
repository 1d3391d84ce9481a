// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <sstream>

#include "core/io/numbers.h"
#include "core/mesh/views/step_view_mesh.h"
#include "core/mesh/views/view_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

// Large enough to be written in parts by several cores: every line is still there once, in order, and reads
// back as what it was.
TEST(MeshTable, EveryCellHasItsLineInOrder) {
    constexpr std::size_t columns = 301;
    constexpr std::size_t rows = 407;
    MeshFigures mesh;
    for (std::size_t x = 0; x < columns; ++x)
        mesh.grid.x_values.push_back(static_cast<double>(x) + 0.1);
    for (std::size_t y = 0; y < rows; ++y)
        mesh.grid.y_values.push_back(static_cast<double>(y) * 3);
    for (std::size_t i = 0; i < columns * rows; ++i) {
        mesh.a.push_back(1e9 / (static_cast<double>(i) + 7));
        mesh.b.push_back(i == 5 ? std::numeric_limits<double>::quiet_NaN() : std::sqrt(i + 1));
        mesh.ratio.push_back(mesh.a.back() / mesh.b.back());
    }
    for (std::size_t y = 0; y < rows; ++y) {
        mesh.fits.a.push_back(y % (columns + 1));
        mesh.fits.b.push_back(0);
    }
    std::istringstream text(mesh_csv(step_table(mesh)));
    std::string line;
    ASSERT_TRUE(std::getline(text, line));
    EXPECT_EQ(line, "batch,seq,perf_a,perf_b,ratio,fits_a,fits_b");
    for (std::size_t i = 0; i < columns * rows; ++i) {
        ASSERT_TRUE(std::getline(text, line)) << i;
        std::istringstream fields(line);
        std::vector<std::string> field;
        for (std::string one; std::getline(fields, one, ',');)
            field.push_back(one);
        ASSERT_EQ(field.size(), 7u) << line;
        ASSERT_EQ(parse_double(field[0]), mesh.grid.y_values[i / columns]) << line;
        ASSERT_EQ(parse_double(field[1]), mesh.grid.x_values[i % columns]) << line;
        ASSERT_EQ(parse_double(field[2]), mesh.a[i]) << line;
        if (i == 5) {
            ASSERT_EQ(field[3] + field[4], "") << line;
        } else {
            ASSERT_EQ(parse_double(field[3]), mesh.b[i]) << line;
            ASSERT_EQ(parse_double(field[4]), mesh.ratio[i]) << line;
        }
        ASSERT_EQ(field[5], i % columns < mesh.fits.a[i / columns] ? "1" : "0") << line;
        ASSERT_EQ(field[6], "0") << line;
    }
    EXPECT_FALSE(std::getline(text, line));
}

TEST(MeshTable, SaysInEveryRowWhatEachSideRunsIn) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_7b());
    comparison.batch = comparison.sequence = Axis::list({1, 2});
    comparison.b.types.weights = DataType::fp8;
    const auto table = mesh_table(comparison);
    ASSERT_TRUE(table);
    const std::string a = "bf16/bf16/bf16/bf16 assumed";
    const std::string b = "fp8/fp8/bf16/bf16 weights/experts chosen; rest assumed";
    std::istringstream csv(mesh_csv(*table));
    std::string line;
    std::getline(csv, line);
    EXPECT_TRUE(line.ends_with(",fits_b,types_a,types_b")) << line;
    int rows = 0;
    for (; std::getline(csv, line); ++rows)
        EXPECT_TRUE(line.ends_with(',' + a + ',' + b)) << line;
    EXPECT_EQ(rows, 4);
    std::istringstream json(mesh_json(*table));
    const std::string end = ", \"types_a\": \"" + a + "\", \"types_b\": \"" + b + "\"}";
    rows = 0;
    while (std::getline(json, line))
        rows += line.find(end) != std::string::npos ? 1 : 0;
    EXPECT_EQ(rows, 4);
}

} // namespace
} // namespace llmroofline
