// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/in_flight.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/cost/types_in_use.h"
#include "core/fit/measured_run.h"
#include "core/request/request_time.h"
#include "tests/core/fit/rows.h"

namespace llmroofline {
namespace {

using namespace rows;

// LLaMA-2 7B in 16 bit on an H100 of 80 GB, of which 81,559 MiB can be allocated: nine tenths hold 13.5 GB of weights and
// caches of 2·32·4096·2 bytes a token.
TEST(InFlight, AreAsManyAsMemoryHoldsWithAReserve) {
    Measurement row = measured("h100-sxm5", "llama-2-7b", 1, 1000, 1000, MeasuredPhase::end_to_end);
    row.batching = MeasuredBatching::offline;
    const double left = 0.9 * 81559 * 1048576.0 - 2 * 6.74e9;
    const double most = left / (2 * 32 * 4096 * 2 * 1500.0);
    const double held = requests_held(row, 10000);
    EXPECT_LE(held, most); // activations take some
    EXPECT_GT(held, 0.9 * most);
    EXPECT_EQ(requests_held(row, 16), 16);
    row.group.layout.data = 4;
    EXPECT_NEAR(requests_held(row, 10000), 4 * held, 4);
    // Nothing is left of an accelerator that does not hold the weights; who measured it found a way.
    EXPECT_EQ(requests_held(measured("l40s", "llama-2-70b", 1, 1000, 1000, MeasuredPhase::end_to_end), 64),
              1);
}

TEST(InFlight, ALoopOfMoreTakesAsManyRounds) {
    Measurement row = measured("h100-sxm5", "llama-2-7b", 64, 500, 200, MeasuredPhase::end_to_end);
    row.batching = MeasuredBatching::closed_loop;
    row.in_flight = 16;
    Measurement held = row;
    held.batch = 16;
    EXPECT_NEAR(MeasuredRun(row).bound_seconds(), 4 * MeasuredRun(held).bound_seconds(), 1e-9);
    row.phase = held.phase = MeasuredPhase::decode; // a token of those in flight takes what it takes
    EXPECT_EQ(MeasuredRun(row).bound_seconds(), MeasuredRun(held).bound_seconds());
    row.metric = held.metric = MeasuredMetric::output_tokens_per_s;
    EXPECT_NEAR(row.value_of(MeasuredRun(row).bound_seconds()) /
                    held.value_of(MeasuredRun(held).bound_seconds()),
                1, 1e-12);
}

// A measured closed loop is the request that the estimate is of: of prompts that share steps, of one that fills
// many, and in groups.
TEST(MeasuredLoop, IsTheRequestThatTheEstimateIsOf) {
    struct {
        double batch, input, output;
        std::int64_t tensor, data;
    } const cases[] = {{16, 100, 50, 1, 1},  {64, 128, 128, 2, 1}, {8, 20000, 300, 1, 1},
                       {100, 3000, 7, 1, 1}, {40, 777, 99, 1, 4},  {1, 500, 20, 1, 1}};
    CalibrationProfile profile;
    profile.offsets = {{CalibrationLevel::general, "", {}}};
    profile.offsets.front().coordinates[3] = 0.3;
    for (const auto& one : cases) {
        Measurement row =
            measured("h100-sxm5", "llama-2-7b", one.batch, one.input, one.output, MeasuredPhase::end_to_end);
        row.batching = MeasuredBatching::closed_loop;
        row.group.layout.tensor = one.tensor;
        row.group.layout.data = one.data;
        // Of a size that holds all requests: what memory does not hold at once is another matter.
        row.group.accelerator.memory_gb = 10'000;
        row.group.accelerator.usable_memory_mib.reset();
        Comparison comparison;
        comparison.a = row.group;
        comparison.model = row.model;
        comparison.request.batching = Batching::closed_loop;
        comparison.request.batch = static_cast<std::int64_t>(one.batch);
        comparison.request.input = static_cast<std::int64_t>(one.input);
        comparison.request.output = static_cast<std::int64_t>(one.output);
        for (const bool calibrated : {false, true}) {
            if (calibrated)
                comparison.workload.calibration = std::make_shared<CalibrationProfile>(profile);
            const RequestEstimate estimate = *estimate_request(comparison, comparison.a);
            const auto seconds = [&](MeasuredPhase phase) {
                row.phase = phase;
                MeasuredRun run(row);
                return calibrated
                           ? std::exp(run.log_seconds(resolve(profile, row.group.accelerator).coordinates))
                           : run.bound_seconds();
            };
            EXPECT_NEAR(seconds(MeasuredPhase::prefill) / estimate.ttft, 1, 1e-9) << one.batch;
            EXPECT_NEAR(seconds(MeasuredPhase::decode) / estimate.tpot, 1, 1e-9) << one.batch;
            EXPECT_NEAR(seconds(MeasuredPhase::end_to_end) / estimate.total, 1, 1e-9) << one.batch;
        }
    }
}

// All prompts and all decode steps take their turn, and nobody queues.
TEST(MeasuredLoop, OfflineIsAllPromptsAndAllSteps) {
    Measurement row = measured("h100-sxm5", "llama-2-7b", 32, 128, 128, MeasuredPhase::end_to_end);
    row.batching = MeasuredBatching::offline;
    Measurement together = measured("h100-sxm5", "llama-2-7b", 32, 128, 0, MeasuredPhase::prefill);
    const Measurement steps = measured("h100-sxm5", "llama-2-7b", 32, 128, 128, MeasuredPhase::decode);
    // 32 prompts of 128 tokens are one step within the budget of 8192.
    EXPECT_NEAR(MeasuredRun(row).bound_seconds(),
                MeasuredRun(together).bound_seconds() + 128 * MeasuredRun(steps).bound_seconds(), 1e-9);
}

// llama.cpp's q4_0: 18 bytes for 32 weights.
TEST(Measurement, ReadsLlamaCppsFourBits) {
    const auto file =
        parse_measurements("gpu_id,model_id,weight_dtype,batch_size,input_len,phase,metric,value\n"
                           "rtx-4090,llama-2-7b,q4_0,1,512,prefill,tokens_per_s,9000\n",
                           "m.csv", catalog());
    ASSERT_EQ(file->rows.size(), 1u);
    const TypesInUse types =
        types_in_use(file->rows[0].model, file->rows[0].precision, AcceleratorGroup(file->rows[0].group));
    EXPECT_EQ(types.weights, DataType::int4);
    EXPECT_DOUBLE_EQ(bytes_per_element(types.weights, types.group_size), 18.0 / 32);
}

TEST(Measurement, ReadsRunsWhoseBatchNobodyStates) {
    const auto file = parse_measurements(
        "gpu_id,model_id,framework,tp,dp,ep,weight_dtype,batch_size,max_batch,batching,input_len,output_len,"
        "phase,"
        "metric,value,quality,bench\n"
        "h100-sxm5,llama-2-7b,TensorRT-LLM,1,1,0,fp16,,,offline,1000,1000,end_to_end,output_tokens_per_s,"
        "2000,B,trt\n"
        "h100-sxm5,llama-2-7b,TensorRT-LLM,1,2,0,fp16,,8,offline,1000,1000,end_to_end,output_tokens_per_s,"
        "2000,C,trt\n"
        "h100-sxm5,llama-2-7b,TensorRT-LLM,1,1,0,fp16,,8,server,1000,1000,end_to_end,output_tokens_per_s,"
        "2000,A,trt\n"
        "h100-sxm5,llama-2-7b,vLLM serving,1,1,0,fp16,4096,,closed_loop,1000,1000,decode,latency_ms,20,,\n"
        "h100-sxm5,llama-2-7b,TensorRT-LLM,1,1,0,fp16,,,closed_loop,1000,1000,decode,latency_ms,20,,\n"
        "h100-sxm5,llama-2-7b,TensorRT-LLM,1,1,0,fp16,4,,static,1000,1000,decode,latency_ms,20,D,\n",
        "m.csv", catalog());
    ASSERT_TRUE(file);
    ASSERT_EQ(file->rows.size(), 4u);
    EXPECT_EQ(file->rows[0].batch, requests_held(file->rows[0], 2048));
    EXPECT_EQ(file->rows[0].weight, 1);
    EXPECT_EQ(file->rows[0].software, "TensorRT-LLM serving");
    EXPECT_EQ(file->rows[1].batch, 16); // 8 of each replica
    EXPECT_EQ(file->rows[1].weight, 0); // guessed: it validates
    EXPECT_EQ(file->rows[2].weight, 0); // a limit of times that the formulas do not know
    EXPECT_EQ(file->rows[3].batch, 4096);
    EXPECT_EQ(file->rows[3].in_flight, requests_held(file->rows[3], 4096));
    EXPECT_EQ(file->rows[3].software, "vLLM serving");
    ASSERT_EQ(file->bad.size(), 2u);
    EXPECT_EQ(file->bad[0].error.code, ErrorCode::expected_number);
    EXPECT_EQ(file->bad[1].error.code, ErrorCode::expected_choice);
}

} // namespace
} // namespace llmroofline
