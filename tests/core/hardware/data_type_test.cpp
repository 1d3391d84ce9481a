// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/data_type.h"

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

TEST(DataType, NamesReadBack) {
    for (const DataType type : all_data_types) {
        EXPECT_EQ(parse_data_type(to_string(type)), type);
    }
    EXPECT_EQ(to_string(DataType::q4_k_m), "q4_k_m");
    EXPECT_EQ(parse_data_type("FP16"), std::nullopt);
    EXPECT_EQ(parse_data_type(""), std::nullopt);
}

TEST(DataType, BytesCountScales) {
    EXPECT_EQ(bytes_per_element(DataType::fp32), 4);
    EXPECT_EQ(bytes_per_element(DataType::bf16), 2);
    EXPECT_EQ(bytes_per_element(DataType::fp8), 1);
    EXPECT_EQ(bytes_per_element(DataType::int8), 1);
    EXPECT_EQ(bytes_per_element(DataType::fp6), 0.75);
    EXPECT_EQ(bytes_per_element(DataType::fp4), 0.5);
    EXPECT_DOUBLE_EQ(bytes_per_element(DataType::nvfp4) * 8, 4.5);
    EXPECT_DOUBLE_EQ(bytes_per_element(DataType::mxfp4) * 8, 4.25);
    EXPECT_DOUBLE_EQ(bytes_per_element(DataType::q8_0) * 8, 8.5);
    EXPECT_DOUBLE_EQ(bytes_per_element(DataType::q4_k_m) * 8, 4.85);
    EXPECT_DOUBLE_EQ(bytes_per_element(DataType::int4) * 8, 4.125);
    EXPECT_DOUBLE_EQ(bytes_per_element(DataType::int4, 32) * 8, 4.5);
    EXPECT_DOUBLE_EQ(bytes_per_element(DataType::int3) * 8, 3.125);
    EXPECT_DOUBLE_EQ(bytes_per_element(DataType::int2, 64) * 8, 2.25);
}

TEST(DataType, WiderTakesTheActivationOfEqualWidth) {
    EXPECT_EQ(wider(DataType::int4, DataType::fp16), DataType::fp16);
    EXPECT_EQ(wider(DataType::fp16, DataType::fp8), DataType::fp16);
    EXPECT_EQ(wider(DataType::fp8, DataType::int8), DataType::int8);
    EXPECT_EQ(wider(DataType::q4_k_m, DataType::bf16), DataType::bf16);
    EXPECT_EQ(wider(DataType::bf16, DataType::fp16), DataType::fp16);
}

TEST(DataType, RatesOfTypesWithoutOneOfTheirOwn) {
    EXPECT_EQ(matrix_rate(DataType::fp32), Rate::vector_fp32);
    EXPECT_EQ(matrix_rate(DataType::fp6), Rate::fp8);
    EXPECT_EQ(matrix_rate(DataType::mxfp4), Rate::fp4);
    EXPECT_EQ(matrix_rate(DataType::q8_0), Rate::int8);
    EXPECT_EQ(matrix_rate(DataType::q4_k_m), Rate::int4);
    EXPECT_EQ(matrix_rate(DataType::int5), Rate::int8);
    EXPECT_EQ(matrix_rate(DataType::int3), Rate::int4);
}

} // namespace
} // namespace llmroofline
