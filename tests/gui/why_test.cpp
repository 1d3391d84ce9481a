// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why a figure is what it is: the formulas with their numbers, which add up to what is shown.
#include <gtest/gtest.h>

#include <QAction>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include "app/words/numbers.h"
#include "app/words/why_words.h"
#include "core/mesh/cell.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class WhyTest : public MainWindowTest {
protected:
    void TearDown() override { window->close(); }

    // Of the operators of one side, as their lines end: '= 5.31 ms  (memory-bound)'.
    static double sum_of(const QStringList& lines, const QString& side) {
        const QRegularExpression end(QStringLiteral("= ([0-9.,]+) (s|ms|µs|ns)  \\("));
        double sum = 0;
        bool of_side = false;
        for (const QString& line : lines) {
            if (line.startsWith(QStringLiteral("A = ")) || line.startsWith(QStringLiteral("B = ")))
                of_side = line.startsWith(side + QStringLiteral(" = "));
            const auto match = end.match(line);
            if (!of_side || !match.hasMatch())
                continue;
            const QString unit = match.captured(2);
            const double scale = unit == QStringLiteral("s")    ? 1
                                 : unit == QStringLiteral("ms") ? 1e-3
                                 : unit == QStringLiteral("µs") ? 1e-6
                                                                : 1e-9;
            sum += match.captured(1).remove(QLatin1Char(',')).toDouble() * scale;
        }
        return sum;
    }
};

TEST_F(WhyTest, TheOperatorsAddUpToTheStepAndTheSpeed) {
    const Pin pin = comparison().pins.front();
    const QStringList lines = why_step(comparison(), pin);
    const auto cell = read_cell(comparison(), Method::operator_by_operator, static_cast<double>(pin.batch),
                                static_cast<double>(pin.sequence));
    ASSERT_TRUE(cell);
    EXPECT_NEAR(sum_of(lines, QStringLiteral("A")) / *cell->a.step_time, 1, 0.01);
    EXPECT_NEAR(sum_of(lines, QStringLiteral("B")) / *cell->b.step_time, 1, 0.01);
    const QString text = lines.join(QLatin1Char('\n'));
    EXPECT_TRUE(text.contains(QStringLiteral("= %1 tokens/s").arg(tokens_rate(*cell->a.performance))))
        << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("= %1 tokens/s").arg(tokens_rate(*cell->b.performance))));
    EXPECT_TRUE(text.contains(ratio_words(*cell->ratio)));
    // The accelerators' own figures stand in the formulas.
    EXPECT_TRUE(text.contains(QStringLiteral(" GB / 2.04 TB/s")));
    EXPECT_TRUE(text.contains(QStringLiteral(" GB / 4.00 TB/s")));
}

TEST_F(WhyTest, IsShownForTheActivePinAndSaysWhyThereIsNone) {
    find<QAction>("why")->trigger();
    const QString text = find<QPlainTextEdit>("why_text")->toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("fused_attention")));
    EXPECT_TRUE(text.contains(QStringLiteral("batch 32, context 4,096"))) << text.toStdString();
    Comparison refused = comparison();
    refused.a.layout.tensor = 7;
    const QStringList lines = why_step(refused, {32, 4096});
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_TRUE(lines.join(QLatin1Char(' ')).contains(QStringLiteral("does not divide")));
}

} // namespace
} // namespace llmroofline::gui
