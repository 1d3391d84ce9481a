// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/hardware/spec_lint_fixture.h"

namespace llmroofline {
namespace {

TEST(SpecLint, FindsNothingInShippedSpecs) {
    const std::vector<Accelerator> all = all_shipped();
    EXPECT_GE(all.size(), 112u);
    for (const Accelerator& accelerator : all) {
        EXPECT_THAT(keys(lint_accelerator(accelerator)), IsEmpty()) << accelerator.id;
    }
    EXPECT_THAT(keys(lint_accelerator(unknown())), IsEmpty());
}

struct Mistake {
    const char* id;
    Changes changes;
    const char* key;
};

// Figures found on public pages and in other tools.
TEST(SpecLint, FindsPublishedMistakes) {
    const std::vector<Mistake> mistakes = {
        {"l40s", {{"fp16_tflops", "733"}}, "fp16_tflops"},
        {"l40s", {{"fp16_tflops", "733"}, {"bf16_tflops", "733"}}, "fp16_tflops"},
        {"l40s", {{"fp8_tflops", "1466"}}, "fp8_tflops"},
        {"l40", {{"fp16_tflops", "362.1"}}, "fp16_tflops"},
        {"l4", {{"fp16_tflops", "242"}}, "fp16_tflops"},
        {"l4", {{"fp8_tflops", "485"}}, "fp8_tflops"},
        {"h100-sxm5", {{"fp16_tflops", "1979"}}, "fp16_tflops"},
        {"h100-sxm5", {{"fp16_tflops", "1979"}, {"bf16_tflops", "1979"}}, "bf16_tflops"},
        {"h100-sxm5", {{"int4_tops", "3958"}}, "int4_tops"},
        {"h100-nvl-94gb", {{"fp16_tflops", "1671"}, {"fp8_tflops", "3341"}}, "fp8_tflops"},
        {"h200-sxm5", {{"bf16_tflops", "1970"}}, "bf16_tflops"},
        {"b100", {{"fp16_tflops", "3500"}}, "fp16_tflops"},
        {"b200-sxm", {{"fp8_tflops", "9000"}}, "fp8_tflops"},
        {"gb200", {{"fp16_tflops", "5000"}}, "fp16_tflops"},
        {"b300-sxm", {{"fp8_tflops", "7000"}, {"fp16_tflops", "3500"}}, "fp8_tflops"},
        {"mi300x", {{"fp16_tflops", "2614.9"}}, "fp16_tflops"},
        {"mi300x", {{"fp8_tflops", "5229.8"}}, "fp8_tflops"},
        {"mi210", {{"int8_tops", "362"}}, "int8_tops"},
        {"rx-7900-xtx", {{"int8_tops", "246"}}, "int8_tops"},
        {"radeon-ai-pro-r9700", {{"int4_tops", "1531"}}, "int4_tops"},
        {"rtx-5090", {{"fp4_tflops", "3352"}}, "fp4_tflops"},
        {"rtx-4090", {{"fp8_tflops", "1321"}}, "fp8_tflops"},
        {"rtx-4090", {{"int8_tops", "1321"}}, "int8_tops"},
        {"dgx-spark-gb10", {{"fp4_tflops", "1000"}}, "fp4_tflops"},
        {"trainium2", {{"fp8_tflops", "2563"}}, "fp8_tflops"},
        {"v100-sxm2-16gb", {{"int8_tops", "224"}}, "int8_tops"},
        {"ascend-910b2", {{"bandwidth_gb_s", "460"}}, "bandwidth_gb_s"},
        {"gb200", {{"bandwidth_gb_s", "13400"}}, "bandwidth_gb_s"},
        {"b200-sxm", {{"link_gb_s", "1800"}}, "link_gb_s"},
        {"h100-sxm5", {{"link_gb_s", "900"}}, "link_gb_s"},
        {"h100-sxm5", {{"link_gb_s", "1800"}}, "link_gb_s"},
        {"tpu-v5e", {{"link_gb_s", "400"}}, "link_gb_s"},
        {"vr200", {{"fp4_tflops", "50000"}}, "fp4_tflops"},
        {"vr200", {{"fp4_tflops", "50000"}, {"fp8_tflops", "25000"}}, "fp8_tflops"},
        {"vr200", {{"link_gb_s", "3600"}}, "link_gb_s"},
        {"trainium3", {{"bf16_tflops", "2517"}}, "bf16_tflops"},
        {"trainium3", {{"link_gb_s", "2560"}}, "link_gb_s"},
        {"maia-200", {{"fp8_tflops", "10145"}}, "fp8_tflops"},
        {"rtx-5080", {{"fp4_tflops", "1801"}}, "fp4_tflops"},
        {"jetson-thor-t5000", {{"fp4_tflops", "2070"}}, "fp4_tflops"},
        {"rx-9070-xt", {{"int8_tops", "779"}}, "int8_tops"},
        {"gaudi3", {{"fp32_tflops", "28.7"}}, "fp32_tflops"},
        {"ryzen-ai-max-395", {{"fp16_tflops", "118.8"}}, "fp16_tflops"},
        {"metax-c500-oam", {{"bandwidth_gb_s", "18000"}}, "bandwidth_gb_s"},
    };
    for (const Mistake& mistake : mistakes) {
        const std::vector<std::string> found = keys_of(mistake.id, mistake.changes);
        EXPECT_THAT(found, Contains(mistake.key)) << mistake.id;
        // The other figures are right, and stay above suspicion.
        for (const std::string& key : found) {
            const bool is_changed = std::any_of(mistake.changes.begin(), mistake.changes.end(),
                                                [&](const auto& change) { return change.first == key; });
            EXPECT_TRUE(is_changed) << mistake.id << ": " << key;
        }
    }
}

// FP8 at twice the rate of FP16 is no law: who has another ratio is in the table, with who documents it.
TEST(SpecLint, ExceptionsToTwiceNameTheirSource) {
    int exceptions = 0;
    for (const spec_lint::ArchitectureRates& row : spec_lint::architectures) {
        const bool is_exception = row.fp8.is_fixed() && row.fp8.greatest != 2;
        EXPECT_EQ(is_exception, !row.source.empty()) << row.name;
        exceptions += is_exception ? 1 : 0;
    }
    EXPECT_EQ(exceptions, 6);
    // The published rates: 2517 of 671, 5072 of 1268, 17500 of 4000.
    for (const auto& [id, ratio] : std::vector<std::pair<std::string, double>>{
             {"trainium3", 3.75}, {"maia-200", 4}, {"vr200", 4.375}}) {
        const Accelerator a = shipped(id);
        EXPECT_NEAR(*a.rate_tera(Rate::fp8) / *a.rate_tera(Rate::bf16), ratio, 0.005) << id;
    }
    // Twice is the mistake there.
    EXPECT_THAT(keys_of("trainium3", {{"fp8_tflops", "1342"}, {"fp4_tflops", "1342"}}), Not(IsEmpty()));
    EXPECT_THAT(keys_of("maia-200", {{"fp8_tflops", "2536"}}), ElementsAre("fp8_tflops"));
}

TEST(SpecLint, AnAdvertisedRateThatCountsCompressionIsCalledSo) {
    EXPECT_THAT(lint_accelerator(changed("vr200", {{"fp4_tflops", "50000"}})),
                ElementsAre(LintFinding{
                    LintCode::rate_counts_compression, "fp4_tflops", {"50000", "35000", "Rubin"}}));
    EXPECT_TRUE(
        finds(changed("vr200", {{"fp8_tflops", "25000"}}), LintCode::rate_counts_compression, "fp8_tflops"));
}

TEST(SpecLint, SaysWhatFollowsFromWhat) {
    const std::vector<LintFinding> findings = lint_accelerator(changed("l40s", {{"fp16_tflops", "733"}}));
    EXPECT_THAT(findings, ElementsAre(LintFinding{LintCode::rate_twice_expected,
                                                  "fp16_tflops",
                                                  {"733", "366", "tf32_tflops, bf16_tflops, fp8_tflops",
                                                   "Ada Lovelace"}},
                                      LintFinding{LintCode::clock_implausible,
                                                  "fp16_tflops",
                                                  {"733", "142", "1024", "5.04", "1.3", "2.9"}}));
}

// -- what is odd and right

TEST(SpecLint, AReasonSilencesOneFigureAsItStands) {
    Accelerator a = changed("h100-sxm5", {{"link_gb_s", "900"}, {"fp8_tflops", ""}});
    EXPECT_THAT(keys(lint_accelerator(a)), ElementsAre("fp8_tflops", "link_gb_s"));
    a.sources["link_gb_s"] = "a page; checked 900: two boards; more";
    EXPECT_EQ(accepted_reason(a, "link_gb_s"), "two boards");
    EXPECT_THAT(keys(lint_accelerator(a)), ElementsAre("fp8_tflops"));
    a.sources["fp8_tflops"] = "checked none: fused off";
    EXPECT_THAT(keys(lint_accelerator(a)), IsEmpty());
    for (const char* not_a_reason :
         {"checked 900", "checked 900: ", "checked: two boards", "checked 901: x", "checked none: x",
          "checked : x", "unchecked 900: x", "900", "", "; ;"}) {
        a.sources["link_gb_s"] = not_a_reason;
        EXPECT_THAT(keys(lint_accelerator(a)), ElementsAre("link_gb_s")) << not_a_reason;
    }
    a.sources.erase("link_gb_s");
    a.sources["default"] = "checked 900: x";
    EXPECT_THAT(keys(lint_accelerator(a)), ElementsAre("link_gb_s"));
}

TEST(SpecLint, ShippedReasons) {
    std::vector<std::string> reasons;
    for (const Accelerator& accelerator : all_shipped()) {
        for (const auto& [key, source] : accelerator.sources) {
            if (!accepted_reason(accelerator, key).empty()) {
                reasons.push_back(accelerator.id + ' ' + key);
                // A reason without anything to explain is out of date.
                Accelerator without = accelerator;
                without.sources.erase(key);
                EXPECT_THAT(keys(lint_accelerator(without)), Contains(key)) << accelerator.id;
            }
        }
    }
    EXPECT_THAT(reasons, testing::UnorderedElementsAre("l40s int4_tops"));
}

TEST(SpecLint, NumbersInFindingsReadWell) {
    EXPECT_EQ(spec_lint::rounded(1978.9), "1979");
    EXPECT_EQ(spec_lint::rounded(362.05), "362");
    EXPECT_EQ(spec_lint::rounded(5.0411), "5.04");
    EXPECT_EQ(spec_lint::rounded(53.687), "53.7");
    EXPECT_EQ(spec_lint::rounded(0.07071), "0.0707");
    EXPECT_EQ(spec_lint::rounded(2), "2");
    EXPECT_EQ(spec_lint::rounded(1e-3), "0.001");
    EXPECT_EQ(spec_lint::rounded(1e7), "10000000");
}

// Whatever the figures within their ranges: an answer, no exception, no `inf` or `nan`.
TEST(SpecLint, ExtremeFigures) {
    for (const Accelerator& accelerator : all_shipped()) {
        for (const AcceleratorField& field : accelerator_fields()) {
            if (!field.is_number()) {
                continue;
            }
            for (const double value : {field.range.least, field.range.greatest}) {
                Accelerator extreme = accelerator;
                set_number(extreme, field, value);
                for (const LintFinding& finding : lint_accelerator(extreme)) {
                    EXPECT_NE(accelerator_fields().find(finding.key), nullptr) << finding.key;
                    EXPECT_THAT(finding.arguments, Each(Not(HasSubstr("inf")))) << accelerator.id;
                    EXPECT_THAT(finding.arguments, Each(Not(HasSubstr("nan")))) << accelerator.id;
                    EXPECT_THAT(finding.arguments, Each(Not(IsEmpty()))) << accelerator.id << finding.key;
                }
            }
        }
    }
}

} // namespace
} // namespace llmroofline
