// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/measurement.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/fit/error_report.h"

namespace llmroofline {
namespace {

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

constexpr const char* header =
    "gpu_id,model_id,framework,framework_version,tp,weight_dtype,act_dtype,kv_dtype,"
    "batch_size,batching,input_len,output_len,phase,metric,value\n";

MeasurementFile read(const std::string& rows) {
    const auto file = parse_measurements(header + rows, "m.csv", catalog());
    EXPECT_TRUE(file);
    return *file;
}

TEST(Measurement, ReadsTypesAsTablesWriteThem) {
    const auto file =
        read("h100-sxm5,gpt-oss-120b,vLLM,0.18.0,2.0,mxfp4(experts),,,64.0,closed_loop,1024,1024,"
             "decode,latency_ms,12.5\n"
             "a100-sxm4-80gb,llama-2-7b,,,,f16,f16/q8_1,f16,1,,1,0,decode,tokens_per_s,80\n");
    ASSERT_EQ(file.rows.size(), 2u);
    const Measurement& loop = file.rows[0];
    EXPECT_EQ(loop.line, 2);
    EXPECT_EQ(loop.group.layout.tensor, 2);
    EXPECT_EQ(loop.precision.weights, DataType::bf16);
    EXPECT_EQ(loop.precision.routed_expert_weights(), DataType::mxfp4);
    EXPECT_EQ(loop.precision.activations, DataType::bf16);
    EXPECT_TRUE(loop.is_loop());
    EXPECT_EQ(loop.software, "vLLM serving");
    EXPECT_EQ(loop.version, "vLLM serving 0.18.0");
    EXPECT_DOUBLE_EQ(loop.seconds(), 0.0125);
    const Measurement& step = file.rows[1];
    EXPECT_EQ(step.precision.weights, DataType::bf16);
    EXPECT_EQ(step.software, "");
    EXPECT_DOUBLE_EQ(step.seconds(), 1.0 / 80);
}

TEST(Measurement, DegreesThatNoIntegerHoldsAreOutOfRange) {
    const auto file = read("h100-sxm5,llama-2-7b,,,1e40,fp16,,,1,,1,0,decode,tokens_per_s,80\n"
                           "h100-sxm5,llama-2-7b,,,-1e40,fp16,,,1,,1,0,decode,tokens_per_s,80\n");
    ASSERT_EQ(file.bad.size(), 2u);
    for (const BadRow& row : file.bad)
        EXPECT_EQ(row.error.code, ErrorCode::number_out_of_range);
}

TEST(Measurement, TurnsRatesIntoTheTimesTheyMean) {
    const auto file =
        read("a100-sxm4-80gb,llama-2-7b,,,,fp16,,,256,static,128,128,end_to_end,output_tokens_per_s,5353\n"
             "a100-sxm4-80gb,llama-2-7b,,,,fp16,,,4,static,512,1,prefill,tokens_per_s,8192\n"
             "a100-sxm4-80gb,llama-2-7b,,,,fp16,,,16,static,512,100,decode,output_tokens_per_s,800\n");
    ASSERT_EQ(file.rows.size(), 3u);
    EXPECT_DOUBLE_EQ(file.rows[0].seconds(), 256 * 128 / 5353.0);
    EXPECT_DOUBLE_EQ(file.rows[1].seconds(), 4 * 512 / 8192.0);
    EXPECT_DOUBLE_EQ(file.rows[2].seconds(), 16 / 800.0); // a mean step
    EXPECT_NEAR(file.rows[0].value_of(file.rows[0].seconds()), 5353, 1e-9);
}

TEST(Measurement, ListsBadRowsWithTheirLines) {
    const auto file = read("a100-sxm4-80gb,llama-2-7b,,,,fp16,,,1,static,128,1,prefill,latency_ms,16\n"
                           "nothing,llama-2-7b,,,,fp16,,,1,static,128,1,prefill,latency_ms,16\n"
                           "a100-sxm4-80gb,llama-2-7b,,,,fp16,,,1.5,static,128,1,prefill,latency_ms,16\n"
                           "a100-sxm4-80gb,llama-2-7b,,,,fp16,,,1,static,128,1,prefill,latency_ms,-3\n"
                           "a100-sxm4-80gb,llama-2-7b,,,,fp17,,,1,static,128,1,prefill,latency_ms,16\n"
                           "a100-sxm4-80gb,llama-2-7b,,,3,fp16,,,1,static,128,1,prefill,latency_ms,16\n"
                           "a100-sxm4-80gb,llama-2-7b,,,,fp16,,,1,static,0,1,prefill,latency_ms,16\n");
    EXPECT_EQ(file.rows.size(), 1u);
    ASSERT_EQ(file.bad.size(), 6u);
    const ErrorCode codes[] = {ErrorCode::unknown_accelerator,    ErrorCode::expected_integer,
                               ErrorCode::number_out_of_range,    ErrorCode::expected_choice,
                               ErrorCode::layout_does_not_divide, ErrorCode::number_out_of_range};
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(file.bad[i].line, i + 3);
        EXPECT_EQ(file.bad[i].error.place.line, i + 3);
        EXPECT_EQ(file.bad[i].error.code, codes[i]) << i;
    }
}

TEST(Measurement, RefusesAFileWithoutItsColumns) {
    const auto file = parse_measurements("gpu_id,model_id\na,b\n", "m.csv", catalog());
    ASSERT_FALSE(file);
    EXPECT_EQ(file.errors().size(), 5u);
    EXPECT_EQ(file.errors().front().code, ErrorCode::missing_column);
}

TEST(Measurement, ReadsWhatSpreadsheetsWrite) {
    // A byte-order mark, CRLF, quoted fields with commas, quotes and a line break, an empty field too many.
    std::string text =
        std::string("\xEF\xBB\xBF") + header +
        "a100-sxm4-80gb,llama-2-7b,\"My \"\"fast\"\" stack, tuned\",v1.2.post1,,fp16,,,1,static,"
        "128,1,prefill,latency_ms,16,\n"
        "a100-sxm4-80gb,llama-2-7b,\"two\nlines\",,,fp16,,,1,static,128,1,prefill,latency_ms,17\n"
        "a100-sxm4-80gb,nothing,,,,fp16,,,1,static,128,1,prefill,latency_ms,18\n";
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
        text.replace(at, 1, "\r\n");
    const auto file = parse_measurements(text, "m.csv", catalog());
    ASSERT_TRUE(file);
    ASSERT_EQ(file->rows.size(), 2u);
    EXPECT_EQ(file->rows[0].software, "My \"fast\" stack, tuned");
    EXPECT_EQ(file->rows[0].version, "My \"fast\" stack, tuned 1.2");
    EXPECT_EQ(file->rows[1].line, 3);
    ASSERT_EQ(file->bad.size(), 1u);
    EXPECT_EQ(file->bad[0].line, 5); // the row before has two lines
}

TEST(Measurement, RefusesWhatIsNoTime) {
    std::string rows;
    const char* const values[] = {"0", "-1", "nan", "inf", "1e5000", "", "1,234.5", "12 ms"};
    for (const char* value : values)
        rows += std::string("a100-sxm4-80gb,llama-2-7b,,,,fp16,,,1,static,128,1,prefill,latency_ms,") +
                value + '\n';
    const auto file = read(rows);
    EXPECT_TRUE(file.rows.empty());
    ASSERT_EQ(file.bad.size(), std::size(values));
    EXPECT_EQ(file.bad[0].error.code, ErrorCode::number_out_of_range);
    EXPECT_EQ(file.bad[2].error.code, ErrorCode::expected_number);
    EXPECT_EQ(file.bad[6].error.code, ErrorCode::too_many_fields);
    EXPECT_EQ(file.bad[6].error.arguments, (std::vector<std::string>{"16", "15"}));
}

TEST(Measurement, AsksHowSeveralAcceleratorsShareTheModel) {
    const auto file = parse_measurements(
        "gpu_id,model_id,num_gpus,tp,pp,weight_dtype,batch_size,input_len,phase,metric,value\n"
        "a100-sxm4-80gb,llama-2-7b,2,1.0,2.0,fp16,1,128,prefill,latency_ms,1\n"
        "a100-sxm4-80gb,llama-2-7b,2,,,fp16,1,128,prefill,latency_ms,1\n"
        "a100-sxm4-80gb,llama-2-7b,1,,,fp16,1,128,prefill,latency_ms,1\n"
        "a100-sxm4-80gb,llama-2-7b,6,1,6,fp16,1,128,prefill,latency_ms,1\n"
        "rtx-3090,llama-2-7b,4,1,4,fp16,1,128,prefill,latency_ms,1\n",
        "m.csv", catalog());
    ASSERT_TRUE(file);
    ASSERT_EQ(file->rows.size(), 4u);
    EXPECT_EQ(file->rows[0].group.layout.pipeline, 2);
    // 32 layers in 6 stages of five and six.
    EXPECT_EQ(file->rows[2].group.layout.pipeline, 6);
    // Of a node of two cards four: no link between nodes is stated, one stage after the other.
    EXPECT_EQ(file->rows[3].group.layout.pipeline, 1);
    EXPECT_EQ(file->rows[3].stages, 4);
    ASSERT_EQ(file->bad.size(), 1u);
    EXPECT_EQ(file->bad[0].line, 3);
    EXPECT_EQ(file->bad[0].error.arguments.front(), "tp");
}

TEST(Measurement, NamesTheNearestAccelerator) {
    const auto file = read("a100-sxm4-80g,llama-2-7b,,,,fp16,,,1,static,128,1,prefill,latency_ms,1\n");
    ASSERT_EQ(file.bad.size(), 1u);
    EXPECT_EQ(file.bad[0].error.arguments, (std::vector<std::string>{"a100-sxm4-80g", "a100-sxm4-80gb"}));
}

TEST(Measurement, RefusesAColumnThatIsThereTwice) {
    const std::string columns = header;
    const auto file = parse_measurements("tp,notes,notes," + columns + "1,a,b\n", "m.csv", catalog());
    ASSERT_FALSE(file);
    ASSERT_EQ(file.errors().size(), 1u); // columns that nobody reads may be there as often as they like
    EXPECT_EQ(file.errors().front().code, ErrorCode::duplicate_column);
    EXPECT_EQ(file.errors().front().arguments.front(), "tp");
    EXPECT_EQ(file.errors().front().place.line, 1);
}

TEST(ErrorReport, CountsErrorsIntervalsAndWinners) {
    const auto file = read("a100-sxm4-80gb,llama-2-7b,,,,fp16,,,1,static,128,1,prefill,latency_ms,10\n"
                           "h100-sxm5,llama-2-7b,,,,fp16,,,1,static,128,1,prefill,latency_ms,5\n"
                           "l40s,llama-2-7b,,,,fp16,,,1,static,128,1,prefill,latency_ms,8\n");
    std::vector<Prediction> predictions;
    // 10 % too long, 20 % too long, and 50 % too long: the L40S loses against the A100.
    for (const double milliseconds : {11.0, 6.0, 12.0})
        predictions.push_back({&file.rows[predictions.size()], std::log(milliseconds / 1e3), 0.12});
    const CalibrationError error = summarize("three", predictions);
    EXPECT_NEAR(error.median, 0.2, 1e-12);
    EXPECT_NEAR(error.mean, 0.8 / 3, 1e-12);
    EXPECT_NEAR(error.winners, 2.0 / 3, 1e-12);
    EXPECT_NEAR(error.coverage, 2.0 / 3, 1e-12); // log 1.1 and log 1.2 < 1.645·0.12 < log 1.5
}

} // namespace
} // namespace llmroofline
