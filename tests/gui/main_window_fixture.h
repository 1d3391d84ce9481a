// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A window on the offscreen platform, without a session before it.
#pragma once

#include <gtest/gtest.h>
#include <memory>

#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "app/gui/session/document.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/main_window.h"

namespace llmroofline::gui {

class MainWindowTest : public testing::Test {
protected:
    void SetUp() override {
        QFile::remove(qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/llmroofline/session.yaml"));
        window = std::make_unique<MainWindow>(&languages);
        settled = std::make_unique<QSignalSpy>(window.get(), &MainWindow::settled);
        window->show();
        ASSERT_TRUE(settled->wait(5000));
    }

    const Comparison& comparison() const { return window->document()->comparison(); }

    template <class Widget> Widget* find(const char* name) {
        auto* widget = window->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    // As typed by a user: select all, digits, Enter.
    void type(const char* name, const QString& digits) {
        auto* field = find<NumberField>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, digits);
        QTest::keyClick(field, Qt::Key_Return);
    }

    // A question of the window by its name and a button's.
    void answer(const char* question, const char* button) {
        auto* box = window->findChild<QMessageBox*>(QString::fromLatin1(question));
        ASSERT_NE(box, nullptr) << question;
        box->findChild<QPushButton*>(QString::fromLatin1(button))->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    // One accelerator a side.
    void use_single_accelerators() {
        window->document()->edit({}, {}, [](Comparison& c) { c.a.layout = c.b.layout = {}; });
        ASSERT_TRUE(wait());
    }

    bool wait() { return settled->wait(5000); }

    Languages languages;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<QSignalSpy> settled;
};

} // namespace llmroofline::gui
