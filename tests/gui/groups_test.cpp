// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Groups of accelerators in the window: set, refused, proposed, read out, kept.
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>

#include "app/gui/panels/setup/communication_section.h"
#include "app/gui/panels/sides/group_popup.h"
#include "app/gui/panels/step/operator_model.h"
#include "app/gui/panels/step/pin_model.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/base/memory_bar.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/gui/widgets/pickers/accelerator_picker.h"
#include "app/gui/widgets/pickers/search_popup.h"
#include "app/words/figures.h"
#include "app/words/readout_words.h"
#include "core/cost/shard.h"
#include "core/mesh/cell.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class GroupsTest : public MainWindowTest {
protected:
    // As from the picker's list or the menu.
    GroupPopup* open_popup(const char* side) {
        window->findChild<QAction*>(QStringLiteral("group_") + QString::fromLatin1(side))->trigger();
        auto* popup = find<GroupPopup>(side[0] == 'a' ? "group_popup_a" : "group_popup_b");
        EXPECT_TRUE(popup->isVisible());
        return popup;
    }

    void type_in(GroupPopup* popup, const char* name, const QString& digits) {
        auto* field = popup->findChild<NumberField*>(QString::fromLatin1(name));
        ASSERT_NE(field, nullptr) << name;
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, digits);
        QTest::keyClick(field, Qt::Key_Return);
    }

    static QString fault(GroupPopup* popup) {
        auto* label = popup->findChild<TextLabel*>(QStringLiteral("group_fault"));
        return label->isVisible() ? label->text() : QString();
    }

    void edit(const std::function<void(Comparison&)>& change) {
        window->document()->edit({}, {}, change);
        ASSERT_TRUE(wait());
    }

    QString cell(const char* table, int row, int column) {
        const auto* model = find<QTableView>(table)->model();
        return model->index(row, column).data().toString();
    }
};

TEST_F(GroupsTest, PickersNameTheGroups) {
    const auto* picker = find<AcceleratorPicker>("accelerator_a");
    EXPECT_TRUE(picker->accessibleName().contains(QStringLiteral("4 × NVIDIA A100 SXM4 80GB")))
        << picker->accessibleName().toStdString();
    EXPECT_TRUE(picker->accessibleDescription().startsWith(QStringLiteral("tensor parallel · 312 TFLOP/s")));
    edit([](Comparison& c) { c.b.layout = {.tensor = 4, .pipeline = 2}; });
    EXPECT_TRUE(find<AcceleratorPicker>("accelerator_b")
                    ->accessibleDescription()
                    .startsWith(QStringLiteral("TP 4 · PP 2")));
}

TEST_F(GroupsTest, NumberAndDegreesAreSetAndUndone) {
    const Comparison before = comparison();
    GroupPopup* popup = open_popup("a");
    type_in(popup, "accelerators", QStringLiteral("8"));
    EXPECT_EQ(comparison().a.layout.tensor, 8);
    EXPECT_EQ(comparison().b, before.b);
    type_in(popup, "pipeline_degree", QStringLiteral("2"));
    EXPECT_EQ(comparison().a.accelerators(), 16);
    type_in(popup, "micro_batches", QStringLiteral("2"));
    type_in(popup, "tensor_degree", QStringLiteral("2"));
    type_in(popup, "data_degree", QStringLiteral("4"));
    EXPECT_EQ(comparison().a.layout,
              (ParallelLayout{.tensor = 2, .pipeline = 2, .data = 4, .micro_batches = 2}));
    EXPECT_EQ(popup->findChild<NumberField*>(QStringLiteral("accelerators"))->value(), 16);
    EXPECT_EQ(fault(popup), QString());
    popup->close();
    ASSERT_TRUE(wait());
    EXPECT_TRUE(window->readout_text().contains(
        readout(comparison(), *read_cell(comparison(), Method::operator_by_operator, 32, 4096),
                Method::operator_by_operator)));
    while (window->document()->undo_stack()->canUndo())
        window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison(), before);
}

TEST_F(GroupsTest, UndoReachesThePopup) {
    const Comparison before = comparison();
    GroupPopup* popup = open_popup("a");
    type_in(popup, "tensor_degree", QStringLiteral("8"));
    EXPECT_EQ(comparison().a.layout.tensor, 8);
    auto* field = popup->findChild<NumberField*>(QStringLiteral("tensor_degree"));
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(comparison(), before);
    EXPECT_EQ(field->value(), 4);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(comparison().a.layout.tensor, 8);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_FALSE(popup->isVisible());
}

TEST_F(GroupsTest, TheListOfAPickerLeadsToItsGroup) {
    auto* picker = find<AcceleratorPicker>("accelerator_b");
    QTest::mouseClick(picker, Qt::LeftButton);
    auto* row = picker->popup()->findChild<QAbstractButton*>(QStringLiteral("action_group"));
    ASSERT_NE(row, nullptr);
    row->click();
    EXPECT_FALSE(picker->popup()->isVisible());
    EXPECT_TRUE(find<GroupPopup>("group_popup_b")->isVisible());
}

TEST_F(GroupsTest, WhatDoesNotDivideIsRefusedUnderItsField) {
    const Comparison before = comparison();
    GroupPopup* popup = open_popup("b");
    type_in(popup, "tensor_degree", QStringLiteral("3"));
    EXPECT_TRUE(fault(popup).contains(QStringLiteral("heads 64 does not divide evenly by tp 3")))
        << fault(popup).toStdString();
    EXPECT_EQ(popup->findChild<NumberField*>(QStringLiteral("tensor_degree"))->value(), 4);
    type_in(popup, "pipeline_degree", QStringLiteral("81"));
    EXPECT_TRUE(fault(popup).contains(QStringLiteral("80 stages"))) << fault(popup).toStdString();
    EXPECT_EQ(comparison(), before);
    // A good one takes the words away.
    type_in(popup, "pipeline_degree", QStringLiteral("5"));
    EXPECT_EQ(fault(popup), QString());
    EXPECT_EQ(comparison().b.accelerators(), 20);
    type_in(popup, "micro_batches", QStringLiteral("6"));
    EXPECT_TRUE(fault(popup).contains(QStringLiteral("6 micro-batches, expected at most the 5")));
}

TEST_F(GroupsTest, LinksAreSetWhereTheSpecificationIsSilent) {
    GroupPopup* popup = open_popup("a");
    const auto write = [&](const char* name, const QString& text) {
        auto* field = popup->findChild<DecimalField*>(QString::fromLatin1(name));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    write("node_size", QStringLiteral("2"));
    EXPECT_EQ(comparison().a.links.node_size, 2);
    ASSERT_TRUE(wait());
    // Two nodes, and nobody has said what joins them.
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("A not available: no network rate")))
        << window->readout_text().toStdString();
    write("network_rate", QStringLiteral("50"));
    write("network_latency", QStringLiteral("5"));
    write("link_latency", QStringLiteral("2.5"));
    EXPECT_EQ(comparison().a.links, (GroupLinks{2, 2.5, 50, 5}));
    ASSERT_TRUE(wait());
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("ahead")));
    write("node_size", QStringLiteral("3"));
    EXPECT_TRUE(fault(popup).contains(QStringLiteral("node"))) << "3 of a node, tensor parallel over 4";
    EXPECT_EQ(comparison().a.links.node_size, 2);
    write("node_size", QStringLiteral("1.5"));
    EXPECT_EQ(comparison().a.links.node_size, 2);
}

TEST_F(GroupsTest, AnotherAcceleratorKeepsTheLayout) {
    const auto h100 = window->catalogs()->catalog().find_accelerator("h100-sxm5");
    ASSERT_TRUE(h100);
    window->use_accelerator(0, *h100);
    EXPECT_EQ(comparison().a.accelerator.id, "h100-sxm5");
    EXPECT_EQ(comparison().a.layout.tensor, 4);
}

TEST_F(GroupsTest, AModelThatCannotBeDividedSaysSoEverywhere) {
    edit([](Comparison& c) {
        c.model.heads = 62;
        c.model.kv_heads = 31;
        c.b.layout.tensor = 8;
    });
    for (const char* said : {"heads 62 does not divide evenly by tp 4", "kv_heads 31 and tp 4",
                             "heads 62 does not divide evenly by tp 8"})
        EXPECT_TRUE(window->readout_text().contains(QString::fromLatin1(said)))
            << window->readout_text().toStdString();
    EXPECT_FALSE(find<QTableView>("operators")->isVisible());
    EXPECT_EQ(cell("pins", 0, PinModel::memory), QStringLiteral("–"));
    EXPECT_TRUE(find<MemoryBar>("memory_bar_a")
                    ->accessibleName()
                    .contains(QStringLiteral("not divisible by this layout")));
    EXPECT_TRUE(find<NoticeBar>("fit_notice")->text().contains(QStringLiteral("does not divide evenly")));
    window->document()->undo_stack()->undo();
    ASSERT_TRUE(wait());
    EXPECT_TRUE(find<QTableView>("operators")->isVisible());
}

TEST_F(GroupsTest, EveryModelOfTheCatalogIsShownOrRefused) {
    for (const ModelEntry& entry : window->catalogs()->catalog().models()) {
        edit([&](Comparison& c) { c.model = entry.value; });
        const bool divides = check_layout(entry.value, comparison().a).empty();
        EXPECT_EQ(window->readout_text().contains(QStringLiteral("ahead")), divides) << entry.value.id;
        EXPECT_EQ(window->readout_text().contains(QStringLiteral("expected a divisor")), !divides)
            << entry.value.id << window->readout_text().toStdString();
    }
}

// 138 GB of weights and 43 of KV cache, 45 GB on each of four, and 1 GB in reserve on each. Three do not divide 64 heads;
// two of 80 GB are too few.
TEST_F(GroupsTest, WhereNothingFitsItOffersTheNumberThatDoes) {
    use_single_accelerators();
    const Comparison before = comparison();
    auto* notice = find<NoticeBar>("fit_notice");
    EXPECT_TRUE(notice->text().contains(QStringLiteral("weights 138.0 GB, memory 85.9 and 103 GB")))
        << notice->text().toStdString();
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("A does not fit: 181.9 of 85.9 GB, needs 4")))
        << window->readout_text().toStdString();
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("B does not fit: 181.9 of 103 GB, needs 2")));
    auto* button = notice->findChild<QPushButton*>(QStringLiteral("notice_action"));
    EXPECT_EQ(button->text(), QStringLiteral("Use 4 of each"));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(comparison().a.layout, (ParallelLayout{.tensor = 4}));
    EXPECT_EQ(comparison().b.layout, (ParallelLayout{.tensor = 4}));
    EXPECT_TRUE(notice->text().isEmpty());
    ASSERT_TRUE(wait());
    EXPECT_FALSE(window->readout_text().contains(QStringLiteral("does not fit")));
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison(), before);
}

TEST_F(GroupsTest, OneSideThatFitsNowhereIsOfferedAlone) {
    edit([](Comparison& c) { c.b.layout = {}; });
    auto* notice = find<NoticeBar>("fit_notice");
    auto* button = notice->findChild<QPushButton*>(QStringLiteral("notice_action"));
    EXPECT_EQ(button->text(), QStringLiteral("Use 2 of B"));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(comparison().b.layout, (ParallelLayout{.tensor = 2}));
    EXPECT_EQ(comparison().a.layout, (ParallelLayout{.tensor = 4}));
}

TEST_F(GroupsTest, MemoryIsThatOfOneAcceleratorOfEachSide) {
    EXPECT_EQ(cell("pins", 0, PinModel::memory), QStringLiteral("46.2"));
    edit([](Comparison& c) { c.b.layout.tensor = 8; });
    EXPECT_EQ(cell("pins", 0, PinModel::memory), QStringLiteral("46.2 / 23.6"));
    EXPECT_TRUE(
        find<MemoryBar>("memory_bar_b")->accessibleName().contains(QStringLiteral("23.6 of 102.6 GB")))
        << find<MemoryBar>("memory_bar_b")->accessibleName().toStdString();
}

TEST_F(GroupsTest, CommunicationIsSetInItsSection) {
    auto* section = window->findChild<CommunicationSection*>();
    EXPECT_TRUE(section->isVisibleTo(window.get()));
    auto* combo = find<QComboBox>("all_reduce");
    combo->setCurrentIndex(2);
    emit combo->activated(2);
    EXPECT_EQ(comparison().workload.all_reduce, AllReduce::in_network);
    ASSERT_TRUE(wait());
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("A not available: no reducing switch")))
        << window->readout_text().toStdString();
    find<QCheckBox>("overlap_communication")->click();
    EXPECT_TRUE(comparison().workload.overlap_communication);
    use_single_accelerators();
    EXPECT_FALSE(section->isVisibleTo(window.get()));
}

TEST_F(GroupsTest, TiledAttentionIsOneOfThree) {
    edit([](Comparison& c) { c.workload.phase = Phase::prefill; });
    auto* attention = find<SegmentedControl>("attention");
    for (auto* segment : attention->findChildren<QAbstractButton*>())
        if (segment->text() == QStringLiteral("Tiled"))
            segment->click();
    EXPECT_EQ(comparison().workload.attention, AttentionKernel::tiled);
    EXPECT_EQ(attention->current(), static_cast<int>(AttentionKernel::tiled));
    edit([](Comparison& c) { c.a.accelerator.l2_mb.reset(); });
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("A not available: no L2 size")))
        << window->readout_text().toStdString();
}

TEST_F(GroupsTest, Tf32IsOfferedWhereFp32IsUsed) {
    auto* box = find<QCheckBox>("fp32_as_tf32");
    EXPECT_FALSE(box->isVisibleTo(box->parentWidget()->parentWidget()));
    edit([](Comparison& c) {
        c.workload.precision.weights = c.workload.precision.activations = DataType::fp32;
    });
    EXPECT_TRUE(box->isVisibleTo(box->parentWidget()->parentWidget()));
    const auto before = read_cell(comparison(), Method::operator_by_operator, 1024, 128);
    box->click();
    EXPECT_TRUE(comparison().workload.fp32_as_tf32);
    const auto after = read_cell(comparison(), Method::operator_by_operator, 1024, 128);
    EXPECT_GT(*after->a.performance, *before->a.performance);
}

TEST_F(GroupsTest, FilesOfBothVersionsOpen) {
    const QTemporaryDir folder;
    const QString old = folder.filePath(QStringLiteral("old.yaml"));
    QFile file(old);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("kind: comparison\nversion: 1\na: a100-sxm4-80gb\nb: h20-96gb\nmodel: llama-2-70b\n");
    file.close();
    window->open_files({old});
    EXPECT_EQ(comparison().a.accelerators(), 1);
    EXPECT_EQ(comparison().b.accelerator.id, "h20-96gb");
    edit([](Comparison& c) {
        c.a.layout = {.tensor = 2, .pipeline = 2, .data = 2, .micro_batches = 2};
        c.a.links = {4, 1.5, 25, 6};
        c.workload.all_reduce = AllReduce::tree;
    });
    const QString saved = folder.filePath(QStringLiteral("new.yaml"));
    ASSERT_TRUE(window->document()->save(saved).ok());
    const Comparison kept = comparison();
    edit([](Comparison& c) { c.a.layout = {}; });
    window->open_files({saved});
    answer("keep_edits", "discard");
    EXPECT_EQ(comparison(), kept);
    window->close();
    MainWindow next(&languages);
    EXPECT_EQ(next.document()->comparison(), kept);
}

OperatorRow made_row(const char* name, double flops, double bytes, double sent, double time, Bound bound) {
    OperatorRow row;
    row.name = name;
    row.count = 1;
    row.figures.flops = flops;
    row.figures.weight_bytes = bytes;
    row.link_bytes = sent;
    row.intensity = flops > 0 ? flops / bytes : 0;
    row.attainable = flops / time;
    row.time = time;
    row.bound = bound;
    return row;
}

TEST(OperatorModel, JoinsTheRowsOfBothSidesByName) {
    OperatorTable a;
    a.rows = {made_row("q_proj", 2e9, 1e9, 0, 1e-3, Bound::memory),
              made_row("all_reduce", 0, 0, 3e6, 3e-3, Bound::link)};
    a.total = made_row("total", 2e9, 1e9, 3e6, 4e-3, Bound::link);
    OperatorTable b;
    b.rows = {made_row("pipeline_send", 0, 0, 1e6, 1e-3, Bound::link),
              made_row("q_proj", 8e9, 2e9, 0, 3e-3, Bound::compute)};
    b.total = made_row("total", 8e9, 2e9, 1e6, 4e-3, Bound::compute);
    OperatorModel model;
    model.set_tables(a, b, false, {});
    const auto row = [&](int at) {
        QStringList cells;
        for (int column = 0; column < OperatorModel::columns; ++column)
            cells << model.index(at, column).data().toString();
        return cells.join(QLatin1Char('|'));
    };
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(row(0), QStringLiteral("all_reduce|75.0|–|link|–"));
    EXPECT_EQ(row(1), QStringLiteral("q_proj|25.0|75.0|A mem, B comp|2.00 / 4.00"));
    EXPECT_EQ(row(2), QStringLiteral("pipeline_send|–|25.0|link|–"));
    EXPECT_TRUE(row(3).startsWith(QStringLiteral("one step|4.00 ms|4.00 ms|"))) << row(3).toStdString();
    const auto tip = [&](int at) { return model.index(at, 0).data(Qt::ToolTipRole).toString(); };
    EXPECT_TRUE(tip(0).contains(QStringLiteral("3.00 MB sent each")));
    EXPECT_TRUE(tip(1).contains(QStringLiteral("A: 1 × q_proj"))) << tip(1).toStdString();
    EXPECT_TRUE(tip(1).contains(QStringLiteral("B: 1 × q_proj")));
}

} // namespace
} // namespace llmroofline::gui
