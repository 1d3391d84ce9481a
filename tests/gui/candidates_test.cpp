// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Candidates in the window: their map, the ranking below, one's regret as a map, and what is done with a row.
#include <QComboBox>
#include <QMenu>
#include <QTableView>
#include <QUndoStack>

#include "app/gui/panels/candidates/candidate_delegate.h"
#include "app/gui/panels/candidates/ranking_model.h"
#include "app/gui/panels/candidates/ranking_panel.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/words/candidate_words.h"
#include "app/words/headline/candidates_headline.h"
#include "app/words/view_readout.h"
#include "core/mesh/views/view_table.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class CandidatesTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        window->document()->edit({}, {}, [this](Comparison& c) {
            for (AcceleratorGroup* group : {&c.a, &c.b})
                group->layout = {};
            c.model = *window->catalogs()->find_model("llama-3.1-8b");
            for (const char* id : {"h100-sxm5", "l40s", "mi300x"})
                if (const auto* entry = window->catalogs()->catalog().accelerator_entry(id))
                    c.others.emplace_back(entry->value);
            c.measuring.measure = Measure::usd;
            c.view = CandidatesView{};
        });
        ASSERT_TRUE(wait());
        ASSERT_GE(comparison().others.size(), 2U);
        ranking = find<QTableView>("ranking");
    }

    void TearDown() override {
        window->mesh_panel()->choose_kind(0);
        window->close();
    }

    RankingModel* model() const { return static_cast<RankingModel*>(ranking->model()); }

    QTableView* ranking = nullptr;
};

TEST_F(CandidatesTest, TheRankingIsTheEnginesAndHasARowForEach) {
    const auto expected = candidate_ranking(comparison());
    ASSERT_TRUE(expected);
    ASSERT_EQ(model()->rowCount(), static_cast<int>(candidates_of(comparison()).size()));
    EXPECT_TRUE(ranking->isVisible());
    EXPECT_FALSE(find<QTableView>("pins")->isVisible());
    for (int row = 0; row < model()->rowCount(); ++row) {
        const std::size_t candidate = expected->order[static_cast<std::size_t>(row)];
        EXPECT_EQ(model()->candidate_at(row), static_cast<int>(candidate));
        EXPECT_EQ(model()->index(row, RankingModel::name).data().toString(),
                  candidate_name(candidates_of(comparison())[candidate]));
        const auto& reading = expected->candidates[candidate].reading;
        if (reading.is_ranked()) {
            EXPECT_EQ(model()->index(row, RankingModel::cost).data().toString(),
                      usd_text(reading.usd_per_million->value));
        }
    }
}

TEST_F(CandidatesTest, AClickOnARowShowsItsRegretAndEscapeTheWinnersAgain) {
    QSignalSpy chosen(find<RankingPanel>("ranking_panel"), &RankingPanel::beyond_chosen);
    const int row = 1;
    QTest::mouseClick(ranking->viewport(), Qt::LeftButton, {},
                      ranking->visualRect(model()->index(row, RankingModel::wins)).center());
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.front().front().toInt(), model()->candidate_at(row));
    QTest::keyClick(ranking, Qt::Key_Escape);
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen.back().front().toInt(), no_winner);
}

TEST_F(CandidatesTest, RowsAreSortedByAnyColumn) {
    model()->sort(RankingModel::price, Qt::DescendingOrder);
    double last = 1e300;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const auto price =
            price_of(candidates_of(comparison())[static_cast<std::size_t>(model()->candidate_at(row))],
                     comparison().measuring);
        if (!price)
            continue;
        EXPECT_LE(price->usd_per_hour.value, last);
        last = price->usd_per_hour.value;
    }
    model()->sort(-1, Qt::AscendingOrder);
    EXPECT_EQ(model()->candidate_at(0), static_cast<int>(candidate_ranking(comparison())->order.front()));
}

TEST_F(CandidatesTest, TheMenuPutsARowOntoASide) {
    const AcceleratorGroup before = comparison().a;
    const int row = model()->row_of(2);
    emit ranking->customContextMenuRequested(ranking->visualRect(model()->index(row, 0)).center());
    auto* menu = window->findChild<QMenu*>(QStringLiteral("ranking_menu"));
    ASSERT_NE(menu, nullptr);
    const AcceleratorGroup third = comparison().others[0];
    menu->actions()[0]->trigger();
    menu->close();
    EXPECT_EQ(comparison().a, third);
    EXPECT_EQ(comparison().others[0], before);
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison().a, before);
    ASSERT_TRUE(wait());
}

TEST_F(CandidatesTest, OverAStepItIsASettingAndPinsAreThePlaces) {
    auto* over = find<QComboBox>("candidates_over");
    over->setCurrentIndex(1);
    emit over->activated(1);
    ASSERT_TRUE(wait());
    EXPECT_EQ(std::get<CandidatesView>(comparison().view).over, CandidateAxes::steps);
    emit window->mesh_panel()->clicked({64, 2048, 1, 1});
    EXPECT_EQ(comparison().pins.back(), (Pin{64, 2048}));
    ASSERT_TRUE(wait());
}

TEST_F(CandidatesTest, LimitsAndOwnBatchesAreTheComparisons) {
    find<DecimalField>("candidates_tpot")->setFocus();
    emit find<DecimalField>("candidates_tpot")->edited(50.0);
    EXPECT_EQ(comparison().limits.tpot_s, 0.05);
    emit find<SegmentedControl>("candidates_in_flight")->chosen(static_cast<int>(InFlight::own));
    EXPECT_EQ(comparison().in_flight, InFlight::own);
    ASSERT_TRUE(wait());
    const auto readings = read_candidates(comparison(), mesh_point(comparison()));
    const CandidateWinner winner = winner_of(readings);
    ASSERT_NE(winner.winner, no_winner);
    const auto* at = find<QTableView>("candidates_at")->model();
    EXPECT_EQ(at->index(0, 0).data(candidate_role).toInt(), winner.winner);
    EXPECT_TRUE(view_readout(comparison(), mesh_point(comparison()))[2].contains(
        candidate_name(candidates_of(comparison())[static_cast<std::size_t>(winner.winner)])));
}

TEST_F(CandidatesTest, ATrafficWeighsTheRanking) {
    auto* traffic = find<QComboBox>("candidates_traffic");
    ASSERT_GT(traffic->count(), 3);
    traffic->setCurrentIndex(1);
    emit traffic->activated(1);
    ASSERT_TRUE(comparison().traffic);
    ASSERT_TRUE(wait());
    EXPECT_TRUE(model()->is_of_traffic());
    const auto ranking_of = candidate_ranking(comparison());
    ASSERT_TRUE(ranking_of);
    EXPECT_EQ(model()->candidate_at(0), static_cast<int>(ranking_of->order.front()));
    const MeshResult mesh = compute_mesh(comparison(), comparison().view, view_axes(comparison(), 32));
    EXPECT_TRUE(candidates_headline(comparison(), &mesh)
                    .lines[0]
                    .text.contains(QString::fromStdString(comparison().traffic->name)));
    emit traffic->activated(0);
    EXPECT_FALSE(comparison().traffic);
    ASSERT_TRUE(wait());
}

TEST_F(CandidatesTest, TheHeadlineNamesWhoIsCheapest) {
    const MeshResult mesh = compute_mesh(comparison(), comparison().view, view_axes(comparison(), 32));
    const Headline headline = candidates_headline(comparison(), &mesh);
    ASSERT_GE(headline.lines.size(), 2U);
    const auto& ranks = mesh.candidates.ranking.candidates;
    std::size_t most = 0;
    for (std::size_t i = 1; i < ranks.size(); ++i)
        if (ranks[i].rank.wins > ranks[most].rank.wins)
            most = i;
    EXPECT_TRUE(headline.lines[0].text.startsWith(QString::fromStdString(mesh.candidates.names[most])))
        << headline.lines[0].text.toStdString();
    EXPECT_TRUE(headline.lines[0].text.contains(QStringLiteral("cheapest")));
}

} // namespace
} // namespace llmroofline::gui
