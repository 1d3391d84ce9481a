// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accelerator_editor_fixture.h"

namespace llmroofline::gui {
namespace {

TEST_F(AcceleratorEditorTest, saving_writes_the_text_and_the_catalog_finds_it) {
    type("field_memory_gb", "141");
    retype("# dense, FP32 accumulate", "# a remark of mine");
    const Accelerator edited = editor_->accelerator();
    const QString text = view()->toPlainText();
    QSignalSpy saved(&*editor_, &AcceleratorEditor::saved);
    save();
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.first().first().value<Accelerator>(), edited);
    EXPECT_FALSE(editor_->isVisible());
    const AcceleratorEntry* entry = store_->catalog().accelerator_entry("h20-96gb-custom");
    ASSERT_NE(entry, nullptr);
    EXPECT_TRUE(entry->is_users);
    EXPECT_EQ(entry->value, edited);
    EXPECT_EQ(*read_text_file(user_file("h20-96gb-custom")), text.toStdString() + "\n");

    open(entry->value);
    EXPECT_EQ(view()->toPlainText(), text);
    EXPECT_EQ(editor_->accelerator(), edited);
    EXPECT_EQ(label("yaml_file_state"), QStringLiteral("saved"));
    EXPECT_TRUE(button("delete")->isEnabled());
    EXPECT_TRUE(
        label("editor_origin").startsWith(QStringLiteral("custom, duplicated from NVIDIA H20 96GB · 2 ")));
}

TEST_F(AcceleratorEditorTest, control_s_saves_what_is_still_being_typed) {
    auto* field = part<QLineEdit>("field_tdp_w");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("550"));
    QTest::keyClick(field, Qt::Key_S, Qt::ControlModifier);
    QCoreApplication::processEvents();
    const Result<Accelerator> saved = store_->catalog().find_accelerator("h20-96gb-custom");
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->tdp_w, 550);
}

TEST_F(AcceleratorEditorTest, deleting_asks_and_removes_the_file) {
    save();
    open(*store_->catalog().find_accelerator("h20-96gb-custom"));
    QSignalSpy deleted(&*editor_, &AcceleratorEditor::deleted);
    QTest::mouseClick(button("delete"), Qt::LeftButton);
    answer("confirm_delete", "go_back");
    EXPECT_TRUE(std::filesystem::exists(user_file("h20-96gb-custom")));
    QTest::mouseClick(button("delete"), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    answer("confirm_delete", "confirm");
    ASSERT_EQ(deleted.count(), 1);
    EXPECT_EQ(deleted.first().first().toString(), QStringLiteral("h20-96gb-custom"));
    EXPECT_FALSE(std::filesystem::exists(user_file("h20-96gb-custom")));
    EXPECT_EQ(store_->catalog().accelerator_entry("h20-96gb-custom"), nullptr);
    EXPECT_FALSE(editor_->isVisible());
}

TEST_F(AcceleratorEditorTest, an_id_of_ones_own_is_overwritten_only_when_asked) {
    save();
    const std::string before = *read_text_file(user_file("h20-96gb-custom"));
    open(*store_->catalog().find_accelerator("h20-96gb"));
    type("field_id", "h20-96gb-custom");
    type("field_memory_gb", "200");
    EXPECT_TRUE(label("save_status").contains(QStringLiteral("saving asks before")));
    save();
    answer("confirm_overwrite", "go_back");
    EXPECT_EQ(*read_text_file(user_file("h20-96gb-custom")), before);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    save();
    answer("confirm_overwrite", "confirm");
    EXPECT_EQ(store_->catalog().find_accelerator("h20-96gb-custom")->memory_gb, 200);
}

TEST_F(AcceleratorEditorTest, a_built_in_id_says_that_it_takes_its_place) {
    type("field_id", "h20-96gb");
    type("field_memory_gb", "100");
    EXPECT_EQ(label("save_status"),
              QStringLiteral("Once saved, it takes the place of the built-in NVIDIA H20 96GB"));
    save();
    const AcceleratorEntry* entry = store_->catalog().accelerator_entry("h20-96gb");
    ASSERT_NE(entry, nullptr);
    EXPECT_TRUE(entry->overrides_built_in);
    // It still knows what the built-in one was.
    open(entry->value);
    // The capacity takes what a program can allocate along.
    EXPECT_TRUE(label("editor_origin").contains(QStringLiteral("2 figures changed")));
}

TEST_F(AcceleratorEditorTest, what_cannot_be_written_is_said_and_nothing_is_lost) {
    // Root may write anywhere; a file in the folder's place stops root as well.
    QFile in_the_way(home_.filePath(QStringLiteral("llmroofline")));
    ASSERT_TRUE(in_the_way.open(QIODevice::WriteOnly));
    in_the_way.close();
    type("field_memory_gb", "141");
    QSignalSpy saved(&*editor_, &AcceleratorEditor::saved);
    save();
    EXPECT_EQ(saved.count(), 0);
    EXPECT_TRUE(editor_->isVisible());
    EXPECT_TRUE(part<QWidget>("editor_notice")->isVisible());
    EXPECT_TRUE(part<QWidget>("editor_notice")->accessibleName().startsWith(QStringLiteral("Not saved:")));
    EXPECT_EQ(editor_->accelerator().memory_gb, 141);
    EXPECT_TRUE(editor_->has_unsaved_changes());
}

TEST_F(AcceleratorEditorTest, a_broken_import_changes_nothing) {
    type("field_memory_gb", "141");
    const QString text = view()->toPlainText();
    const Accelerator before = editor_->accelerator();
    editor_->import_text(QStringLiteral("kind: accelerator\nid: x\nname: X\nvendor: V\nmemory_gb: lots\n"
                                        "bandwidth_gb_s: 1\n"),
                         QStringLiteral("/somewhere/我的 card.yaml"));
    EXPECT_EQ(view()->toPlainText(), text);
    EXPECT_EQ(editor_->accelerator(), before);
    EXPECT_TRUE(part<QWidget>("fault_box")->isVisible());
    EXPECT_EQ(label("fault_place"), QStringLiteral("我的 card.yaml:5:12"));
    EXPECT_TRUE(button("save")->isEnabled());
    QTest::mouseClick(part<QToolButton>("close_faults"), Qt::LeftButton);
    EXPECT_FALSE(part<QWidget>("fault_box")->isVisible());
    editor_->import_file(home_.path());
    EXPECT_TRUE(part<QWidget>("fault_box")->isVisible());
    EXPECT_EQ(view()->toPlainText(), text);
}

TEST_F(AcceleratorEditorTest, an_import_is_one_step_of_undo) {
    const QString text = view()->toPlainText();
    editor_->import_text(QStringLiteral("\uFEFFkind: accelerator\r\nid: x\r\nname: X\r\nvendor: V\r\n"
                                        "memory_gb: 8\r\nbandwidth_gb_s: 100\r\n"),
                         QStringLiteral("x.yaml"));
    EXPECT_EQ(editor_->accelerator().id, "x");
    EXPECT_EQ(label("editor_origin"), QStringLiteral("custom · used as B"));
    QTest::mouseClick(part<QToolButton>("undo"), Qt::LeftButton);
    EXPECT_EQ(view()->toPlainText(), text);
    EXPECT_EQ(editor_->accelerator().id, "h20-96gb-custom");
}

TEST_F(AcceleratorEditorTest, a_dropped_file_is_imported) {
    const QString file = home_.filePath(QStringLiteral("a b.yaml"));
    ASSERT_TRUE(write_file_atomically(file.toStdString(),
                                      write_accelerator(*store_->catalog().find_accelerator("t4"))));
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*editor_, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*editor_, &drop);
    EXPECT_EQ(editor_->accelerator().id, "t4");
    dragged.setUrls({QUrl::fromLocalFile(file), QUrl::fromLocalFile(file)});
    QDragEnterEvent again(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*editor_, &again);
    QDropEvent two(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&*editor_, &two);
    EXPECT_TRUE(part<QWidget>("editor_notice")->isVisible());
}

TEST_F(AcceleratorEditorTest, cancel_asks_only_if_something_would_be_lost) {
    QSignalSpy cancelled(&*editor_, &AcceleratorEditor::cancelled);
    type("field_memory_gb", "141");
    QTest::keyClick(&*editor_, Qt::Key_Escape);
    EXPECT_EQ(cancelled.count(), 0);
    answer("confirm_discard", "go_back");
    EXPECT_TRUE(editor_->isVisible());
    type("field_memory_gb", "96");
    EXPECT_FALSE(editor_->has_unsaved_changes());
    QTest::mouseClick(button("cancel"), Qt::LeftButton);
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_FALSE(editor_->isVisible());
}

} // namespace
} // namespace llmroofline::gui
