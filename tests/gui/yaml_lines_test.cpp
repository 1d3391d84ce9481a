// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accelerator_editor_fixture.h"

namespace llmroofline::gui {
namespace {

TEST(YamlLines, set_and_remove_leave_everything_else) {
    const YamlGroups order = {{QStringLiteral("kind"), QStringLiteral("a"), QStringLiteral("b")},
                              {QStringLiteral("c"), QStringLiteral("d")},
                              {QStringLiteral("s")}};
    const auto set = [&](const char* text, const char* section, const char* key, const char* value) {
        YamlLines lines(QString::fromUtf8(text));
        EXPECT_TRUE(
            lines.set(QString::fromUtf8(section), QString::fromUtf8(key), QString::fromUtf8(value), order));
        return lines.text().toStdString();
    };
    EXPECT_EQ(set("kind: x\n\"a\" : 1 # one", "", "a", "2"), "kind: x\n\"a\" : 2 # one");
    EXPECT_EQ(set("a:\nb: 1", "", "a", "2"), "a: 2\nb: 1");
    EXPECT_EQ(set("a: 'it''s # no'  # yes\nb: 1", "", "a", "2"), "a: 2  # yes\nb: 1");
    EXPECT_EQ(set("a: |\n  many\n\n  lines\nb: 1", "", "a", "2"), "a: 2\nb: 1");
    EXPECT_EQ(set("kind: x\nb: 1", "", "a", "2"), "kind: x\na: 2\nb: 1");
    EXPECT_EQ(set("kind: x\n# of d\nd: 1", "", "c", "2"), "kind: x\n# of d\nc: 2\nd: 1");
    EXPECT_EQ(set("kind: x", "", "c", "2"), "kind: x\n\nc: 2");
    EXPECT_EQ(set("kind: x", "s", "a", "2"), "kind: x\n\ns:\n  a: 2");
    EXPECT_EQ(set("kind: x\ns:\n    b: 1\n# end", "s", "a", "2"), "kind: x\ns:\n    a: 2\n    b: 1\n# end");
    // A key of a section is not one of the top level.
    EXPECT_EQ(set("s:\n  a: 1", "", "a", "2"), "a: 2\ns:\n  a: 1");

    YamlLines lines(QStringLiteral("a: 1\ns:\n  b: 1\n  a: 2\nd: 3"));
    EXPECT_TRUE(lines.remove(QStringLiteral("s"), QStringLiteral("b")));
    EXPECT_EQ(lines.text(), QStringLiteral("a: 1\ns:\n  a: 2\nd: 3"));
    EXPECT_TRUE(lines.remove(QStringLiteral("s"), QStringLiteral("a")));
    EXPECT_EQ(lines.text(), QStringLiteral("a: 1\nd: 3"));
    EXPECT_TRUE(lines.remove({}, QStringLiteral("d")));
    EXPECT_EQ(lines.text(), QStringLiteral("a: 1"));
    YamlLines flow(QStringLiteral("s: {a: 1}"));
    EXPECT_FALSE(flow.set(QStringLiteral("s"), QStringLiteral("a"), QStringLiteral("2"), order));
    EXPECT_EQ(flow.text(), QStringLiteral("s: {a: 1}"));
}

} // namespace
} // namespace llmroofline::gui
