// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/measured_run.h"
#include "core/fit/run_checks.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/core/fit/rows.h"

namespace llmroofline {
namespace {

using namespace rows;

TEST(MeasuredRun, IsThePrefillAndALoopOverDecodeSteps) {
    const Measurement whole =
        measured("a100-sxm4-80gb", "llama-2-7b", 16, 100, 50, MeasuredPhase::end_to_end);
    const Measurement prefill = measured("a100-sxm4-80gb", "llama-2-7b", 16, 100, 0, MeasuredPhase::prefill);
    double loop = MeasuredRun(prefill).bound_seconds();
    for (int s = 101; s <= 150; ++s)
        loop += MeasuredRun(measured("a100-sxm4-80gb", "llama-2-7b", 16, s, 0, MeasuredPhase::decode))
                    .bound_seconds();
    EXPECT_NEAR(MeasuredRun(whole).bound_seconds() / loop, 1, 1e-9);
    const Measurement mean = measured("a100-sxm4-80gb", "llama-2-7b", 16, 100, 50, MeasuredPhase::decode);
    EXPECT_NEAR(50 * MeasuredRun(mean).bound_seconds() + MeasuredRun(prefill).bound_seconds(), loop,
                1e-9 * loop);
}

// 16 prompts of 100 tokens fill one step; all of it but what one prompt takes alone comes between the tokens.
TEST(MeasuredRun, AClosedLoopAddsTheOthersPrefills) {
    Measurement loop = measured("a100-sxm4-80gb", "llama-2-7b", 16, 100, 50, MeasuredPhase::decode);
    const double alone = MeasuredRun(loop).bound_seconds();
    loop.batching = MeasuredBatching::closed_loop;
    const Measurement one = measured("a100-sxm4-80gb", "llama-2-7b", 1, 100, 0, MeasuredPhase::prefill);
    const Measurement all = measured("a100-sxm4-80gb", "llama-2-7b", 16, 100, 0, MeasuredPhase::prefill);
    EXPECT_NEAR(MeasuredRun(loop).bound_seconds(),
                alone + (MeasuredRun(all).bound_seconds() - MeasuredRun(one).bound_seconds()) / 50, 1e-12);
}

TEST(MeasuredRun, TheFirstTokenOfAClosedLoopWaitsForItsShareOfTheOthers) {
    Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", 16, 100, 50, MeasuredPhase::prefill);
    row.batching = MeasuredBatching::closed_loop;
    const Measurement one = measured("a100-sxm4-80gb", "llama-2-7b", 1, 100, 0, MeasuredPhase::prefill);
    const Measurement all = measured("a100-sxm4-80gb", "llama-2-7b", 16, 100, 0, MeasuredPhase::prefill);
    CalibrationVector values = calibration_values(calibration_centre());
    values[static_cast<std::size_t>(CalibrationParameter::queue_share)] = 0.2;
    const double of_one = MeasuredRun(one).seconds(values);
    EXPECT_NEAR(MeasuredRun(row).seconds(values), of_one + 0.2 * (MeasuredRun(all).seconds(values) - of_one),
                1e-12);
    EXPECT_EQ(MeasuredRun(row).bound_seconds(), MeasuredRun(one).bound_seconds());

    // The whole: that, 50 steps, and the prefills of others in between.
    Measurement whole = row;
    whole.phase = MeasuredPhase::end_to_end;
    Measurement mean = row;
    mean.phase = MeasuredPhase::decode;
    EXPECT_NEAR(MeasuredRun(whole).seconds(values),
                MeasuredRun(row).seconds(values) + 50 * MeasuredRun(mean).seconds(values), 1e-12);
}

// The gradient comes from parts of the run, the difference from the whole of it.
TEST(MeasuredRun, ItsGradientIsTheDifferenceOfItsTimes) {
    Measurement row = measured("h100-sxm5", "mixtral-8x7b", 24, 300, 80, MeasuredPhase::end_to_end);
    row.group.layout.tensor = 4;
    row.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    for (const bool loop : {false, true}) {
        row.batching = loop ? MeasuredBatching::closed_loop : MeasuredBatching::fixed;
        MeasuredRun run(row);
        const CalibrationVector centre = calibration_centre();
        CalibrationVector gradient{};
        run.log_seconds(centre, &gradient);
        for (std::size_t i = 0; i < centre.size(); ++i) {
            constexpr double step = 1e-4;
            CalibrationVector more = centre;
            CalibrationVector less = centre;
            more[i] += step;
            less[i] -= step;
            const double difference = (run.log_seconds(more) - run.log_seconds(less)) / (2 * step);
            EXPECT_NEAR(gradient[i], difference, 1e-4) << calibration_parameters()[i].name;
            EXPECT_TRUE(run.depends_on(i) || std::abs(difference) < 1e-12)
                << calibration_parameters()[i].name;
        }
        EXPECT_EQ(run.depends_on(static_cast<std::size_t>(CalibrationParameter::queue_share)), loop);
        EXPECT_FALSE(
            run.depends_on(static_cast<std::size_t>(CalibrationParameter::gemm_compute_weight_only)));
    }
}

// Where compute and traffic take equally long the slope jumps; ever so close it is that of its own side.
TEST(MeasuredRun, ItsGradientNextToAKinkIsThatOfItsSide) {
    const double batch = 128;
    const Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", batch, 512, 0, MeasuredPhase::decode);
    MeasuredRun run(row);
    // q_proj, k_proj, v_proj and out_proj multiply by 4096 x 4096 weights of 2 bytes: FLOPs/(312e12 e_c) are
    // bytes/(2.039e12 e_b) at this e_c.
    const double width = 4096;
    const double flops = 2 * batch * width * width;
    const double bytes = 2 * (width * width + 2 * batch * width);
    const double e_b = 0.85; // the prior's centre
    const double e_c = flops / 312e12 * 2.039e12 * e_b / bytes;
    const double kink = std::log(e_c / (1 - e_c));
    constexpr auto compute = static_cast<std::size_t>(CalibrationParameter::gemm_compute_16bit);
    const auto at = [&](double coordinate, CalibrationVector* gradient = nullptr) {
        CalibrationVector coordinates = calibration_centre();
        coordinates[compute] = coordinate;
        return run.log_seconds(coordinates, gradient);
    };
    const auto slope = [&](double coordinate) {
        CalibrationVector gradient{};
        at(coordinate, &gradient);
        return gradient[compute];
    };
    constexpr double close = 1e-9;
    constexpr double far = 1e-4;
    EXPECT_NEAR(slope(kink - close), (at(kink - close) - at(kink - far)) / (far - close), 1e-4);
    EXPECT_NEAR(slope(kink + close), (at(kink + far) - at(kink + close)) / (far - close), 1e-4);
    EXPECT_GT(slope(kink + close) - slope(kink - close), 0.01);
}

TEST(MeasuredRun, SaysWhichRateIsMissing) {
    Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", 1, 100, 0, MeasuredPhase::prefill);
    row.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    ASSERT_TRUE(MeasuredRun(row).missing());
    EXPECT_EQ(MeasuredRun(row).missing()->code, ErrorCode::rate_missing);
}

TEST(RunChecks, SayOfEachRowWhatItsOwnRunDoes) {
    Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", 1, 100, 50, MeasuredPhase::decode);
    Measurement longer = row;
    longer.input = 4000;
    RunChecks checks;
    const double least = MeasuredRun(row).least_seconds();
    EXPECT_NE(workload_key(row), workload_key(longer));
    // 1.5 times as fast as one allows is slower than the other's bound by far, too.
    for (const double factor : {1.5, 0.9}) {
        row.metric = MeasuredMetric::latency_ms;
        row.value = 1e3 * least / factor;
        const auto mark = checks.mark(row);
        ASSERT_EQ(mark.has_value(), factor > 1);
        if (mark) {
            EXPECT_EQ(mark->arguments.front(), "1.50");
        }
        EXPECT_EQ(mark, faster_than_bound(MeasuredRun(row), row));
    }
    longer.metric = MeasuredMetric::latency_ms;
    longer.value = 1e3 * MeasuredRun(longer).least_seconds();
    EXPECT_FALSE(checks.mark(longer));
    Measurement lacking = row;
    lacking.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    EXPECT_FALSE(checks.missing(row));
    ASSERT_TRUE(checks.missing(lacking));
    EXPECT_EQ(checks.missing(lacking)->code, ErrorCode::rate_missing);
}

} // namespace
} // namespace llmroofline
