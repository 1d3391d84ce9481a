// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calibrated times against the formula written out a second time, from the operators' figures alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/calibration/calibration_profile.h"
#include "core/catalog/catalog.h"
#include "core/cost/operators.h"
#include "core/step/calibrated_roof.h"
#include "core/step/operator_table.h"
#include "core/step/prediction_spread.h"
#include "core/step/step_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

using Parameter = CalibrationParameter;

CalibrationVector some_values() {
    CalibrationVector values{};
    const auto set = [&](Parameter parameter, double value) {
        values[static_cast<std::size_t>(parameter)] = value;
    };
    set(Parameter::gemm_compute_16bit, 0.8);
    set(Parameter::gemm_compute_8bit, 0.7);
    set(Parameter::gemm_compute_weight_only, 0.5);
    set(Parameter::gemm_bandwidth_16bit, 0.9);
    set(Parameter::gemm_bandwidth_8bit, 0.85);
    set(Parameter::gemm_bandwidth_4bit_weights, 0.6);
    set(Parameter::gemm_bandwidth_8bit_weights, 0.65);
    set(Parameter::overlap_loss, 0.25);
    set(Parameter::decode_attention_bandwidth, 0.75);
    set(Parameter::decode_attention_vector, 0.5);
    set(Parameter::decode_attention_matrix, 0.1);
    set(Parameter::latent_attention_matrix, 0.6);
    set(Parameter::prefill_attention_compute, 0.4);
    set(Parameter::elementwise_bandwidth, 0.7);
    set(Parameter::expert_share, 0.95);
    set(Parameter::kernel_launch, 5e-6);
    set(Parameter::elementwise_launch, 2e-6);
    set(Parameter::attention_launch, 6e-6);
    set(Parameter::decode_step, 1e-4);
    set(Parameter::prefill_step, 1e-3);
    set(Parameter::exchange_latency, 8e-6);
    set(Parameter::link_share, 0.6);
    set(Parameter::link_decline, 0.1);
    return values;
}

double by_formula(double flops, double peak, double bytes, double bandwidth, double kappa, double launch) {
    const double c = flops / peak;
    const double m = bytes / bandwidth;
    return std::max(c, m) + kappa * std::min(c, m) + launch;
}

// LLaMA-2 7B on an A100: 32 layers, h = 4096, i = 11008, 32 heads of 128, no groups.
double llama_7b_decode_step(double b, double s, const CalibrationVector& values) {
    const auto value = [&](Parameter parameter) { return values[static_cast<std::size_t>(parameter)]; };
    constexpr double peak = 312e12, vector = 19.5e12, bandwidth = 2039e9, h = 4096, i = 11008, vocab = 32000;
    const double kappa = value(Parameter::overlap_loss);
    const double gemm_launch = value(Parameter::kernel_launch);
    const auto gemm = [&](double in, double out, double launch) {
        return by_formula(2 * b * in * out, peak * value(Parameter::gemm_compute_16bit),
                          2 * (in * out + b * (in + out)), bandwidth * value(Parameter::gemm_bandwidth_16bit),
                          kappa, launch);
    };
    const auto elementwise = [&](double elements, double launch) {
        return 2 * elements / (bandwidth * value(Parameter::elementwise_bandwidth)) + launch;
    };
    const double launch = value(Parameter::elementwise_launch);
    const double attention =
        by_formula(b * 32 * s * (4 * 128 + 5), vector * value(Parameter::decode_attention_vector),
                   2 * (2 * b * h + 2 * b * s * h), bandwidth * value(Parameter::decode_attention_bandwidth),
                   kappa, value(Parameter::attention_launch));
    // q, k, v in one kernel, so are gate and up.
    const double layer = gemm(h, h, gemm_launch) + 2 * gemm(h, h, 0) + gemm(h, h, gemm_launch) + attention +
                         gemm(h, i, gemm_launch) + gemm(h, i, 0) + gemm(i, h, gemm_launch) +
                         2 * elementwise(2 * b * h, launch) + 2 * elementwise(3 * b * h, 0) +
                         elementwise(3 * b * i, launch);
    return 32 * layer + elementwise(2 * b * h, launch) + gemm(h, vocab, gemm_launch) +
           value(Parameter::decode_step);
}

StepTime calibrated_step(const Transformer& model, const AcceleratorGroup& group, const Workload& workload,
                         double batch, const CalibrationVector& values) {
    OperatorSet operators;
    build_operators(shard_of(model, group), workload, Formulas::exact, Method::operator_by_operator, batch,
                    1e6, operators);
    Roofs roofs(group, workload);
    roofs.calibrate(values);
    StepTime time;
    time.build(operators, roofs);
    return time;
}

TEST(CalibratedStep, IsTheFormulaOfEachOperatorAndTheStep) {
    const CalibrationVector values = some_values();
    for (const double batch : {1.0, 16.0, 200.0, 1000.0}) {
        const StepTime time = calibrated_step(fixtures::llama_2_7b(), fixtures::a100(), {}, batch, values);
        for (const double s : {1.0, 300.0, 4096.0, 100000.0})
            EXPECT_NEAR(time.at(s) / llama_7b_decode_step(batch, s, values), 1, 1e-12) << batch << ' ' << s;
    }
}

TEST(CalibratedStep, SumsOfStepsAreALoopOverTokens) {
    const CalibrationVector values = some_values();
    const StepTime time = calibrated_step(fixtures::llama_2_7b(), fixtures::a100(), {}, 64, values);
    double loop = 0;
    for (int s = 129; s <= 128 + 2048; ++s)
        loop += time.at(s);
    EXPECT_NEAR(time.sum(129, 128 + 2048).total() / loop, 1, 1e-9);
}

TEST(CalibratedStep, BreaksWhereAnOperatorsBoundChanges) {
    // Prefill: compute-bound GEMMs beyond the crossing, memory-bound before; the segments must agree with the
    // formula on both sides of it.
    Workload workload;
    workload.phase = Phase::prefill;
    const CalibrationVector values = some_values();
    const StepTime time = calibrated_step(fixtures::llama_2_7b(), fixtures::a100(), workload, 1, values);
    EXPECT_GT(time.segments().size(), 2u);
    for (const TimeSegment& segment : time.segments())
        EXPECT_NEAR(time.at(segment.from), time.at(segment.from + 1e-6), 1e-6 * time.at(segment.from));
}

TEST(CalibratedStep, EightQueryHeadsAKvHeadComputeAttentionInTheMatrixUnits) {
    const CalibrationVector values = some_values();
    Roof bound;
    bound.bandwidth = 2039e9;
    bound.peak = 312e12;
    Operator op{.kind = OperatorKind::fused_attention};
    op.rows_per_kv_head = 4;
    EXPECT_DOUBLE_EQ(*calibrated_roof(op, bound, values, 312e12, 19.5e12).peak, 0.5 * 19.5e12);
    // Of a tile of 64 rows an eighth is filled, a half, all of it.
    op.rows_per_kv_head = 8;
    EXPECT_DOUBLE_EQ(*calibrated_roof(op, bound, values, 312e12, 19.5e12).peak, 0.1 * 312e12 / 8);
    op.rows_per_kv_head = 32;
    EXPECT_DOUBLE_EQ(*calibrated_roof(op, bound, values, 312e12, 19.5e12).peak, 0.1 * 312e12 / 2);
    op.rows_per_kv_head = 71;
    EXPECT_DOUBLE_EQ(*calibrated_roof(op, bound, values, 312e12, 19.5e12).peak, 0.1 * 312e12);
    // Over one latent a share of its own.
    op.latent = true;
    op.rows_per_kv_head = 128;
    EXPECT_DOUBLE_EQ(*calibrated_roof(op, bound, values, 312e12, 19.5e12).peak, 0.6 * 312e12);
    op.rows_per_kv_head = 16;
    EXPECT_DOUBLE_EQ(*calibrated_roof(op, bound, values, 312e12, 19.5e12).peak, 0.15 * 312e12);
    op.decoding = false;
    EXPECT_DOUBLE_EQ(*calibrated_roof(op, bound, values, 312e12, 19.5e12).peak, 0.4 * 312e12);
}

// FlashMLA publishes 660 TFLOP/s of an H800's 989 with its 128 heads: without any fit the share is near it, not the
// 4 % that eight heads reach. The operators say how many rows there are, drafted tokens too.
TEST(CalibratedStep, ALatentCachesAttentionReachesWhatItsKernelsPublish) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    const Transformer model = *catalog.find_model("deepseek-v3");
    OperatorSet operators;
    Workload workload;
    exact::build(shard_of(model, AcceleratorGroup(fixtures::a100())), workload, Queries::decode(), 128,
                 operators, 4096);
    const auto attention = [&](OperatorSet& set) {
        const auto all = set.operators();
        return *std::find_if(all.begin(), all.end(),
                             [](const Operator& op) { return op.kind == OperatorKind::fused_attention; });
    };
    EXPECT_TRUE(attention(operators).latent);
    EXPECT_EQ(attention(operators).rows_per_kv_head, 128);
    Roof bound;
    bound.bandwidth = 3350e9;
    bound.peak = 989e12;
    const Roof roof =
        calibrated_roof(attention(operators), bound, calibration_values(calibration_centre()), 989e12, 67e12);
    EXPECT_GT(*roof.peak, 410e12);
    EXPECT_LT(*roof.peak, 660e12);
    exact::build(shard_of(*catalog.find_model("llama-3.1-70b"), AcceleratorGroup(fixtures::a100())), workload,
                 Queries::verification(4), 1, operators, 4096);
    EXPECT_EQ(attention(operators).rows_per_kv_head, 8 * 4);
}

TEST(CalibratedStep, OutputHeadStays16BitUnderFp8) {
    Workload workload;
    workload.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    OperatorSet operators;
    exact::build(fixtures::llama_2_7b(), workload, 4, operators);
    const auto of_kind = [&](OperatorKind kind) {
        const auto all = operators.operators();
        return *std::find_if(all.begin(), all.end(), [kind](const Operator& op) { return op.kind == kind; });
    };
    Roof bound;
    bound.bandwidth = 3350e9;
    const CalibrationVector values = some_values();
    bound.peak = 989e12;
    const Operator lm_head = of_kind(OperatorKind::lm_head);
    EXPECT_EQ(lm_head.compute_type, DataType::bf16);
    EXPECT_DOUBLE_EQ(operators.figures(lm_head, 1).weight_bytes, 2.0 * 4096 * 32000);
    const Roof head = calibrated_roof(lm_head, bound, values, 989e12, 67e12);
    EXPECT_DOUBLE_EQ(head.activation_factor, 2);
    EXPECT_DOUBLE_EQ(*head.peak, 0.8 * 989e12);
    bound.peak = 1979e12;
    const Roof query = calibrated_roof(of_kind(OperatorKind::q_proj), bound, values, 989e12, 67e12);
    EXPECT_DOUBLE_EQ(query.activation_factor, 1.5); // reads 8 bit, writes 16
    EXPECT_DOUBLE_EQ(*query.peak, 0.7 * 1979e12);
}

TEST(CalibratedStep, AnExchangeTakesItsLatencyAndItsShareOfTheLink) {
    Accelerator accelerator = fixtures::a100();
    accelerator.link_gb_s = 300;
    ParallelLayout layout;
    layout.tensor = 4;
    const AcceleratorGroup group(accelerator, layout);
    Roofs roofs(group, {});
    roofs.calibrate(some_values());
    Communication all_reduce;
    all_reduce.kind = OperatorKind::all_reduce;
    all_reduce.link_bytes = constant(3e6);
    // log₂4 · 8 µs + 3 MB / (300 GB/s · 0.6 / 2^0.1)
    EXPECT_NEAR(roofs.time_of(all_reduce)(1), 16e-6 + 3e6 / (300e9 * 0.6 / std::pow(2, 0.1)), 1e-12);
}

TEST(CalibratedStep, TheOperatorTableAddsUpToTheStep) {
    CalibrationProfile profile;
    Workload workload;
    workload.calibration = std::make_shared<CalibrationProfile>(profile);
    const OperatorTable table = operator_table(fixtures::llama_2_7b(), workload, Formulas::exact,
                                               Method::operator_by_operator, fixtures::a100(), 16, 1024);
    double sum = 0;
    for (const OperatorRow& row : table.rows)
        sum += row.count * *row.time;
    const StepTime time = calibrated_step(fixtures::llama_2_7b(), fixtures::a100(), {}, 16,
                                          calibration_values(calibration_centre()));
    EXPECT_NEAR(sum / time.at(1024), 1, 1e-12);
    EXPECT_NEAR(*table.total.time / time.at(1024), 1, 1e-12);
}

TEST(CalibratedStep, TheGlobalMethodStaysABound) {
    Workload workload;
    const auto total = [&] {
        return *operator_table(fixtures::llama_2_7b(), workload, Formulas::exact, Method::global,
                               fixtures::a100(), 16, 1024)
                    .total.time;
    };
    const double bound = total();
    workload.calibration = std::make_shared<CalibrationProfile>();
    EXPECT_EQ(total(), bound);
}

TEST(CalibrationProfile, WhatWasNeverMeasuredTakesOverItsFamilysOffsets) {
    CalibrationProfile profile;
    const auto offsets = [](CalibrationLevel level, const char* key, double value) {
        CalibrationOffsets result{level, key, {}};
        result.coordinates[0] = value;
        return result;
    };
    profile.offsets = {offsets(CalibrationLevel::general, "", 0.1),
                       offsets(CalibrationLevel::vendor, "Some vendor", 3.2),
                       offsets(CalibrationLevel::kind, "single-user", 6.4),
                       offsets(CalibrationLevel::family, "Ampere", 0.2),
                       offsets(CalibrationLevel::accelerator, "a100", 0.4),
                       offsets(CalibrationLevel::software, "Stack", 0.8),
                       offsets(CalibrationLevel::version, "Stack 2", 1.6)};
    profile.default_software = {{"", "Stack"}};
    profile.software_spread = {{"Stack", 0.05}};
    profile.general_spread = 0.1;
    Accelerator accelerator = fixtures::a100();
    accelerator.architecture = "Ampere";
    const double centre = calibration_centre()[0];
    EXPECT_NEAR(resolve(profile, accelerator).coordinates[0], centre + 1.5, 1e-12);
    EXPECT_NEAR(resolve(profile, accelerator, "Stack 2").coordinates[0], centre + 3.1, 1e-12);
    EXPECT_NEAR(resolve(profile, accelerator, "Stack 3").coordinates[0], centre + 1.5, 1e-12);
    EXPECT_NEAR(resolve(profile, accelerator, "Stacks").coordinates[0], centre + 0.7, 1e-12);
    EXPECT_FALSE(resolve(profile, accelerator, "Stacks").software_measured);
    EXPECT_DOUBLE_EQ(resolve(profile, accelerator, "Stacks").residual_spread, 0.1);
    EXPECT_DOUBLE_EQ(resolve(profile, accelerator).residual_spread, 0.05);
    // A kind of stacks, by its name, known or not; a vendor.
    EXPECT_NEAR(resolve(profile, accelerator, "llama.cpp b4000").coordinates[0], centre + 7.1, 1e-12);
    EXPECT_TRUE(resolve(profile, accelerator, "llama.cpp b4000").software_unknown);
    accelerator.vendor = "Some vendor";
    EXPECT_NEAR(resolve(profile, accelerator).coordinates[0], centre + 4.7, 1e-12);
    accelerator.vendor.clear();
    accelerator.id = "a30";
    EXPECT_NEAR(resolve(profile, accelerator).coordinates[0], centre + 1.1, 1e-12);
    EXPECT_FALSE(resolve(profile, accelerator).accelerator_measured);
}

TEST(CalibrationProfile, SpreadIsTheQuadraticFormOfTheCovariance) {
    CalibrationCovariance covariance{};
    covariance[0] = 0.04;  // (0,0)
    covariance[1] = -0.01; // (1,0)
    covariance[2] = 0.09;  // (1,1)
    CalibrationVector gradient{};
    gradient[0] = 2;
    gradient[1] = 1;
    // 4·0.04 + 2·2·1·(−0.01) + 0.09
    EXPECT_NEAR(parameter_spread(covariance, gradient), std::sqrt(0.21), 1e-12);
}

TEST(CalibrationProfile, AnUnmeasuredModelOrAcceleratorWidensTheInterval) {
    CalibrationProfile profile;
    profile.models = {"known"};
    profile.model_spread = 0.12;
    profile.accelerator_spread = 0.16;
    ResolvedCalibration resolved;
    resolved.residual_spread = 0.05;
    resolved.accelerator_measured = true;
    EXPECT_NEAR(prediction_spread(profile, resolved, {}, "known"), 0.05, 1e-12);
    EXPECT_NEAR(prediction_spread(profile, resolved, {}, "other"), 0.13, 1e-12); // 5, 12, 13
    resolved.accelerator_measured = false;
    EXPECT_NEAR(prediction_spread(profile, resolved, {}, "known"), std::hypot(0.05, 0.16), 1e-12);
    profile.shape_spread = 0.09; // beyond the ranges: √(0.05² + 0.16² + 0.09²)
    EXPECT_NEAR(prediction_spread(profile, resolved, {}, "known", false), std::sqrt(0.0025 + 0.0256 + 0.0081),
                1e-12);
    EXPECT_TRUE(is_decided(std::log(1.5), 0.1, 0.1));
    EXPECT_FALSE(is_decided(std::log(1.2), 0.1, 0.1)); // 0.182 < 1.645·0.141
}

} // namespace
} // namespace llmroofline
