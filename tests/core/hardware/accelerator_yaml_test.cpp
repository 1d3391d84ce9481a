// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/accelerator_yaml.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

const std::string smallest =
    "kind: accelerator\nid: my-card\nname: My Card\nvendor: My Company\nmemory_gb: 64\n"
    "bandwidth_gb_s: 2000\n";

Errors errors_of(const std::string& text) {
    const Result<Accelerator> result = parse_accelerator(text, "f.yaml");
    return result ? Errors{} : result.errors();
}

Error fault(ErrorCode code, int line, int column, std::vector<std::string> arguments) {
    return {code, std::move(arguments), {"f.yaml", line, column}};
}

TEST(AcceleratorYaml, ReadsTheSmallestFile) {
    const Result<Accelerator> a = parse_accelerator(smallest, "f.yaml");
    ASSERT_TRUE(a);
    EXPECT_EQ(a->id, "my-card");
    EXPECT_EQ(a->memory_gb, 64);
    EXPECT_EQ(a->bandwidth_bytes_per_s(), 2e12);
    EXPECT_FALSE(a->has_matrix_rate());
    EXPECT_EQ(a->release_year, std::nullopt);
}

TEST(AcceleratorYaml, ReadsAShippedFile) {
    const Result<Accelerator> a = load_accelerator(std::filesystem::path(LLMROOFLINE_SOURCE_DIR) /
                                                   "hardware_specs/a100-sxm4-80gb.yaml");
    ASSERT_TRUE(a);
    EXPECT_EQ(a->rate_tera(Rate::fp16), 312.0);
    EXPECT_EQ(a->rate_tera(Rate::int8), 624.0);
    EXPECT_EQ(a->rate_tera(Rate::vector_fp32), 19.5);
    EXPECT_EQ(a->rate_tera(Rate::fp8), std::nullopt);
    EXPECT_EQ(a->bandwidth_gb_s, 2039);
    EXPECT_EQ(a->link_gb_s, 300.0); // one direction
    EXPECT_EQ(a->memory_gb, 80);
    EXPECT_EQ(a->vendor, "NVIDIA");
    EXPECT_FALSE(a->source_of("fp16_tflops").empty());
}

TEST(AcceleratorYaml, NullMeansNotPublished) {
    const Result<Accelerator> a =
        parse_accelerator(smallest + "fp16_tflops: null\ntdp_w: ~\nl2_mb:\n", "f.yaml");
    ASSERT_TRUE(a);
    EXPECT_EQ(a->rate_tera(Rate::fp16), std::nullopt);
    EXPECT_EQ(a->tdp_w, std::nullopt);
}

TEST(AcceleratorYaml, RefusesBadFigures) {
    const auto only = [](const std::string& line) {
        const Errors errors = errors_of(smallest + line + '\n');
        EXPECT_EQ(errors.size(), 1u) << line;
        return errors.empty() ? Error{} : errors.front();
    };
    EXPECT_EQ(only("fp16_tflops: .nan"),
              fault(ErrorCode::expected_number, 7, 14, {"fp16_tflops", ".nan", "TFLOP/s"}));
    EXPECT_EQ(only("fp16_tflops: .inf").code, ErrorCode::expected_number);
    EXPECT_EQ(only("fp16_tflops: 010").code, ErrorCode::expected_number);
    EXPECT_EQ(only("fp16_tflops: 0x10").code, ErrorCode::expected_number);
    EXPECT_EQ(only("fp16_tflops: 5 TB").code, ErrorCode::expected_number);
    EXPECT_EQ(only("fp16_tflops: \"312\"").code, ErrorCode::expected_number);
    EXPECT_EQ(only("fp16_tflops: -1"), fault(ErrorCode::number_out_of_range, 7, 14,
                                             {"fp16_tflops", "-1", "0.001", "10000000", "TFLOP/s"}));
    EXPECT_EQ(only("fp16_tflops: 0").code, ErrorCode::number_out_of_range);
    EXPECT_EQ(only("fp16_tflops: 1e308").code, ErrorCode::number_out_of_range);
    EXPECT_EQ(only("fp16_tflops: 1e400").code, ErrorCode::number_out_of_range);
    EXPECT_EQ(only("fp16_tflops: [1]"),
              fault(ErrorCode::expected_scalar, 7, 14, {"fp16_tflops", "sequence"}));
    EXPECT_EQ(only("sm_count: 1.5"), fault(ErrorCode::expected_integer, 7, 11, {"sm_count", "1.5"}));
    EXPECT_EQ(only("fp16_tflop: 1"), fault(ErrorCode::unknown_key, 7, 1, {"fp16_tflop", "fp16_tflops"}));
    EXPECT_EQ(only("memory_gb: 80"), fault(ErrorCode::duplicate_key, 7, 1, {"memory_gb", "5"}));
    EXPECT_EQ(only("status: {fp16_tflops: sure}").code, ErrorCode::expected_choice);
    EXPECT_EQ(only("status: {fp16: confirmed}"),
              fault(ErrorCode::unknown_key, 7, 10, {"fp16", "fp16_tflops"}));
    EXPECT_EQ(only("sources: text"), fault(ErrorCode::expected_mapping, 7, 10, {"sources", "scalar"}));
}

TEST(AcceleratorYaml, ReportsEveryFaultAtOnce) {
    const Errors errors =
        errors_of("kind: accelerator\nid: My Card\nname: X\nmemory_gb: lots\nbandwidth_gb_s: 0\n");
    ASSERT_EQ(errors.size(), 4u);
    EXPECT_EQ(errors[0], fault(ErrorCode::bad_identifier, 2, 5, {"id", "My Card"}));
    EXPECT_EQ(errors[1], fault(ErrorCode::missing_key, 1, 1, {"vendor"}));
    EXPECT_EQ(errors[2], fault(ErrorCode::expected_number, 4, 12, {"memory_gb", "lots", "GB"}));
    EXPECT_EQ(errors[3].code, ErrorCode::number_out_of_range);
}

TEST(AcceleratorYaml, RefusesOtherKinds) {
    EXPECT_EQ(errors_of("kind: model\nid: x\n"),
              Errors{fault(ErrorCode::wrong_kind, 1, 7, {"model", "accelerator"})});
    EXPECT_EQ(load_accelerator("/").errors().front().code, ErrorCode::file_is_directory);
    EXPECT_EQ(load_accelerator("/dev/zero").errors().front().code, ErrorCode::file_not_regular);
}

TEST(AcceleratorYaml, ColumnsCountCharacters) {
    const Errors errors = errors_of("kind: accelerator\n{名字: 1, memory_gb: x}\n");
    EXPECT_EQ(errors.front().code, ErrorCode::yaml_syntax);
    const Errors inline_errors = errors_of("{kind: accelerator, name: 名字名字, memory_gb: much}");
    const auto found = std::find_if(inline_errors.begin(), inline_errors.end(),
                                    [](const Error& e) { return e.code == ErrorCode::expected_number; });
    ASSERT_NE(found, inline_errors.end());
    EXPECT_EQ(found->place, (Place{"f.yaml", 1, 44}));
}

TEST(AcceleratorYaml, WritesWhatItReads) {
    Accelerator a = *parse_accelerator(smallest, "f.yaml");
    a.rate_tera(Rate::fp16) = 0.1;
    a.rate_tera(Rate::int4) = 1978.9;
    a.release_year = 2024;
    a.interconnect = "yes";
    a.launch_price_usd = 1e15 / 1e7;
    a.status = {{"default", FigureStatus::single_source}, {"fp16_tflops", FigureStatus::unstated}};
    a.sources = {{"default", "a: \"b\" # c"}, {"link_gb_s", "名字"}};
    a.notes = "two\nlines";
    const std::string text = write_accelerator(a);
    EXPECT_NE(text.find("fp16_tflops: 0.1\n"), std::string::npos);
    const Result<Accelerator> again = parse_accelerator(text, "f.yaml");
    ASSERT_TRUE(again) << text;
    EXPECT_EQ(*again, a);
}

// The files were not written by this code: that it repeats them byte for byte shows order, units and spelling
// kept.
TEST(AcceleratorYaml, RepeatsShippedFilesByteForByte) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "hardware_specs")) {
        if (entry.path().extension() == ".yaml") {
            const std::string text = content_of(entry.path());
            const Result<Accelerator> a = parse_accelerator(text, entry.path().string());
            ASSERT_TRUE(a) << entry.path();
            EXPECT_EQ(write_accelerator(*a), text);
            ++count;
        }
    }
    EXPECT_GE(count, 112);
}

} // namespace
} // namespace llmroofline
