// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/known_part.h"

#include <gtest/gtest.h>

#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

const Catalog& shipped() {
    static const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return catalog;
}

std::string part_of(const std::string& name, double memory_gb, const std::string& id = "mine") {
    Accelerator a;
    a.id = id;
    a.name = name;
    a.memory_gb = memory_gb;
    const Accelerator* const part = known_part(a, shipped());
    return part == nullptr ? "" : part->id;
}

// HBM2e moves 2,039 GB/s, HBM3 3,350, also where somebody writes TB/s.
TEST(KnownPart, ByBandwidthWhereNameAndMemoryDoNotTell) {
    Accelerator a;
    a.id = "mine";
    a.name = "H100";
    a.memory_gb = 80;
    for (const auto& [bandwidth, id] : {std::pair(2039.0, "h100-pcie"), std::pair(3350.0, "h100-sxm5"),
                                        std::pair(3.35, "h100-sxm5"), std::pair(2.0, "h100-pcie")}) {
        a.bandwidth_gb_s = bandwidth;
        const Accelerator* const part = known_part(a, shipped());
        ASSERT_NE(part, nullptr);
        EXPECT_EQ(part->id, id) << bandwidth;
    }
}

TEST(KnownPart, ByNamesAsPeopleWriteThem) {
    EXPECT_EQ(part_of("NVIDIA H100 80GB HBM3", 80), "h100-sxm5"); // the PCIe card has HBM2e
    EXPECT_EQ(part_of("H100 SXM5 80GB", 80), "h100-sxm5");
    EXPECT_EQ(part_of("H100 NVL", 94), "h100-nvl-94gb");
    EXPECT_EQ(part_of("NVIDIA A100-SXM4-40GB", 40), "a100-sxm4-40gb");
    EXPECT_EQ(part_of("A100", 80).substr(0, 4), "a100");
    EXPECT_EQ(part_of("NVIDIA GeForce RTX 4090", 24), "rtx-4090");
    EXPECT_EQ(part_of("rtx4090", 24), "rtx-4090");
    EXPECT_EQ(part_of("RTX 4090 D", 24), "rtx-4090d");
    EXPECT_EQ(part_of("RTX 3090 Ti", 24), "rtx-3090-ti");
    EXPECT_EQ(part_of("RTX 3090", 24), "rtx-3090");
    EXPECT_EQ(part_of("AMD Instinct MI300X", 192), "mi300x");
    EXPECT_EQ(part_of("H20", 141), "h20-141gb");
    EXPECT_EQ(part_of("H20", 96), "h20-96gb");
    EXPECT_EQ(part_of("NVIDIA L4", 24), "l4");
    EXPECT_EQ(part_of("Cloud TPU v5e", 16), "tpu-v5e");
    EXPECT_EQ(part_of("Trainium3", 144), "trainium3");
}

TEST(KnownPart, ByTheId) {
    EXPECT_EQ(part_of("X", 80, "l40s"), "l40s");
    EXPECT_EQ(part_of("X", 96, "h20-96gb-custom"), "h20-96gb");
    EXPECT_EQ(part_of("Something Else", 1, "a10"), "a10");
}

TEST(KnownPart, NoneWhereNothingIsNamed) {
    EXPECT_EQ(part_of("Mine", 80), "");
    EXPECT_EQ(part_of("", 80), "");
    EXPECT_EQ(part_of("RTX 9999", 80), "");
    EXPECT_EQ(part_of("XL40S", 48), "");
    EXPECT_EQ(part_of("Model L 4", 24), "l4"); // parted words are one product
}

// Every shipped one is its own part by its id, and of its own product by its name.
TEST(KnownPart, EachIsItself) {
    for (const AcceleratorEntry& entry : shipped().accelerators()) {
        EXPECT_EQ(known_part(entry.value, shipped()), &entry.value);
    }
}

TEST(KnownPart, UsersEntriesAreNoReference) {
    const TemporaryFolder user;
    user.write("hardware_specs/mine.yaml", "kind: accelerator\nid: mine\nname: Abacus 1\nvendor: V\n"
                                           "memory_gb: 1\nbandwidth_gb_s: 2\n");
    const Catalog catalog = shipped().with_user_entries(user.path());
    Accelerator a;
    a.id = a.name = "mine";
    a.memory_gb = 1;
    EXPECT_EQ(known_part(a, catalog), nullptr);
}

} // namespace
} // namespace llmroofline
