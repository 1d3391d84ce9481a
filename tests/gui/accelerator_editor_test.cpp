// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The accelerator editor as a user handles it: typing into its fields and its text, pressing its buttons.
#include "app/gui/editors/accelerator_editor.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolButton>
#include <QTranslator>
#include <filesystem>
#include <optional>

#include "app/gui/editors/yaml_line.h"
#include "app/gui/editors/yaml_lines.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/theme/theme_manager.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/io/files.h"

namespace llmroofline::gui {
namespace {

class AcceleratorEditorTest : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(m_home.isValid());
        m_old_home = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        ThemeManager::instance();
        m_store.emplace();
        open(*m_store->catalog().find_accelerator("h20-96gb"));
    }

    void TearDown() override {
        m_editor.reset();
        m_store.reset();
        if (m_old_home.isNull())
            qunsetenv("XDG_DATA_HOME");
        else
            qputenv("XDG_DATA_HOME", m_old_home);
    }

    void open(const Accelerator& start) {
        m_editor.emplace(&*m_store, start, Side::b, nullptr);
        m_editor->show();
        QApplication::setActiveWindow(&*m_editor);
        QCoreApplication::processEvents();
    }

    template <class T> T* part(const char* name) {
        T* const found = m_editor->findChild<T*>(QString::fromUtf8(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    QTextEdit* view() { return part<QTextEdit>("yaml_text"); }
    QStringList lines() { return view()->toPlainText().split(QLatin1Char('\n')); }
    QPushButton* button(const char* name) { return part<QPushButton>(name); }
    QString label(const char* name) { return part<QLabel>(name)->text(); }

    void type(const char* field, const char* text) {
        auto* edit = part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, QString::fromUtf8(text));
        QTest::keyClick(edit, Qt::Key_Return);
        QCoreApplication::processEvents();
    }

    // Puts the words `after` where `before` stands in the text, as typing does.
    void retype(const char* before, const char* after) {
        QTextCursor cursor = view()->document()->find(QString::fromUtf8(before));
        ASSERT_FALSE(cursor.isNull()) << before;
        cursor.insertText(QString::fromUtf8(after));
    }

    std::filesystem::path user_file(const std::string& id) {
        return m_store->user_folder() / "hardware_specs" / (id + ".yaml");
    }

    void answer(const char* box_name, const char* button_name) {
        auto* box = part<QMessageBox>(box_name);
        ASSERT_NE(box, nullptr);
        QTest::mouseClick(box->findChild<QPushButton*>(QString::fromUtf8(button_name)), Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    void save() {
        QTest::mouseClick(button("save"), Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    QTemporaryDir m_home;
    QByteArray m_old_home;
    std::optional<CatalogStore> m_store;
    std::optional<AcceleratorEditor> m_editor;
};

TEST_F(AcceleratorEditorTest, duplicates_a_built_in_under_a_free_id) {
    EXPECT_EQ(m_editor->accelerator().id, "h20-96gb-custom");
    EXPECT_EQ(m_editor->accelerator().name, "H20 96GB (custom)");
    EXPECT_FALSE(m_editor->has_unsaved_changes());
    EXPECT_EQ(label("yaml_file_name"), QStringLiteral("h20-96gb-custom.yaml"));
    EXPECT_EQ(label("yaml_file_state"), QStringLiteral("unsaved"));
    EXPECT_EQ(label("editor_origin"),
              QStringLiteral("custom, duplicated from NVIDIA H20 96GB · no figure changed · used as B"));
    EXPECT_FALSE(button("delete")->isEnabled());
    save();
    open(*m_store->catalog().find_accelerator("h20-96gb"));
    EXPECT_EQ(m_editor->accelerator().id, "h20-96gb-custom-2");
    EXPECT_EQ(m_editor->accelerator().name, "H20 96GB (custom 2)");
}

TEST_F(AcceleratorEditorTest, a_form_edit_rewrites_its_line_alone) {
    retype("# dense, FP32 accumulate", "# my own remark");
    retype("link_gb_s: 450  # one direction", "link_gb_s: 450  # half of 900");
    retype("memory_gb: 96", "memory_gb:   96   # as sold");
    const QStringList before = lines();
    QSignalSpy changed(&*m_editor, &AcceleratorEditor::accelerator_changed);
    type("field_memory_gb", "141");
    type("field_link_gb_s", "300");
    QStringList expected = before;
    expected.replaceInStrings(QStringLiteral("memory_gb:   96   # as sold"),
                              QStringLiteral("memory_gb:   141   # as sold"));
    expected.replaceInStrings(QStringLiteral("link_gb_s: 450  # half of 900"),
                              QStringLiteral("link_gb_s: 300  # half of 900"));
    // Up to the sources and states, which follow the figures.
    const qsizetype end = expected.indexOf(QStringLiteral("status:"));
    EXPECT_EQ(lines().first(end), expected.first(end));
    EXPECT_EQ(m_editor->accelerator().memory_gb, 141);
    EXPECT_EQ(changed.count(), 2);
    EXPECT_EQ(changed.last().first().value<Accelerator>().link_gb_s, 300);
    EXPECT_TRUE(label("editor_origin").contains(QStringLiteral("2 figures changed")));
    EXPECT_TRUE(part<QLineEdit>("field_memory_gb")->font().bold() ||
                part<QLineEdit>("field_memory_gb")->font().weight() >= QFont::DemiBold);
    EXPECT_EQ(label("origin_memory_gb"), QStringLiteral("yours"));
}

TEST_F(AcceleratorEditorTest, a_changed_figure_claims_no_source_until_it_is_put_back) {
    const QString before = view()->toPlainText();
    type("field_memory_gb", "141");
    EXPECT_EQ(m_editor->accelerator().source_of("memory_gb"), "yours");
    EXPECT_EQ(m_editor->accelerator().status_of("memory_gb"), FigureStatus::unconfirmed);
    EXPECT_EQ(m_editor->accelerator().status_of("bandwidth_gb_s"), FigureStatus::confirmed);
    EXPECT_TRUE(lines().contains(QStringLiteral("  memory_gb: \"yours\"")));
    EXPECT_TRUE(lines().contains(QStringLiteral("  memory_gb: unconfirmed")));
    type("field_memory_gb", "96");
    EXPECT_EQ(view()->toPlainText(), before);
}

TEST_F(AcceleratorEditorTest, a_source_of_ones_own_is_kept) {
    type("field_memory_gb", "141");
    retype("memory_gb: \"yours\"", "memory_gb: as H20 141 GB");
    type("field_memory_gb", "144");
    EXPECT_EQ(m_editor->accelerator().source_of("memory_gb"), "as H20 141 GB");
    EXPECT_EQ(label("origin_memory_gb"), QStringLiteral("yours: as H20 141 GB"));
}

TEST_F(AcceleratorEditorTest, a_text_edit_updates_the_form_and_its_claims_follow_when_it_is_left) {
    view()->setFocus();
    retype("memory_gb: 96", "memory_gb: 141");
    EXPECT_EQ(part<QLineEdit>("field_memory_gb")->text(), QStringLiteral("141"));
    EXPECT_EQ(m_editor->accelerator().status_of("memory_gb"), FigureStatus::unconfirmed);
    EXPECT_FALSE(lines().contains(QStringLiteral("  memory_gb: unconfirmed")));
    part<QLineEdit>("field_name")->setFocus();
    EXPECT_TRUE(lines().contains(QStringLiteral("  memory_gb: unconfirmed")));
    // One step of undo.
    QTest::mouseClick(part<QToolButton>("undo"), Qt::LeftButton);
    EXPECT_TRUE(lines().contains(QStringLiteral("memory_gb: 96")));
    EXPECT_FALSE(lines().contains(QStringLiteral("  memory_gb: unconfirmed")));
    EXPECT_EQ(m_editor->accelerator().memory_gb, 96);
}

TEST_F(AcceleratorEditorTest, a_fault_keeps_the_last_good_value_and_shows_its_place) {
    type("field_memory_gb", "141");
    const Accelerator before = m_editor->accelerator();
    QSignalSpy changed(&*m_editor, &AcceleratorEditor::accelerator_changed);
    retype("bandwidth_gb_s: 4000", "bandwidth_gb_s: 4.8 TB/s");
    EXPECT_EQ(m_editor->accelerator(), before);
    EXPECT_EQ(changed.count(), 0);
    EXPECT_FALSE(button("save")->isEnabled());
    EXPECT_FALSE(button("export")->isEnabled());
    EXPECT_EQ(label("save_status"), QStringLiteral("1 fault to mend before saving"));
    EXPECT_EQ(label("fault_place"), QStringLiteral("h20-96gb-custom.yaml:10:17"));
    EXPECT_TRUE(label("fault_words").contains(QStringLiteral("found “4.8 TB/s”, expected a number in GB/s")));
    EXPECT_EQ(
        label("fault_outcome"),
        QStringLiteral("Nothing changed in the window: the last good value, 4,000 GB/s, stays in use."));
    EXPECT_EQ(part<QLineEdit>("field_bandwidth_gb_s")->text(), QStringLiteral("4,000"));
    EXPECT_TRUE(part<QLineEdit>("field_bandwidth_gb_s")->property("fault").toBool());
    EXPECT_EQ(label("origin_bandwidth_gb_s"), QStringLiteral("see line 10, last good value"));

    QTest::mouseClick(part<QAbstractButton>("fault_1"), Qt::LeftButton);
    EXPECT_EQ(view()->textCursor().blockNumber(), 9);
    EXPECT_EQ(view()->textCursor().positionInBlock(), 16);
    EXPECT_TRUE(view()->hasFocus());

    retype("4.8 TB/s", "4800");
    EXPECT_EQ(m_editor->accelerator().bandwidth_gb_s, 4800);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(button("save")->isEnabled());
    EXPECT_FALSE(part<QWidget>("fault_box")->isVisible());
    EXPECT_EQ(part<QLineEdit>("field_bandwidth_gb_s")->text(), QStringLiteral("4,800"));
    EXPECT_FALSE(part<QLineEdit>("field_bandwidth_gb_s")->property("fault").toBool());
}

TEST_F(AcceleratorEditorTest, the_form_mends_a_fault_of_the_text) {
    retype("bandwidth_gb_s: 4000", "bandwidth_gb_s: 4.8 TB/s  # seen somewhere");
    retype("tdp_w: 400", "tpd_w: 400");
    EXPECT_EQ(label("save_status"), QStringLiteral("2 faults to mend before saving"));
    type("field_bandwidth_gb_s", "4800");
    EXPECT_TRUE(lines().contains(QStringLiteral("bandwidth_gb_s: 4800  # seen somewhere")));
    retype("tpd_w: 400", "tdp_w: 400");
    EXPECT_TRUE(button("save")->isEnabled());
    // The last good value too: Enter puts it back.
    retype("tdp_w: 400", "tdp_w: much");
    auto* field = part<QLineEdit>("field_tdp_w");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_TRUE(lines().contains(QStringLiteral("tdp_w: 400")));
    EXPECT_TRUE(button("save")->isEnabled());
}

TEST_F(AcceleratorEditorTest, columns_of_faults_count_characters) {
    retype("name: H20 96GB (custom)", "name: \"卡😀\" x");
    const QString place = label("fault_place");
    ASSERT_FALSE(place.isEmpty());
    retype("name: \"卡😀\" x", "name: 卡😀");
    EXPECT_EQ(m_editor->accelerator().name, "卡😀");
    const QString line = QStringLiteral("卡😀: x");
    EXPECT_EQ(offset_of_column(line, 3), 3);
    EXPECT_EQ(column_of_offset(line, 3), 3);
    EXPECT_EQ(offset_of_column(line, 100), line.size());
}

TEST_F(AcceleratorEditorTest, what_is_typed_in_the_form_and_no_number_is_a_fault) {
    const QString before = view()->toPlainText();
    type("field_tdp_w", "abc");
    EXPECT_EQ(view()->toPlainText(), before);
    EXPECT_FALSE(button("save")->isEnabled());
    type("field_sm_count", "78.5");
    EXPECT_EQ(view()->toPlainText(), before);
    EXPECT_EQ(label("save_status"), QStringLiteral("2 faults to mend before saving"));
    type("field_id", "Not An Id");
    EXPECT_EQ(label("save_status"), QStringLiteral("3 faults to mend before saving"));
    type("field_tdp_w", "500");
    type("field_sm_count", "80");
    type("field_id", "my-h20");
    EXPECT_TRUE(button("save")->isEnabled());
    EXPECT_EQ(m_editor->accelerator().id, "my-h20");
    EXPECT_EQ(label("yaml_file_name"), QStringLiteral("my-h20.yaml"));
    EXPECT_TRUE(lines().contains(QStringLiteral("id: my-h20  # duplicated from h20-96gb")));
}

TEST_F(AcceleratorEditorTest, an_emptied_figure_is_absent_and_a_new_one_goes_to_its_place) {
    type("field_fp8_tflops", "");
    EXPECT_FALSE(m_editor->accelerator().rate_tera(Rate::fp8).has_value());
    EXPECT_FALSE(view()->toPlainText().contains(QStringLiteral("fp8_tflops")));
    EXPECT_EQ(label("origin_fp8_tflops"), QStringLiteral("taken away by you"));
    type("field_fp8_tflops", "300");
    EXPECT_EQ(lines().indexOf(QStringLiteral("fp8_tflops: 300")),
              lines().indexOf(QStringLiteral("bf16_tflops: 148")) + 1);
    type("field_fp4_tflops", "592");
    EXPECT_EQ(lines().indexOf(QStringLiteral("fp4_tflops: 592")),
              lines().indexOf(QStringLiteral("fp8_tflops: 300")) + 1);
    type("field_l2_mb", "");
    type("field_l2_mb", "60");
    EXPECT_EQ(lines().indexOf(QStringLiteral("l2_mb: 60")) + 1,
              lines().indexOf(QStringLiteral("sm_count: 78")));
    // What is required cannot be emptied.
    type("field_memory_gb", "");
    EXPECT_EQ(m_editor->accelerator().memory_gb, 96);
    EXPECT_FALSE(button("save")->isEnabled());
}

TEST_F(AcceleratorEditorTest, saving_writes_the_text_and_the_catalog_finds_it) {
    type("field_memory_gb", "141");
    retype("# dense, FP32 accumulate", "# a remark of mine");
    const Accelerator edited = m_editor->accelerator();
    const QString text = view()->toPlainText();
    QSignalSpy saved(&*m_editor, &AcceleratorEditor::saved);
    save();
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.first().first().value<Accelerator>(), edited);
    EXPECT_FALSE(m_editor->isVisible());
    const AcceleratorEntry* entry = m_store->catalog().accelerator_entry("h20-96gb-custom");
    ASSERT_NE(entry, nullptr);
    EXPECT_TRUE(entry->is_users);
    EXPECT_EQ(entry->value, edited);
    EXPECT_EQ(*read_text_file(user_file("h20-96gb-custom")), text.toStdString() + "\n");

    open(entry->value);
    EXPECT_EQ(view()->toPlainText(), text);
    EXPECT_EQ(m_editor->accelerator(), edited);
    EXPECT_EQ(label("yaml_file_state"), QStringLiteral("saved"));
    EXPECT_TRUE(button("delete")->isEnabled());
    EXPECT_TRUE(
        label("editor_origin").startsWith(QStringLiteral("custom, duplicated from NVIDIA H20 96GB · 1 ")));
}

TEST_F(AcceleratorEditorTest, control_s_saves_what_is_still_being_typed) {
    auto* field = part<QLineEdit>("field_tdp_w");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("550"));
    QTest::keyClick(field, Qt::Key_S, Qt::ControlModifier);
    QCoreApplication::processEvents();
    const Result<Accelerator> saved = m_store->catalog().find_accelerator("h20-96gb-custom");
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->tdp_w, 550);
}

TEST_F(AcceleratorEditorTest, deleting_asks_and_removes_the_file) {
    save();
    open(*m_store->catalog().find_accelerator("h20-96gb-custom"));
    QSignalSpy deleted(&*m_editor, &AcceleratorEditor::deleted);
    QTest::mouseClick(button("delete"), Qt::LeftButton);
    answer("confirm_delete", "go_back");
    EXPECT_TRUE(std::filesystem::exists(user_file("h20-96gb-custom")));
    QTest::mouseClick(button("delete"), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    answer("confirm_delete", "confirm");
    ASSERT_EQ(deleted.count(), 1);
    EXPECT_EQ(deleted.first().first().toString(), QStringLiteral("h20-96gb-custom"));
    EXPECT_FALSE(std::filesystem::exists(user_file("h20-96gb-custom")));
    EXPECT_EQ(m_store->catalog().accelerator_entry("h20-96gb-custom"), nullptr);
    EXPECT_FALSE(m_editor->isVisible());
}

TEST_F(AcceleratorEditorTest, an_id_of_ones_own_is_overwritten_only_when_asked) {
    save();
    const std::string before = *read_text_file(user_file("h20-96gb-custom"));
    open(*m_store->catalog().find_accelerator("h20-96gb"));
    type("field_id", "h20-96gb-custom");
    type("field_memory_gb", "200");
    EXPECT_TRUE(label("save_status").contains(QStringLiteral("saving asks before")));
    save();
    answer("confirm_overwrite", "go_back");
    EXPECT_EQ(*read_text_file(user_file("h20-96gb-custom")), before);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    save();
    answer("confirm_overwrite", "confirm");
    EXPECT_EQ(m_store->catalog().find_accelerator("h20-96gb-custom")->memory_gb, 200);
}

TEST_F(AcceleratorEditorTest, a_built_in_id_says_that_it_takes_its_place) {
    type("field_id", "h20-96gb");
    type("field_memory_gb", "100");
    EXPECT_EQ(label("save_status"),
              QStringLiteral("Once saved, it takes the place of the built-in NVIDIA H20 96GB"));
    save();
    const AcceleratorEntry* entry = m_store->catalog().accelerator_entry("h20-96gb");
    ASSERT_NE(entry, nullptr);
    EXPECT_TRUE(entry->overrides_built_in);
    // It still knows what the built-in one was.
    open(entry->value);
    EXPECT_TRUE(label("editor_origin").contains(QStringLiteral("1 figure changed")));
}

TEST_F(AcceleratorEditorTest, what_cannot_be_written_is_said_and_nothing_is_lost) {
    // Root may write anywhere; a file in the folder's place stops root as well.
    QFile in_the_way(m_home.filePath(QStringLiteral("llmroofline")));
    ASSERT_TRUE(in_the_way.open(QIODevice::WriteOnly));
    in_the_way.close();
    type("field_memory_gb", "141");
    QSignalSpy saved(&*m_editor, &AcceleratorEditor::saved);
    save();
    EXPECT_EQ(saved.count(), 0);
    EXPECT_TRUE(m_editor->isVisible());
    EXPECT_TRUE(part<QWidget>("editor_notice")->isVisible());
    EXPECT_TRUE(part<QWidget>("editor_notice")->accessibleName().startsWith(QStringLiteral("Not saved:")));
    EXPECT_EQ(m_editor->accelerator().memory_gb, 141);
    EXPECT_TRUE(m_editor->has_unsaved_changes());
}

TEST_F(AcceleratorEditorTest, a_broken_import_changes_nothing) {
    type("field_memory_gb", "141");
    const QString text = view()->toPlainText();
    const Accelerator before = m_editor->accelerator();
    m_editor->import_text(QStringLiteral("kind: accelerator\nid: x\nname: X\nvendor: V\nmemory_gb: lots\n"
                                         "bandwidth_gb_s: 1\n"),
                          QStringLiteral("/somewhere/我的 card.yaml"));
    EXPECT_EQ(view()->toPlainText(), text);
    EXPECT_EQ(m_editor->accelerator(), before);
    EXPECT_TRUE(part<QWidget>("fault_box")->isVisible());
    EXPECT_EQ(label("fault_place"), QStringLiteral("我的 card.yaml:5:12"));
    EXPECT_TRUE(button("save")->isEnabled());
    QTest::mouseClick(part<QToolButton>("close_faults"), Qt::LeftButton);
    EXPECT_FALSE(part<QWidget>("fault_box")->isVisible());
    m_editor->import_file(m_home.path());
    EXPECT_TRUE(part<QWidget>("fault_box")->isVisible());
    EXPECT_EQ(view()->toPlainText(), text);
}

TEST_F(AcceleratorEditorTest, an_import_is_one_step_of_undo) {
    const QString text = view()->toPlainText();
    m_editor->import_text(QStringLiteral("\uFEFFkind: accelerator\r\nid: x\r\nname: X\r\nvendor: V\r\n"
                                         "memory_gb: 8\r\nbandwidth_gb_s: 100\r\n"),
                          QStringLiteral("x.yaml"));
    EXPECT_EQ(m_editor->accelerator().id, "x");
    EXPECT_EQ(label("editor_origin"), QStringLiteral("custom · used as B"));
    QTest::mouseClick(part<QToolButton>("undo"), Qt::LeftButton);
    EXPECT_EQ(view()->toPlainText(), text);
    EXPECT_EQ(m_editor->accelerator().id, "h20-96gb-custom");
}

TEST_F(AcceleratorEditorTest, a_dropped_file_is_imported) {
    const QString file = m_home.filePath(QStringLiteral("a b.yaml"));
    ASSERT_TRUE(write_file_atomically(file.toStdString(),
                                      write_accelerator(*m_store->catalog().find_accelerator("t4"))));
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*m_editor, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*m_editor, &drop);
    EXPECT_EQ(m_editor->accelerator().id, "t4");
    dragged.setUrls({QUrl::fromLocalFile(file), QUrl::fromLocalFile(file)});
    QDragEnterEvent again(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*m_editor, &again);
    QDropEvent two(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*m_editor, &two);
    EXPECT_TRUE(part<QWidget>("editor_notice")->isVisible());
}

TEST_F(AcceleratorEditorTest, cancel_asks_only_if_something_would_be_lost) {
    QSignalSpy cancelled(&*m_editor, &AcceleratorEditor::cancelled);
    type("field_memory_gb", "141");
    QTest::keyClick(&*m_editor, Qt::Key_Escape);
    EXPECT_EQ(cancelled.count(), 0);
    answer("confirm_discard", "go_back");
    EXPECT_TRUE(m_editor->isVisible());
    type("field_memory_gb", "96");
    EXPECT_FALSE(m_editor->has_unsaved_changes());
    QTest::mouseClick(button("cancel"), Qt::LeftButton);
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_FALSE(m_editor->isVisible());
}

TEST_F(AcceleratorEditorTest, tab_goes_through_form_text_and_buttons_and_every_stop_has_a_name) {
    part<QLineEdit>("field_name")->setFocus();
    QStringList stops;
    QWidget* at = QApplication::focusWidget();
    for (int i = 0; i < 60 && at; ++i) {
        EXPECT_FALSE(at->accessibleName().isEmpty()) << at->objectName().toStdString();
        EXPECT_FALSE(at->objectName().isEmpty()) << at->metaObject()->className();
        if (stops.contains(at->objectName()))
            break;
        stops << at->objectName();
        QTest::keyClick(at, Qt::Key_Tab);
        at = QApplication::focusWidget();
    }
    EXPECT_LT(stops.indexOf(QStringLiteral("field_notes")), stops.indexOf(QStringLiteral("yaml_text")));
    EXPECT_LT(stops.indexOf(QStringLiteral("yaml_text")), stops.indexOf(QStringLiteral("import")));
    EXPECT_EQ(stops.indexOf(QStringLiteral("save")), stops.indexOf(QStringLiteral("cancel")) + 1);
    EXPECT_FALSE(view()->toPlainText().contains(QLatin1Char('\t')));
}

TEST_F(AcceleratorEditorTest, the_difference_lists_what_changed) {
    type("field_memory_gb", "192");
    type("field_int8_tops", "");
    QTest::mouseClick(part<QWidget>("segment_1"), Qt::LeftButton);
    const auto* table = part<QTableView>("difference_table");
    ASSERT_TRUE(table->isVisible());
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(row, column).data().toString();
        rows << cells.join(QLatin1Char('|'));
    }
    EXPECT_TRUE(rows.contains(QStringLiteral("Capacity|96 GB|192 GB|+100 %")))
        << rows.join(u' ').toStdString();
    EXPECT_TRUE(rows.contains(QStringLiteral("INT8|296 TOP/s|–|taken away")));
    EXPECT_EQ(rows.size(), 4); // and name and id
}

TEST_F(AcceleratorEditorTest, the_text_can_be_copied_whole) {
    QTest::mouseClick(part<QToolButton>("copy"), Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text(), view()->toPlainText() + QLatin1Char('\n'));
}

TEST_F(AcceleratorEditorTest, every_figure_can_be_changed_and_put_back_in_place) {
    // With one source, many, statuses of its own, and hardly any rates.
    for (const char* id : {"h20-96gb", "h20-141gb", "groq-lpu-v1", "m4-max-40c", "tpu-v7-ironwood"}) {
        const AcceleratorDraft draft(m_store->catalog(), *m_store->catalog().find_accelerator(id));
        ASSERT_TRUE(draft.errors().empty()) << id;
        for (const AcceleratorField& field : accelerator_fields()) {
            if (!field.is_figure())
                continue;
            const std::string value = field.kind == AcceleratorFieldKind::integer ? "7" : "7.5";
            AcceleratorDraft changed = draft;
            changed.set_text(draft.with_field(field, value));
            ASSERT_TRUE(changed.errors().empty()) << id << ' ' << field.key;
            EXPECT_EQ(field_text(changed.accelerator(), field), value);
            EXPECT_EQ(changed.with_claims(), changed.text());
            changed.set_text(changed.with_field(field, field_text(draft.accelerator(), field)));
            EXPECT_EQ(changed.accelerator(), draft.accelerator()) << id << ' ' << field.key;
        }
    }
}

// Every string that is shown passes through here.
class Marker : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        return QStringLiteral("¿") + QString::fromUtf8(source);
    }
};

TEST_F(AcceleratorEditorTest, a_change_of_language_reaches_every_word) {
    retype("bandwidth_gb_s: 4000", "bandwidth_gb_s: 4.8 TB/s");
    Marker marker;
    QCoreApplication::installTranslator(&marker);
    QCoreApplication::processEvents();
    for (const QLabel* shown : m_editor->findChildren<QLabel*>()) {
        const QString text = shown->text();
        // Names, units, places and plain numbers are the same in every language.
        static const QRegularExpression no_words(
            QStringLiteral(R"(^(|[\d,.–]+|[A-Z][A-Za-z]{0,5}/?s?|.*\.yaml.*|H20 96GB.*)$)"));
        EXPECT_TRUE(text.contains(u'¿') || no_words.match(text).hasMatch()) << text.toStdString();
    }
    EXPECT_EQ(button("save")->text(), QStringLiteral("¿Save"));
    QCoreApplication::removeTranslator(&marker);
}

TEST(YamlLines, set_and_remove_leave_everything_else) {
    const YamlGroups order = {{QStringLiteral("kind"), QStringLiteral("a"), QStringLiteral("b")},
                              {QStringLiteral("c"), QStringLiteral("d")},
                              {QStringLiteral("s")}};
    const auto set = [&](const char* text, const char* section, const char* key, const char* value) {
        YamlLines lines(QString::fromUtf8(text));
        EXPECT_TRUE(
            lines.set(QString::fromUtf8(section), QString::fromUtf8(key), QString::fromUtf8(value), order));
        return lines.text().toStdString();
    };
    EXPECT_EQ(set("kind: x\n\"a\" : 1 # one", "", "a", "2"), "kind: x\n\"a\" : 2 # one");
    EXPECT_EQ(set("a:\nb: 1", "", "a", "2"), "a: 2\nb: 1");
    EXPECT_EQ(set("a: 'it''s # no'  # yes\nb: 1", "", "a", "2"), "a: 2  # yes\nb: 1");
    EXPECT_EQ(set("a: |\n  many\n\n  lines\nb: 1", "", "a", "2"), "a: 2\nb: 1");
    EXPECT_EQ(set("kind: x\nb: 1", "", "a", "2"), "kind: x\na: 2\nb: 1");
    EXPECT_EQ(set("kind: x\n# of d\nd: 1", "", "c", "2"), "kind: x\n# of d\nc: 2\nd: 1");
    EXPECT_EQ(set("kind: x", "", "c", "2"), "kind: x\n\nc: 2");
    EXPECT_EQ(set("kind: x", "s", "a", "2"), "kind: x\n\ns:\n  a: 2");
    EXPECT_EQ(set("kind: x\ns:\n    b: 1\n# end", "s", "a", "2"), "kind: x\ns:\n    a: 2\n    b: 1\n# end");
    // A key of a section is not one of the top level.
    EXPECT_EQ(set("s:\n  a: 1", "", "a", "2"), "a: 2\ns:\n  a: 1");

    YamlLines lines(QStringLiteral("a: 1\ns:\n  b: 1\n  a: 2\nd: 3"));
    EXPECT_TRUE(lines.remove(QStringLiteral("s"), QStringLiteral("b")));
    EXPECT_EQ(lines.text(), QStringLiteral("a: 1\ns:\n  a: 2\nd: 3"));
    EXPECT_TRUE(lines.remove(QStringLiteral("s"), QStringLiteral("a")));
    EXPECT_EQ(lines.text(), QStringLiteral("a: 1\nd: 3"));
    EXPECT_TRUE(lines.remove({}, QStringLiteral("d")));
    EXPECT_EQ(lines.text(), QStringLiteral("a: 1"));
    YamlLines flow(QStringLiteral("s: {a: 1}"));
    EXPECT_FALSE(flow.set(QStringLiteral("s"), QStringLiteral("a"), QStringLiteral("2"), order));
    EXPECT_EQ(flow.text(), QStringLiteral("s: {a: 1}"));
}

} // namespace
} // namespace llmroofline::gui
