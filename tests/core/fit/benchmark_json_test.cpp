// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/benchmark_json.h"

#include <gtest/gtest.h>

#include "core/cost/types_in_use.h"
#include "core/fit/measurement.h"

namespace llmroofline {
namespace {

BenchmarkSetup setup() {
    BenchmarkSetup result;
    result.gpu = "a100-sxm4-80gb";
    result.model = "llama-3.1-8b";
    return result;
}

std::vector<Measurement> read(const std::string& json, const BenchmarkSetup& with) {
    const auto csv = measurements_of_benchmark(json, "b.json", with);
    EXPECT_TRUE(csv);
    const auto file = parse_measurements(*csv, "b.json", Catalog::load(LLMROOFLINE_SOURCE_DIR, {}));
    EXPECT_TRUE(file);
    EXPECT_TRUE(file->bad.empty());
    return file->rows;
}

TEST(BenchmarkJson, ReadsLlamaBench) {
    const auto rows = read(R"([{"n_prompt": 512, "n_gen": 0, "avg_ts": 4096.0, "gpu_info": "A100"},
                               {"n_prompt": 0, "n_gen": 128, "n_depth": 1024, "avg_ts": 50.0},
                               {"n_prompt": 512, "n_gen": 128, "avg_ts": 90.0}])",
                           setup());
    ASSERT_EQ(rows.size(), 2u); // both at once tells neither
    EXPECT_EQ(rows[0].phase, MeasuredPhase::prefill);
    EXPECT_DOUBLE_EQ(rows[0].seconds(), 0.125);
    EXPECT_EQ(rows[1].phase, MeasuredPhase::decode);
    EXPECT_DOUBLE_EQ(rows[1].input, 1024);
    EXPECT_DOUBLE_EQ(rows[1].seconds(), 0.02);
    EXPECT_EQ(rows[1].software, "llama.cpp CUDA");
}

TEST(BenchmarkJson, TypesAreAsPublishedUnlessChosen) {
    const std::string json = R"([{"n_prompt": 512, "n_gen": 0, "avg_ts": 4096.0}])";
    BenchmarkSetup with = setup();
    with.model = "gpt-oss-20b";
    const Measurement published = read(json, with).at(0);
    EXPECT_TRUE(published.precision.is_empty());
    EXPECT_EQ(to_string(types_in_use(published.model, published.precision, published.group)),
              "bf16/mxfp4/bf16/bf16 published");
    with.precision.weights = DataType::q4_k_m;
    const Measurement chosen = read(json, with).at(0);
    EXPECT_EQ(chosen.precision.weights, DataType::q4_k_m);
    EXPECT_FALSE(chosen.precision.activations);
}

TEST(BenchmarkJson, ReadsServingAsAClosedLoop) {
    const auto rows = read(R"({"max_concurrency": 16, "completed": 100, "total_input_tokens": 102400,
                               "total_output_tokens": 51200, "mean_ttft_ms": 80.5, "mean_tpot_ms": 12.5})",
                           setup());
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_TRUE(rows[0].is_loop());
    EXPECT_DOUBLE_EQ(rows[0].batch, 16);
    EXPECT_DOUBLE_EQ(rows[0].input, 1024);
    EXPECT_DOUBLE_EQ(rows[0].output, 512);
    EXPECT_DOUBLE_EQ(rows[0].seconds(), 0.0125);
}

TEST(BenchmarkJson, ReadsLatencyWithTheLengthsOfTheCall) {
    const std::string json = R"({"avg_latency": 1.5, "latencies": [1.4, 1.6]})";
    const auto without = measurements_of_benchmark(json, "b.json", setup());
    ASSERT_FALSE(without);
    EXPECT_EQ(without.errors().size(), 3u);
    EXPECT_EQ(without.errors().front().code, ErrorCode::benchmark_needs);
    BenchmarkSetup with = setup();
    with.batch = 8;
    with.input = 32;
    with.output = 128;
    const auto rows = read(json, with);
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].phase, MeasuredPhase::end_to_end);
    EXPECT_DOUBLE_EQ(rows[0].seconds(), 1.5);
}

TEST(BenchmarkJson, RefusesWhatItDoesNotKnow) {
    const auto other = measurements_of_benchmark(R"({"throughput": 3})", "b.json", setup());
    ASSERT_FALSE(other);
    EXPECT_EQ(other.errors().front().code, ErrorCode::unknown_benchmark);
    const auto open =
        measurements_of_benchmark(R"({"mean_tpot_ms": 3, "max_concurrency": null})", "b.json", setup());
    ASSERT_FALSE(open);
    EXPECT_EQ(open.errors().front().code, ErrorCode::missing_key);
}

} // namespace
} // namespace llmroofline
