// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/hardware/spec_lint_fixture.h"

namespace llmroofline {
namespace {

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
         std::vector<std::pair<std::string, std::string>>{{"h100-sxm5", "6700"},
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

TEST(SpecLint, TerabytesForGigabytesASecond) {
    for (const Accelerator& right : all_shipped()) {
        Accelerator wrong = right;
        wrong.bandwidth_gb_s /= 1000;
        const bool is_sram = right.memory_type.find("SRAM") != std::string::npos;
        EXPECT_EQ(finds(wrong, LintCode::bandwidth_in_tb_s, "bandwidth_gb_s"), !is_sram) << right.id;
    }
    Accelerator a = unknown(); // no memory type
    a.bandwidth_gb_s = 3.35;
    EXPECT_THAT(lint_accelerator(a),
                ElementsAre(LintFinding{LintCode::bandwidth_in_tb_s, "bandwidth_gb_s", {"3.35", "3350"}}));
    a.bandwidth_gb_s = 35; // slow, yet no other unit makes it right
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
    // Where no interconnect is named, the fastest that the architecture has.
    EXPECT_EQ(rate("", "Hopper"), 450);
    EXPECT_EQ(rate("", "Ada Lovelace", 4), 32);
    EXPECT_EQ(rate("", "Ada Lovelace"), std::nullopt);
    EXPECT_EQ(rate("", "Abacus"), std::nullopt);
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

} // namespace
} // namespace llmroofline
