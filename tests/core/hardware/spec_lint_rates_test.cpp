// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/hardware/spec_lint_fixture.h"

namespace llmroofline {
namespace {

// -- rates beside each other

TEST(SpecLint, OneRateOfManyDoubledOrHalvedIsFound) {
    int seen = 0;
    for (const Accelerator& accelerator : all_shipped()) {
        const auto* const architecture = spec_lint::find_architecture(accelerator);
        // Where types have a choice of ratios, some doubled rates are another part's right ones.
        if (architecture == nullptr || !architecture->tf32.is_fixed() || !architecture->int8.is_fixed()) {
            continue;
        }
        for (const Rate rate : {Rate::tf32, Rate::fp16, Rate::bf16, Rate::fp8, Rate::fp4, Rate::int8}) {
            for (const double factor : {2.0, 0.5}) {
                Accelerator wrong = accelerator;
                if (!wrong.rate_tera(rate)) {
                    continue;
                }
                *wrong.rate_tera(rate) *= factor;
                const LintCode code =
                    factor > 1 ? LintCode::rate_twice_expected : LintCode::rate_half_expected;
                EXPECT_TRUE(finds(wrong, code, spec_lint::key_of(rate)))
                    << accelerator.id << ' ' << spec_lint::key_of(rate) << ' ' << factor;
                ++seen;
            }
        }
    }
    EXPECT_GT(seen, 150);
}

TEST(SpecLint, BetweenTwoRatesTheFasterIsSuspected) {
    Accelerator a = shipped("h100-sxm5");
    a.rates_tera = {};
    a.sm_count.reset();
    a.rate_tera(Rate::bf16) = 1979;
    a.rate_tera(Rate::fp8) = 1979;
    a.rate_tera(Rate::int8) = 1979;
    EXPECT_THAT(keys(lint_accelerator(a)), ElementsAre("bf16_tflops"));
    // Unless no clock gives the lower one: then the spec has FP8 at half its rate.
    a.rate_tera(Rate::bf16) = 989.4;
    a.rate_tera(Rate::fp8) = 989.4;
    a.rate_tera(Rate::int8) = 1979;
    a.sm_count = 132;
    EXPECT_TRUE(finds(a, LintCode::rate_half_expected, "fp8_tflops"));
    EXPECT_FALSE(finds(a, LintCode::rate_twice_expected, "bf16_tflops"));
}

TEST(SpecLint, RatiosOfUnknownArchitectures) {
    const auto with = [](Rate rate, double tera) {
        Accelerator a = unknown();
        a.rate_tera(rate) = tera;
        return a;
    };
    EXPECT_TRUE(finds(with(Rate::tf32, 600), LintCode::rate_ratio_high, "tf32_tflops"));
    EXPECT_TRUE(finds(with(Rate::fp8, 1200), LintCode::rate_ratio_high, "fp8_tflops"));
    EXPECT_TRUE(finds(with(Rate::int8, 2400), LintCode::rate_ratio_high, "int8_tops"));
    EXPECT_TRUE(finds(with(Rate::int4, 2400), LintCode::rate_ratio_high, "int4_tops"));
    EXPECT_TRUE(finds(with(Rate::fp4, 4800), LintCode::rate_ratio_high, "fp4_tflops"));
    EXPECT_TRUE(finds(with(Rate::fp8, 150), LintCode::rate_ratio_low, "fp16_tflops"));
    for (const auto& [rate, tera] : std::vector<std::pair<Rate, double>>{{Rate::tf32, 300},
                                                                         {Rate::bf16, 150},
                                                                         {Rate::fp8, 300},
                                                                         {Rate::int8, 1200},
                                                                         {Rate::int4, 600},
                                                                         {Rate::fp4, 2400}}) {
        EXPECT_THAT(keys(lint_accelerator(with(rate, tera))), IsEmpty()) << spec_lint::key_of(rate);
    }
}

TEST(SpecLint, TypesThatTheHardwareHasOrHasNot) {
    EXPECT_TRUE(
        finds(changed("h100-sxm5", {{"fp8_tflops", ""}}), LintCode::rate_missing_from_spec, "fp8_tflops"));
    EXPECT_TRUE(finds(changed("l4", {{"fp8_tflops", ""}}), LintCode::rate_missing_from_spec, "fp8_tflops"));
    EXPECT_TRUE(
        finds(changed("b200-sxm", {{"fp8_tflops", ""}}), LintCode::rate_missing_from_spec, "fp8_tflops"));
    EXPECT_TRUE(
        finds(changed("b200-sxm", {{"fp4_tflops", ""}}), LintCode::rate_missing_from_spec, "fp4_tflops"));
    EXPECT_TRUE(
        finds(changed("a30", {{"bf16_tflops", ""}}), LintCode::rate_missing_from_spec, "bf16_tflops"));
    EXPECT_TRUE(finds(changed("a30", {{"int8_tops", ""}}), LintCode::rate_missing_from_spec, "int8_tops"));
    EXPECT_TRUE(finds(changed("a30", {{"fp8_tflops", "660"}}), LintCode::rate_not_in_hardware, "fp8_tflops"));
    EXPECT_TRUE(finds(changed("t4", {{"bf16_tflops", "65"}}), LintCode::rate_not_in_hardware, "bf16_tflops"));
    EXPECT_THAT(keys_of("h100-sxm5", {{"tf32_tflops", ""}}), IsEmpty());
    // Without any rate a spec is incomplete, and known to be.
    EXPECT_THAT(keys(lint_accelerator(shipped("mi308x"))), IsEmpty());
    // Which Ampere die it is the memory tells.
    EXPECT_EQ(spec_lint::find_architecture(changed("a30", {{"memory_type", ""}})), nullptr);
}

// -- units x operations a clock x clock, and the vector rate

struct Clocked {
    const char* id;
    double boost_ghz;
};

// The boost clocks that the vendors publish, independent of the rates.
TEST(SpecLint, TableGivesTheVendorsClocks) {
    for (const Clocked& part : std::vector<Clocked>{{"v100-sxm2-16gb", 1.53},
                                                    {"t4", 1.59},
                                                    {"a10", 1.695},
                                                    {"a30", 1.44},
                                                    {"a40", 1.74},
                                                    {"rtx-a6000", 1.8},
                                                    {"a100-sxm4-80gb", 1.41},
                                                    {"rtx-3090", 1.695},
                                                    {"l4", 2.04},
                                                    {"l20", 2.52},
                                                    {"l40", 2.49},
                                                    {"l40s", 2.52},
                                                    {"rtx-4090", 2.52},
                                                    {"rtx-6000-ada", 2.505},
                                                    {"h100-pcie", 1.62},
                                                    {"h100-sxm5", 1.83},
                                                    {"rtx-5090", 2.407},
                                                    {"rtx-pro-6000-bw-ws", 2.617},
                                                    {"mi210", 1.7},
                                                    {"mi250x", 1.7},
                                                    {"mi300a", 2.1},
                                                    {"mi300x", 2.1},
                                                    {"mi350x", 2.2},
                                                    {"mi355x", 2.4},
                                                    {"rx-7900-xtx", 2.5},
                                                    {"radeon-ai-pro-r9700", 2.92},
                                                    {"max-1550", 1.6},
                                                    {"arc-b580", 2.85}}) {
        const Accelerator accelerator = shipped(part.id);
        const auto* const architecture = spec_lint::find_architecture(accelerator);
        ASSERT_NE(architecture, nullptr) << part.id;
        const double tera = *accelerator.rate_tera(Rate::fp16);
        const bool fits = std::any_of(
            architecture->fp16_per_clock.begin(), architecture->fp16_per_clock.end(), [&](double per_clock) {
                const double product = *accelerator.sm_count * per_clock * part.boost_ghz / 1000;
                return std::abs(product / tera - 1) < 0.015;
            });
        EXPECT_TRUE(fits) << part.id;
        EXPECT_LT(architecture->greatest_clock, 2 * part.boost_ghz) << part.id;
        EXPECT_GT(architecture->least_clock, part.boost_ghz / 2) << part.id;
        EXPECT_LE(part.boost_ghz, architecture->greatest_clock) << part.id;
    }
    for (const auto& architecture : spec_lint::architectures) {
        if (architecture.least_clock > 0) {
            EXPECT_GE(architecture.least_clock, 0.9) << architecture.name;
            EXPECT_LE(architecture.greatest_clock, 3.3) << architecture.name;
        }
    }
}

TEST(SpecLint, AWholeSparseColumnIsFound) {
    for (const std::string id :
         {"a100-sxm4-80gb", "a100-pcie-40gb", "a30", "h100-sxm5", "h100-pcie", "h20-96gb", "b200-sxm", "l40s",
          "rtx-6000-ada", "rtx-pro-6000-bw-ws", "mi300x", "mi355x", "max-1550", "radeon-ai-pro-r9700"}) {
        Accelerator sparse = shipped(id);
        for (const Rate rate : all_rates) {
            if (rate != Rate::vector_fp32 && sparse.rate_tera(rate)) {
                *sparse.rate_tera(rate) *= 2;
            }
        }
        EXPECT_TRUE(finds(sparse, LintCode::clock_implausible, "fp16_tflops")) << id;
        EXPECT_TRUE(finds(sparse, LintCode::clock_implausible, "int8_tops")) << id;
        EXPECT_TRUE(finds(sparse, LintCode::matrix_rate_high, "fp16_tflops")) << id;
        sparse.sm_count.reset();
        sparse.rate_tera(Rate::int4).reset(); // the L40S states half of it
        EXPECT_THAT(keys(lint_accelerator(sparse)), ElementsAre("fp16_tflops")) << id;
    }
}

TEST(SpecLint, MiscountedUnits) {
    // CUDA cores for multiprocessors.
    EXPECT_THAT(keys_of("h100-sxm5", {{"sm_count", "16896"}}), ElementsAre("sm_count"));
    EXPECT_THAT(keys_of("mi300x", {{"sm_count", "8"}}), ElementsAre("sm_count"));
    EXPECT_THAT(keys_of("h100-sxm5", {{"sm_count", "144"}}), IsEmpty()); // the die's own
}

TEST(SpecLint, VectorRate) {
    EXPECT_TRUE(finds(changed("a100-sxm4-80gb", {{"fp32_tflops", "156"}}), LintCode::vector_rate_high,
                      "fp32_tflops")); // TF32 for FP32
    EXPECT_TRUE(
        finds(changed("mi250x", {{"fp32_tflops", "47.9"}}), LintCode::vector_rate_high, "fp32_tflops"));
    EXPECT_TRUE(finds(changed("h100-sxm5", {{"fp32_tflops", "134"}}), LintCode::vector_rate_high,
                      "fp32_tflops")); // between the ratios of the H20 and the H100: the clock tells
    EXPECT_THAT(keys_of("h800-sxm5", {{"fp32_tflops", "59.3"}}), IsEmpty());
    Accelerator a = unknown();
    a.rate_tera(Rate::vector_fp32) = 400;
    EXPECT_TRUE(finds(a, LintCode::vector_rate_high, "fp32_tflops"));
    a.rate_tera(Rate::vector_fp32) = 300; // no matrix units, as on Apple's chips
    EXPECT_THAT(keys(lint_accelerator(a)), IsEmpty());
    a.rate_tera(Rate::vector_fp32) = 3;
    EXPECT_TRUE(finds(a, LintCode::matrix_rate_high, "fp16_tflops"));
}

} // namespace
} // namespace llmroofline
