// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole catalog at the comparison's request: the engine's figures, the reason for each that is out, filter, sort, and
// what adding one does.
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "app/gui/panels/candidates/find_dialog.h"
#include "app/gui/panels/candidates/find_model.h"
#include "app/gui/session/catalog_store.h"
#include "app/words/candidate_words.h"
#include "core/comparison/mesh_point.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class FindCandidatesTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        window->document()->edit({}, {}, [](Comparison& c) {
            c.a.layout = c.b.layout = {};
            c.view = CandidatesView{};
            c.measuring.measure = Measure::usd;
            c.others.clear();
        });
        ASSERT_TRUE(wait());
        dialog = new FindDialog(window->document(), window->catalogs(), window.get());
        QSignalSpy shown(dialog, &FindDialog::shown);
        ASSERT_TRUE(shown.wait(10000));
        view = dialog->findChild<QTableView*>(QStringLiteral("found"));
        model = static_cast<FindModel*>(view->model());
    }
    void TearDown() override {
        delete dialog;
        window->document()->edit({}, {}, [](Comparison& c) { c.view = StepView{}; });
        window->close();
    }

    FindDialog* dialog = nullptr;
    QTableView* view = nullptr;
    FindModel* model = nullptr;
};

TEST_F(FindCandidatesTest, EveryAcceleratorIsThereWithItsFiguresOrItsReason) {
    ASSERT_EQ(model->rowCount(), static_cast<int>(window->catalogs()->catalog().accelerators().size()));
    double last = 0;
    int out = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const FoundCandidate& found = *model->at(row);
        const CandidateReading reading = read_candidate(comparison(), found.group, mesh_point(comparison()));
        EXPECT_EQ(found.reading.cost, reading.cost);
        if (reading.is_ranked()) {
            EXPECT_GE(*reading.cost, last);
            EXPECT_EQ(out, 0) << "what is out stands last";
            last = *reading.cost;
        } else {
            ++out;
            EXPECT_FALSE(model->index(row, FindModel::reason).data().toString().isEmpty());
        }
    }
    EXPECT_GT(out, 0); // 70 billion parameters fit no single accelerator of 80 GB
}

TEST_F(FindCandidatesTest, WordsFilterAndTheButtonAddsTheRow) {
    dialog->findChild<QLineEdit*>(QStringLiteral("find_filter"))->setText(QStringLiteral("mi300x amd"));
    ASSERT_GE(model->rowCount(), 1);
    for (int row = 0; row < model->rowCount(); ++row)
        EXPECT_TRUE(model->index(row, FindModel::name).data().toString().contains(QStringLiteral("MI300X")));
    const AcceleratorGroup group = model->at(0)->group;
    view->setCurrentIndex(model->index(0, 0));
    dialog->findChild<QPushButton*>(QStringLiteral("add_found"))->click();
    ASSERT_EQ(comparison().others.size(), 1U);
    EXPECT_EQ(comparison().others[0], group);
    // Not twice.
    view->setCurrentIndex(model->index(0, 0));
    dialog->findChild<QPushButton*>(QStringLiteral("add_found"))->click();
    EXPECT_EQ(comparison().others.size(), 1U);
    ASSERT_TRUE(wait());
}

TEST_F(FindCandidatesTest, ItIsSortedByAnyColumn) {
    model->sort(FindModel::memory, Qt::DescendingOrder);
    for (int row = 1; row < model->rowCount(); ++row)
        EXPECT_GE(model->at(row - 1)->group.accelerator.memory_gb,
                  model->at(row)->group.accelerator.memory_gb);
}

} // namespace
} // namespace llmroofline::gui
