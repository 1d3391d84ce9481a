// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/measured_run.h"

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

TEST(MeasuredRun, AClosedLoopAddsTheOthersPrefills) {
    Measurement loop = measured("a100-sxm4-80gb", "llama-2-7b", 16, 100, 50, MeasuredPhase::decode);
    const double alone = MeasuredRun(loop).bound_seconds();
    loop.closed_loop = true;
    const Measurement one = measured("a100-sxm4-80gb", "llama-2-7b", 1, 100, 0, MeasuredPhase::prefill);
    EXPECT_NEAR(MeasuredRun(loop).bound_seconds(), alone + 15.0 / 50 * MeasuredRun(one).bound_seconds(),
                1e-12);
}

TEST(MeasuredRun, TheFirstTokenOfAClosedLoopWaitsForItsShareOfTheOthers) {
    Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", 16, 100, 50, MeasuredPhase::prefill);
    row.closed_loop = true;
    const Measurement one = measured("a100-sxm4-80gb", "llama-2-7b", 1, 100, 0, MeasuredPhase::prefill);
    CalibrationVector values = calibration_values(calibration_centre());
    values[static_cast<std::size_t>(CalibrationParameter::queue_share)] = 0.2;
    EXPECT_NEAR(MeasuredRun(row).seconds(values) / MeasuredRun(one).seconds(values), 1 + 0.2 * 15, 1e-12);
    EXPECT_EQ(MeasuredRun(row).bound_seconds(), MeasuredRun(one).bound_seconds());

    // The whole: that, 50 steps, and 15 prefills of others in between.
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
        row.closed_loop = loop;
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

TEST(MeasuredRun, SaysWhichRateIsMissing) {
    Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", 1, 100, 0, MeasuredPhase::prefill);
    row.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    ASSERT_TRUE(MeasuredRun(row).missing());
    EXPECT_EQ(MeasuredRun(row).missing()->code, ErrorCode::rate_missing);
}

} // namespace
} // namespace llmroofline
