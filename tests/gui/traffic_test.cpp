// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The view of a traffic: presets, logs, the number and what it would be otherwise.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include "app/gui/panels/mesh/headline_bar.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/traffic/forest_plot.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/words/numbers.h"
#include "core/traffic/traffic_sides.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class TrafficTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        window->mesh_panel()->choose_kind(View(TrafficView{}).index());
        ASSERT_TRUE(wait());
    }
    void TearDown() override {
        window->document()->edit({}, {}, [](Comparison& c) { c.traffic.reset(); });
        window->mesh_panel()->choose_kind(0);
    }

    QString headline() { return find<HeadlineBar>("headline")->text(); }
    void choose_source(int index) {
        auto* sources = find<QComboBox>("traffic_source");
        sources->setCurrentIndex(index);
        emit sources->activated(index);
        ASSERT_TRUE(wait());
    }
    QString written(const QTemporaryDir& folder, const char* name, const QByteArray& text) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }
};

TEST_F(TrafficTest, WithoutATrafficItSaysWhatToDo) {
    EXPECT_TRUE(headline().startsWith(QStringLiteral("Choose a traffic"))) << headline().toStdString();
    EXPECT_FALSE(find<QTableView>("traffic_kinds")->isVisible());
}

TEST_F(TrafficTest, APresetGivesTheNumberItsTableAndWhatItIsOtherwise) {
    choose_source(1);
    ASSERT_TRUE(comparison().traffic);
    EXPECT_EQ(comparison().traffic->id, "azure-chat-2023");
    const TrafficSummary summary = summarize_traffic(comparison());
    ASSERT_TRUE(summary.ratio);
    const double ratio = summary.ratio->ratio->value;
    EXPECT_TRUE(headline().startsWith((ratio > 1 ? QStringLiteral("A ") : QStringLiteral("B ")) +
                                      times_ahead(ratio) + QStringLiteral("× on Azure chat 2023")))
        << headline().toStdString();
    auto* kinds = find<QTableView>("traffic_kinds");
    EXPECT_TRUE(kinds->isVisible());
    EXPECT_EQ(kinds->model()->rowCount(), 5);
    EXPECT_EQ(kinds->model()->index(4, 7).data().toString(), ratio_words(ratio));
    EXPECT_EQ(find<TextLabel>("traffic_fact_0")->text(), QStringLiteral("19,366"));
    auto* forest = find<ForestPlot>("forest");
    ASSERT_TRUE(QTest::qWaitFor([&] { return forest->rows().size() > 8; }, 20000));
    // Another traffic by a click on its row, and back by undo.
    qsizetype code = -1;
    for (qsizetype row = 0; row < forest->rows().size(); ++row)
        if (forest->rows()[row].name == QStringLiteral("Azure code 2023"))
            code = row;
    ASSERT_GE(code, 0);
    QTest::mouseClick(forest, Qt::LeftButton, {}, forest->row_rect(code).center().toPoint());
    EXPECT_EQ(comparison().traffic->id, "azure-code-2023");
    ASSERT_TRUE(wait());
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison().traffic->id, "azure-chat-2023");
    ASSERT_TRUE(wait());
}

TEST_F(TrafficTest, OwnBestNumbersAreNamed) {
    choose_source(1);
    emit find<SegmentedControl>("in_flight")->chosen(1);
    ASSERT_TRUE(wait());
    EXPECT_EQ(comparison().in_flight, InFlight::own);
    const TrafficSummary summary = summarize_traffic(comparison());
    ASSERT_TRUE(summary.ratio);
    EXPECT_TRUE(
        headline().contains(QStringLiteral("A %1 and B %2 in flight")
                                .arg(whole(summary.a.time->in_flight), whole(summary.b.time->in_flight))))
        << headline().toStdString();
    emit find<SegmentedControl>("in_flight")->chosen(0);
    ASSERT_TRUE(wait());
}

TEST_F(TrafficTest, ALogIsReadAndItsBadRowsAreTold) {
    const QTemporaryDir folder;
    const QString path =
        written(folder, "mine.csv", "ContextTokens,GeneratedTokens\n100,20\n700,x\n3000,150\n200,0\n");
    window->open_files({path});
    ASSERT_TRUE(QTest::qWaitFor([&] { return comparison().traffic.has_value(); }, 10000));
    EXPECT_EQ(comparison().traffic->name, "mine.csv");
    EXPECT_EQ(comparison().traffic->requests(), 3);
    const QString remarks = find<TextLabel>("log_remarks")->text();
    EXPECT_TRUE(remarks.contains(QStringLiteral("1 of 4 rows cannot be used (first: line 3")))
        << remarks.toStdString();
    EXPECT_TRUE(remarks.contains(QStringLiteral("1 of 4 rows generate nothing")));
    ASSERT_TRUE(wait());
    EXPECT_TRUE(headline().contains(QStringLiteral("mine.csv"))) << headline().toStdString();
}

TEST_F(TrafficTest, UnclearColumnsAreAskedFor) {
    const QTemporaryDir folder;
    const QString path =
        written(folder, "odd.jsonl", "{\"alpha\": 500, \"beta\": 30}\n{\"alpha\": 900, \"beta\": 60}\n");
    window->open_files({path});
    QDialog* dialog = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return (dialog = window->findChild<QDialog*>(QStringLiteral("log_columns"))) != nullptr; },
        10000));
    auto* take = dialog->findChild<QPushButton*>(QStringLiteral("take_columns"));
    EXPECT_FALSE(take->isEnabled());
    dialog->findChild<QComboBox*>(QStringLiteral("log_input"))->setCurrentText(QStringLiteral("alpha"));
    dialog->findChild<QComboBox*>(QStringLiteral("log_output"))->setCurrentText(QStringLiteral("beta"));
    EXPECT_TRUE(take->isEnabled());
    take->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return comparison().traffic.has_value(); }, 10000));
    EXPECT_EQ(comparison().traffic->input_tokens(), 1400);
    EXPECT_EQ(comparison().traffic->output_tokens(), 90);
    ASSERT_TRUE(wait());
}

} // namespace
} // namespace llmroofline::gui
