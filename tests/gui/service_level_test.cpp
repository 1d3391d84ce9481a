// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Service levels in the window: limits are the comparison's, a click takes input and limit, a dot its batch.
#include <QComboBox>
#include <QTableView>
#include <QUndoStack>
#include <cmath>

#include "app/gui/panels/candidates/place_model.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/plots/pareto/pareto_plot.h"
#include "app/words/headline/level_headline.h"
#include "app/words/level_words.h"
#include "app/words/numbers.h"
#include "core/service/service_level.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class ServiceLevelTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        window->document()->edit({}, {}, [](Comparison& c) {
            c.view = ServiceLevelView{};
            c.request.input = 4096;
            c.request.output = 512;
            c.limits = {2.0, 0.03, true};
        });
        ASSERT_TRUE(wait());
    }
    void TearDown() override {
        window->mesh_panel()->choose_kind(0);
        window->close();
    }
};

// Llama 2 70B on 4 × A100 and 4 × H20, 4,096 tokens in, 512 out, 30 ms: 11 and 10 in flight, A 1.06 times ahead, by
// enumerating batches.
TEST_F(ServiceLevelTest, TheHeadlineSaysWhoServesMoreAtTheLevel) {
    const Headline headline = level_headline(comparison(), nullptr);
    ASSERT_GE(headline.lines.size(), 2U);
    EXPECT_EQ(headline.lines[0].text,
              QStringLiteral("A 1.06× at input 4,096 within 30 ms a token, each at its own best batch."));
    EXPECT_TRUE(headline.lines[1].text.startsWith(QStringLiteral("A: 11 in flight")))
        << headline.lines[1].text.toStdString();
    EXPECT_TRUE(headline.lines[1].text.contains(QStringLiteral("B: 10 in flight")));
}

TEST_F(ServiceLevelTest, LimitsOfAPresetAreTakenAndUndone) {
    auto* preset = find<QComboBox>("level_preset");
    preset->setCurrentIndex(2);
    emit preset->activated(2);
    EXPECT_EQ(comparison().limits.ttft_s, limit_presets()[1].ttft_ms / 1000);
    EXPECT_EQ(comparison().limits.tpot_s, limit_presets()[1].tpot_ms / 1000);
    EXPECT_EQ(find<DecimalField>("level_tpot")->value(), limit_presets()[1].tpot_ms);
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison().limits.tpot_s, 0.03);
    ASSERT_TRUE(wait());
}

TEST_F(ServiceLevelTest, AClickTakesInputAndLimit) {
    MeshPoint point = mesh_point(comparison());
    point.input = 1024;
    point.tpot_ms = 50;
    const auto output = comparison().request.output;
    emit window->mesh_panel()->clicked(point);
    EXPECT_EQ(comparison().request.input, 1024);
    EXPECT_EQ(comparison().request.output, output);
    EXPECT_EQ(comparison().limits.tpot_s, 0.05);
    ASSERT_TRUE(wait());
}

TEST_F(ServiceLevelTest, TheReadoutHasBothBatchesAndWhatBinds) {
    MeshPoint point = mesh_point(comparison());
    point.input = 1024;
    point.tpot_ms = 50;
    const auto best = service_level(comparison(), comparison().a, 1024, 512, {2.0, 0.05, true});
    ASSERT_TRUE(best);
    const QString words = level_readout(comparison(), point).join(QLatin1Char(' '));
    EXPECT_TRUE(words.contains(QStringLiteral("A batch %1").arg(whole(best->batch)))) << words.toStdString();
    EXPECT_TRUE(words.contains(binding_words(*best, {2.0, 0.05, true})));
}

TEST_F(ServiceLevelTest, ADotOfThePlotIsABatch) {
    auto* plot = find<ParetoPlot>("pareto");
    ASSERT_FALSE(plot->content().points.empty());
    for (const FrontierPoint& point : plot->content().points) {
        const BatchFigures figures =
            ServiceLevel(comparison(), point.group == 0 ? comparison().a : comparison().b, 8192)
                .at(point.batch, 4096, 512);
        EXPECT_NEAR(point.user_tokens_per_s, 1 / figures.tpot, 1e-9 / figures.tpot);
    }
    const std::size_t third = 2;
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->pixel_of(third).toPoint());
    EXPECT_EQ(comparison().request.batch, std::llround(plot->content().points[third].batch));
    EXPECT_EQ(comparison().in_flight, InFlight::fixed);
    ASSERT_TRUE(wait());
}

TEST_F(ServiceLevelTest, AtTheLevelTheBestStandsFirst) {
    const auto* at = find<QTableView>("at_the_level")->model();
    ASSERT_EQ(at->rowCount(), 2);
    EXPECT_EQ(at->index(0, PlaceModel::batch).data().toString(), QStringLiteral("11"));
    EXPECT_EQ(at->index(1, PlaceModel::batch).data().toString(), QStringLiteral("10"));
}

} // namespace
} // namespace llmroofline::gui
