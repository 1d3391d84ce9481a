// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv.h"

#include <gtest/gtest.h>

#include <limits>

namespace llmroofline {
namespace {

TEST(CsvWriter, QuotesWhereNeeded) {
    std::string out;
    CsvWriter csv(out);
    csv.text("id").text("a,b").text("say \"hi\"").text("two\nlines").text("名字").end_row();
    csv.text("x").number(0.1).number(2039).integer(-4).empty().end_row();
    EXPECT_EQ(out, "id,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",名字\nx,0.1,2039,-4,\n");
}

TEST(CsvWriter, WritesNoFormula) {
    std::string out;
    CsvWriter csv(out);
    csv.text("=cmd|' /C calc'!A0").text("@SUM(1)").text("+1+1").text("-2+3").text("-").text("-0.5").end_row();
    csv.text("a=b").text("x\x1B[2J").text("a\u202Eb").end_row();
    EXPECT_EQ(out, "'=cmd|' /C calc'!A0,'@SUM(1),'+1+1,'-2+3,-,-0.5\na=b,x\\u001B[2J,a\\u202Eb\n");
}

TEST(CsvWriter, LeavesWhatIsNotAvailableEmpty) {
    std::string out;
    CsvWriter csv(out);
    csv.number(std::numeric_limits<double>::quiet_NaN()).number(std::numeric_limits<double>::infinity());
    csv.number(std::optional<double>{}).number(std::optional<double>{1.5}).end_row();
    EXPECT_EQ(out, ",,,1.5\n");
}

TEST(CsvWriter, WritesNoEmptyLineForALoneEmptyField) {
    std::string out;
    CsvWriter csv(out);
    csv.empty().end_row();
    csv.text("a").end_row();
    EXPECT_EQ(out, "\"\"\na\n");
}

} // namespace
} // namespace llmroofline
