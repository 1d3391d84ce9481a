// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/step_plan.h"

#include <gtest/gtest.h>

#include <random>

#include "core/catalog/calibration_catalog.h"
#include "core/catalog/catalog.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

std::shared_ptr<const CalibrationProfile> tuned() {
    static const auto profile =
        *find_calibration_or_file(LLMROOFLINE_SOURCE_DIR "/resources/calibrations/tuned.yaml");
    return profile;
}

// The plan's rows against the operators of each row, at random points.
void expect_equal_rows(const Transformer& model, const Workload& workload, Method method,
                       const AcceleratorGroup& group, std::mt19937& random) {
    if (!check_layout(model, group).empty())
        return;
    const Shard shard = shard_of(model, group);
    const Roofs roofs(group, workload);
    const double least = 16;
    const double greatest = 100'000;
    const StepPlan plan(shard, workload, method, roofs, least, greatest);
    StepTime row;
    StepTime expected;
    OperatorSet operators;
    std::uniform_real_distribution<double> log_batch(0, 12);
    std::uniform_real_distribution<double> log_s(std::log2(least), std::log2(greatest));
    for (int i = 0; i < 6; ++i) {
        const double batch = std::round(std::exp2(log_batch(random)));
        plan.build(batch, row);
        build_operators(shard, workload, Formulas::exact, method, batch, greatest, operators);
        expected.build(operators, roofs);
        ASSERT_EQ(row.missing(), expected.missing()) << model.id;
        if (!row.available())
            return;
        for (int k = 0; k < 40; ++k) {
            const double s = std::round(std::exp2(log_s(random)));
            const StepParts parts = row.parts_at(s);
            const StepParts expected_parts = expected.parts_at(s);
            const double time = expected.at(s);
            ASSERT_NEAR(row.at(s) / time, 1, 1e-13) << model.id << " b " << batch << " s " << s;
            ASSERT_NEAR(parts.compute, expected_parts.compute, 1e-12 * time) << model.id;
            ASSERT_NEAR(parts.memory, expected_parts.memory, 1e-12 * time) << model.id;
            ASSERT_NEAR(parts.link, expected_parts.link, 1e-12 * time) << model.id;
        }
    }
}

void expect_equal_rows(const Transformer& model, const Workload& workload, const AcceleratorGroup& group,
                       std::mt19937& random) {
    for (const Method method : {Method::operator_by_operator, Method::global})
        expect_equal_rows(model, workload, method, group, random);
}

// Every shipped model, in both phases, with each kernel, as a bound and calibrated.
TEST(StepPlan, EqualsTheStepOfEachRow) {
    std::mt19937 random(20260101);
    Accelerator accelerator = fixtures::a100();
    accelerator.l2_mb = 40;
    ASSERT_GE(catalog().models().size(), 180u);
    for (const ModelEntry& model : catalog().models()) {
        for (const Phase phase : {Phase::decode, Phase::prefill}) {
            for (const AttentionKernel kernel :
                 {AttentionKernel::fused, AttentionKernel::unfused, AttentionKernel::tiled}) {
                Workload workload;
                workload.phase = phase;
                workload.attention = kernel;
                expect_equal_rows(model.value, workload, {accelerator}, random);
                workload.experts_read = ExpertsRead::all;
                workload.calibration = tuned();
                expect_equal_rows(model.value, workload, {accelerator}, random);
            }
        }
    }
}

// Groups: replicas that hold less than one sequence, experts over replicas, added and overlapped exchange.
TEST(StepPlan, EqualsTheStepOfEachRowInGroups) {
    std::mt19937 random(20260102);
    Accelerator accelerator = fixtures::h20();
    accelerator.link_gb_s = 450;
    accelerator.link_latency_us = 3;
    AcceleratorGroup group{accelerator};
    group.links.network_gb_s = 50;
    group.links.node_size = 8;
    for (const char* id :
         {"llama-2-70b", "mixtral-8x7b", "deepseek-v3", "gpt-oss-120b", "qwen3-next-80b-a3b"}) {
        const auto model = catalog().find_model(id);
        ASSERT_TRUE(model) << id;
        for (const ParallelLayout layout :
             {ParallelLayout{4, 1, 1, 1, 1}, ParallelLayout{2, 1, 1, 16, 1}, ParallelLayout{1, 1, 8, 8, 1},
              ParallelLayout{1, 1, 16, 16, 1}, ParallelLayout{2, 2, 1, 2, 2}}) {
            group.layout = layout;
            for (const Phase phase : {Phase::decode, Phase::prefill}) {
                for (const bool overlap : {false, true}) {
                    Workload workload;
                    workload.phase = phase;
                    workload.overlap_communication = overlap;
                    workload.precision.weights = DataType::fp8;
                    expect_equal_rows(*model, workload, group, random);
                    workload.calibration = tuned();
                    expect_equal_rows(*model, workload, group, random);
                }
            }
        }
    }
}

TEST(StepPlan, SaysWhatIsMissing) {
    Workload workload;
    workload.precision.activations = DataType::fp8;
    workload.precision.weights = DataType::fp8;
    const Transformer model = fixtures::llama_2_7b();
    const AcceleratorGroup group{fixtures::a100()};
    const StepPlan plan(shard_of(model, {}), workload, Method::operator_by_operator, Roofs(group, workload),
                        1, 4096);
    StepTime row;
    plan.build(8, row);
    EXPECT_EQ(row.missing().figure, MissingFigure::rate);
    EXPECT_EQ(row.missing().type, DataType::fp8);
}

} // namespace
} // namespace llmroofline
