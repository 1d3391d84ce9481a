// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/hardware/accelerator_group.h"

namespace llmroofline {
namespace {

Result<ParallelLayout> layout(const char* text, const ParallelLayout& otherwise = {}) {
    const auto spelling = parse_group(text);
    return spelling ? layout_of(*spelling, otherwise) : Result<ParallelLayout>(spelling.errors());
}

Error fault(const char* text) {
    const auto found = layout(text);
    EXPECT_FALSE(found) << text;
    return found ? Error{} : found.errors().front();
}

TEST(AcceleratorGroup, ReadsWhatIsTyped) {
    EXPECT_EQ(*layout("h20-96gb"), (ParallelLayout{}));
    EXPECT_EQ(*layout("8xh20-96gb"), (ParallelLayout{8, 1, 1, 1, 1})); // the count alone: tensor parallel
    EXPECT_EQ(*layout("8xh20-96gb:tp=4,pp=2,mb=2"), (ParallelLayout{4, 2, 1, 1, 2}));
    EXPECT_EQ(*layout("8xh20-96gb:tp=8,pp=1,ep=1,dp=1"), (ParallelLayout{8, 1, 1, 1, 1}));
    EXPECT_EQ(*layout("8xh20-96gb:tp=8,ep=8"), (ParallelLayout{8, 1, 8, 1, 1}));
    EXPECT_EQ(*layout("8xh20-96gb:ep=8"), (ParallelLayout{1, 1, 8, 8, 1})); // attention beside the experts
    EXPECT_EQ(*layout("8xh20-96gb:tp=2,ep=4"), (ParallelLayout{2, 1, 4, 4, 1}));
    EXPECT_EQ(*layout("h20-96gb:tp=4"), (ParallelLayout{4, 1, 1, 1, 1}));
    // A side that names nothing takes the common degrees.
    EXPECT_EQ(*layout("h20-96gb", {4, 2, 1, 1, 1}), (ParallelLayout{4, 2, 1, 1, 1}));
    EXPECT_EQ(*layout("8xh20-96gb", {4, 2, 1, 1, 1}), (ParallelLayout{4, 2, 1, 1, 1}));

    const auto spelling = parse_group("16x./dir:a/8x.yaml:node=8,lat=1.5,net=50,netlat=5");
    ASSERT_TRUE(spelling);
    EXPECT_EQ(spelling->count, 16);
    EXPECT_EQ(spelling->accelerator, "./dir:a/8x.yaml");
    EXPECT_EQ(spelling->links, (GroupLinks{8, 1.5, 50.0, 5.0}));
    EXPECT_EQ(parse_group("910x")->accelerator, "910x"); // an id, not a count
}

TEST(AcceleratorGroup, WritesWhatItReads) {
    for (const char* text :
         {"h20", "8xh20:tp=8", "64xh20:tp=2,pp=4,ep=16,dp=8,mb=4,node=8,lat=1.5,net=50,netlat=5"}) {
        const auto spelling = parse_group(text);
        AcceleratorGroup group;
        group.accelerator.id = spelling->accelerator;
        group.layout = *layout_of(*spelling, {});
        group.links = spelling->links;
        EXPECT_EQ(to_string(group), text);
    }
}

TEST(AcceleratorGroup, RefusesWithTheReason) {
    EXPECT_EQ(fault("8xh20:tp=4"), (Error{ErrorCode::group_count_mismatch, {"8", "4", "1", "1", "4"}, {}}));
    EXPECT_EQ(fault("h20:tp=4,ep=3,dp=1"), (Error{ErrorCode::expert_degree_does_not_divide, {"3", "4"}, {}}));
    EXPECT_EQ(fault("h20:pp=2,mb=3"), (Error{ErrorCode::too_many_micro_batches, {"3", "2"}, {}}));
    EXPECT_EQ(fault("h20:tq=4"), (Error{ErrorCode::unknown_key, {"tq", "tp"}, {}}));
    EXPECT_EQ(fault("h20:tp=0").code, ErrorCode::number_out_of_range);
    EXPECT_EQ(fault("h20:tp=two"), (Error{ErrorCode::expected_integer, {"tp", "two"}, {}}));
    EXPECT_EQ(fault("h20:net=fast").code, ErrorCode::expected_number);
    EXPECT_EQ(fault("0xh20").code, ErrorCode::number_out_of_range);
    EXPECT_EQ(fault("99999999999999999999xh20").code, ErrorCode::number_out_of_range);
    EXPECT_EQ(fault(":tp=4").code, ErrorCode::bad_group);
    EXPECT_EQ(fault("h20:tp=4,pp").code, ErrorCode::bad_group);
    EXPECT_EQ(fault("h20:tp=60000,dp=60000").code, ErrorCode::group_count_mismatch);
}

TEST(AcceleratorGroup, NodeSizeIsTheGroupsElseTheSpecificationsElseAll) {
    AcceleratorGroup group;
    group.layout.tensor = 16;
    EXPECT_EQ(group.node_size(), 16);
    group.accelerator.node_size = 8;
    EXPECT_EQ(group.node_size(), 8);
    EXPECT_TRUE(group.spans_nodes());
    group.links.node_size = 72;
    EXPECT_EQ(group.node_size(), 16);
}

} // namespace
} // namespace llmroofline
