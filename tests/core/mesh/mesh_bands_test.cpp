// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/mesh_bands.h"

#include <gtest/gtest.h>

#include "core/mesh/views/view_table.h"
#include "tests/core/mesh/fixtures.h"

namespace llmroofline {
namespace {

struct Written {
    std::string text;
    int pieces = 0;
    std::size_t rows = 0;
};

Written written(const Comparison& comparison, MeshFormat format) {
    Written all;
    const Status status = write_mesh(
        comparison, format,
        [&](std::string_view text) -> Status {
            all.text += text;
            ++all.pieces;
            return Done{};
        },
        [&](std::size_t rows, std::size_t of) {
            EXPECT_GT(rows, all.rows);
            EXPECT_LE(rows, of);
            all.rows = rows;
        });
    EXPECT_TRUE(status.ok());
    return all;
}

// Whatever is along the axes: the file that is written in bands is, byte by byte, that of the whole mesh.
TEST(MeshBands, AreTheWholeMesh) {
    Comparison steps = test::comparison();
    steps.batch = Axis::linear(1, 700, 1);
    steps.sequence = Axis::linear(100, 109900, 100);
    Comparison requests = steps;
    requests.output = Axis::linear(1, 700, 1);
    requests.view = RequestView{Quantity::input, Quantity::output, RequestMetric::total};
    Comparison exchanged = requests;
    exchanged.batch = Axis::linear(1, 100, 1);
    exchanged.sequence = Axis::list({});
    for (int i = 0; i < 8000; ++i)
        exchanged.sequence.listed.push_back(16 + i);
    exchanged.view = RequestView{Quantity::batch, Quantity::input, RequestMetric::ttft};
    Comparison methods = steps;
    methods.view = DisagreementView{};
    for (const Comparison& comparison : {steps, requests, exchanged, methods}) {
        const auto table = mesh_table(comparison);
        ASSERT_TRUE(table.ok());
        const Written csv = written(comparison, MeshFormat::csv);
        EXPECT_EQ(csv.rows, table->grid.height());
        EXPECT_TRUE(csv.text == mesh_csv(*table)) << comparison.view.index();
        if (table->grid.cells() > 600000) {
            EXPECT_GT(csv.pieces, 1);
        }
        EXPECT_TRUE(written(comparison, MeshFormat::json).text == mesh_json(*table))
            << comparison.view.index();
    }
}

TEST(MeshBands, EndWhereThePieceIsRefused) {
    int pieces = 0;
    const Status status = write_mesh(test::comparison(), MeshFormat::csv, [&](std::string_view) -> Status {
        ++pieces;
        return Error{ErrorCode::file_unwritable, {"x", "full"}, {}};
    });
    EXPECT_FALSE(status.ok());
    EXPECT_EQ(pieces, 1);
}

TEST(MeshBands, StopWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    int pieces = 0;
    const Status status = write_mesh(
        test::comparison(), MeshFormat::csv,
        [&](std::string_view) -> Status {
            ++pieces;
            return Done{};
        },
        {}, stop.get_token());
    EXPECT_TRUE(status.ok());
    EXPECT_EQ(pieces, 0);
}

TEST(MeshBands, WhatRefusesTheComparisonIsFound) {
    EXPECT_TRUE(check_mesh(test::comparison()).ok());
    Comparison refused = test::comparison();
    refused.a.layout.tensor = 3; // of 32 heads
    EXPECT_FALSE(check_mesh(refused).ok());
}

} // namespace
} // namespace llmroofline
