// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/group_lookup.h"

#include <gtest/gtest.h>

#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

const Catalog& shipped() {
    static const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return catalog;
}

std::string found(const std::string& text) {
    const Result<GroupSpelling> spelling = parse_group(text);
    const Result<AcceleratorGroup> group =
        spelling ? find_group(shipped(), *spelling) : Result<AcceleratorGroup>(spelling.errors());
    return group ? to_string(*group) : "";
}

TEST(GroupLookup, ReadyGroupsAreGroupsOfTheirAccelerator) {
    EXPECT_EQ(found("hgx-h100"), "8xh100-sxm5:tp=8,node=8,net=50");
    EXPECT_EQ(found("2xhgx-h100"), "16xh100-sxm5:tp=8,dp=2,node=8,net=50");
    EXPECT_EQ(found("2xhgx-h100:tp=8,pp=2"), "16xh100-sxm5:tp=8,pp=2,node=8,net=50");
    EXPECT_EQ(found("hgx-h100:net=25"), "8xh100-sxm5:tp=8,node=8,net=25");
    EXPECT_EQ(found("gb200-nvl72"), "72xgb200:tp=8,dp=9,node=72,net=50");
    EXPECT_EQ(found("cloudmatrix-384"), "384xascend-910c:tp=8,dp=48,node=384,net=50");
    EXPECT_EQ(found("tpu-v7-4x4x4"), "64xtpu-v7-ironwood:tp=8,dp=8,node=64");
    EXPECT_EQ(found("mi250x-card"), "2xmi250x:tp=2,node=2");
}

TEST(GroupLookup, AcceleratorsAndVariantsAsEver) {
    EXPECT_EQ(found("h100-sxm5"), "h100-sxm5");
    EXPECT_EQ(found("4xh100-sxm5"), "4xh100-sxm5:tp=4");
    EXPECT_EQ(found("h100-sxm5-1g.10gb"), "h100-sxm5-1g.10gb");
    EXPECT_EQ(found("4xrtx-3090-250w:pp=4"), "4xrtx-3090-250w:pp=4");
    EXPECT_EQ(find_group(shipped(), *parse_group("hgx-h1000")).errors().front(),
              (Error{ErrorCode::unknown_accelerator, {"hgx-h1000", "hgx-h100"}, {}}));
}

// A ready group is as large as it says, in whole nodes, and its figures are those that its parts have.
TEST(GroupLookup, ShippedGroupsAreSound) {
    EXPECT_GE(shipped().ready_groups().size(), 20u);
    for (const ReadyGroupEntry& entry : shipped().ready_groups()) {
        const ReadyGroup& ready = entry.value;
        GroupSpelling spelling;
        spelling.accelerator = ready.id;
        const Result<AcceleratorGroup> group = find_group(shipped(), spelling);
        ASSERT_TRUE(group) << ready.id;
        EXPECT_EQ(group->accelerators(), ready.accelerators()) << ready.id;
        ASSERT_TRUE(ready.links.node_size) << ready.id;
        EXPECT_EQ(group->accelerators() % *ready.links.node_size, 0) << ready.id;
        EXPECT_TRUE(group->accelerator.link_gb_s) << ready.id;
        EXPECT_EQ(shipped().accelerator_entry(ready.id), nullptr) << ready.id;
    }
}

TEST(GroupLookup, UsersGroupsAndVariants) {
    const TemporaryFolder user;
    user.write("hardware_specs/groups/hgx-h100.yaml",
               "kind: group\nid: hgx-h100\nname: Mine\naccelerator: h100-pcie\ntensor: 2\n");
    user.write(
        "hardware_specs/variants/l4.yaml",
        "kind: variants\naccelerator: l4\nvariants:\n  - id: 50w\n    name: limited\n    rate_share: 0.5\n"
        "    tdp_w: 50\n    status: single source\n    source: mine\n    read: 2026-11-28\n");
    user.write("hardware_specs/groups/lost.yaml",
               "kind: group\nid: lost\nname: Lost\naccelerator: nowhere\n");
    user.write("hardware_specs/variants/nothing.yaml",
               "kind: variants\naccelerator: nothing\nvariants: []\n");
    const Catalog catalog = shipped().with_user_entries(user.path());
    EXPECT_EQ(to_string(*find_group(catalog, *parse_group("hgx-h100"))), "2xh100-pcie:tp=2");
    EXPECT_EQ(catalog.find_accelerator("l4-50w")->rate_tera(Rate::fp16), 60.5);
    EXPECT_EQ(catalog.ready_group("lost"), nullptr);
    ASSERT_EQ(catalog.faults().size(), 2u);
    for (const Error& fault : catalog.faults()) {
        EXPECT_EQ(fault.code, ErrorCode::unknown_accelerator);
        EXPECT_FALSE(fault.place.file.empty());
    }
}

} // namespace
} // namespace llmroofline
