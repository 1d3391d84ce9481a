// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An editor on the H20, with a user folder of its own, driven as by a user.
#pragma once

#include "app/gui/editors/accelerator_editor.h"
#include "app/gui/editors/yaml_line.h"
#include "app/gui/editors/yaml_lines.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/theme/theme_manager.h"
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

} // namespace llmroofline::gui
