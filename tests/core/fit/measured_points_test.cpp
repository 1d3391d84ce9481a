// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/fit/measured_points.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Measurement decode_row(const Accelerator& accelerator, double batch, double input, double output, double ms) {
    Measurement row;
    row.gpu = accelerator.id;
    row.model_id = "test";
    row.model = fixtures::llama_2_7b();
    row.group = accelerator;
    row.batch = batch;
    row.input = input;
    row.output = output;
    row.phase = MeasuredPhase::decode;
    row.value = ms;
    return row;
}

Comparison single_pair() {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_7b());
    comparison.a = fixtures::a100();
    comparison.b = fixtures::h20();
    return comparison;
}

// Steps at s = 101 … 300 have the mean context 200.5; A takes 20 ms, B 10 ms: A over B is 0.5. Of A's two
// rows the faster counts.
TEST(MeasuredPoints, OfBothSidesGiveTheMeasuredRatio) {
    const std::vector<Measurement> rows = {
        decode_row(fixtures::a100(), 4, 100, 200, 25), decode_row(fixtures::a100(), 4, 100, 200, 20),
        decode_row(fixtures::h20(), 4, 100, 200, 10), decode_row(fixtures::h20(), 8, 100, 200, 12)};
    const auto points = measured_steps(rows, single_pair());
    ASSERT_EQ(points.size(), 2u);
    EXPECT_EQ(points[0].at.sequence, 200.5);
    EXPECT_EQ(points[0].a, &rows[1]);
    EXPECT_DOUBLE_EQ(*points[0].ratio(), 0.5);
    EXPECT_EQ(points[1].a, nullptr);
    EXPECT_FALSE(points[1].ratio());
}

TEST(MeasuredPoints, AreOfTheSameAcceleratorsModelTypesAndPhase) {
    const Comparison comparison = single_pair();
    const Measurement right = decode_row(fixtures::a100(), 4, 100, 200, 20);
    const auto found = [&](const std::function<void(Measurement&)>& change) {
        std::vector<Measurement> rows = {right};
        change(rows.front());
        return measured_steps(rows, comparison).size();
    };
    EXPECT_EQ(found([](Measurement&) {}), 1u);
    // BF16 takes up what FP16 does.
    EXPECT_EQ(found([](Measurement& row) { row.precision.weights = DataType::bf16; }), 1u);
    EXPECT_EQ(found([](Measurement& row) { row.precision.weights = DataType::int8; }), 0u);
    EXPECT_EQ(found([](Measurement& row) { row.group.layout.tensor = 2; }), 0u);
    EXPECT_EQ(found([](Measurement& row) { row.group.accelerator.id = "l40s"; }), 0u);
    EXPECT_EQ(found([](Measurement& row) { row.model_id = "other"; }), 0u);
    EXPECT_EQ(found([](Measurement& row) { row.batching = MeasuredBatching::closed_loop; }), 0u);
    EXPECT_EQ(found([](Measurement& row) { row.phase = MeasuredPhase::prefill; }), 0u);
}

TEST(MeasuredPoints, OfRequestsAgreeInTheQuantityThatNoAxisShows) {
    Comparison comparison = single_pair();
    comparison.request.batch = 4;
    std::vector<Measurement> rows = {decode_row(fixtures::a100(), 4, 100, 200, 20),
                                     decode_row(fixtures::a100(), 8, 100, 200, 20)};
    const auto found = [&](Quantity x, Quantity y, RequestMetric metric) {
        return measured_requests(rows, comparison, x, y, metric).size();
    };
    EXPECT_EQ(found(Quantity::input, Quantity::output, RequestMetric::tpot), 1u);
    EXPECT_EQ(found(Quantity::batch, Quantity::output, RequestMetric::tpot),
              0u); // input is 100
    EXPECT_EQ(found(Quantity::input, Quantity::output, RequestMetric::total), 0u);
    for (Measurement& row : rows)
        row.phase = MeasuredPhase::end_to_end;
    EXPECT_EQ(found(Quantity::input, Quantity::output, RequestMetric::throughput), 1u);
    comparison.request.batching = Batching::closed_loop;
    EXPECT_EQ(found(Quantity::input, Quantity::output, RequestMetric::throughput), 0u);
}

// The global method counts 2·T·(weights of the layers) and the attention's FLOPs over weights and cache: for
// 32 layers of 4·4096² + 3·4096·11008 weights, one sequence and a context of 1000 that is 13.0 GFLOP and, at
// two bytes each, 13.5 GB with the cache. In 10 ms that is 1.3 TFLOP/s.
TEST(MeasuredPoints, AchievedIsTheStepsWorkOverTheMeasuredTime) {
    const std::vector<Measurement> rows = {decode_row(fixtures::a100(), 1, 1000, 0, 10)};
    const Comparison comparison = single_pair();
    const std::vector<const AcceleratorGroup*> groups = {&comparison.a, &comparison.b};
    const auto points = achieved_points(rows, comparison, groups);
    ASSERT_EQ(points.size(), 1u);
    EXPECT_EQ(points.front().group, 0u);
    const double weights = 32 * (4 * 4096.0 * 4096 + 3 * 4096.0 * 11008);
    const double cache = 32 * 2 * 4096.0 * 1000;
    const double flops = 2 * weights + 32 * 4 * 4096.0 * 1000;
    EXPECT_NEAR(points.front().flops_per_s, flops / 0.01, 0.01 * flops / 0.01);
    EXPECT_NEAR(points.front().intensity, flops / (2 * weights + 2 * cache), 0.01);
}

} // namespace
} // namespace llmroofline
