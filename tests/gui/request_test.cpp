// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests in the window: the pane's figures against the engine's, edits, refusals, the timeline, the mesh.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/request/request_model.h"
#include "app/gui/panels/request/request_panel.h"
#include "app/gui/panels/step/pin_panel.h"
#include "app/gui/widgets/base/memory_bar.h"
#include "app/gui/widgets/base/section.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/base/time_bars.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/words/figures.h"
#include "core/request/request_time.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class RequestTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        window->mesh_panel()->choose_kind(View(RequestView{}).index());
        ASSERT_TRUE(wait());
    }

    void TearDown() override {
        // The view is remembered; other tests begin with one step.
        window->mesh_panel()->choose_kind(View(StepView{}).index());
        window->close();
    }

    void edit(const std::function<void(Comparison&)>& change) { window->document()->edit({}, {}, change); }

    void type_share(const char* name, const QString& text) {
        auto* field = find<DecimalField>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    // Of the row whose label this is; the sub-rows are indented.
    QString cell(const QString& label, int column) {
        const auto* model = find<QTableView>("request_figures")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString().trimmed() == label)
                return model->index(row, column).data().toString();
        ADD_FAILURE() << "no row " << label.toStdString();
        return {};
    }

    RequestEstimate estimate(const AcceleratorGroup& group) {
        const auto result = estimate_request(comparison(), group);
        EXPECT_TRUE(result.ok());
        return *result;
    }

    // Every figure of the pane against the engine's.
    void expect_figures() {
        for (const int column : {RequestModel::side_a, RequestModel::side_b}) {
            const RequestEstimate of =
                estimate(column == RequestModel::side_a ? comparison().a : comparison().b);
            EXPECT_EQ(cell(QStringLiteral("Time to first token"), column), seconds(of.ttft));
            EXPECT_EQ(cell(QStringLiteral("Time per output token"), column), seconds(of.tpot));
            EXPECT_EQ(cell(QStringLiteral("first"), column), seconds(of.tpot_first));
            EXPECT_EQ(cell(QStringLiteral("last"), column), seconds(of.tpot_last));
            EXPECT_EQ(cell(QStringLiteral("Decode"), column), seconds(of.decode));
            EXPECT_EQ(cell(QStringLiteral("Total"), column), seconds(of.total));
            EXPECT_EQ(cell(QStringLiteral("Output tokens/s"), column), tokens_rate(of.tokens_per_s));
            EXPECT_EQ(cell(QStringLiteral("a request"), column), tokens_rate(of.tokens_per_s_request));
            EXPECT_EQ(cell(QStringLiteral("an accelerator"), column),
                      tokens_rate(of.tokens_per_s_accelerator));
            EXPECT_EQ(cell(QStringLiteral("Memory, GB"), column), gigabytes(of.memory.total()));
            EXPECT_EQ(cell(QStringLiteral("weights"), column), gigabytes(of.memory.weights));
            EXPECT_EQ(cell(QStringLiteral("reserve"), column), gigabytes(of.memory.reserve));
            EXPECT_EQ(cell(QStringLiteral("Fits"), column),
                      of.fits ? QStringLiteral("yes") : QStringLiteral("no"));
        }
    }
};

TEST_F(RequestTest, TheFiguresAreTheEngines) {
    EXPECT_TRUE(find<RequestPanel>("request_panel")->isVisible());
    EXPECT_FALSE(window->pin_panel()->isVisible());
    expect_figures();
    type("request_batch", QStringLiteral("64"));
    type("request_input", QStringLiteral("2048"));
    type("request_output", QStringLiteral("512"));
    EXPECT_EQ(comparison().request.batch, 64);
    EXPECT_EQ(comparison().request.input, 2048);
    EXPECT_EQ(comparison().request.output, 512);
    expect_figures();
    // The better side's letter stands first: times and rates are better in different directions.
    const RequestEstimate a = estimate(comparison().a);
    const RequestEstimate b = estimate(comparison().b);
    EXPECT_LT(a.ttft, b.ttft);
    EXPECT_EQ(cell(QStringLiteral("Time to first token"), RequestModel::advantage),
              QStringLiteral("A ") + times_ahead(b.ttft / a.ttft) + QStringLiteral("×"));
    EXPECT_EQ(cell(QStringLiteral("Output tokens/s"), RequestModel::advantage),
              ratio_words(a.tokens_per_s / b.tokens_per_s));
}

TEST_F(RequestTest, EachRowSaysWhatItIs) {
    const auto* model = find<QTableView>("request_figures")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        EXPECT_FALSE(model->index(row, 0).data(Qt::ToolTipRole).toString().isEmpty()) << row;
}

TEST_F(RequestTest, SchedulingIsEditedAndUndone) {
    find<Section>("scheduling")->set_unfolded(true);
    const Comparison before = comparison();
    const int steps = window->document()->undo_stack()->index();
    auto* batching = find<SegmentedControl>("batching");
    emit batching->chosen(static_cast<int>(Batching::closed_loop));
    type("prefill_chunk", QStringLiteral("512"));
    type_share("prefix_hit", QStringLiteral("7"));
    type("drafted_tokens", QStringLiteral("4"));
    type_share("acceptance", QStringLiteral("80"));
    type_share("draft_cost", QStringLiteral("2.5"));
    const Request& request = comparison().request;
    EXPECT_EQ(request.batching, Batching::closed_loop);
    EXPECT_EQ(request.prefill_chunk, 512);
    EXPECT_DOUBLE_EQ(request.prefix_hit, 0.07);
    EXPECT_EQ(request.drafted_tokens, 4);
    EXPECT_DOUBLE_EQ(request.acceptance, 0.8);
    EXPECT_DOUBLE_EQ(request.draft_cost, 0.025);
    EXPECT_EQ(find<DecimalField>("prefix_hit")->text(), QStringLiteral("7"));
    expect_figures();
    window->document()->undo_stack()->setIndex(steps);
    EXPECT_EQ(comparison(), before);
    expect_figures();
}

TEST_F(RequestTest, AShareBeyondAllIsRefusedInWords) {
    find<Section>("scheduling")->set_unfolded(true);
    type_share("prefix_hit", QStringLiteral("100"));
    EXPECT_EQ(comparison().request.prefix_hit, 0);
    EXPECT_TRUE(find<DecimalField>("prefix_hit")->fault().contains(QStringLiteral("99.9999")))
        << find<DecimalField>("prefix_hit")->fault().toStdString();
}

TEST_F(RequestTest, AnotherGroupDecodes) {
    find<Section>("scheduling")->set_unfolded(true);
    auto* choice = find<QComboBox>("decode_group");
    const int h20 = choice->findData(QStringLiteral("h20-96gb"));
    ASSERT_GT(h20, 0);
    emit choice->activated(h20);
    ASSERT_TRUE(comparison().decode_group);
    EXPECT_EQ(comparison().decode_group->accelerator.id, "h20-96gb");
    EXPECT_EQ(comparison().decode_group->layout, comparison().a.layout);
    type("decode_tensor", QStringLiteral("8"));
    EXPECT_EQ(comparison().decode_group->layout.tensor, 8);
    expect_figures();
    EXPECT_EQ(cell(QStringLiteral("Transfer"), RequestModel::side_a),
              seconds(estimate(comparison().a).transfer));
    emit choice->activated(0);
    EXPECT_FALSE(comparison().decode_group);
}

TEST_F(RequestTest, PiecesOfTheTimelineAreToOneScale) {
    const auto* bars = find<TimeBars>("request_time");
    const RequestEstimate of[] = {estimate(comparison().a), estimate(comparison().b)};
    const double longest = std::max(of[0].total, of[1].total);
    for (const Side side : {Side::a, Side::b}) {
        const RequestEstimate& shown = of[side == Side::a ? 0 : 1];
        const auto& pieces = bars->pieces(side);
        ASSERT_FALSE(pieces.isEmpty());
        double width = 0;
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            const QRectF rect = bars->piece_rect(side, i);
            EXPECT_NEAR(rect.width(), bars->width() * pieces[i].seconds / longest, 1e-6);
            EXPECT_NEAR(rect.left(), width, 1e-6) << "no gaps";
            width += rect.width();
        }
        EXPECT_NEAR(width, bars->width() * shown.total / longest, 1e-6);
        EXPECT_NEAR(pieces[0].seconds, shown.prefill_parts.compute, 1e-12);
        EXPECT_TRUE(bars->accessibleName().contains(seconds(shown.total)));
    }
}

TEST_F(RequestTest, RefusalsAndMissingFiguresAreSaid) {
    edit([](Comparison& c) {
        c.a.layout = c.b.layout = {};
        c.formulas = Formulas::published;
        c.request.prefill_chunk = 256;
    });
    auto* remarks = find<TextLabel>("request_remarks");
    EXPECT_TRUE(remarks->text().contains(QStringLiteral("not defined by the published formulas")))
        << remarks->text().toStdString();
    EXPECT_EQ(cell(QStringLiteral("Total"), RequestModel::side_a), QStringLiteral("–"));
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("not defined by the published formulas")));
    edit([](Comparison& c) {
        c.formulas = Formulas::exact;
        c.workload.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    });
    EXPECT_TRUE(remarks->text().contains(QStringLiteral("A not available: no FP8 rate")))
        << remarks->text().toStdString();
    EXPECT_TRUE(find<TimeBars>("request_time")->pieces(Side::a).isEmpty());
    EXPECT_FALSE(find<TimeBars>("request_time")->pieces(Side::b).isEmpty());
}

TEST_F(RequestTest, WhatDoesNotFitSaysWhatWould) {
    edit([](Comparison& c) { c.a.layout = {}; });
    EXPECT_EQ(cell(QStringLiteral("Fits"), RequestModel::side_a), QStringLiteral("no"));
    const QString text = find<TextLabel>("request_remarks")->text();
    EXPECT_TRUE(text.contains(QStringLiteral("A does not fit; 2 × NVIDIA A100"))) << text.toStdString();
}

TEST_F(RequestTest, TheTableIsCopiedAsText) {
    find<QToolButton>("copy_request")->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 2 + find<QTableView>("request_figures")->model()->rowCount());
    EXPECT_EQ(lines[0], QStringLiteral("Batch 32, 1,024 tokens in, 256 out: a bound, not a prediction"));
    EXPECT_TRUE(lines[2].startsWith(QStringLiteral("Time to first token\t") +
                                    seconds(estimate(comparison().a).ttft)));
}

TEST_F(RequestTest, PointingAndClickingTheMeshReadsAndTakesRequests) {
    MeshPlot* plot = window->mesh_panel()->plot();
    emit plot->hovered(4096, 512); // input, output
    Comparison there = comparison();
    there.request.input = 4096;
    there.request.output = 512;
    const auto a = estimate_request(there, there.a);
    const auto b = estimate_request(there, there.b);
    const QString expected = QStringLiteral("input 4,096 · output 512 · batch 32 · A %1 tok/s · B %2 tok/s")
                                 .arg(tokens_rate(a->tokens_per_s), tokens_rate(b->tokens_per_s));
    EXPECT_TRUE(window->readout_text().startsWith(expected)) << window->readout_text().toStdString();
    EXPECT_TRUE(window->readout_text().contains(times_ahead(a->tokens_per_s / b->tokens_per_s)));
    const Comparison before = comparison();
    emit plot->clicked(4096, 512);
    EXPECT_EQ(comparison(), there);
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison(), before);
}

TEST_F(RequestTest, TheAxesAlwaysDiffer) {
    auto* x = find<QComboBox>("request_x");
    auto* y = find<QComboBox>("request_y");
    // batch, input, output
    ASSERT_EQ(x->currentIndex(), 1);
    y->setCurrentIndex(1);
    emit y->activated(y->currentIndex());
    const auto view = std::get<RequestView>(comparison().view);
    EXPECT_EQ(view.y, Quantity::input);
    EXPECT_EQ(view.x, Quantity::output);
    EXPECT_EQ(x->currentIndex(), 2);
    ASSERT_TRUE(wait());
}

TEST_F(RequestTest, TheNextStartShowsTheSameRequestAndMesh) {
    type("request_output", QStringLiteral("777"));
    auto* metric = find<QComboBox>("request_metric");
    metric->setCurrentIndex(static_cast<int>(RequestMetric::ttft));
    emit metric->activated(metric->currentIndex());
    window->close();
    const MainWindow next(&languages);
    EXPECT_EQ(next.document()->comparison().request.output, 777);
    const auto* view = std::get_if<RequestView>(&next.document()->comparison().view);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->metric, RequestMetric::ttft);
    metric->setCurrentIndex(static_cast<int>(RequestMetric::throughput));
    emit metric->activated(metric->currentIndex());
}

// One memory figure a view: the column beside the meshes has the request's, as its own table.
TEST_F(RequestTest, MemoryIsTheRequestsAndThePhaseIsNoChoice) {
    EXPECT_FALSE(find<SegmentedControl>("phase")->isEnabled());
    const auto bars = window->findChildren<MemoryBar*>();
    ASSERT_EQ(bars.size(), 2);
    for (MemoryBar* bar : bars) {
        const AcceleratorGroup& group = bar == bars.front() ? comparison().a : comparison().b;
        EXPECT_TRUE(bar->accessibleName().contains(gigabytes(estimate(group).memory.total())) ||
                    bar->accessibleDescription().contains(gigabytes(estimate(group).memory.total())))
            << bar->accessibleName().toStdString() << " / " << bar->accessibleDescription().toStdString();
    }
    window->mesh_panel()->choose_kind(View(StepView{}).index());
    EXPECT_TRUE(find<SegmentedControl>("phase")->isEnabled());
}

} // namespace
} // namespace llmroofline::gui
