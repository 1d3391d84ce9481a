// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tabs, the sentences above the meshes, and what the ratio is per.
#include <gtest/gtest.h>

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QTest>
#include <QUndoStack>

#include "app/gui/panels/mesh/headline_bar.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/gui/widgets/fields/tab_line.h"
#include "app/words/numbers.h"
#include "core/mesh/cell.h"
#include "core/request/request_time.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class HeadlineTest : public MainWindowTest {
protected:
    QString headline() { return find<HeadlineBar>("headline")->text(); }

    CellReading at_pin() {
        const Pin pin = comparison().pins[static_cast<std::size_t>(window->document()->active_pin())];
        return *read_cell(comparison(), Method::operator_by_operator, static_cast<double>(pin.batch),
                          static_cast<double>(pin.sequence));
    }

    void measure_by(Measure measure) {
        emit find<SegmentedControl>("measure")->chosen(static_cast<int>(measure));
        ASSERT_TRUE(wait());
    }
};

TEST(TabLine, TheLastOnesGoIntoAMenuNeverTheOneThatIsShown) {
    TabLine line;
    line.set_more_words(QStringLiteral("More"));
    QVector<TabOption> options;
    for (int id = 0; id < 7; ++id)
        options.push_back({id, QStringLiteral("Place number %1").arg(id), {}, id / 3});
    line.set_options(options);
    line.set_current(6);
    line.resize(2000, 29);
    line.show();
    EXPECT_TRUE(line.hidden().isEmpty());
    line.resize(330, 29);
    QCoreApplication::processEvents();
    EXPECT_FALSE(line.hidden().isEmpty());
    EXPECT_FALSE(line.hidden().contains(6));
    EXPECT_FALSE(line.hidden().contains(0));
    EXPECT_TRUE(line.hidden().contains(5));
    line.set_current(5);
    EXPECT_FALSE(line.hidden().contains(5));
    EXPECT_TRUE(line.hidden().contains(6));
}

TEST_F(HeadlineTest, SaysWhoIsAheadAtTheActivePin) {
    for (const int pin : {0, 1}) {
        window->document()->set_active_pin(pin);
        const CellReading cell = at_pin();
        const QString first = headline().section(QLatin1Char('\n'), 0, 0);
        EXPECT_TRUE(first.startsWith(*cell.ratio > 1 ? QStringLiteral("A is ") : QStringLiteral("B is ")))
            << first.toStdString();
        EXPECT_TRUE(first.contains(times_ahead(*cell.ratio) + QStringLiteral("× as fast")));
        EXPECT_TRUE(first.contains(whole(cell.sequence)));
    }
    window->findChild<QAction*>(QStringLiteral("copy_headline"))->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), headline());
}

TEST_F(HeadlineTest, EqualSidesAreEqual) {
    window->document()->edit({}, {}, [](Comparison& c) { c.b = c.a; });
    ASSERT_TRUE(wait());
    EXPECT_TRUE(headline().startsWith(QStringLiteral("A and B are equal"))) << headline().toStdString();
}

TEST_F(HeadlineTest, WithoutAPinItIsTheShareOfTheMap) {
    window->document()->edit({}, {}, [](Comparison& c) { c.pins.clear(); });
    ASSERT_TRUE(wait());
    EXPECT_TRUE(headline().contains(QStringLiteral("ahead"))) << headline().toStdString();
}

TEST_F(HeadlineTest, OfARequestItHasTheTimesOfBoth) {
    window->mesh_panel()->choose_kind(View(RequestView{}).index());
    ASSERT_TRUE(wait());
    const auto a = estimate_request(comparison(), comparison().a);
    const auto b = estimate_request(comparison(), comparison().b);
    EXPECT_TRUE(headline().contains(seconds(a->ttft))) << headline().toStdString();
    EXPECT_TRUE(headline().contains(seconds(b->tpot)));
    window->mesh_panel()->choose_kind(0);
}

TEST_F(HeadlineTest, PerUsdThePricesAreThereAndTypedOnesAreYours) {
    EXPECT_FALSE(find<DecimalField>("price_a")->isVisible());
    measure_by(Measure::usd);
    EXPECT_EQ(comparison().measuring.measure, Measure::usd);
    auto* price = find<DecimalField>("price_a");
    EXPECT_TRUE(price->isVisible());
    const auto market = comparison().a.accelerator.prices.in(PriceSegment::on_demand);
    ASSERT_TRUE(market);
    EXPECT_EQ(price->value(), market->usd_per_hour);
    emit price->edited(1.0);
    ASSERT_TRUE(wait());
    emit find<DecimalField>("price_b")->edited(4.0);
    ASSERT_TRUE(wait());
    EXPECT_EQ(comparison().a.accelerator.prices.yours, 1.0);
    EXPECT_EQ(find<TextLabel>("price_words_a")->text(), QStringLiteral("yours"));
    const double ratio = *at_pin().ratio * 4.0 / 1.0;
    EXPECT_TRUE(headline().contains(times_ahead(ratio) + QStringLiteral("× the tokens per USD")))
        << headline().toStdString();
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("per USD")))
        << window->readout_text().toStdString();
    QUndoStack* undo = window->document()->undo_stack();
    undo->undo();
    undo->undo();
    EXPECT_FALSE(comparison().a.accelerator.prices.yours);
    undo->undo();
    EXPECT_EQ(comparison().measuring.measure, Measure::speed);
    ASSERT_TRUE(wait());
    EXPECT_FALSE(price->isVisible());
}

TEST_F(HeadlineTest, AMissingPriceSaysAtWhichBothCostTheSame) {
    measure_by(Measure::usd);
    window->document()->edit({}, {}, [](Comparison& c) {
        c.a.accelerator.prices.yours = 2;
        c.b.accelerator.prices = {};
    });
    ASSERT_TRUE(wait());
    const double each = 2.0 * static_cast<double>(comparison().a.accelerators()) /
                        static_cast<double>(comparison().b.accelerators());
    EXPECT_TRUE(headline().contains(significant(each / *at_pin().ratio) + QStringLiteral(" USD/h each")))
        << headline().toStdString();
    measure_by(Measure::speed);
}

TEST_F(HeadlineTest, PerWattTheLevelIsChosen) {
    measure_by(Measure::watt);
    EXPECT_TRUE(find<SegmentedControl>("watt_level")->isVisible());
    EXPECT_FALSE(find<DecimalField>("price_a")->isVisible());
    emit find<SegmentedControl>("watt_level")->chosen(static_cast<int>(WattLevel::facility));
    ASSERT_TRUE(wait());
    EXPECT_EQ(comparison().measuring.watts, WattLevel::facility);
    EXPECT_TRUE(find<DecimalField>("pue")->isVisible());
    measure_by(Measure::speed);
}

} // namespace
} // namespace llmroofline::gui
