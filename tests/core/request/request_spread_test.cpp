// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request_spread.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/calibration/calibration_yaml.h"
#include "core/catalog/catalog.h"
#include "core/mesh/decided.h"
#include "core/mesh/request_mesh.h"
#include "core/mesh/step_mesh.h"
#include "core/mesh/views/step_view_mesh.h"
#include "core/step/operator_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

// Parameters known to 10 % each, independently, residuals of 4 %.
Comparison calibrated() {
    CalibrationProfile profile;
    profile.general_spread = 0.04;
    CalibrationUncertainty any;
    for (std::size_t i = 0, at = 0; i < calibration_parameter_count; ++i)
        for (std::size_t j = 0; j <= i; ++j, ++at)
            any.covariance[at] = i == j ? 0.01 : 0;
    profile.uncertainties.push_back(any);
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.workload.calibration = std::make_shared<CalibrationProfile>(profile);
    comparison.request.batch = 4;
    comparison.request.input = 300;
    comparison.request.output = 1;
    return comparison;
}

// s² = Σ (0.1·∂ log t/∂x)² + 0.04², the derivatives by moving the profile's general offsets.
double spread_by_hand(const Comparison& comparison, double RequestEstimate::*figure) {
    const auto log_time = [&](std::size_t parameter, double offset) {
        CalibrationProfile profile = *comparison.workload.calibration;
        profile.offsets.push_back({});
        profile.offsets.back().coordinates[parameter] = offset;
        Comparison other = comparison;
        other.workload.calibration = std::make_shared<CalibrationProfile>(profile);
        return std::log((*estimate_request(other, other.a)).*figure);
    };
    double variance = 0.04 * 0.04;
    for (std::size_t i = 0; i < calibration_parameter_count; ++i)
        variance += std::pow(0.1 * (log_time(i, 5e-4) - log_time(i, -5e-4)) / 1e-3, 2);
    return std::sqrt(variance);
}

TEST(RequestSpread, IsWhatTheParametersLeaveOpen) {
    for (const Batching batching : {Batching::fixed, Batching::closed_loop}) {
        Comparison comparison = calibrated();
        comparison.request.batching = batching;
        comparison.request.output = 40;
        const RequestSpreads spreads = request_spreads(comparison, comparison.a);
        EXPECT_NEAR(spreads.ttft.up, spread_by_hand(comparison, &RequestEstimate::ttft), 1e-5);
        EXPECT_NEAR(spreads.tpot.up, spread_by_hand(comparison, &RequestEstimate::tpot), 1e-5);
        EXPECT_NEAR(spreads.tpot_last.up, spread_by_hand(comparison, &RequestEstimate::tpot_last), 1e-5);
        EXPECT_NEAR(spreads.total.up, spread_by_hand(comparison, &RequestEstimate::total), 1e-5);
        EXPECT_GT(spreads.total.up, 0.04);
    }
}

// A request of one token is one step.
TEST(RequestSpread, OfOneTokenIsThatOfItsStep) {
    Comparison comparison = calibrated();
    const RequestSpreads spreads = request_spreads(comparison, comparison.a);
    comparison.workload.phase = Phase::prefill;
    EXPECT_NEAR(spreads.ttft.up, step_spread(comparison, comparison.a, 4, 300).up, 1e-9);
    comparison.workload.phase = Phase::decode;
    EXPECT_NEAR(spreads.tpot.up, step_spread(comparison, comparison.a, 4, 301).up, 1e-9);
    EXPECT_EQ(spreads.tpot, spreads.tpot_first);
}

TEST(RequestSpread, IsWiderBeyondWhatWasMeasured) {
    Comparison comparison = calibrated();
    CalibrationProfile profile = *comparison.workload.calibration;
    profile.batch = {1, 8};
    profile.sequence = {1, 512};
    profile.group = {1, 8};
    profile.parameters_b = {1, 100};
    profile.types = {"fp16/fp16/fp16"};
    profile.shape_spread = 0.3;
    comparison.workload.calibration = std::make_shared<CalibrationProfile>(profile);
    const auto step = [&](double batch, double s) {
        return step_spread(comparison, comparison.a, batch, s).up;
    };
    EXPECT_LT(step(8, 512), 0.3);
    EXPECT_GT(step(9, 512), 0.3);
    EXPECT_GT(step(8, 513), 0.3);
    EXPECT_LT(request_spreads(comparison, comparison.a).total.up, 0.3);
    comparison.request.output = 300;
    EXPECT_GT(request_spreads(comparison, comparison.a).total.up, 0.3);
    comparison.request.output = 1;
    comparison.workload.precision.weights = DataType::int4;
    EXPECT_GT(request_spreads(comparison, comparison.a).total.up, 0.3);
}

TEST(RequestSpread, IsNoneWithoutACalibration) {
    Comparison comparison = calibrated();
    comparison.workload.calibration = nullptr;
    EXPECT_EQ(request_spreads(comparison, comparison.a).total.up, 0);
    EXPECT_EQ(step_spread(comparison, comparison.a, 4, 300).up, 0);
    EXPECT_TRUE(step_ratio_spreads(comparison, step_axes(comparison), Method::operator_by_operator).empty());
}

TEST(RatioSpreads, AreThoseOfBothSidesInEveryCell) {
    Comparison comparison = calibrated();
    comparison.batch = Axis::list({1, 32});
    comparison.sequence = Axis::list({128, 1024, 4096});
    const MeshFigures mesh = *step_figures(comparison, Method::operator_by_operator);
    const std::vector<Spread> spreads =
        step_ratio_spreads(comparison, mesh.grid, Method::operator_by_operator);
    ASSERT_EQ(spreads.size(), 6u);
    for (std::size_t i = 0; i < 6; ++i) {
        const auto of = [&](const AcceleratorGroup& side) {
            return step_spread(comparison, side, mesh.grid.y_values[i / 3], mesh.grid.x_values[i % 3]);
        };
        EXPECT_NEAR(spreads[i].up, std::hypot(of(comparison.a).down, of(comparison.b).up), 1e-12);
        EXPECT_NEAR(spreads[i].down, std::hypot(of(comparison.a).up, of(comparison.b).down), 1e-12);
    }
    EXPECT_TRUE(step_ratio_spreads(comparison, mesh.grid, Method::global).empty());

    const std::string text = mesh_csv(step_table(mesh, spreads));
    EXPECT_TRUE(
        text.starts_with("batch,seq,perf_a,perf_b,ratio,fits_a,fits_b,ratio_low,ratio_high,decided\n"));
    EXPECT_TRUE(mesh_csv(step_table(mesh)).starts_with("batch,seq,perf_a,perf_b,ratio,fits_a,fits_b\n"));
}

TEST(RatioSpreads, OfRequestsAreThoseOfTheMetric) {
    Comparison comparison = calibrated();
    for (const bool batch_across : {true, false}) {
        Grid axes{Quantity::batch, Quantity::output, {1, 8}, {16, 64, 256}};
        if (!batch_across)
            axes = {axes.y, axes.x, axes.y_values, axes.x_values};
        const MeshFigures mesh = *request_figures(comparison, axes, RequestMetric::tpot);
        const std::vector<Spread> spreads = request_ratio_spreads(comparison, mesh.grid, RequestMetric::tpot);
        ASSERT_EQ(spreads.size(), 6u);
        comparison.request.batch = 8;
        comparison.request.output = 64;
        const std::size_t cell = batch_across ? 1 * 2 + 1 : 1 * 3 + 1;
        EXPECT_NEAR(spreads[cell].up,
                    std::hypot(request_spreads(comparison, comparison.a).tpot.down,
                               request_spreads(comparison, comparison.b).tpot.up),
                    1e-9);
    }
}

TEST(Interval, LiesAboutTheFigureByFactors) {
    const Interval interval = interval_of(10, std::log(2) / interval_90);
    EXPECT_NEAR(interval.low, 5, 1e-12);
    EXPECT_NEAR(interval.high, 20, 1e-12);
    EXPECT_TRUE(is_decided(2.01, std::log(2) / interval_90));
    EXPECT_FALSE(is_decided(1.99, std::log(2) / interval_90));
    EXPECT_TRUE(is_decided(0.49, std::log(2) / interval_90));
    // A rate is low where the time is high.
    Spread cut = std::log(2) / interval_90;
    cut.down = 0;
    EXPECT_NEAR(interval_of(10, cut).low, 10, 1e-12);
    EXPECT_NEAR(interval_of_rate(10, cut).low, 5, 1e-12);
    EXPECT_NEAR(interval_of_rate(10, cut).high, 10, 1e-12);
}

TEST(Interval, EndsAtTheBound) {
    const Spread spread = 0.2;
    EXPECT_EQ(cut_at_bound(spread, 1, 0.5), spread); // 1/exp(1.645·0.2) = 0.72
    EXPECT_NEAR(interval_of(1, cut_at_bound(spread, 1, 0.9)).low, 0.9, 1e-12);
    EXPECT_NEAR(interval_of(1, cut_at_bound(spread, 1, 0.9)).high, std::exp(interval_90 * 0.2), 1e-12);
    EXPECT_EQ(interval_of(1, cut_at_bound(spread, 1, 1.1)).low, 1); // a prediction below it has nothing below
    // What both sides share falls out of their ratio: 0.2² + 0.3² − 2·0.1·0.15.
    Spread a = 0.2;
    Spread b = 0.3;
    a.shared = 0.1;
    b.shared = 0.15;
    EXPECT_NEAR(ratio_spread(a, b).up, std::sqrt(0.04 + 0.09 - 0.03), 1e-12);
    EXPECT_EQ(ratio_spread(Spread(), Spread()).up, 0);
}

// 43 % of intervals once reached below the bound. Of any shipped calibration, accelerator, model, group, batch and length,
// no interval of a time does, and where only that keeps the interval of a ratio from 1, the winner is decided.
TEST(Interval, OfNothingThatIsShippedReachesBelowTheBound) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    for (const std::string id : {"tuned", "stock"}) {
        const auto profile =
            load_calibration(std::string(LLMROOFLINE_SOURCE_DIR) + "/resources/calibrations/" + id + ".yaml");
        ASSERT_TRUE(profile);
        int cut = 0;
        for (const char* gpu : {"h100-sxm5", "a100-sxm4-80gb", "mi300x", "b200-sxm", "rtx-4090", "h20-96gb"})
            for (const char* model : {"llama-2-7b", "llama-3.1-70b", "mixtral-8x7b", "deepseek-v3"})
                for (const std::int64_t tensor : {1, 2, 8}) {
                    Comparison comparison;
                    comparison.model = *catalog.find_model(model);
                    comparison.a = *catalog.find_accelerator(gpu);
                    comparison.a.layout.tensor = tensor;
                    comparison.workload.calibration = std::make_shared<CalibrationProfile>(*profile);
                    Comparison plain = comparison;
                    plain.workload.calibration = nullptr;
                    for (const Phase phase : {Phase::prefill, Phase::decode}) {
                        comparison.workload.phase = plain.workload.phase = phase;
                        for (const double batch : {1.0, 128.0})
                            for (const double s : {128.0, 8192.0}) {
                                const auto total = [&](const Comparison& of) {
                                    return operator_table(of.model, of.workload, Formulas::exact,
                                                          Method::operator_by_operator, of.a, batch, s)
                                        .total.time;
                                };
                                const auto bound = total(plain);
                                if (!bound)
                                    continue;
                                const auto time = total(comparison);
                                const Spread spread = step_spread(comparison, comparison.a, batch, s);
                                EXPECT_GE(*time, *bound * (1 - 1e-12))
                                    << gpu << ' ' << model << ' ' << tensor;
                                EXPECT_GE(interval_of(*time, spread).low, *bound * (1 - 1e-9))
                                    << gpu << ' ' << model << ' ' << tensor << ' ' << batch << ' ' << s;
                                cut += spread.down < spread.up ? 1 : 0;
                            }
                    }
                }
        EXPECT_GT(cut, 10) << id; // it happens
    }
}

} // namespace
} // namespace llmroofline
