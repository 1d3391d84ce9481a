// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An editor on the H20, with a user folder of its own, driven as by a user.
#pragma once

#include "app/gui/editors/accelerator_editor.h"
#include "app/gui/editors/yaml_line.h"
#include "app/gui/editors/yaml_lines.h"
#include "app/gui/session/catalog_store.h"
#include "app/theme/theme_manager.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/io/files.h"
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
#include <gtest/gtest.h>
#include <optional>

namespace llmroofline::gui {

class AcceleratorEditorTest : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(home_.isValid());
        old_home_ = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", home_.path().toUtf8());
        ThemeManager::instance();
        store_.emplace();
        open(*store_->catalog().find_accelerator("h20-96gb"));
    }

    void TearDown() override {
        editor_.reset();
        store_.reset();
        if (old_home_.isNull())
            qunsetenv("XDG_DATA_HOME");
        else
            qputenv("XDG_DATA_HOME", old_home_);
    }

    void open(const Accelerator& start) {
        editor_.emplace(&*store_, start, Side::b, nullptr);
        editor_->show();
        QApplication::setActiveWindow(&*editor_);
        QCoreApplication::processEvents();
    }

    template <class T> T* part(const char* name) {
        T* const found = editor_->findChild<T*>(QString::fromUtf8(name));
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
        return store_->user_folder() / "hardware_specs" / (id + ".yaml");
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

    QTemporaryDir home_;
    QByteArray old_home_;
    std::optional<CatalogStore> store_;
    std::optional<AcceleratorEditor> editor_;
};

} // namespace llmroofline::gui
