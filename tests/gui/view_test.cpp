// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Kinds of meshes in the window: tabs, settings made from their description, undo, figures written as shown.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/tab_line.h"
#include "app/gui/window/file_tasks.h"
#include "app/words/numbers.h"
#include "core/mesh/cell.h"
#include "core/mesh/views/view_table.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class ViewTest : public MainWindowTest {
protected:
    void TearDown() override {
        window->mesh_panel()->choose_kind(0);
        window->close();
    }

    void show_methods() {
        emit find<TabLine>("mesh_view")->chosen(static_cast<int>(View(DisagreementView{}).index()));
        ASSERT_TRUE(wait());
    }

    QString exported_csv() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("figures.csv"));
        window->files()->export_csv();
        auto* dialog = window->findChild<QFileDialog*>();
        emit dialog->fileSelected(path);
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        EXPECT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }, 20000));
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

TEST_F(ViewTest, EveryKindIsATabAndComputesItsMeshes) {
    // The first is shown already: it comes last.
    for (std::size_t i = 1; i <= view_kinds().size(); ++i) {
        const std::size_t kind = i % view_kinds().size();
        emit find<TabLine>("mesh_view")->chosen(static_cast<int>(kind));
        ASSERT_TRUE(wait());
        EXPECT_EQ(comparison().view.index(), kind);
        EXPECT_EQ(window->mesh_panel()->plot()->objectName(), view_parts(comparison()).size() == 2
                                                                  ? QStringLiteral("meshes")
                                                                  : QStringLiteral("single_mesh"));
        EXPECT_TRUE(window->mesh_panel()->plot()->isVisible());
        // Pairs are a matrix, and have no axes.
        EXPECT_EQ(window->mesh_panel()->plot()->panel_geometry(0).has_value(),
                  kind != View(PairingView{}).index())
            << kind;
    }
}

TEST_F(ViewTest, TheViewIsUndone) {
    const View before = comparison().view;
    show_methods();
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison().view, before);
    ASSERT_TRUE(wait());
    EXPECT_EQ(find<TabLine>("mesh_view")->current(), 0);
}

TEST_F(ViewTest, OneMethodAloneHasOneMesh) {
    auto* method = find<QComboBox>("step_method");
    ASSERT_EQ(method->count(), 3);
    method->setCurrentIndex(1);
    emit method->activated(1);
    ASSERT_TRUE(wait());
    EXPECT_EQ(std::get<StepView>(comparison().view).method, Method::global);
    EXPECT_EQ(window->mesh_panel()->plot()->objectName(), QStringLiteral("single_mesh"));
    // The figures written are those of the method that is shown: FLOP/s, not tokens/s.
    Comparison shown = comparison();
    EXPECT_EQ(exported_csv().toStdString(), mesh_csv(*mesh_table(shown)));
}

// Colours of two methods side by side: what is said is the mesh's that is pointed at, and what the other one says.
TEST_F(ViewTest, TheReadoutIsOfTheMeshPointedAt) {
    const MeshPoint point{541, 23'778, 1, 1};
    const auto ratio = [&](Method method) {
        return ratio_words(
            *read_cell(window->document()->comparison(), method, point.batch, point.sequence)->ratio);
    };
    ASSERT_NE(ratio(Method::global), ratio(Method::operator_by_operator));
    emit window->mesh_panel()->hovered(point, 0);
    EXPECT_TRUE(window->readout_text().startsWith(QStringLiteral("Global method")));
    EXPECT_TRUE(window->readout_text().endsWith(
        QStringLiteral("by the operator method %1").arg(ratio(Method::operator_by_operator))))
        << window->readout_text().toStdString();
    emit window->mesh_panel()->hovered(point, 1);
    EXPECT_TRUE(window->readout_text().startsWith(QStringLiteral("Operator method")));
    EXPECT_TRUE(window->readout_text().endsWith(
        QStringLiteral("by the global method %1").arg(ratio(Method::global))));
}

TEST_F(ViewTest, MethodsThatDoNotApplyCannotBeTickedAndSayWhy) {
    show_methods();
    EXPECT_TRUE(find<QCheckBox>("disagreement_global_exact")->isEnabled());
    auto* published = find<QCheckBox>("disagreement_operator_published");
    EXPECT_FALSE(published->isEnabled());
    EXPECT_FALSE(published->isChecked());
    EXPECT_TRUE(published->toolTip().contains(QStringLiteral("published formulas")))
        << published->toolTip().toStdString();
    window->document()->edit({}, {}, [](Comparison& c) { c.a.layout = c.b.layout = {}; });
    ASSERT_TRUE(wait());
    EXPECT_TRUE(published->isEnabled());
    EXPECT_TRUE(published->isChecked());
    const auto* table = find<QTableView>("methods")->model();
    ASSERT_EQ(table->rowCount(), 4);
    EXPECT_NE(table->index(2, 1).data().toString(), QStringLiteral("–"));
    EXPECT_TRUE(
        find<TextLabel>("method_cause")->text().contains(QStringLiteral("makes the formulas differ most")));
    published->click();
    EXPECT_FALSE(std::get<DisagreementView>(comparison().view).operator_published);
}

TEST_F(ViewTest, WhatIsShownIsWhatIsWritten) {
    show_methods();
    EXPECT_TRUE(exported_csv().startsWith(QStringLiteral("batch,seq,agree,ratio_operator_exact,")));
    window->mesh_panel()->choose_kind(View(RequestView{}).index());
    ASSERT_TRUE(wait());
    EXPECT_TRUE(exported_csv().startsWith(QStringLiteral("batch,input,output,value_a,value_b,ratio,")));
}

TEST_F(ViewTest, ContoursScaleAndResolutionAreInTheDocument) {
    auto* contours = find<QComboBox>("contours");
    contours->setCurrentIndex(3);
    emit contours->activated(3);
    EXPECT_EQ(comparison().display.contours, (std::vector<double>{1, 1.25, 2}));
    find<QAbstractButton>("lock_scale")->click();
    EXPECT_TRUE(comparison().display.half_range);
    window->document()->undo_stack()->undo();
    EXPECT_FALSE(comparison().display.half_range);
    EXPECT_FALSE(find<QAbstractButton>("lock_scale")->isChecked());
    window->document()->undo_stack()->undo();
    EXPECT_EQ(contours->currentIndex(), 2);
    // What is none of the choices is said as it is.
    window->document()->edit({}, {}, [](Comparison& c) { c.display.contours = {1, 3}; });
    EXPECT_EQ(contours->currentText(), QStringLiteral("Contours 1×, 3×"));
    window->document()->undo_stack()->undo();
    EXPECT_EQ(contours->count(), 4);
}

} // namespace
} // namespace llmroofline::gui
