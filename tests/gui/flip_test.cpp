// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What flips the winner, beside the meshes: the figures of the engine, taken as a what-if with a click, and sentences
// where there is none.
#include <cmath>

#include <QLabel>
#include <QTableView>
#include <QUndoStack>

#include "app/gui/panels/step/flip_model.h"
#include "app/gui/panels/step/flip_panel.h"
#include "app/words/numbers.h"
#include "core/mesh/cell.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class FlipTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        panel = find<FlipPanel>("flip_panel");
        view = find<QTableView>("flips");
        shown = std::make_unique<QSignalSpy>(panel, &FlipPanel::shown);
        if (model()->rowCount() == 0) {
            ASSERT_TRUE(shown->wait(5000));
        }
    }

    FlipModel* model() const { return static_cast<FlipModel*>(view->model()); }

    void edit(const std::function<void(Comparison&)>& change) {
        shown->clear();
        window->document()->edit({}, {}, change);
        ASSERT_TRUE(shown->wait(5000));
    }

    void click(int row) {
        shown->clear();
        view->scrollTo(model()->index(row, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(model()->index(row, 0)).center());
        ASSERT_TRUE(shown->wait(5000));
    }

    double ratio() const {
        const Pin pin = comparison().pins.front();
        return *read_cell(comparison(), Method::operator_by_operator, static_cast<double>(pin.batch),
                          static_cast<double>(pin.sequence))
                    ->ratio;
    }

    QString sentence() { return find<QLabel>("flip_sentence")->text(); }

    FlipPanel* panel = nullptr;
    QTableView* view = nullptr;
    std::unique_ptr<QSignalSpy> shown;
};

TEST_F(FlipTest, TheRowsAreTheFiguresAtThePinNearestFirst) {
    const auto flips = find_flips(comparison(), ComparedStep{32, 4096}, {});
    ASSERT_TRUE(flips);
    double last = 0;
    int figures = 0;
    for (int row = 0; row < model()->rowCount() && row != model()->never_row(); ++row, ++figures) {
        const Flip* const flip = model()->flip_at(row);
        ASSERT_NE(flip, nullptr);
        EXPECT_EQ(flip->factor, flips->figures[static_cast<std::size_t>(row)].factor);
        EXPECT_GE(std::abs(std::log(*flip->factor)), last);
        last = std::abs(std::log(*flip->factor));
        EXPECT_EQ(model()->index(row, FlipModel::factor).data().toString(),
                  QStringLiteral("×") + QString::number(*flip->factor, 'f', 2));
    }
    EXPECT_GT(figures, 2);
    // 2,048 dense FP16 TFLOP/s would not help an A100 at batch 32: its memory binds.
    ASSERT_TRUE(model()->never_row());
    EXPECT_TRUE(
        model()->index(*model()->never_row(), 0).data().toString().contains(QStringLiteral("A FP16 rate")))
        << model()->index(*model()->never_row(), 0).data().toString().toStdString();
}

TEST_F(FlipTest, AClickMakesBothEqualAndIsUndone) {
    const Comparison before = comparison();
    const Flip flip = *model()->flip_at(0);
    ASSERT_NE(flip.side, FlipSide::both);
    ASSERT_GT(std::abs(std::log(ratio())), 0.1);
    click(0);
    EXPECT_NEAR(ratio(), 1, 1e-9);
    EXPECT_EQ(sentence(), QStringLiteral("A and B are equal here."));
    EXPECT_FALSE(view->isVisible());
    EXPECT_TRUE(window->document()->is_edited());
    shown->clear();
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison(), before);
    ASSERT_TRUE(shown->wait(5000));
    EXPECT_TRUE(view->isVisible());
}

TEST_F(FlipTest, EnterTakesAChoiceWithTheRatioThatItShows) {
    const int row = *model()->choices_row() + 1;
    const Flip flip = *model()->flip_at(row);
    ASSERT_TRUE(flip.is_choice());
    view->setCurrentIndex(model()->index(row, 0));
    view->setFocus();
    shown->clear();
    QTest::keyClick(view, Qt::Key_Return);
    ASSERT_TRUE(shown->wait(5000));
    EXPECT_NEAR(ratio(), *flip.ratio, 1e-12 * *flip.ratio);
}

TEST_F(FlipTest, WhereASideDoesNotFitThereIsASentence) {
    edit([](Comparison& c) {
        c.a.layout = {};
        c.pins = {Pin{1, 128}};
    });
    EXPECT_EQ(sentence(), QStringLiteral("A does not fit at this cell."));
    EXPECT_FALSE(view->isVisible());
}

TEST_F(FlipTest, APriceThatIsMissingIsTheOneAtWhichBothCostTheSame) {
    edit([](Comparison& c) {
        c.measuring.measure = Measure::usd;
        c.measuring.prices = PriceKind::yours;
        c.a.accelerator.prices.yours = 2;
    });
    // Of speeds: at twice the tokens a second a group may cost twice as much.
    const double price = 2 / ratio();
    EXPECT_EQ(sentence(),
              QStringLiteral("B has no price: it costs the same at %1 USD/h.").arg(significant(price)));
    edit([&](Comparison& c) { c.b.accelerator.prices.yours = price; });
    EXPECT_EQ(sentence(), QStringLiteral("A and B are equal here."));
}

TEST_F(FlipTest, WithoutAPinItSaysWhatToDo) {
    window->document()->edit({}, {}, [](Comparison& c) { c.pins.clear(); });
    EXPECT_TRUE(sentence().contains(QStringLiteral("pin a point")));
    EXPECT_FALSE(view->isVisible());
}

} // namespace
} // namespace llmroofline::gui
