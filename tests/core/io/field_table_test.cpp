// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/field_table.h"

#include <gtest/gtest.h>

#include "core/io/field_yaml.h"
#include "core/io/yaml_reader.h"

namespace llmroofline {
namespace {

enum class Colour { red, green };
constexpr NameTable<Colour, 2> colour_names = {{{Colour::red, "red"}, {Colour::green, "green"}}};

struct Inner {
    double weight = 1.5;
    std::optional<double> depth;
};

struct Sample {
    std::int64_t count = 3;
    int small = 4;
    std::optional<int> perhaps;
    bool on = false;
    std::string words;
    Colour colour = Colour::red;
    std::optional<Colour> second;
    std::vector<double> levels = {1, 2};
    Inner inner;
};

constexpr std::array rows = {
    field::integer<&Sample::count>("count", {1, 1e8}),
    field::integer<&Sample::small>("small", {1, 1000}, "little"),
    field::integer<&Sample::perhaps>("perhaps", {0, 9}),
    field::boolean<&Sample::on>("enabled"),
    field::text<&Sample::words>("words"),
    field::choice<colour_names, &Sample::colour>("main_colour"),
    field::choice<colour_names, &Sample::second>("second"),
    field::numbers<&Sample::levels>("levels", {1, 64}),
    field::number<&Sample::inner, &Inner::weight>("weight", {0.5, 2, "kg"}),
    field::number<&Sample::inner, &Inner::depth>("depth", {0, 10}),
};
constexpr FieldTable<Sample> table{rows};

TEST(FieldTable, ReachesMembersThroughPaths) {
    Sample sample;
    EXPECT_EQ(table.at("count").get(sample), FieldValue(std::int64_t{3}));
    EXPECT_EQ(table.at("small").get(sample), FieldValue(std::int64_t{4}));
    EXPECT_EQ(table.at("weight").get(sample), FieldValue(1.5));
    EXPECT_EQ(table.at("main_colour").get(sample), FieldValue(std::string("red")));
    EXPECT_EQ(table.at("levels").get(sample), FieldValue(std::vector<double>{1, 2}));
    for (const char* none : {"perhaps", "words", "second", "depth"}) {
        EXPECT_EQ(table.at(none).get(sample), FieldValue()) << none;
        EXPECT_TRUE(table.at(none).is_optional) << none;
    }
    table.at("small").set(sample, std::int64_t{7});
    table.at("perhaps").set(sample, std::int64_t{8});
    table.at("depth").set(sample, 2.5);
    table.at("second").set(sample, std::string("green"));
    EXPECT_EQ(sample.small, 7);
    EXPECT_EQ(sample.perhaps, 8);
    EXPECT_EQ(sample.inner.depth, 2.5);
    EXPECT_EQ(sample.second, Colour::green);
    for (const char* none : {"perhaps", "depth", "second"})
        table.at(none).set(sample, {});
    EXPECT_FALSE(sample.perhaps || sample.inner.depth || sample.second);
    EXPECT_EQ(table.find("weights"), nullptr);
    EXPECT_EQ(table.keys().size(), rows.size());
}

TEST(FieldTable, ParsesWithinKindAndRange) {
    const auto code = [](const char* key, const char* text) {
        const auto value = parse_field(table.at(key), key, text);
        return value ? std::optional<ErrorCode>() : value.errors().front().code;
    };
    EXPECT_EQ(code("count", "1"), std::nullopt);
    EXPECT_EQ(code("count", "100000000"), std::nullopt);
    EXPECT_EQ(code("count", "0"), ErrorCode::number_out_of_range);
    EXPECT_EQ(code("count", "18446744073709551617"), ErrorCode::number_out_of_range);
    EXPECT_EQ(code("count", "0x10"), ErrorCode::expected_integer);
    EXPECT_EQ(code("count", "010"), ErrorCode::expected_integer);
    EXPECT_EQ(code("weight", "2.0001"), ErrorCode::number_out_of_range);
    EXPECT_EQ(code("weight", "1,5"), ErrorCode::expected_number);
    EXPECT_EQ(code("enabled", "yes"), ErrorCode::expected_boolean);
    EXPECT_EQ(code("main_colour", "blue"), ErrorCode::expected_choice);
    EXPECT_EQ(code("words", "two\nlines"), ErrorCode::expected_text);
    EXPECT_EQ(code("levels", "1,65"), ErrorCode::number_out_of_range);
    EXPECT_EQ(*parse_field(table.at("levels"), "levels", "4,1.5"), FieldValue(std::vector<double>{1.5, 4}));
    EXPECT_EQ(field_text(*parse_field(table.at("levels"), "levels", "4,1.5")), "1.5,4");
    // A fault names the field as it was spelled.
    EXPECT_EQ(parse_field(table.at("small"), "--little", "x").errors().front().arguments.front(), "--little");
    EXPECT_EQ(option_name(table.at("main_colour")), "main-colour");
    EXPECT_EQ(option_name(table.at("small")), "little");
}

TEST(FieldTable, YamlRoundTripsAndLeavesNoneOut) {
    Sample sample;
    sample.second = Colour::green;
    sample.inner.depth = 0.1;
    YamlWriter writer;
    write_fields(writer, table, sample);
    EXPECT_EQ(writer.result(),
              "count: 3\nsmall: 4\nenabled: false\nmain_colour: red\nsecond: green\nlevels:\n  - 1\n  - 2\n"
              "weight: 1.5\ndepth: 0.1\n");
    const auto document = parse_yaml(writer.result(), "f.yaml");
    ASSERT_TRUE(document);
    Errors errors;
    MappingReader reader(document->root, "f.yaml", errors);
    Sample again;
    read_fields(reader, table, again);
    reader.finish();
    EXPECT_EQ(errors, Errors{});
    for (const auto& field : table)
        EXPECT_EQ(field.get(again), field.get(sample)) << field.key;
}

TEST(FieldTable, YamlFaultsHaveTheirPlace) {
    const auto document =
        parse_yaml("count: \"3\"\nmain_colour: blue\nlevels: [1, x]\nenabled: 1\n", "f.yaml");
    ASSERT_TRUE(document);
    Errors errors;
    MappingReader reader(document->root, "f.yaml", errors);
    Sample sample;
    read_fields(reader, table, sample);
    ASSERT_EQ(errors.size(), 4u);
    EXPECT_EQ(errors[0].place, (Place{"f.yaml", 1, 8})); // a quoted number is a text
    EXPECT_EQ(errors[1].place, (Place{"f.yaml", 4, 10}));
    EXPECT_EQ(errors[2].place, (Place{"f.yaml", 2, 14}));
    EXPECT_EQ(errors[3].place, (Place{"f.yaml", 3, 13}));
}

} // namespace
} // namespace llmroofline
