// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/nearest.h"

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

const std::vector<std::string_view> keys = {
    "hidden_size", "layers", "heads", "kv_heads", "head_dim", "experts", "experts_per_token"};
const std::vector<std::string_view> ids = {
    "a10", "a100-pcie-40gb", "a100-sxm4-80gb", "h20-96gb", "h20-141gb", "l4", "t4"};

TEST(EditDistance, CountsEditsAndSwaps) {
    EXPECT_EQ(edit_distance("", ""), 0u);
    EXPECT_EQ(edit_distance("abc", ""), 3u);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
    EXPECT_EQ(edit_distance("layres", "layers"), 1u); // a swap
    EXPECT_EQ(edit_distance("Heads", "hEADS"), 0u);
}

TEST(NearestName, FindsMisspeltNames) {
    EXPECT_EQ(nearest_name("hiden_size", keys), "hidden_size");
    EXPECT_EQ(nearest_name("layres", keys), "layers");
    EXPECT_EQ(nearest_name("layer", keys), "layers");
    EXPECT_EQ(nearest_name("kv_haeds", keys), "kv_heads");
    EXPECT_EQ(nearest_name("expert_per_token", keys), "experts_per_token");
    EXPECT_EQ(nearest_name("H20-96GB", ids), "h20-96gb");
}

TEST(NearestName, PrefersWhatTheTextBegins) {
    EXPECT_EQ(nearest_name("h20", ids), "h20-96gb");
    EXPECT_EQ(nearest_name("a100", ids), "a100-pcie-40gb");
    EXPECT_EQ(nearest_name("expert", keys), "experts");
}

TEST(NearestName, FindsNothingFarAway) {
    EXPECT_EQ(nearest_name("quantum", keys), "");
    EXPECT_EQ(nearest_name("", keys), "");
    EXPECT_EQ(nearest_name("x", ids), "");
    EXPECT_EQ(nearest_name("zz", ids), "");
    EXPECT_EQ(nearest_name(std::string(200000, 'a'), keys), "");
    EXPECT_EQ(nearest_name("layers", {}), "");
}

} // namespace
} // namespace llmroofline
