// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/spec_lint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "core/hardware/accelerator_fields.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/hardware/spec_lint_rules.h"

namespace llmroofline {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::filesystem::path specs_folder() {
    return std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "hardware_specs";
}

Accelerator shipped(const std::string& id) {
    const Result<Accelerator> accelerator = load_accelerator(specs_folder() / (id + ".yaml"));
    EXPECT_TRUE(accelerator) << id;
    return accelerator ? *accelerator : Accelerator{};
}

std::vector<Accelerator> all_shipped() {
    std::vector<Accelerator> all;
    for (const auto& entry : std::filesystem::directory_iterator(specs_folder())) {
        if (entry.path().extension() == ".yaml") {
            all.push_back(shipped(entry.path().stem().string()));
        }
    }
    return all;
}

using Changes = std::vector<std::pair<std::string, std::string>>;

Accelerator changed(const std::string& id, const Changes& changes) {
    Accelerator accelerator = shipped(id);
    for (const auto& [key, value] : changes) {
        EXPECT_TRUE(set_field(accelerator, key, value)) << key;
    }
    return accelerator;
}

std::vector<std::string> keys(const std::vector<LintFinding>& findings) {
    std::vector<std::string> result;
    for (const LintFinding& finding : findings) {
        result.push_back(finding.key);
    }
    return result;
}

std::vector<std::string> keys_of(const std::string& id, const Changes& changes) {
    return keys(lint_accelerator(changed(id, changes)));
}

bool finds(const Accelerator& accelerator, LintCode code, std::string_view key) {
    const std::vector<LintFinding> findings = lint_accelerator(accelerator);
    return std::any_of(findings.begin(), findings.end(), [&](const LintFinding& finding) {
        return finding.code == code && finding.key == key;
    });
}

// Of no known architecture, so that only the rules for any part apply.
Accelerator unknown() {
    Accelerator a;
    a.id = "x";
    a.name = "X";
    a.vendor = "V";
    a.architecture = "Abacus";
    a.memory_gb = 80;
    a.bandwidth_gb_s = 2000;
    a.rate_tera(Rate::vector_fp32) = 20;
    a.rate_tera(Rate::tf32) = 150;
    a.rate_tera(Rate::fp16) = 300;
    a.rate_tera(Rate::bf16) = 300;
    a.rate_tera(Rate::fp8) = 600;
    a.rate_tera(Rate::fp4) = 1200;
    a.rate_tera(Rate::int8) = 600;
    a.rate_tera(Rate::int4) = 1200;
    a.tdp_w = 400;
    return a;
}

TEST(SpecLint, FindsNothingInShippedSpecs) {
    const std::vector<Accelerator> all = all_shipped();
    EXPECT_GE(all.size(), 76u);
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
        finds(changed("mi250x", {{"fp32_tflops", "95.7"}}), LintCode::vector_rate_high, "fp32_tflops"));
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

// -- memory

TEST(SpecLint, GibibytesForGigabytes) {
    for (const auto& [id, wrong] : std::vector<std::pair<std::string, std::string>>{{"h100-sxm5", "85.9"},
                                                                                    {"h100-sxm5", "85.899"},
                                                                                    {"h100-sxm5", "86"},
                                                                                    {"h20-96gb", "103.1"},
                                                                                    {"h200-sxm5", "151.4"},
                                                                                    {"h200-sxm5", "151"},
                                                                                    {"mi300x", "206.2"},
                                                                                    {"l40s", "51.5"}}) {
        EXPECT_TRUE(finds(changed(id, {{"memory_gb", wrong}}), LintCode::memory_in_gib, "memory_gb"))
            << id << ' ' << wrong;
    }
    EXPECT_EQ(lint_accelerator(changed("h20-96gb", {{"memory_gb", "103.1"}})).front().arguments,
              (std::vector<std::string>{"103.1", "96"}));
    for (const char* right : {"96", "94", "95", "100", "84.5", "92"}) {
        EXPECT_FALSE(finds(changed("h20-96gb", {{"memory_gb", right}}), LintCode::memory_in_gib, "memory_gb"))
            << right;
    }
}

TEST(SpecLint, UsableMemory) {
    const auto with = [](const char* mib) { return changed("h100-sxm5", {{"usable_memory_mib", mib}}); };
    EXPECT_TRUE(finds(with("81921"), LintCode::usable_memory_above, "usable_memory_mib"));
    EXPECT_TRUE(finds(with("85899"), LintCode::usable_memory_above, "usable_memory_mib"));  // MB
    EXPECT_TRUE(finds(with("80"), LintCode::usable_memory_far_below, "usable_memory_mib")); // GiB
    EXPECT_THAT(keys(lint_accelerator(with("81920"))), IsEmpty());
    EXPECT_THAT(keys(lint_accelerator(with("76000"))), IsEmpty());
}

TEST(SpecLint, BandwidthAgainstMemory) {
    for (const auto& [id, wrong] :
         std::vector<std::pair<std::string, std::string>>{{"h100-sxm5", "3.35"},
                                                          {"h100-sxm5", "6700"},
                                                          {"a100-sxm4-80gb", "1555"},
                                                          {"mi300x", "53000"},
                                                          {"b200-sxm", "64000"},
                                                          {"m4-max-40c", "5460"}}) {
        EXPECT_TRUE(
            finds(changed(id, {{"bandwidth_gb_s", wrong}}), LintCode::bandwidth_per_gb, "bandwidth_gb_s"))
            << id << ' ' << wrong;
    }
    for (const auto& [id, wrong] : std::vector<std::pair<std::string, std::string>>{
             {"l40s", "1728"}, {"rtx-4090", "2016"}, {"rtx-5090", "2400"}, {"m3-ultra-80c", "1638"}}) {
        EXPECT_TRUE(
            finds(changed(id, {{"bandwidth_gb_s", wrong}}), LintCode::bandwidth_above_type, "bandwidth_gb_s"))
            << id << ' ' << wrong;
    }
    for (const auto& [id, other] : std::vector<std::pair<std::string, std::string>>{
             {"h100-sxm5", "3072"}, {"h100-sxm5", "3430"}, {"h20-96gb", "4096"}, {"gb200", "7700"}}) {
        EXPECT_THAT(keys_of(id, {{"bandwidth_gb_s", other}}), IsEmpty()) << id << ' ' << other;
    }
    Accelerator a = changed("h100-sxm5", {{"bandwidth_gb_s", "80000"}});
    a.memory_type = "on-die SRAM";
    EXPECT_THAT(keys(lint_accelerator(a)), IsEmpty());
}

// -- links and power

TEST(SpecLint, BothDirectionsOfEveryKnownLinkAreFound) {
    int seen = 0;
    for (Accelerator accelerator : all_shipped()) {
        const std::optional<double> rate = spec_lint::find_link_rate(accelerator);
        if (!rate || !accelerator.link_gb_s || *accelerator.link_gb_s < *rate * 0.9) {
            continue; // of a capped link both directions may be less than one of the full link
        }
        EXPECT_NEAR(*accelerator.link_gb_s, *rate, *rate * 0.01) << accelerator.id;
        *accelerator.link_gb_s *= 2;
        EXPECT_TRUE(finds(accelerator, LintCode::link_above_one_direction, "link_gb_s")) << accelerator.id;
        ++seen;
    }
    EXPECT_GT(seen, 45);
}

TEST(SpecLint, LinksByName) {
    const auto rate = [](std::string name, std::string architecture, std::optional<double> pcie = {}) {
        Accelerator a;
        a.interconnect = std::move(name);
        a.architecture = std::move(architecture);
        a.pcie_gen = pcie;
        return spec_lint::find_link_rate(a);
    };
    EXPECT_EQ(rate("NVLink 2", ""), 150);
    EXPECT_EQ(rate("NVLink 3", ""), 300);
    EXPECT_EQ(rate("nvlink-4 bridge (pair)", ""), 450);
    EXPECT_EQ(rate("NVLink5", ""), 900);
    EXPECT_EQ(rate("NVLink", "Hopper"), 450);
    EXPECT_EQ(rate("NVLink", "Lovelace"), std::nullopt);
    EXPECT_EQ(rate("PCIe", "", 3), 16);
    EXPECT_EQ(rate("PCIe", "", 4), 32);
    EXPECT_EQ(rate("PCIe 5.0 x16", "", 3), 64);
    EXPECT_EQ(rate("PCIe Gen5 x8", ""), 32);
    EXPECT_EQ(rate("PCIe", ""), std::nullopt);
    EXPECT_EQ(rate("24x100GbE RoCE", "Gaudi 2"), 300);
    EXPECT_EQ(rate("GbE", ""), std::nullopt);
    EXPECT_EQ(rate("x100GbE", ""), std::nullopt);
    EXPECT_EQ(rate("99999999999x99999999999GbE", "").has_value(), true); // no overflow
    EXPECT_EQ(rate("xGMI", "CDNA 3"), 448);
    EXPECT_EQ(rate("Infinity Fabric", "CDNA3"), 448);
    EXPECT_EQ(rate("", "Hopper"), std::nullopt);
}

TEST(SpecLint, Power) {
    EXPECT_TRUE(finds(changed("h100-sxm5", {{"tdp_w", "70"}}), LintCode::power_implausible, "tdp_w"));
    EXPECT_TRUE(finds(changed("l4", {{"tdp_w", "7200"}}), LintCode::power_implausible, "tdp_w"));
    EXPECT_THAT(keys_of("h100-sxm5", {{"tdp_w", "350"}}), IsEmpty());
    Accelerator a = unknown();
    a.tdp_w = 30000;
    EXPECT_TRUE(finds(a, LintCode::power_implausible, "tdp_w"));
    a.rates_tera = {};
    EXPECT_THAT(keys(lint_accelerator(a)), IsEmpty());
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
    EXPECT_THAT(reasons, testing::UnorderedElementsAre("dgx-spark-gb10 fp8_tflops",
                                                       "dgx-spark-gb10 int8_tops", "l40s int4_tops"));
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
                    EXPECT_NE(find_accelerator_field(finding.key), nullptr) << finding.key;
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
