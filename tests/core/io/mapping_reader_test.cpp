// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mapping_reader.h"

#include <gtest/gtest.h>

#include "core/io/yaml_reader.h"

namespace llmroofline {
namespace {

enum class Colour { red, blue };
constexpr NameTable<Colour, 2> colour_names = {{{Colour::red, "red"}, {Colour::blue, "blue"}}};

// A document that outlives its reader.
struct Opened {
    explicit Opened(std::string_view text) : document(*parse_yaml(text, "f.yaml")) {}

    MappingReader reader() { return {document.root, document.file, errors}; }

    YamlDocument document;
    Errors errors;
};

Error fault(ErrorCode code, int line, int column, std::vector<std::string> arguments) {
    return {code, std::move(arguments), {"f.yaml", line, column}};
}

TEST(MappingReader, ReadsTypedValues) {
    Opened file(
        "kind: thing\nname: 910B\nsize: 0.5\ncount: 3\nis: true\ncolour: blue\nin: {x: 1}\nlist: [a]\n");
    MappingReader reader = file.reader();
    EXPECT_TRUE(reader.expect_kind("thing"));
    EXPECT_EQ(reader.text("name", Need::required), "910B");
    EXPECT_EQ(reader.number("size", Need::required, {0, 1, "m"}), 0.5);
    EXPECT_EQ(reader.integer("count", Need::required, {0, 9}), 3);
    EXPECT_EQ(reader.boolean("is", Need::required), true);
    EXPECT_EQ(reader.choice("colour", Need::required, colour_names), Colour::blue);
    std::optional<MappingReader> inner = reader.mapping("in", Need::required);
    ASSERT_TRUE(inner);
    EXPECT_EQ(inner->integer("x", Need::required, {0, 9}), 1);
    ASSERT_NE(reader.sequence("list", Need::required), nullptr);
    EXPECT_EQ(reader.number("absent", Need::optional, {0, 1, ""}), std::nullopt);
    reader.finish();
    EXPECT_FALSE(reader.has_errors());
    EXPECT_TRUE(file.errors.empty());
}

TEST(MappingReader, CollectsEveryFault) {
    Opened file(
        "kind: thing\nsize: \"0.5\"\ncount: 3.0\nis: yes\ncolour: green\nin: 1\nlist: {}\nname: [x]\nfar: 7\n"
        "nmae: x\n");
    MappingReader reader = file.reader();
    reader.expect_kind("thing");
    reader.number("size", Need::required, {0, 1, "m"});
    reader.integer("count", Need::required, {0, 9});
    reader.boolean("is", Need::required);
    reader.choice("colour", Need::required, colour_names);
    reader.mapping("in", Need::required);
    reader.sequence("list", Need::required);
    reader.text("name", Need::required);
    reader.number("far", Need::required, {0, 1, "m"});
    reader.finish();
    const Errors expected = {fault(ErrorCode::expected_number, 2, 7, {"size", "\"0.5\"", "m"}),
                             fault(ErrorCode::expected_integer, 3, 8, {"count", "3.0"}),
                             fault(ErrorCode::expected_boolean, 4, 5, {"is", "yes"}),
                             fault(ErrorCode::expected_choice, 5, 9, {"colour", "green", "red, blue"}),
                             fault(ErrorCode::expected_mapping, 6, 5, {"in", "scalar"}),
                             fault(ErrorCode::expected_sequence, 7, 7, {"list", "mapping"}),
                             fault(ErrorCode::expected_scalar, 8, 7, {"name", "sequence"}),
                             fault(ErrorCode::number_out_of_range, 9, 6, {"far", "7", "0", "1", "m"}),
                             fault(ErrorCode::unknown_key, 10, 1, {"nmae", "name"})};
    EXPECT_EQ(file.errors, expected);
    EXPECT_TRUE(reader.has_errors());
}

TEST(MappingReader, MissingKeysStandAtTheirMapping) {
    Opened file("kind: thing\nin:\n  x: 1\nnone: ~\n");
    MappingReader reader = file.reader();
    reader.text("name", Need::required);
    reader.text("none", Need::required);
    EXPECT_EQ(reader.text("none", Need::optional), std::nullopt);
    reader.mapping("in", Need::required)->text("y", Need::required);
    const Errors expected = {fault(ErrorCode::missing_key, 1, 1, {"name"}),
                             fault(ErrorCode::missing_key, 4, 1, {"none"}),
                             fault(ErrorCode::missing_key, 3, 3, {"y"})};
    EXPECT_EQ(file.errors, expected);
}

TEST(MappingReader, AsksForTheKindFirst) {
    Opened other("kind: model\n");
    EXPECT_FALSE(other.reader().expect_kind("thing"));
    EXPECT_EQ(other.errors, Errors{fault(ErrorCode::wrong_kind, 1, 7, {"model", "thing"})});
    Opened none("\n\nname: x\n");
    EXPECT_FALSE(none.reader().expect_kind("thing"));
    EXPECT_EQ(none.errors, Errors{fault(ErrorCode::missing_key, 3, 1, {"kind"})});
    Opened later("name: x\nkind: thing\n");
    EXPECT_FALSE(later.reader().expect_kind("thing"));
    EXPECT_EQ(later.errors, Errors{fault(ErrorCode::kind_not_first, 1, 1, {"name"})});
    Opened list("kind: [thing]\n");
    EXPECT_FALSE(list.reader().expect_kind("thing"));
    EXPECT_EQ(list.errors, Errors{fault(ErrorCode::expected_scalar, 1, 7, {"kind", "sequence"})});
}

TEST(MappingReader, ShortensWhatItQuotes) {
    Opened file("size: " + std::string(5000, '9') + "x\n" + std::string(900, 'k') + ": 1\n");
    MappingReader reader = file.reader();
    reader.number("size", Need::required, {0, 1, "m"});
    reader.finish();
    ASSERT_EQ(file.errors.size(), 2u);
    EXPECT_LE(file.errors[0].arguments[1].size(), 64u);
    EXPECT_LE(file.errors[1].arguments[0].size(), 64u);
}

} // namespace
} // namespace llmroofline
