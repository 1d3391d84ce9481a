// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_presets.h"

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

const std::filesystem::path source = LLMROOFLINE_SOURCE_DIR;

// Rows and means of the whole traces as their publishers have them.
TEST(TrafficPresets, EachHasItsTracesRowsAndMeans) {
    struct Row {
        const char* id;
        double requests, input, output;
    };
    for (const Row& row :
         {Row{"azure-chat-2023", 19'366, 1155, 211}, Row{"azure-code-2023", 8'819, 2048, 28},
          Row{"mooncake-conversation", 12'031, 12'035, 343}, Row{"mooncake-synthetic", 3'993, 15'326, 149},
          Row{"arxiv-summaries", 28'257, 2588, 291}, Row{"deepseek-r1-reasoning", 1'383'630, 1268, 1527}}) {
        const auto traffic = load_traffic_preset(source, row.id);
        ASSERT_TRUE(traffic) << row.id;
        EXPECT_EQ(traffic->id, row.id);
        EXPECT_FALSE(traffic->name.empty());
        EXPECT_FALSE(traffic->source.empty());
        EXPECT_NEAR(traffic->requests(), row.requests, 1);
        EXPECT_NEAR(traffic->input_tokens() / traffic->requests(), row.input, 0.6);
        EXPECT_NEAR(traffic->output_tokens() / traffic->requests(), row.output, 1.5);
    }
    EXPECT_EQ(traffic_preset_ids().size(), 6u);
}

TEST(TrafficPresets, AnUnknownOneIsRefusedWithTheNearest) {
    EXPECT_EQ(load_traffic_preset(source, "azure-caht-2023").errors(),
              Errors({{ErrorCode::unknown_traffic, {"azure-caht-2023", "azure-chat-2023"}, {}}}));
    EXPECT_FALSE(load_traffic_preset(source, "../traffic/azure-chat-2023"));
}

TEST(TrafficPresets, WhatIsWrittenIsReadBack) {
    Traffic traffic{"mine", "my own", "a log", {{3, 10.5, 0}, {0.25, 1e6, 1.0 / 3}}, 1.5, 90};
    EXPECT_EQ(*parse_traffic(traffic_json(traffic), "x"), traffic);
    traffic.requests_per_s.reset();
    traffic.busiest_minute.reset();
    EXPECT_EQ(*parse_traffic(traffic_json(traffic), "x"), traffic);
}

TEST(TrafficPresets, FaultsHaveTheirPlaces) {
    const auto errors = parse_traffic(R"({"kind": "traffic", "id": "x", "name": "n", "source": "s",
"bins": [[1, 2, 3], [1, 2],
 [1, -5, 2]]})",
                                      "f.json")
                            .errors();
    ASSERT_EQ(errors.size(), 2u);
    EXPECT_EQ(errors[0], (Error{ErrorCode::bad_number_list, {"bins", "3"}, {"f.json", 2, 21}}));
    EXPECT_EQ(errors[1].code, ErrorCode::number_out_of_range);
    EXPECT_EQ(errors[1].place.line, 3);
}

} // namespace
} // namespace llmroofline
