// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/zoom.h"

#include <gtest/gtest.h>

#include "core/comparison/comparison_yaml.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

TEST(Zoom, IsWrittenAndReadAlike) {
    const Zoom zoom{1000.5, 8000, 4, 64};
    EXPECT_EQ(to_string(zoom), "1000.5:8000,4:64");
    const auto read = parse_zoom("zoom", "1000.5:8000,4:64");
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, zoom);
    EXPECT_EQ(to_string(Zoom{}), "");
    EXPECT_TRUE(parse_zoom("zoom", "")->is_whole());
}

TEST(Zoom, RefusesWhatIsNone) {
    for (const char* text :
         {"1:2", "1:2,3", "2:1,1:2", "1:2,3:3", "a:b,c:d", "1:2,3:4,5:6", "-1:2,3:4", ",", "1:2,1:nan"}) {
        const auto read = parse_zoom("zoom", text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.errors().front().code, ErrorCode::bad_zoom) << text;
    }
}

TEST(Zoom, AndPinsWithNamesAreKeptInFiles) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.zoom = {1000, 8000, 4, 64};
    comparison.pins = {{32, 4096, "chat: 短"}, {8, 1024}};
    const std::string text = write_comparison(comparison);
    const auto read = parse_comparison(text, "c.yaml", {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->zoom, comparison.zoom);
    EXPECT_EQ(read->pins, comparison.pins);
    comparison.zoom = {};
    comparison.pins = {{32, 4096}};
    const std::string plain = write_comparison(comparison);
    EXPECT_EQ(plain.find("zoom"), std::string::npos);
}

} // namespace
} // namespace llmroofline
