// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/price.h"

#include <gtest/gtest.h>

#include "core/hardware/accelerator_fields.h"
#include "core/hardware/accelerator_yaml.h"

namespace llmroofline {
namespace {

const std::string start = "kind: accelerator\nid: x\nname: X\nvendor: V\nmemory_gb: 1\nbandwidth_gb_s: 2\n";

const std::string market = "price_usd_per_hour:\n"
                           "  on_demand:\n"
                           "    value: 4\n"
                           "    low: 2.1\n"
                           "    high: 12.29\n"
                           "    providers: 15\n"
                           "    oldest: 2026-02-11\n"
                           "    date: 2026-10-10\n"
                           "    source: \"an index\"\n"
                           "  contract:\n"
                           "    value: 2\n"
                           "    date: 2026-09-08\n"
                           "    source: \"a survey\"\n";

Accelerator read(const std::string& text) {
    const Result<Accelerator> result = parse_accelerator(text, "f.yaml");
    EXPECT_TRUE(result) << text;
    return result ? *result : Accelerator{};
}

// The only fault of a price section, given as lines below the segment.
Error fault_of(const std::string& text) {
    const Result<Accelerator> result = parse_accelerator(start + text, "f.yaml");
    EXPECT_FALSE(result) << text;
    if (result) {
        return {};
    }
    EXPECT_EQ(result.errors().size(), 1u) << text;
    return result.errors().front();
}

TEST(Price, ReadsSegmentsAndWritesThemAgain) {
    const Accelerator a = read(start + market);
    const Price& price = *a.prices.in(PriceSegment::on_demand);
    EXPECT_EQ(price.usd_per_hour, 4);
    EXPECT_EQ(price.low, 2.1);
    EXPECT_EQ(price.high, 12.29);
    EXPECT_EQ(price.providers, 15);
    EXPECT_EQ(price.oldest, (Date{2026, 2, 11}));
    EXPECT_EQ(price.date, (Date{2026, 10, 10}));
    EXPECT_EQ(price.source, "an index");
    EXPECT_FALSE(a.prices.in(PriceSegment::hyperscaler));
    EXPECT_EQ(a.prices.in(PriceSegment::contract)->usd_per_hour, 2);
    EXPECT_NE(write_accelerator(a).find(market), std::string::npos) << write_accelerator(a);
    EXPECT_EQ(read(write_accelerator(a)), a);
}

TEST(Price, OneNumberIsOnesOwn) {
    const Accelerator a = read(start + "price_usd_per_hour: 3.5\n");
    EXPECT_EQ(a.prices.yours, 3.5);
    for (const PriceSegment segment : all_price_segments) {
        EXPECT_EQ(a.prices.usd_per_hour(segment), 3.5);
        EXPECT_FALSE(a.prices.in(segment));
    }
    EXPECT_EQ(read(write_accelerator(a)), a);
    EXPECT_FALSE(read(start).prices.any());
    EXPECT_FALSE(read(start + "price_usd_per_hour: null\n").prices.any());
    EXPECT_EQ(read(start).prices.usd_per_hour(), std::nullopt);
}

TEST(Price, SegmentsAreNeverMixed) {
    const Prices prices = read(start + market).prices;
    EXPECT_EQ(prices.usd_per_hour(), 4);
    EXPECT_EQ(prices.usd_per_hour(PriceSegment::contract), 2);
    for (const PriceSegment absent : {PriceSegment::hyperscaler, PriceSegment::neocloud,
                                      PriceSegment::marketplace, PriceSegment::owned}) {
        EXPECT_EQ(prices.usd_per_hour(absent), std::nullopt);
    }
}

TEST(Price, FaultsHaveTheirPlace) {
    const auto price = [](const std::string& lines) {
        return fault_of("price_usd_per_hour:\n  on_demand:\n" + lines);
    };
    const std::string rest = "    date: 2026-10-10\n    source: s\n";
    EXPECT_EQ(price("    value: much\n" + rest).place, (Place{"f.yaml", 9, 12}));
    EXPECT_EQ(price("    value: 0\n" + rest).code, ErrorCode::number_out_of_range);
    EXPECT_EQ(price(rest).code, ErrorCode::missing_key);
    EXPECT_EQ(price("    value: 4\n    source: s\n").arguments, std::vector<std::string>{"date"});
    EXPECT_EQ(price("    value: 4\n    date: 2026-10-10\n").arguments, std::vector<std::string>{"source"});
    EXPECT_EQ(price("    value: 4\n    date: 2026-10-10\n    source: \"\"\n").code, ErrorCode::expected_text);
    EXPECT_EQ(price("    value: 4\n    date: October\n    source: s\n"),
              (Error{ErrorCode::expected_date, {"date", "October"}, {"f.yaml", 10, 11}}));
    EXPECT_EQ(price("    value: 4\n    low: 5\n" + rest),
              (Error{ErrorCode::price_out_of_order, {"low", "5", "value", "4"}, {"f.yaml", 10, 10}}));
    EXPECT_EQ(price("    value: 4\n    high: 3\n" + rest),
              (Error{ErrorCode::price_out_of_order, {"high", "3", "value", "4"}, {"f.yaml", 10, 11}}));
    EXPECT_EQ(price("    value: 4\n    oldest: 2026-10-11\n" + rest).arguments,
              (std::vector<std::string>{"oldest", "2026-10-11", "date", "2026-10-10"}));
    EXPECT_EQ(price("    value: 4\n    providers: 1.5\n" + rest).code, ErrorCode::expected_integer);
    EXPECT_EQ(price("    value: 4\n    lowest: 1\n" + rest).code, ErrorCode::unknown_key);
    EXPECT_EQ(fault_of("price_usd_per_hour:\n  spot:\n    value: 1\n").code, ErrorCode::unknown_key);
    EXPECT_EQ(fault_of("price_usd_per_hour: [1]\n").place, (Place{"f.yaml", 7, 21}));
    EXPECT_EQ(fault_of("price_usd_per_hour: cheap\n").code, ErrorCode::expected_number);
}

TEST(Price, AnOverrideIsYours) {
    Accelerator a = read(start + market + "status:\n  default: confirmed\nsources:\n  default: d\n");
    EXPECT_EQ(a.source_of("price_usd_per_hour"), "an index");
    EXPECT_EQ(a.read_on("price_usd_per_hour"), (Date{2026, 10, 10}));
    ASSERT_TRUE(set_field(a, "price_usd_per_hour", "2.5"));
    EXPECT_EQ(a.prices, (Prices{2.5, {}}));
    EXPECT_EQ(a.status_of("price_usd_per_hour"), FigureStatus::unstated);
    EXPECT_EQ(a.source_of("price_usd_per_hour"), "");
    ASSERT_TRUE(set_field(a, "price_usd_per_hour", "null"));
    EXPECT_FALSE(a.prices.any());
    EXPECT_EQ(set_field(a, "price_usd_per_hour", "0").errors().front().code, ErrorCode::number_out_of_range);
}

TEST(Price, IsStaleAfterNinetyDays) {
    Price price;
    price.date = {2026, 8, 30};
    EXPECT_EQ(age_in_days(price, {2026, 11, 28}), 90);
    EXPECT_FALSE(is_stale(price, {2026, 11, 28}));
    EXPECT_TRUE(is_stale(price, {2026, 11, 29}));
    price.date = {2026, 0, 0}; // as old as it may be
    EXPECT_TRUE(is_stale(price, {2026, 11, 28}));
}

TEST(Price, NamesOfSegments) {
    for (const PriceSegment segment : all_price_segments) {
        EXPECT_EQ(parse_price_segment(to_string(segment)), segment);
    }
    EXPECT_EQ(parse_price_segment("spot"), std::nullopt);
}

// -- when a figure was read

TEST(ReadingDates, OneForAllAndExceptions) {
    const std::string dates = "status:\n  default: confirmed\nsources:\n  default: \"d\"\n"
                              "read:\n  default: 2026-11-22\n  memory_gb: 2026-11-28\n";
    Accelerator a = read(start + "tdp_w: 5\n" + dates);
    EXPECT_EQ(a.read_on("memory_gb"), (Date{2026, 11, 28}));
    EXPECT_EQ(a.read_on("tdp_w"), (Date{2026, 11, 22}));
    EXPECT_NE(write_accelerator(a).find("read:\n  default: 2026-11-22\n  memory_gb: 2026-11-28\n"),
              std::string::npos);
    EXPECT_EQ(read(write_accelerator(a)), a);
    ASSERT_TRUE(set_field(a, "memory_gb", "2"));
    EXPECT_EQ(a.read_on("memory_gb"), std::nullopt) << "nobody read the override";
    EXPECT_EQ(read(start).read_on("memory_gb"), std::nullopt);
    EXPECT_EQ(fault_of("read:\n  default: never\n"),
              (Error{ErrorCode::expected_date, {"default", "never"}, {"f.yaml", 8, 12}}));
    EXPECT_EQ(fault_of("read:\n  memory: 2026\n").code, ErrorCode::unknown_key);
}

} // namespace
} // namespace llmroofline
