// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/software_version.h"

#include <gtest/gtest.h>

#include "core/calibration/calibration_profile.h"
#include "core/step/calibration_range.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

TEST(SoftwareVersion, IsMatchedByItsRelease) {
    for (const char* same : {"0.8.5", "v0.8.5", "0.8.5 (2025-05-19)", "0.8.5.post1", "0.8.5rc3",
                             "0.8.5+cu124", "0.8.5-dev", "0.8.5.dev12", "0.8.5.0", "0.8.5a1"})
        EXPECT_TRUE(same_release(same, "0.8.5")) << same;
    for (const char* other : {"0.8", "0.8.6", "0.8.50", "0.8.5.1", "10.8.5", "0.8.5x", "main", ""})
        EXPECT_FALSE(same_release(other, "0.8.5")) << other;
    EXPECT_TRUE(same_release("0.8", "0.8.0"));
    EXPECT_TRUE(same_release("b2824", "2824"));
    EXPECT_EQ(release_of("v0.8.5.post1 (May)"), "0.8.5");
    // No release: the same where they are written the same.
    EXPECT_EQ(release_of("3f5a2c"), "3f5a2c");
    EXPECT_EQ(release_of("main 2026-01-14"), "main 2026-01-14");
    EXPECT_FALSE(same_release("main 2026-01-14", "main 2026-01-15"));
}

class ResolvedSoftware : public testing::Test {
protected:
    ResolvedSoftware() {
        const auto add = [&](CalibrationLevel level, const char* key, double offset) {
            CalibrationOffsets offsets{level, key, {}};
            offsets.coordinates.fill(offset);
            profile_.offsets.push_back(offsets);
        };
        add(CalibrationLevel::software, "vLLM", 1);
        add(CalibrationLevel::software, "vLLM serving", 2);
        add(CalibrationLevel::software, "TensorRT-LLM serving", 4);
        add(CalibrationLevel::version, "vLLM 0.8.5", 0.5);
        add(CalibrationLevel::version, "vLLM serving 0.8.5", 0.25);
        profile_.default_software["closed loop"] = "TensorRT-LLM serving";
    }
    ResolvedCalibration of(const char* software) const {
        return resolve(profile_, fixtures::a100(), software);
    }
    // What the offsets of software and version add up to.
    double offset(const ResolvedCalibration& resolved) const {
        return resolved.coordinates[0] - calibration_centre()[0];
    }
    CalibrationProfile profile_;
};

TEST_F(ResolvedSoftware, FindsTheOffsetOfTheSameRelease) {
    for (const char* text : {"vLLM 0.8.5", "vLLM v0.8.5.post1", "vllm 0.8.5 (2025-05-19)"}) {
        const ResolvedCalibration resolved = of(text);
        EXPECT_NEAR(offset(resolved), 1.5, 1e-12) << text;
        EXPECT_EQ(resolved.version, "vLLM 0.8.5");
        EXPECT_FALSE(resolved.version_unknown || resolved.software_unknown);
    }
}

TEST_F(ResolvedSoftware, SaysWhatItDoesNotKnow) {
    const ResolvedCalibration version = of("vLLM 0.9.0");
    EXPECT_NEAR(offset(version), 1, 1e-12);
    EXPECT_TRUE(version.version_unknown);
    EXPECT_FALSE(version.software_unknown);
    const ResolvedCalibration stack = of("vLLMX 0.8.5");
    EXPECT_NEAR(offset(stack), 0, 1e-12);
    EXPECT_TRUE(stack.software_unknown);
    // Whoever names none, or no version, is not told off.
    EXPECT_FALSE(of("vLLM").version_unknown);
    EXPECT_FALSE(of("").software_unknown);
    const auto dimensions = [&](const char* software) {
        const Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
        auto all = outside(profile_, comparison.a, comparison.model, {}, 1, 1, of(software));
        std::erase_if(all, [](CalibrationDimension one) {
            return one != CalibrationDimension::software && one != CalibrationDimension::version;
        });
        return to_string(all);
    };
    EXPECT_EQ(dimensions("vLLM 0.9.0"), "software version");
    EXPECT_EQ(dimensions("vLLMX"), "software");
    EXPECT_EQ(dimensions("vLLM 0.8.5"), "");
}

TEST_F(ResolvedSoftware, AClosedLoopRunsTheServingStack) {
    EXPECT_EQ(serving_software(profile_, "vllm 0.8.5"), "vLLM serving 0.8.5");
    EXPECT_EQ(serving_software(profile_, "vLLM serving 0.8.5"), "vLLM serving 0.8.5");
    EXPECT_EQ(serving_software(profile_, "other"), "other");
    EXPECT_EQ(serving_software(profile_, ""), "TensorRT-LLM serving");
    EXPECT_NEAR(offset(of("vLLM serving 0.8.5")), 2.25, 1e-12);
}

} // namespace
} // namespace llmroofline
