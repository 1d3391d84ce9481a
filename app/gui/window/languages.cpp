// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace llmroofline::gui {

Languages::Languages(QObject* parent) : QObject(parent) {}

Language Languages::of_system() {
    const QLocale locale = QLocale::system();
    const bool simplified =
        locale.language() == QLocale::Chinese && locale.script() != QLocale::TraditionalHanScript;
    return simplified ? Language::chinese : Language::english;
}

void Languages::use(Language language) {
    QCoreApplication::removeTranslator(&program_);
    QCoreApplication::removeTranslator(&qt_);
    current_ = language;
    if (language == Language::chinese) {
        // Qt's own first: what both translate, ours decides.
        if (qt_.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&qt_);
        if (program_.load(QStringLiteral(":/i18n/llmroofline_zh_Hans.qm")))
            QCoreApplication::installTranslator(&program_);
    }
}

} // namespace llmroofline::gui
