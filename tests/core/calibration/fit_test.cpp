// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/fit.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/calibration/measured_run.h"
#include "core/calibration/predict.h"
#include "core/roofline/calibration_yaml.h"

namespace llmroofline {
namespace {

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

std::string in_resources(const std::string& name) {
    return std::string(LLMROOFLINE_SOURCE_DIR) + "/resources/calibrations/" + name;
}

std::vector<Measurement> usable(const std::string& name) {
    const auto file = load_measurements(in_resources("measurements/" + name), catalog());
    EXPECT_TRUE(file);
    EXPECT_TRUE(file->bad.empty());
    return file->rows;
}

Measurement measured(const char* gpu, const char* model, double batch, double input, double output,
                     MeasuredPhase phase) {
    Measurement row;
    row.gpu = gpu;
    row.model_id = model;
    row.group = AcceleratorGroup(*catalog().find_accelerator(gpu));
    row.model = *catalog().find_model(model);
    row.software = "Stack";
    row.batch = batch;
    row.input = input;
    row.output = output;
    row.phase = phase;
    return row;
}

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

TEST(MeasuredRun, SaysWhichRateIsMissing) {
    Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", 1, 100, 0, MeasuredPhase::prefill);
    row.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    ASSERT_TRUE(MeasuredRun(row).missing());
    EXPECT_EQ(MeasuredRun(row).missing()->code, ErrorCode::rate_missing);
}

// Times made from known parameters come back from the fit, on rows it has seen and on others.
TEST(Fit, FindsTheParametersThatMadeTheTimes) {
    CalibrationVector truth = calibration_centre();
    truth[static_cast<std::size_t>(CalibrationParameter::gemm_compute_16bit)] += 0.3;
    truth[static_cast<std::size_t>(CalibrationParameter::gemm_bandwidth_16bit)] -= 0.4;
    truth[static_cast<std::size_t>(CalibrationParameter::decode_attention_bandwidth)] += 0.4;
    truth[static_cast<std::size_t>(CalibrationParameter::kernel_launch)] += 0.5;
    std::vector<Measurement> rows;
    const auto add = [&](double batch, double input, double output, MeasuredPhase phase) {
        Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", batch, input, output, phase);
        row.line = static_cast<int>(rows.size()) + 2;
        row.value = 1e3 * MeasuredRun(row).seconds(calibration_values(truth));
        rows.push_back(row);
    };
    for (const double batch : {1.0, 4.0, 16.0, 64.0, 256.0}) {
        for (const double input : {128.0, 1024.0, 4096.0}) {
            add(batch, input, 0, MeasuredPhase::prefill);
            add(batch, input, 256, MeasuredPhase::decode);
        }
    }
    FitOptions options;
    options.leave_out = false;
    const auto fitted = fit_calibration(rows, options);
    ASSERT_TRUE(fitted);
    EXPECT_LT(fitted->profile.errors.front().median, 0.003);
    Measurement other = measured("a100-sxm4-80gb", "llama-2-7b", 32, 700, 900, MeasuredPhase::end_to_end);
    other.value = 1e3 * MeasuredRun(other).seconds(calibration_values(truth));
    const auto predicted = predict(fitted->profile, other);
    ASSERT_TRUE(predicted);
    EXPECT_NEAR(predicted->predicted / other.value, 1, 0.01);
    EXPECT_LT(predicted->low, other.value);
    EXPECT_GT(predicted->high, other.value);
    EXPECT_TRUE(predicted->outside.empty());

    other.batch = 4096;
    EXPECT_EQ(predict(fitted->profile, other)->outside, std::vector{CalibrationDimension::batch});
}

TEST(Fit, OneSlipDoesNotMoveTheRest) {
    std::vector<Measurement> rows;
    for (const double batch : {1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0}) {
        Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", batch, 512, 256, MeasuredPhase::decode);
        row.value = 1e3 * MeasuredRun(row).seconds(calibration_values(calibration_centre()));
        rows.push_back(row);
    }
    rows[3].value *= 4; // per accelerator taken as a total
    FitOptions options;
    options.leave_out = false;
    const auto fitted = fit_calibration(rows, options);
    ASSERT_TRUE(fitted);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i != 3) {
            EXPECT_NEAR(fitted->rows[i].predicted / rows[i].value, 1, 0.03) << i;
        }
    }
}

TEST(Fit, RefusesNoRows) {
    const auto fitted = fit_calibration({}, {});
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.errors().front().code, ErrorCode::nothing_to_fit);
}

class ShippedCalibration : public testing::Test {
protected:
    static const CalibrationProfile& tuned() {
        static const CalibrationProfile profile = *load_calibration(in_resources("tuned.yaml"));
        return profile;
    }
    static const CalibrationError& error(const std::string& what) {
        for (const CalibrationError& one : tuned().errors)
            if (one.what == what)
                return one;
        ADD_FAILURE() << what;
        return tuned().errors.front();
    }
};

TEST_F(ShippedCalibration, IsWhatItsCommandFits) {
    const std::vector<Measurement> rows = usable("tuned.csv");
    FitOptions options;
    options.leave_out = false;
    const auto fitted = fit_calibration(rows, options);
    ASSERT_TRUE(fitted);
    ASSERT_EQ(fitted->profile.offsets.size(), tuned().offsets.size());
    for (const CalibrationOffsets& offsets : fitted->profile.offsets) {
        const CalibrationOffsets* const shipped = tuned().find(offsets.level, offsets.key);
        ASSERT_NE(shipped, nullptr) << offsets.key;
        for (std::size_t i = 0; i < offsets.coordinates.size(); ++i)
            EXPECT_NEAR(offsets.coordinates[i], shipped->coordinates[i], 0.01)
                << offsets.key << ' ' << calibration_parameters()[i].name;
    }
    EXPECT_EQ(fitted->profile.rows, tuned().rows);
    EXPECT_NEAR(fitted->profile.errors.front().median, error("in sample, static").median, 1e-3);
}

TEST_F(ShippedCalibration, PredictsItsRowsAsItSays) {
    const std::vector<Measurement> rows = usable("tuned.csv");
    std::vector<Prediction> of_static;
    for (const Measurement& row : rows)
        if (!row.closed_loop)
            of_static.push_back(predict(tuned(), row)->prediction);
    const CalibrationError summary = summarize("", of_static);
    EXPECT_NEAR(summary.median, error("in sample, static").median, 1e-3);
    EXPECT_LT(summary.median, 0.06);
    EXPECT_GT(summary.coverage, 0.80);
    EXPECT_LT(summary.coverage, 0.95);
}

TEST_F(ShippedCalibration, KeepsItsErrorsOnWhatIsLeftOut) {
    EXPECT_LE(error("leaving out each model, static").median, 0.10);
    EXPECT_LE(error("leaving out each accelerator, static").median, 0.15);
    EXPECT_LE(error("in sample, closed loop").median, 0.15);
    for (const char* what : {"leaving out each model, static", "leaving out each accelerator, static",
                             "leaving out each shape class, static"}) {
        EXPECT_GE(error(what).coverage, 0.80) << what;
        EXPECT_LE(error(what).coverage, 0.95) << what;
    }
}

// The article of 2024: LLaMA-2 7B on an A100 80 GB with TensorRT-LLM.
TEST_F(ShippedCalibration, MeetsTheFourMeasuredRowsOfTheArticle) {
    const struct {
        double batch, input, output, tokens_per_s;
    } rows[] = {{256, 128, 128, 5353}, {32, 128, 2048, 1518}, {32, 2048, 128, 547}, {16, 2048, 2048, 613}};
    for (const auto& one : rows) {
        Measurement row = measured("a100-sxm4-80gb", "llama-2-7b", one.batch, one.input, one.output,
                                   MeasuredPhase::end_to_end);
        row.software.clear(); // the accelerator's default
        row.metric = MeasuredMetric::output_tokens_per_s;
        row.value = one.tokens_per_s;
        EXPECT_NEAR(predict(tuned(), row)->predicted / one.tokens_per_s, 1, 0.05)
            << one.batch << ' ' << one.input;
    }
}

TEST_F(ShippedCalibration, ReadsBackAsWritten) {
    const auto again = parse_calibration(write_calibration(tuned()), "again");
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, tuned());
}

TEST(CalibrationYaml, NamesTheLineOfAListThatIsTooShort) {
    CalibrationProfile profile;
    profile.id = "x";
    profile.name = "x";
    profile.offsets = {{CalibrationLevel::general, "", {}}};
    std::string text = write_calibration(profile);
    const std::size_t at = text.find("coordinates: \"0 0");
    ASSERT_NE(at, std::string::npos);
    text.replace(at, 17, "coordinates: \"0");
    const auto broken = parse_calibration(text, "x.yaml");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.errors().front().code, ErrorCode::bad_number_list);
    EXPECT_GT(broken.errors().front().place.line, 1);
}

} // namespace
} // namespace llmroofline
