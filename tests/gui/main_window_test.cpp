// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window as a user drives it: fields, pickers, keys and files, on the offscreen platform.
#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUndoStack>
#include <QWheelEvent>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/step/pin_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/words/figures.h"
#include "app/words/readout_words.h"
#include "core/comparison/comparison_yaml.h"
#include "core/mesh/cell.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

TEST_F(MainWindowTest, BeginsWithTheDefaultComparison) {
    EXPECT_EQ(comparison().a.accelerator.id, "a100-sxm4-80gb");
    EXPECT_EQ(comparison().b.accelerator.id, "h20-96gb");
    EXPECT_EQ(comparison().model.id, "llama-2-70b");
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("context 4,096 · batch 32")))
        << window->readout_text().toStdString();
    for (const AcceleratorGroup& group : {comparison().a, comparison().b}) {
        EXPECT_EQ(group.accelerators(), 4);
        EXPECT_EQ(group.layout.tensor, 4);
    }
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("B ahead 1.95×")))
        << window->readout_text().toStdString();
    EXPECT_TRUE(find<NoticeBar>("fit_notice")->text().isEmpty());
}

TEST_F(MainWindowTest, AnEditIsSeenEverywhereAndUndone) {
    const Comparison before = comparison();
    const int calls = static_cast<int>(settled->count());
    type("hidden_size", QStringLiteral("4096"));
    EXPECT_EQ(comparison().model.hidden_size, 4096);
    ASSERT_TRUE(wait());
    EXPECT_LE(settled->count() - calls, 2);
    const auto cell = read_cell(comparison(), Method::operator_by_operator, 32, 4096);
    EXPECT_TRUE(window->readout_text().contains(readout(comparison(), *cell, Method::operator_by_operator)));
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison(), before);
    window->document()->undo_stack()->redo();
    EXPECT_EQ(comparison().model.hidden_size, 4096);
}

// Every edit leaves the focus in its field, which keeps the keys for nothing.
TEST_F(MainWindowTest, UndoKeysWorkFromEveryKindOfField) {
    const Comparison before = comparison();
    const auto press = [](QWidget* field, Qt::KeyboardModifiers more = {}) {
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | more);
    };
    type("hidden_size", QStringLiteral("4096"));
    auto* const field = find<NumberField>("hidden_size");
    field->setFocus();
    press(field);
    EXPECT_EQ(comparison(), before);
    EXPECT_EQ(field->value(), before.model.hidden_size);
    press(field, Qt::ShiftModifier);
    EXPECT_EQ(comparison().model.hidden_size, 4096);
    press(field);
    EXPECT_EQ(comparison(), before);
    // What is typed and not given is the field's own to take back.
    QTest::keyClicks(field, QStringLiteral("77"));
    press(field);
    EXPECT_EQ(comparison(), before);
    QTest::keyClick(field, Qt::Key_Escape);
}

// As people write lengths; what is no number is refused in words, and nothing of it is taken.
TEST_F(MainWindowTest, NumbersAsPeopleWriteThem) {
    type("hidden_size", QStringLiteral("8k"));
    EXPECT_EQ(comparison().model.hidden_size, 8192);
    type("hidden_size", QStringLiteral("64*64"));
    EXPECT_EQ(comparison().model.hidden_size, 4096);
    const auto* row = qobject_cast<FieldRow*>(find<NumberField>("hidden_size")->parentWidget());
    for (const char* wrong : {"-5", "8q", "1e", "64**2", "0.5k5"}) {
        type("hidden_size", QString::fromLatin1(wrong));
        EXPECT_EQ(comparison().model.hidden_size, 4096) << wrong;
        EXPECT_TRUE(row->fault().contains(QString::fromLatin1(wrong))) << wrong;
    }
    type("hidden_size", QStringLiteral("8192"));
}

TEST_F(MainWindowTest, KvHeadsTakeOnlyDivisors) {
    type("kv_heads", QStringLiteral("7"));
    EXPECT_EQ(comparison().model.kv_heads, 8);
    const auto* row = qobject_cast<FieldRow*>(find<NumberField>("kv_heads")->parentWidget());
    EXPECT_TRUE(row->fault().contains(QStringLiteral("64"))) << "it says why";
    type("kv_heads", QStringLiteral("16"));
    EXPECT_EQ(comparison().model.kv_heads, 16);
    auto* field = find<NumberField>("kv_heads");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Up);
    EXPECT_EQ(comparison().model.kv_heads, 32);
}

TEST_F(MainWindowTest, ExpertsSwitchOnAndOff) {
    type("experts", QStringLiteral("8"));
    EXPECT_EQ(comparison().model.experts, 8);
    EXPECT_EQ(comparison().model.experts_per_token, 2);
    EXPECT_EQ(comparison().model.moe_intermediate_size, 28672);
    EXPECT_TRUE(check_model(comparison().model).empty());
    type("experts", QStringLiteral("0"));
    EXPECT_FALSE(comparison().model.is_moe());
    EXPECT_TRUE(check_model(comparison().model).empty());
}

TEST_F(MainWindowTest, ExchangeIsExactAndUndoable) {
    const Comparison before = comparison();
    window->findChild<QAction*>(QStringLiteral("swap"))->trigger();
    EXPECT_EQ(comparison().a, before.b);
    EXPECT_EQ(comparison().b, before.a);
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison(), before);
}

TEST_F(MainWindowTest, EveryModelOfTheCatalogCanBeShown) {
    use_single_accelerators();
    for (const ModelEntry& entry : window->catalogs()->catalog().models()) {
        window->document()->edit({}, {}, [&](Comparison& c) { c.model = entry.value; });
        ASSERT_TRUE(wait()) << entry.value.id;
        EXPECT_TRUE(window->readout_text().contains(QStringLiteral("ahead"))) << entry.value.id;
    }
}

TEST_F(MainWindowTest, PinsAreAddedChosenAndRemoved) {
    window->pin_panel()->add_pin({64, 512});
    ASSERT_EQ(comparison().pins.size(), 3u);
    EXPECT_EQ(window->document()->active_pin(), 2);
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("context 512 · batch 64")));
    EXPECT_EQ(find<QTableView>("operators")->model()->rowCount(),
              18); // 15 operators, 2 of communication, the step
    window->pin_panel()->remove_active_pin();
    EXPECT_EQ(comparison().pins.size(), 2u);
    window->pin_panel()->remove_active_pin();
    window->pin_panel()->remove_active_pin();
    EXPECT_TRUE(comparison().pins.empty());
    ASSERT_TRUE(wait());
}

TEST_F(MainWindowTest, PublishedFormulasSayWhatTheyDoNotDefine) {
    use_single_accelerators();
    window->document()->edit({}, {}, [](Comparison& c) {
        c.formulas = Formulas::published;
        c.workload.phase = Phase::prefill;
    });
    ASSERT_TRUE(wait());
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("ahead"))); // the operator method is defined
    window->document()->edit({}, {}, [](Comparison& c) { c.model.sliding_window = 128; });
    ASSERT_TRUE(wait());
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("not defined by the published formulas")));
}

TEST_F(MainWindowTest, MissingRateIsSaidAndNeverInfinite) {
    window->document()->edit({}, {}, [](Comparison& c) {
        c.workload.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    });
    ASSERT_TRUE(wait());
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("A not available: no FP8 rate")))
        << window->readout_text().toStdString();
}

TEST_F(MainWindowTest, FilesAreTakenAndBrokenOnesChangeNothing) {
    const QTemporaryDir folder;
    const auto write = [&](const char* name, const QByteArray& text) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    };
    const Comparison before = comparison();
    const QString broken = write("broken.yaml", "kind: accelerator\nid: x\nname: x\nvendor: x\nmemory_gb: 1\n"
                                                "bandwidth_gb_s: 4.8 TB/s\n");
    window->open_files({broken});
    EXPECT_EQ(comparison(), before);
    EXPECT_TRUE(find<NoticeBar>("notice")->text().contains(QStringLiteral("broken.yaml:6:17")))
        << find<NoticeBar>("notice")->text().toStdString();

    const QString good =
        write("mine.yaml", "kind: accelerator\nid: mine\nname: Mine\nvendor: Me\nmemory_gb: 1000\n"
                           "bandwidth_gb_s: 4800\nfp16_tflops: 500\n");
    window->open_files({good, broken, folder.path()});
    EXPECT_EQ(comparison().a.accelerator.id, "mine");
    EXPECT_EQ(comparison().b.accelerator.id, "h20-96gb");

    const QString saved = folder.filePath(QStringLiteral("saved.yaml"));
    ASSERT_TRUE(window->document()->save(saved).ok());
    const Comparison kept = comparison();
    window->document()->edit({}, {}, [](Comparison& c) { c.model.layers = 10; });
    window->open_files({saved});
    EXPECT_EQ(comparison().model.layers, 10); // until it is answered
    answer("keep_edits", "discard");
    EXPECT_EQ(comparison(), kept);
    EXPECT_FALSE(window->document()->is_edited());
}

TEST_F(MainWindowTest, TheNextStartContinues) {
    window->document()->edit({}, {}, [](Comparison& c) { c.model.layers = 40; });
    const Comparison last = comparison();
    window->close();
    MainWindow next(&languages);
    EXPECT_EQ(next.document()->comparison(), last);
}

TEST_F(MainWindowTest, ABrokenSessionIsPutAsideAndSaidOnce) {
    window->close();
    const QString session =
        qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/llmroofline/session.yaml");
    QFile file(session);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("kind: comparison\nversion: 99\n");
    file.close();
    MainWindow next(&languages);
    EXPECT_EQ(next.document()->comparison().model.id, "llama-2-70b");
    EXPECT_TRUE(QFile::exists(session + QStringLiteral(".bak")));
    EXPECT_TRUE(next.findChild<NoticeBar*>(QStringLiteral("notice"))->text().contains(QStringLiteral("99")));
    // Another one does not take its place.
    ASSERT_TRUE(QFile::copy(session + QStringLiteral(".bak"), session));
    const auto again = SessionStore().restore(*next.catalogs());
    EXPECT_EQ(again.put_aside, session + QStringLiteral(".bak2"));
    EXPECT_TRUE(QFile::remove(session + QStringLiteral(".bak")));
    EXPECT_TRUE(QFile::remove(session + QStringLiteral(".bak2")));
}

// Assistive technology and keyboards reach everything, by a name.
TEST_F(MainWindowTest, EveryFocusableHasANameAndAnObjectName) {
    QSet<QString> seen;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        const bool own = !widget->objectName().startsWith(QStringLiteral("qt_"));
        if (!own || widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(window.get()) ||
            qobject_cast<QLabel*>(widget))
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty() && widget->toolTip().isEmpty())
            << widget->metaObject()->className() << " " << widget->objectName().toStdString();
    }
}

TEST_F(MainWindowTest, ScrollingOverAFieldDoesNotEditIt) {
    const Comparison before = comparison();
    for (const char* name : {"weights_type", "resolution", "sliding_pattern", "experts_read"}) {
        auto* combo = find<QComboBox>(name);
        const int index = combo->currentIndex();
        QWheelEvent wheel(QPointF(5, 5), combo->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(combo, &wheel);
        EXPECT_EQ(combo->currentIndex(), index) << name;
        EXPECT_EQ(combo->focusPolicy(), Qt::StrongFocus) << name;
    }
    EXPECT_EQ(comparison(), before);
}

// The corner of before would shine through the new one.
TEST_F(MainWindowTest, TheMenuBarHasOneCorner) {
    const auto visible_corners = [&] {
        int count = 0;
        for (const QWidget* button :
             window->menuBar()->findChildren<QWidget*>(QStringLiteral("theme_button")))
            count += button->isVisibleTo(window.get()) ? 1 : 0;
        return count;
    };
    EXPECT_EQ(visible_corners(), 1);
    find<QToolButton>("language_button")->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(visible_corners(), 1);
    languages.use(Language::english);
    QCoreApplication::processEvents();
    EXPECT_EQ(visible_corners(), 1);
}

TEST_F(MainWindowTest, SwitchesLanguageAndBack) {
    languages.use(Language::chinese);
    QCoreApplication::processEvents();
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("批")) ||
                window->readout_text().contains(QStringLiteral("批次")))
        << window->readout_text().toStdString();
    languages.use(Language::english);
    QCoreApplication::processEvents();
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("batch 32")));
}

TEST_F(MainWindowTest, ClosingWhileAGridIsRunningIsQuick) {
    window->document()->edit({}, {}, [](Comparison& c) { c.model.layers = 11; });
    QElapsedTimer clock;
    clock.start();
    window.reset();
    EXPECT_LT(clock.elapsed(), 2000);
}

} // namespace
} // namespace llmroofline::gui
