// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fits on top of the shipped profile: a few rows of one's own.
#include <gtest/gtest.h>

#include <cmath>

#include "core/calibration/calibration_writer.h"
#include "core/calibration/calibration_yaml.h"
#include "core/fit/error_report.h"
#include "core/fit/fit.h"
#include "core/fit/predict.h"
#include "tests/core/fit/rows.h"

namespace llmroofline {
namespace {

using namespace rows;

class OwnFit : public testing::Test {
protected:
    static std::shared_ptr<const CalibrationProfile> tuned() {
        static const auto profile =
            std::make_shared<const CalibrationProfile>(*load_calibration(in_resources("tuned.yaml")));
        return profile;
    }
    static double median_error(const CalibrationProfile& profile, const std::vector<Measurement>& rows) {
        std::vector<Prediction> predictions;
        for (const Measurement& row : rows)
            predictions.push_back(predict(profile, row)->prediction);
        return summarize("", predictions).median;
    }
    static double coverage(const CalibrationProfile& profile, const std::vector<Measurement>& rows) {
        std::vector<Prediction> predictions;
        for (const Measurement& row : rows)
            predictions.push_back(predict(profile, row)->prediction);
        return summarize("", predictions).coverage;
    }
    static FitResult fitted(const std::vector<Measurement>& rows) {
        FitOptions options;
        options.id = "mine";
        options.prior = tuned();
        return *fit_calibration(rows, options);
    }
};

// vLLM of 2024 on an H100, of which tuned knows other stacks alone: six of its rows tell the others.
TEST_F(OwnFit, SixRowsTellTheOthersOfTheirAccelerator) {
    std::vector<Measurement> few;
    std::vector<Measurement> others;
    for (const Measurement& row : usable("stock.csv"))
        if (row.gpu == "h100-sxm5" && row.software == "vLLM" && row.model_id == "llama-3.1-70b")
            others.push_back(row);
    ASSERT_EQ(others.size(), 15u);
    for (const std::size_t i : {12, 10, 7, 5, 2, 0}) {
        few.push_back(others[i]);
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    }
    const CalibrationProfile own = fitted(few).profile;
    EXPECT_EQ(own.prior, "tuned");
    EXPECT_EQ(own.rows, 6);
    EXPECT_GT(median_error(*tuned(), others), 0.15);
    EXPECT_LT(median_error(own, others), 0.12);
    EXPECT_GE(coverage(own, others), 0.7);
    const auto again = parse_calibration(write_calibration(own), "own");
    ASSERT_TRUE(again);
    EXPECT_NEAR(median_error(*again, others), median_error(own, others), 1e-3);
}

TEST_F(OwnFit, LeavesOtherAcceleratorsToTheDigit) {
    Measurement row = measured("h100-sxm5", "llama-2-7b", 8, 512, 256, MeasuredPhase::decode);
    row.software = "My stack";
    row.value = 2 * row.value_of(std::exp(predict(*tuned(), row)->prediction.log_seconds));
    ASSERT_GT(row.value, 0);
    const CalibrationProfile own = fitted({row}).profile;
    // One row twice as slow as expected moves the accelerator measured.
    EXPECT_GT(predict(own, row)->predicted, 1.3 * row.value / 2);
    for (const char* other : {"a100-sxm4-80gb", "h200-sxm5", "h20-96gb", "mi300x"}) {
        for (const char* software : {"", "TensorRT-LLM 0.8.0", "vLLM serving"}) {
            const Accelerator accelerator = *catalog().find_accelerator(other);
            const ResolvedCalibration before = resolve(*tuned(), accelerator, software);
            const ResolvedCalibration after = resolve(own, accelerator, software);
            EXPECT_EQ(before.coordinates, after.coordinates) << other;
            EXPECT_EQ(before.covariance, after.covariance) << other;
            EXPECT_EQ(before.residual_spread, after.residual_spread) << other;
            EXPECT_EQ(before.software, after.software) << other;
        }
    }
}

TEST_F(OwnFit, MakesAnAcceleratorOfAnUnknownFamilySurer) {
    std::vector<Measurement> rows;
    for (const double batch : {1.0, 4.0, 16.0, 64.0}) {
        Measurement row = measured("b200-sxm", "llama-2-7b", batch, 512, 256, MeasuredPhase::decode);
        row.value = 1.3 * 1e3 * std::exp(predict(*tuned(), row)->prediction.log_seconds);
        rows.push_back(row);
    }
    const CalibrationProfile own = fitted(rows).profile;
    const double before = predict(*tuned(), rows[1])->prediction.spread;
    const double after = predict(own, rows[1])->prediction.spread;
    EXPECT_LT(after, 0.7 * before);
    EXPECT_LT(median_error(own, rows), 0.1);
}

// What the rows say nothing of stays the prior's on their own accelerator, too.
TEST_F(OwnFit, MovesWhatTheRowsDependOn) {
    std::vector<Measurement> rows;
    for (const double batch : {1.0, 4.0, 16.0, 64.0}) {
        Measurement row = measured("h200-sxm5", "llama-2-7b", batch, 512, 256, MeasuredPhase::decode);
        row.software = "TensorRT-LLM";
        row.value = 1.2 * 1e3 * std::exp(predict(*tuned(), row)->prediction.log_seconds);
        rows.push_back(row);
    }
    const CalibrationProfile own = fitted(rows).profile;
    EXPECT_LT(median_error(own, rows), 0.06);
    const Accelerator accelerator = *catalog().find_accelerator("h200-sxm5");
    const auto before = resolve(*tuned(), accelerator, "TensorRT-LLM");
    const auto after = resolve(own, accelerator, "TensorRT-LLM");
    const auto moved = [&](CalibrationParameter parameter) {
        const auto i = static_cast<std::size_t>(parameter);
        return after.coordinates[i] - before.coordinates[i];
    };
    EXPECT_LT(moved(CalibrationParameter::gemm_bandwidth_16bit), 0);
    EXPECT_NEAR(moved(CalibrationParameter::link_share), 0, 0.02);
    EXPECT_NEAR(moved(CalibrationParameter::prefill_attention_compute), 0, 0.05);
}

} // namespace
} // namespace llmroofline
