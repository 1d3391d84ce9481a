// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One application for all window tests of a binary. Files go to a folder of their own; any warning of Qt that
// is not known to be harmless fails the test that caused it.
#include <gtest/gtest.h>

#include <QApplication>
#include <QTemporaryDir>
#include <cstdio>

#include "app/theme/theme_manager.h"

namespace {

void fail_on_warning(QtMsgType type, const QMessageLogContext&, const QString& message) {
    // What the offscreen platform says of every window, and of those that pop up.
    const bool harmless = message.startsWith(QStringLiteral("This plugin does not support"));
    std::fprintf(stderr, "%s\n", message.toLocal8Bit().constData());
    if (!harmless && type != QtDebugMsg && type != QtInfoMsg)
        ADD_FAILURE() << message.toStdString();
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    qputenv("XDG_DATA_HOME", (home.path() + QStringLiteral("/data")).toUtf8());
    qputenv("XDG_CONFIG_HOME", (home.path() + QStringLiteral("/config")).toUtf8());
    testing::InitGoogleTest(&argc, argv);
    QApplication app(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    llmroofline::gui::ThemeManager::instance()->set_mode(llmroofline::gui::ThemeManager::Mode::light);
    qInstallMessageHandler(fail_on_warning);
    return RUN_ALL_TESTS();
}
