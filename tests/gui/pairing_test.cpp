// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pairs in the window: the matrix's headline, whether the transfer is waited for, and limits that are the comparison's.
#include <QComboBox>

#include "app/gui/panels/candidates/pair_panel.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/words/candidate_words.h"
#include "app/words/headline/pairing_headline.h"
#include "core/mesh/views/view_table.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class PairingTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        window->document()->edit({}, {}, [](Comparison& c) {
            c.view = PairingView{};
            c.a.accelerator.prices.yours = 1.8;
            c.b.accelerator.prices.yours = 1.2;
            c.request.input = 8192;
            c.request.output = 512;
            c.limits = {2.0, 0.05, true};
        });
        ASSERT_TRUE(wait());
    }
    void TearDown() override {
        window->mesh_panel()->choose_kind(0);
        window->close();
    }
    MeshResult mesh() const {
        return compute_mesh(comparison(), comparison().view, view_axes(comparison(), 16));
    }
};

// A100s compute faster for their price, H20s read faster for theirs.
TEST_F(PairingTest, TheHeadlineNamesTheCheapestPair) {
    const MeshResult shown = mesh();
    ASSERT_TRUE(shown.pairing.best);
    const PairCost& best = shown.pairing.pairs[*shown.pairing.best];
    EXPECT_EQ(best.prefill, 0U);
    EXPECT_EQ(best.decode, 1U);
    const Headline headline = pairing_headline(&shown);
    ASSERT_GE(headline.lines.size(), 2U);
    EXPECT_TRUE(headline.lines[0].text.contains(usd_text(best.usd(false))))
        << headline.lines[0].text.toStdString();
    EXPECT_TRUE(find<PairPanel>("pair_panel")->isVisible());
}

TEST_F(PairingTest, TheTransferIsASettingOfTheView) {
    auto* transfer = find<QComboBox>("pairing_transfer");
    transfer->setCurrentIndex(1);
    emit transfer->activated(1);
    EXPECT_TRUE(std::get<PairingView>(comparison().view).waited_for);
    ASSERT_TRUE(wait());
    EXPECT_TRUE(mesh().pairing.waited_for);
}

TEST_F(PairingTest, ALimitThatNoneKeepsIsSaid) {
    emit find<DecimalField>("pairing_tpot")->edited(0.5);
    EXPECT_EQ(comparison().limits.tpot_s, 0.0005);
    ASSERT_TRUE(wait());
    const MeshResult shown = mesh();
    EXPECT_FALSE(shown.pairing.best);
    EXPECT_EQ(pairing_headline(&shown).lines[0].text, QStringLiteral("No pair keeps within the limits."));
}

} // namespace
} // namespace llmroofline::gui
