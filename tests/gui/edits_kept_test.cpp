// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// No edit is lost without a question: what is opened over it, a file that somebody else changed, a session that cannot be
// kept.
#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>
#include <filesystem>

#include "app/gui/editors/accelerator_editor.h"
#include "app/gui/window/file_tasks.h"
#include "core/comparison/comparison_yaml.h"
#include "core/io/files.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class EditsKeptTest : public MainWindowTest {
protected:
    QString file(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }

    // A comparison of its own layers.
    QString written(const char* name, int layers) {
        Comparison other = comparison();
        other.model.layers = layers;
        EXPECT_TRUE(write_file_atomically(file(name).toStdString(), write_comparison(other)).ok());
        return file(name);
    }

    void edit(int layers) {
        window->document()->edit({}, {}, [=](Comparison& c) { c.model.layers = layers; });
    }

    bool asks(const char* question) const {
        return window->findChild<QMessageBox*>(QString::fromLatin1(question)) != nullptr;
    }

    QTemporaryDir folder;
};

TEST_F(EditsKeptTest, WhatIsOpenedAsksBeforeItTakesTheirPlace) {
    const QString other = written("other.yaml", 11);
    const auto open = {+[](MainWindow& w, const QString& path) { w.open_files({path}); },
                       +[](MainWindow& w, const QString& path) { w.files()->open_comparison(path); }};
    for (const auto& way : open) {
        edit(10);
        way(*window, other);
        EXPECT_EQ(comparison().model.layers, 10);
        answer("keep_edits", "go_back");
        EXPECT_EQ(comparison().model.layers, 10);
        way(*window, other);
        answer("keep_edits", "discard");
        EXPECT_EQ(comparison().model.layers, 11);
        EXPECT_FALSE(window->document()->is_unsaved());
    }
    // Nothing is asked where nothing is lost.
    window->open_files({written("third.yaml", 12)});
    EXPECT_FALSE(asks("keep_edits"));
    EXPECT_EQ(comparison().model.layers, 12);
}

TEST_F(EditsKeptTest, TheyAreSavedFirstIfTheUserSaysSo) {
    const QString mine = written("mine.yaml", 20);
    const QString other = written("other.yaml", 21);
    window->open_files({mine});
    edit(22);
    window->open_files({other});
    answer("keep_edits", "save");
    EXPECT_EQ(comparison().model.layers, 21);
    EXPECT_EQ(load_comparison(mine.toStdString(), Catalog())->model.layers, 22);
}

TEST_F(EditsKeptTest, AFileThatSomebodyElseChangedIsNotWrittenOverUnasked) {
    const QString mine = written("mine.yaml", 20);
    window->open_files({mine});
    edit(22);
    window->files()->save();
    EXPECT_FALSE(asks("changed_on_disk"));
    edit(23);
    written("mine.yaml", 30);
    window->files()->save();
    EXPECT_EQ(load_comparison(mine.toStdString(), Catalog())->model.layers, 30);
    answer("changed_on_disk", "overwrite");
    EXPECT_EQ(load_comparison(mine.toStdString(), Catalog())->model.layers, 23);
    EXPECT_FALSE(window->document()->is_unsaved());
}

TEST_F(EditsKeptTest, ASessionOfTheLastStartIsUnsavedStill) {
    edit(10);
    window->close();
    MainWindow next(&languages);
    EXPECT_TRUE(next.document()->is_unsaved());
    ASSERT_TRUE(next.document()->save(file("saved.yaml")).ok());
    next.close();
    MainWindow last(&languages);
    EXPECT_FALSE(last.document()->is_unsaved());
}

TEST_F(EditsKeptTest, AWindowWhoseSessionCannotBeKeptAsksBeforeItCloses) {
    const QString session =
        qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/llmroofline/session.yaml");
    QFile::remove(session);
    ASSERT_TRUE(QDir().mkpath(session)); // a folder stands in its way
    edit(10);
    EXPECT_FALSE(window->close());
    EXPECT_TRUE(window->isVisible());
    answer("session_lost", "close_anyway");
    EXPECT_FALSE(window->isVisible());
    EXPECT_TRUE(QDir().rmdir(session));
}

// However the program ends: what was typed in the editor is there again, with its faults.
TEST_F(EditsKeptTest, TheEditorsTextIsThereAtTheNextStart) {
    const QString kept =
        qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/llmroofline/editor-b.yaml");
    QFile::remove(kept);
    window->edit_accelerator(1);
    const auto editor = [&] { return window->findChild<AcceleratorEditor*>(); };
    ASSERT_NE(editor(), nullptr);
    const QString before = editor()->text();
    const QString broken = before + QStringLiteral("l2_mb: forty\n");
    editor()->take_over(broken);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(kept); }, 10'000));

    window = std::make_unique<MainWindow>(&languages);
    settled = std::make_unique<QSignalSpy>(window.get(), &MainWindow::settled);
    window->show();
    ASSERT_TRUE(settled->wait(5000));
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), broken);

    // What is no longer unsaved is forgotten.
    editor()->take_over(before);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !QFile::exists(kept); }, 10'000));
}

} // namespace
} // namespace llmroofline::gui
