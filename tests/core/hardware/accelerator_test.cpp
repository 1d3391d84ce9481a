// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/accelerator.h"

#include <gtest/gtest.h>

#include "core/hardware/accelerator_fields.h"

namespace llmroofline {
namespace {

Accelerator example() {
    Accelerator a;
    a.id = "x";
    a.name = "X";
    a.vendor = "V";
    a.memory_gb = 80;
    a.bandwidth_gb_s = 2039;
    a.rate_tera(Rate::vector_fp32) = 20;
    a.rate_tera(Rate::bf16) = 300;
    a.rate_tera(Rate::int8) = 600;
    return a;
}

struct Expected {
    Rate rate;
    bool stands_in;
    bool fell_back;
};

void expect_rate(const Accelerator& a, DataType type, bool allow, std::optional<Expected> expected) {
    const std::optional<MatrixRate> found = find_matrix_rate(a, type, allow);
    ASSERT_EQ(found.has_value(), expected.has_value()) << to_string(type);
    if (found) {
        EXPECT_EQ(found->rate, expected->rate) << to_string(type);
        EXPECT_EQ(found->stands_in, expected->stands_in) << to_string(type);
        EXPECT_EQ(found->fell_back, expected->fell_back) << to_string(type);
        EXPECT_EQ(found->per_second, *a.rate_tera(expected->rate) * 1e12);
    }
}

TEST(MatrixRate, HalfTypesStandForEachOther) {
    expect_rate(example(), DataType::bf16, false, Expected{Rate::bf16, false, false});
    expect_rate(example(), DataType::fp16, false, Expected{Rate::bf16, true, false});
}

TEST(MatrixRate, MissingTypesNeedLeave) {
    for (const DataType type :
         {DataType::fp8, DataType::fp6, DataType::fp4, DataType::nvfp4, DataType::int4}) {
        expect_rate(example(), type, false, std::nullopt);
    }
    expect_rate(example(), DataType::fp32, false, Expected{Rate::vector_fp32, false, false});
    expect_rate(example(), DataType::q8_0, false, Expected{Rate::int8, false, false});
}

TEST(MatrixRate, FallsBackToTheNextWider) {
    expect_rate(example(), DataType::fp8, true, Expected{Rate::bf16, false, true});
    expect_rate(example(), DataType::fp6, true, Expected{Rate::bf16, false, true});
    expect_rate(example(), DataType::mxfp4, true, Expected{Rate::bf16, false, true});
    expect_rate(example(), DataType::int4, true, Expected{Rate::int8, false, true});
    expect_rate(example(), DataType::q4_k_m, true, Expected{Rate::int8, false, true});
    Accelerator a = example();
    a.rate_tera(Rate::fp8) = 700;
    expect_rate(a, DataType::nvfp4, true, Expected{Rate::fp8, false, true});
    a.rate_tera(Rate::int8).reset();
    expect_rate(a, DataType::int8, true, Expected{Rate::bf16, false, true}); // never FP8 for an integer
    a.rate_tera(Rate::bf16).reset();
    expect_rate(a, DataType::fp16, true, Expected{Rate::vector_fp32, false, true});
    a.rate_tera(Rate::vector_fp32).reset();
    expect_rate(a, DataType::fp16, true, std::nullopt);
    expect_rate(a, DataType::fp32, true, std::nullopt);
}

TEST(Accelerator, CapacityIsWhatProgramsCanAllocate) {
    Accelerator a = example();
    EXPECT_EQ(a.memory_bytes(), 80e9);
    a.usable_memory_mib = 81920;
    EXPECT_EQ(a.memory_bytes(), 81920.0 * 1048576);
}

TEST(Accelerator, MatrixRateIsNotTheVectorRate) {
    Accelerator a;
    EXPECT_FALSE(a.has_matrix_rate());
    a.rate_tera(Rate::vector_fp32) = 20;
    EXPECT_FALSE(a.has_matrix_rate());
    EXPECT_EQ(vector_rate(a), 20e12);
    a.rate_tera(Rate::tf32) = 20;
    EXPECT_TRUE(a.has_matrix_rate());
}

TEST(Accelerator, TellsTheWeakestStatusInUse) {
    Accelerator a = example();
    EXPECT_EQ(a.weakest_status(), FigureStatus::unstated);
    a.status = {{"default", FigureStatus::confirmed}};
    EXPECT_EQ(a.weakest_status(), FigureStatus::confirmed);
    a.status["int8_tops"] = FigureStatus::single_source;
    EXPECT_EQ(a.weakest_status(), FigureStatus::single_source);
    a.status["fp4_tflops"] = FigureStatus::unconfirmed; // which it does not have
    EXPECT_EQ(a.weakest_status(), FigureStatus::single_source);
    a.status["bf16_tflops"] = FigureStatus::recalled;
    EXPECT_EQ(a.weakest_status(), FigureStatus::recalled);
}

TEST(Accelerator, DefaultSpeaksForFiguresNotNamed) {
    Accelerator a = example();
    a.status = {{"default", FigureStatus::confirmed}, {"tdp_w", FigureStatus::recalled}};
    a.sources = {{"default", "sheet"}, {"tdp_w", "memory"}};
    EXPECT_EQ(a.status_of("tdp_w"), FigureStatus::recalled);
    EXPECT_EQ(a.status_of("memory_gb"), FigureStatus::confirmed);
    EXPECT_EQ(a.source_of("tdp_w"), "memory");
    EXPECT_EQ(a.source_of("memory_gb"), "sheet");
}

TEST(SetField, SetsAndTakesAway) {
    Accelerator a = example();
    EXPECT_TRUE(set_field(a, "bandwidth_gb_s", "4800"));
    EXPECT_EQ(a.bandwidth_gb_s, 4800);
    EXPECT_TRUE(set_field(a, "fp8_tflops", "1e3"));
    EXPECT_EQ(a.rate_tera(Rate::fp8), 1000.0);
    EXPECT_TRUE(set_field(a, "fp8_tflops", ""));
    EXPECT_EQ(a.rate_tera(Rate::fp8), std::nullopt);
    EXPECT_TRUE(set_field(a, "int8_tops", "null"));
    EXPECT_EQ(a.rate_tera(Rate::int8), std::nullopt);
    EXPECT_TRUE(set_field(a, "sm_count", "108"));
    EXPECT_EQ(a.sm_count, 108);
    EXPECT_TRUE(set_field(a, "interconnect", "NVLink 4"));
    EXPECT_EQ(a.interconnect, "NVLink 4");
}

TEST(SetField, RefusesAndChangesNothing) {
    Accelerator a = example();
    const auto code = [&](std::string_view key, std::string_view text) {
        const Status status = set_field(a, key, text);
        return status ? ErrorCode::yaml_empty : status.errors().front().code;
    };
    EXPECT_EQ(code("bandwidth_gb_s", "0"), ErrorCode::number_out_of_range);
    EXPECT_EQ(code("bandwidth_gb_s", "-1"), ErrorCode::number_out_of_range);
    EXPECT_EQ(code("fp16_tflops", "1e308"), ErrorCode::number_out_of_range);
    EXPECT_EQ(code("fp16_tflops", "nan"), ErrorCode::expected_number);
    EXPECT_EQ(code("fp16_tflops", "010"), ErrorCode::expected_number);
    EXPECT_EQ(code("sm_count", "108.5"), ErrorCode::expected_integer);
    EXPECT_EQ(code("memory_gb", ""), ErrorCode::missing_key);
    EXPECT_EQ(code("id", "../x"), ErrorCode::bad_identifier);
    EXPECT_EQ(code("name", ""), ErrorCode::expected_text);
    EXPECT_EQ(code("name", "a\x1B[31m"), ErrorCode::expected_text);
    const Status status = set_field(a, "bandwith_gb_s", "1");
    EXPECT_EQ(status.errors().front(),
              (Error{ErrorCode::unknown_key, {"bandwith_gb_s", "bandwidth_gb_s"}, {}}));
    EXPECT_EQ(a, example());
}

TEST(SetField, DoesNotPassOnTheOldFiguresOrigin) {
    Accelerator a = example();
    a.status = {{"default", FigureStatus::confirmed}, {"bandwidth_gb_s", FigureStatus::recalled}};
    a.sources = {{"default", "sheet"}, {"bandwidth_gb_s", "sheet 2"}};
    ASSERT_TRUE(set_field(a, "bandwidth_gb_s", "2039")); // no change
    EXPECT_EQ(a.source_of("bandwidth_gb_s"), "sheet 2");
    ASSERT_TRUE(set_field(a, "bandwidth_gb_s", "2040"));
    EXPECT_EQ(a.status_of("bandwidth_gb_s"), FigureStatus::unstated);
    EXPECT_EQ(a.source_of("bandwidth_gb_s"), "");
    EXPECT_EQ(a.source_of("memory_gb"), "sheet");
}

TEST(AcceleratorFields, EveryFieldReadsItsOwnText) {
    Accelerator a = example();
    for (const AcceleratorField& field : accelerator_fields()) {
        const std::string text = field.is_number() ? "2001" : field.key == "link_topology" ? "mesh" : "text";
        const bool fits = !field.is_number() || field.range.greatest >= 2001;
        if (fits) {
            ASSERT_TRUE(read_field(a, field, text)) << field.key;
            EXPECT_EQ(field_text(a, field), text) << field.key;
        }
        EXPECT_EQ(accelerator_fields().find(field.key), &field);
        EXPECT_TRUE(!field.is_number() || field.range.least > 0) << field.key;
    }
}

// -- a changed size

Accelerator measured() {
    Accelerator a;
    a.memory_gb = 80;
    a.usable_memory_mib = 81559;
    a.status = {{"default", FigureStatus::confirmed}};
    a.sources = {{"default", "d"}, {"usable_memory_mib", "nvidia-smi"}};
    a.read = {{"default", {2026, 11, 28}}, {"usable_memory_mib", {2026, 11, 28}}};
    return a;
}

TEST(Capacity, TheUsableSizeGoesAlong) {
    Accelerator a = measured();
    ASSERT_TRUE(set_field(a, "memory_gb", "10"));
    EXPECT_EQ(a.usable_memory_mib, 10195); // 81559 / 8 = 10194.875
    EXPECT_EQ(a.memory_bytes(), 10195.0 * 1048576);
    EXPECT_EQ(a.source_of("usable_memory_mib"), "scaled with memory_gb: 81559 MiB of 80 GB");
    EXPECT_EQ(a.status_of("usable_memory_mib"), FigureStatus::unstated);
    EXPECT_EQ(a.read_on("usable_memory_mib"), std::nullopt);
    // Upwards too: an H100 with the size of an H200 is within half a per mille of one.
    a = measured();
    ASSERT_TRUE(set_field(a, "memory_gb", "141"));
    EXPECT_NEAR(*a.usable_memory_mib, 143771, 72);
}

TEST(Capacity, StaysWhereTheSizeDoes) {
    Accelerator a = measured();
    ASSERT_TRUE(set_field(a, "memory_gb", "80"));
    EXPECT_EQ(a, measured());
    ASSERT_TRUE(set_field(a, "usable_memory_mib", "70000"));
    EXPECT_EQ(a.usable_memory_mib, 70000);
    EXPECT_FALSE(set_field(a, "memory_gb", "-1"));
    EXPECT_EQ(a.usable_memory_mib, 70000);
    a.usable_memory_mib = std::nullopt;
    ASSERT_TRUE(set_field(a, "memory_gb", "10"));
    EXPECT_EQ(a.memory_bytes(), 10e9);
}

} // namespace
} // namespace llmroofline
