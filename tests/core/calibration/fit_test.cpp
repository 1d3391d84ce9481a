// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/fit.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/calibration/error_report.h"
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

// Which thread fits what makes no difference.
TEST(Fit, ComesOutTheSameOnTwoThreads) {
    std::vector<Measurement> rows;
    for (const char* gpu : {"a100-sxm4-80gb", "h100-sxm5"})
        for (const char* model : {"llama-2-7b", "mistral-7b-v0.2"})
            for (const double batch : {1.0, 16.0, 128.0}) {
                Measurement row = measured(gpu, model, batch, 512, 256, MeasuredPhase::decode);
                row.value = 1e3 * MeasuredRun(row).seconds(calibration_values(calibration_centre()));
                row.value *= 1 + 0.01 * static_cast<double>(rows.size() % 5);
                rows.push_back(row);
            }
    FitOptions options;
    std::vector<int> announced;
    options.progress = [&](int begun, int of) {
        announced.push_back(begun);
        EXPECT_EQ(of, 5); // the whole, two accelerators, two models; one class of shapes leaves nothing
        return true;
    };
    const auto one = fit_calibration(rows, options);
    ASSERT_TRUE(one);
    EXPECT_EQ(announced, (std::vector<int>{0, 1, 2, 3, 4}));
    options.threads = 2;
    const auto two = fit_calibration(rows, options);
    ASSERT_TRUE(two);
    ASSERT_EQ(one->profile.errors.size(), two->profile.errors.size());
    for (std::size_t i = 0; i < one->profile.errors.size(); ++i)
        EXPECT_NEAR(one->profile.errors[i].median, two->profile.errors[i].median, 1e-9);
    options.progress = [](int begun, int) { return begun < 2; };
    EXPECT_EQ(fit_calibration(rows, options).errors().front().code, ErrorCode::fit_stopped);
}

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
    EXPECT_LT(median_error(own, others), 0.08);
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
    EXPECT_LT(moved(CalibrationParameter::gemm_bandwidth_16bit), -0.05);
    EXPECT_NEAR(moved(CalibrationParameter::link_share), 0, 0.02);
    EXPECT_NEAR(moved(CalibrationParameter::prefill_attention_compute), 0, 0.05);
}

class ShippedCalibration : public testing::TestWithParam<const char*> {
protected:
    static const CalibrationProfile& shipped(const std::string& id) {
        static std::map<std::string, CalibrationProfile> profiles;
        const auto found = profiles.find(id);
        return found != profiles.end()
                   ? found->second
                   : profiles.emplace(id, *load_calibration(in_resources(id + ".yaml"))).first->second;
    }
    static const CalibrationProfile& tuned() { return shipped("tuned"); }
    static const CalibrationError& error(const std::string& what,
                                         const CalibrationProfile& profile = tuned()) {
        for (const CalibrationError& one : profile.errors)
            if (one.what == what)
                return one;
        ADD_FAILURE() << what;
        return profile.errors.front();
    }
};

TEST_P(ShippedCalibration, IsWhatItsCommandFits) {
    const std::string id = GetParam();
    const CalibrationProfile& profile = shipped(id);
    const std::vector<Measurement> rows = usable(id + ".csv");
    FitOptions options;
    options.leave_out = false;
    const auto fitted = fit_calibration(rows, options);
    ASSERT_TRUE(fitted);
    ASSERT_EQ(fitted->profile.offsets.size(), profile.offsets.size());
    for (const CalibrationOffsets& offsets : fitted->profile.offsets) {
        const CalibrationOffsets* const known = profile.find(offsets.level, offsets.key);
        ASSERT_NE(known, nullptr) << offsets.key;
        for (std::size_t i = 0; i < offsets.coordinates.size(); ++i)
            EXPECT_NEAR(offsets.coordinates[i], known->coordinates[i], 0.01)
                << offsets.key << ' ' << calibration_parameters()[i].name;
    }
    EXPECT_EQ(fitted->profile.rows, profile.rows);
    EXPECT_EQ(fitted->profile.default_software, profile.default_software);
    for (const char* what : {"in sample, static", "in sample, closed loop"}) {
        EXPECT_NEAR(error(what, fitted->profile).median, error(what, profile).median, 1e-3) << what;
        EXPECT_NEAR(error(what, fitted->profile).coverage, error(what, profile).coverage, 5e-3) << what;
    }
}

INSTANTIATE_TEST_SUITE_P(All, ShippedCalibration, testing::Values("tuned", "stock"));

// Closed loops hold a queue; before it was in the formula their mean error was 60 %.
TEST_F(ShippedCalibration, StockKnowsTheQueueOfClosedLoops) {
    const CalibrationError& loops = error("in sample, closed loop", shipped("stock"));
    EXPECT_LT(loops.median, 0.08);
    EXPECT_LT(loops.mean, 0.15);
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
                             "leaving out each shape class, static", "leaving out each model, closed loop",
                             "leaving out each accelerator, closed loop"}) {
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

TEST_P(ShippedCalibration, ReadsBackAsWritten) {
    const CalibrationProfile& profile = shipped(GetParam());
    const auto again = parse_calibration(write_calibration(profile), "again");
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, profile);
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
