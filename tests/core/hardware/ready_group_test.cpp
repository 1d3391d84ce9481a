// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/ready_group.h"

#include <gtest/gtest.h>

#include "core/hardware/ready_group_yaml.h"

namespace llmroofline {
namespace {

const std::string board = "kind: group\nid: board\nname: Board\naccelerator: card\ntensor: 8\nnode_size: 8\n"
                          "network_gb_s: 50\nnetwork: \"400 Gbit/s\"\n";
const std::string rack = "kind: group\nid: rack\nname: Rack\naccelerator: card\ntensor: 8\ndata: 9\n"
                         "node_size: 72\n";

ReadyGroup read(const std::string& text) {
    const Result<ReadyGroup> group = parse_ready_group(text, "f.yaml");
    EXPECT_TRUE(group) << text;
    return group ? *group : ReadyGroup{};
}

ParallelLayout layout(const std::string& group, const std::string& spelling,
                      const ParallelLayout& otherwise = {}) {
    const Result<GroupSpelling> read_spelling = parse_group(spelling);
    EXPECT_TRUE(read_spelling) << spelling;
    const Result<ParallelLayout> found = layout_of(read(group), *read_spelling, otherwise);
    EXPECT_TRUE(found) << spelling;
    return found ? *found : ParallelLayout{};
}

TEST(ReadyGroup, ReadsWhatItIs) {
    const ReadyGroup group = read(board);
    EXPECT_EQ(group.accelerator, "card");
    EXPECT_EQ(group.accelerators(), 8);
    EXPECT_EQ(group.layout, (ParallelLayout{8, 1, 1, 1, 1}));
    EXPECT_EQ(group.links.node_size, 8);
    EXPECT_EQ(group.links.network_gb_s, 50);
    EXPECT_EQ(group.network, "400 Gbit/s");
    EXPECT_EQ(read(rack).accelerators(), 72);
}

TEST(ReadyGroup, ByItsNameItIsItself) {
    EXPECT_EQ(layout(board, "board"), (ParallelLayout{8, 1, 1, 1, 1}));
    EXPECT_EQ(layout(board, "3xboard"), (ParallelLayout{8, 1, 1, 3, 1})); // replicas
    EXPECT_EQ(layout(rack, "rack"), (ParallelLayout{8, 1, 1, 9, 1}));
    EXPECT_EQ(layout(rack, "2xrack"), (ParallelLayout{8, 1, 1, 18, 1}));
    EXPECT_EQ(layout(board, "board:net=25"), (ParallelLayout{8, 1, 1, 1, 1}));
}

// The accelerators stay as many as there are; what is not named is what is left.
TEST(ReadyGroup, DegreesDivideAllOfIt) {
    EXPECT_EQ(layout(board, "board:tp=4"), (ParallelLayout{4, 1, 1, 2, 1}));
    EXPECT_EQ(layout(board, "2xboard:tp=8,pp=2"), (ParallelLayout{8, 2, 1, 1, 1}));
    EXPECT_EQ(layout(rack, "rack:tp=4,pp=2"), (ParallelLayout{4, 2, 1, 9, 1}));
    EXPECT_EQ(layout(rack, "rack:ep=72"), (ParallelLayout{1, 1, 72, 72, 1}));
    EXPECT_EQ(layout(board, "board", {4, 1, 1, 1, 1}), (ParallelLayout{4, 1, 1, 2, 1})); // --tp 4
    EXPECT_EQ(layout(board, "board", {1, 1, 8, 1, 1}), (ParallelLayout{1, 1, 8, 8, 1})); // --ep 8
}

TEST(ReadyGroup, WhatDoesNotDivideIsRefused) {
    const auto fault = [](const std::string& spelling) {
        const Result<ParallelLayout> found = layout_of(read(board), *parse_group(spelling), {});
        EXPECT_FALSE(found) << spelling;
        return found ? ErrorCode{} : found.errors().front().code;
    };
    EXPECT_EQ(fault("board:tp=3"), ErrorCode::group_count_mismatch);
    EXPECT_EQ(fault("board:tp=8,dp=2"), ErrorCode::group_count_mismatch);
    EXPECT_EQ(fault("60000xboard"), ErrorCode::number_out_of_range);
}

TEST(ReadyGroup, FaultsHaveTheirPlace) {
    const auto fault = [](const std::string& text) {
        const Result<ReadyGroup> group = parse_ready_group(text, "f.yaml");
        EXPECT_FALSE(group) << text;
        return group ? Error{} : group.errors().front();
    };
    EXPECT_EQ(fault(board + "pipeline: 0\n").place, (Place{"f.yaml", 9, 11}));
    EXPECT_EQ(fault(board + "racks: 2\n").code, ErrorCode::unknown_key);
    EXPECT_EQ(fault(board + "read:\n  default: never\n").code, ErrorCode::expected_date);
    EXPECT_EQ(fault(board + "status:\n  default: sure\n").code, ErrorCode::expected_choice);
    EXPECT_EQ(fault("kind: group\nid: x\nname: X\n").arguments, std::vector<std::string>{"accelerator"});
    EXPECT_EQ(fault("kind: accelerator\n").code, ErrorCode::wrong_kind);
}

} // namespace
} // namespace llmroofline
