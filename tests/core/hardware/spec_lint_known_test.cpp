// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Specifications that say too little to betray a mistake by themselves, beside the shipped one of their part.
#include "tests/core/hardware/spec_lint_fixture.h"

namespace llmroofline {
namespace {

// As short as a file may be, with some figures.
Accelerator short_spec(const Changes& changes) {
    Accelerator a;
    a.id = "mine";
    a.name = "Mine";
    a.vendor = "Me";
    a.memory_gb = 80;
    a.bandwidth_gb_s = 3350;
    for (const auto& [key, value] : changes) {
        EXPECT_TRUE(set_field(a, key, value)) << key;
    }
    return a;
}

TEST(SpecLintKnown, ASparseRateAlone) {
    const Accelerator h100 = shipped("h100-sxm5");
    const Accelerator a = short_spec({{"fp16_tflops", "1979"}});
    EXPECT_THAT(keys(lint_accelerator(a)), IsEmpty()) << "by itself it says nothing";
    EXPECT_THAT(lint_accelerator(a, &h100),
                ElementsAre(LintFinding{
                    LintCode::rate_twice_known_part, "fp16_tflops", {"1979", "989", "h100-sxm5"}}));
    EXPECT_THAT(keys(lint_accelerator(short_spec({{"fp16_tflops", "1979"}, {"fp8_tflops", "3958"}}), &h100)),
                testing::UnorderedElementsAre("fp16_tflops", "fp8_tflops"));
    EXPECT_THAT(keys(lint_accelerator(short_spec({{"fp16_tflops", "989"}}), &h100)), IsEmpty());
}

TEST(SpecLintKnown, UnitsAThousandOff) {
    const Accelerator h100 = shipped("h100-sxm5");
    const auto found = lint_accelerator(short_spec({{"bandwidth_gb_s", "3.35"}}), &h100);
    EXPECT_THAT(found,
                ElementsAre(LintFinding{LintCode::bandwidth_in_tb_s, "bandwidth_gb_s", {"3.35", "3350"}}));
    EXPECT_THAT(
        lint_accelerator(short_spec({{"fp8_tflops", "1.98"}}), &h100),
        ElementsAre(LintFinding{LintCode::rate_in_peta, "fp8_tflops", {"1.98", "1979", "h100-sxm5"}}));
    // A part without a memory type of known speed.
    const Accelerator groq = shipped("groq-3-lpu");
    Accelerator mine = groq;
    mine.bandwidth_gb_s = 150;
    EXPECT_TRUE(keys(lint_accelerator(mine)).empty());
    EXPECT_THAT(keys(lint_accelerator(mine, &groq)), ElementsAre("bandwidth_gb_s"));
}

TEST(SpecLintKnown, BothDirectionsOfALink) {
    const Accelerator h100 = shipped("h100-sxm5");
    EXPECT_THAT(
        lint_accelerator(short_spec({{"link_gb_s", "900"}}), &h100),
        ElementsAre(LintFinding{LintCode::link_twice_known_part, "link_gb_s", {"900", "450", "h100-sxm5"}}));
    // Told once, by the rule that knows the interconnect.
    const auto named = short_spec({{"link_gb_s", "900"}, {"interconnect", "NVLink 4"}});
    EXPECT_THAT(keys(lint_accelerator(named, &h100)), ElementsAre("link_gb_s"));
    // The architecture alone is enough.
    EXPECT_THAT(keys(lint_accelerator(short_spec({{"link_gb_s", "900"}, {"architecture", "Hopper"}}))),
                ElementsAre("link_gb_s"));
}

TEST(SpecLintKnown, CompressionInAnAdvertisedRate) {
    const Accelerator rubin = shipped("vr200");
    Accelerator a = short_spec({{"memory_gb", "288"}, {"bandwidth_gb_s", "22000"}, {"fp4_tflops", "50000"}});
    EXPECT_THAT(lint_accelerator(a, &rubin),
                ElementsAre(LintFinding{
                    LintCode::rate_counts_compression, "fp4_tflops", {"50000", "35000", "Rubin"}}));
}

// What-ifs are no mistakes: a card with half as much again, or a tenth.
TEST(SpecLintKnown, ChangedFiguresAreLeftAlone) {
    const Accelerator h100 = shipped("h100-sxm5");
    for (const double factor : {0.1, 0.5, 0.8, 1.25, 1.5, 3.0}) {
        Accelerator a = short_spec({});
        for (const Rate rate : {Rate::fp16, Rate::bf16, Rate::fp8}) {
            a.rate_tera(rate) = *h100.rate_tera(rate) * factor;
        }
        a.link_gb_s = *h100.link_gb_s * factor;
        EXPECT_THAT(keys(lint_accelerator(a, &h100)), IsEmpty()) << factor;
    }
}

// Each shipped specification beside itself.
TEST(SpecLintKnown, NothingIsFoundBesideItself) {
    for (const Accelerator& accelerator : all_shipped()) {
        EXPECT_THAT(keys(lint_accelerator(accelerator, &accelerator)), IsEmpty()) << accelerator.id;
        for (const Rate rate : all_rates) {
            if (!accelerator.rate_tera(rate)) {
                continue;
            }
            Accelerator doubled = accelerator;
            *doubled.rate_tera(rate) *= 2;
            EXPECT_THAT(keys(lint_accelerator(doubled, &accelerator)), Not(IsEmpty()))
                << accelerator.id << ' ' << spec_lint::key_of(rate);
        }
    }
}

} // namespace
} // namespace llmroofline
