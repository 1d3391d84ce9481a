// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/fit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/calibration/calibration_writer.h"
#include "core/calibration/calibration_yaml.h"
#include "core/fit/error_report.h"
#include "core/fit/measured_run.h"
#include "core/fit/predict.h"
#include "tests/core/fit/rows.h"

namespace llmroofline {
namespace {

using namespace rows;

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
    options.threads = 1;
    options.progress = [](int begun, int) { return begun < 2; };
    EXPECT_EQ(fit_calibration(rows, options).errors().front().code, ErrorCode::fit_stopped);
}

// How far two profiles lie apart at most, in what they say of rows and in the coordinates that they say it
// by.
struct Distance {
    double log_seconds = 0;
    double standard_errors = 0;
};

Distance between(const CalibrationProfile& one, const CalibrationProfile& other,
                 const std::vector<Measurement>& rows) {
    constexpr double least_standard_error = 0.01; // smaller variances are not written
    Distance distance;
    for (const Measurement& row : rows) {
        const double apart =
            predict(one, row)->prediction.log_seconds - predict(other, row)->prediction.log_seconds;
        distance.log_seconds = std::max(distance.log_seconds, std::abs(apart));
        const ResolvedCalibration left = resolve(one, row);
        const ResolvedCalibration right = resolve(other, row);
        for (std::size_t i = 0; i < left.coordinates.size(); ++i) {
            const double variance = right.covariance[i * (i + 1) / 2 + i];
            const double unit = std::max(least_standard_error, std::sqrt(variance));
            distance.standard_errors = std::max(distance.standard_errors,
                                                std::abs(left.coordinates[i] - right.coordinates[i]) / unit);
        }
    }
    return distance;
}

// What a fit makes least, from its description alone: Student's t of 4 degrees of freedom and a scale of 6 %,
// and normal priors.
double objective(const CalibrationProfile& profile, const std::vector<Measurement>& rows) {
    double sum = 0;
    for (const Measurement& row : rows) {
        const double apart = predict(profile, row)->prediction.log_seconds - std::log(row.seconds());
        sum += 0.5 * row.weight * 5 * std::log1p(std::pow(apart / 0.06, 2) / 4);
    }
    for (const CalibrationOffsets& offsets : profile.offsets)
        for (std::size_t i = 0; i < offsets.coordinates.size(); ++i)
            if (const double spread = prior_spread(offsets.level, i); spread > 0)
                sum += 0.5 * std::pow(offsets.coordinates[i] / spread, 2);
    return sum;
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
    // From where it is: a minimum is one wherever it was looked for, and from there on it is found in seconds.
    FitOptions options;
    options.leave_out = false;
    options.start = std::make_shared<CalibrationProfile>(profile);
    const auto fitted = fit_calibration(rows, options);
    ASSERT_TRUE(fitted);
    ASSERT_EQ(fitted->profile.offsets.size(), profile.offsets.size());
    for (const CalibrationOffsets& offsets : fitted->profile.offsets)
        EXPECT_NE(profile.find(offsets.level, offsets.key), nullptr) << offsets.key;
    // What the file's five digits leave of both.
    const Distance distance = between(profile, fitted->profile, rows);
    EXPECT_LT(distance.log_seconds, 1e-3);
    EXPECT_LT(distance.standard_errors, 0.01);
    EXPECT_NEAR(objective(profile, rows), objective(fitted->profile, rows), 0.01);
    EXPECT_EQ(fitted->profile.rows, profile.rows);
    EXPECT_EQ(fitted->profile.default_software, profile.default_software);
    ASSERT_FALSE(fitted->profile.errors.empty());
    for (const CalibrationError& one : fitted->profile.errors) {
        EXPECT_NEAR(one.median, error(one.what, profile).median, 1e-3) << one.what;
        EXPECT_NEAR(one.coverage, error(one.what, profile).coverage, 5e-3) << one.what;
    }
    ASSERT_FALSE(fitted->profile.ratios.empty());
    EXPECT_EQ(fitted->profile.ratios.front().pairs, profile.ratios.front().pairs);
    EXPECT_NEAR(fitted->profile.ratios.front().median, profile.ratios.front().median, 2e-3);
}

// Sums in another order round otherwise, as another processor's do: the end must not depend on it.
TEST_F(ShippedCalibration, IsFittedAlikeInWhateverOrderItsRowsAreAdded) {
    std::vector<Measurement> rows = usable("single-user.csv");
    FitOptions options;
    options.leave_out = false;
    const auto fitted = fit_calibration(rows, options);
    ASSERT_TRUE(fitted);
    std::reverse(rows.begin(), rows.end());
    const auto again = fit_calibration(rows, options);
    ASSERT_TRUE(again);
    const Distance distance = between(again->profile, fitted->profile, rows);
    EXPECT_LT(distance.log_seconds, 1e-5);
    EXPECT_LT(distance.standard_errors, 1e-4);
    const double least = objective(fitted->profile, rows);
    EXPECT_NEAR(objective(again->profile, rows), least, 1e-6);
    // From a minimum every way leads up.
    for (const CalibrationOffsets& offsets : fitted->profile.offsets) {
        if (offsets.level != CalibrationLevel::general && offsets.level != CalibrationLevel::link)
            continue;
        for (const double side : {-1.0, 1.0}) {
            CalibrationProfile moved = fitted->profile;
            for (CalibrationOffsets& one : moved.offsets)
                if (one.level == offsets.level && one.key == offsets.key)
                    for (std::size_t i = 0; i < one.coordinates.size(); ++i)
                        one.coordinates[i] += side * 0.01 * prior_spread(one.level, i);
            EXPECT_GT(objective(moved, rows), least) << offsets.key;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, ShippedCalibration, testing::Values("tuned", "stock", "single-user"));

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
        if (!row.is_loop())
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
