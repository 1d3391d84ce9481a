// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/rows_left_out.h"

#include <gtest/gtest.h>

#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Measurement row_of(const Comparison& comparison) {
    Measurement row;
    row.model_id = comparison.model.id;
    row.model = comparison.model;
    row.group = comparison.b;
    row.precision = comparison.workload.precision;
    row.batch = 16;
    row.input = 1000;
    row.output = 48;
    row.value = 20;
    return row;
}

TEST(RowsLeftOut, EachByWhatItDiffersIn) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.workload.precision = {DataType::fp16, DataType::fp16, DataType::fp16, std::nullopt, 128};
    const Measurement shown = row_of(comparison);
    EXPECT_EQ(rows_left_out({shown}, comparison).all(), 0U);
    Measurement other_model = shown;
    other_model.model_id = "another";
    Measurement other_accelerator = shown;
    other_accelerator.group.accelerator.id = "another";
    Measurement other_layout = shown;
    other_layout.group.layout.tensor = 2;
    Measurement other_types = shown;
    other_types.precision.activations = DataType::fp8;
    Measurement loop = shown;
    loop.batching = MeasuredBatching::closed_loop;
    const RowsLeftOut out =
        rows_left_out({shown, other_model, other_accelerator, other_layout, other_types, loop}, comparison);
    EXPECT_EQ(out.model, 1U);
    EXPECT_EQ(out.accelerator, 1U);
    EXPECT_EQ(out.layout, 1U);
    EXPECT_EQ(out.types, 1U);
    EXPECT_EQ(out.kind, 1U);
    EXPECT_EQ(out.all(), 5U);
}

} // namespace
} // namespace llmroofline
