// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <algorithm>

#include "app/theme/type_scale.h"

namespace llmroofline::gui {

namespace {

bool is_english(const QLocale& locale) {
    return locale.language() == QLocale::English;
}

bool is_simplified_chinese(const QLocale& locale) {
    return locale.language() == QLocale::Chinese && locale.script() != QLocale::TraditionalHanScript;
}

bool always() {
    return true;
}

constexpr LanguageKind kinds[] = {
    {Language::english, "en", "English", "EN", nullptr, nullptr, &is_english, &always, ""},
    {Language::chinese, "zh", "简体中文", "中", ":/i18n/llmroofline_zh_Hans.qm", "qtbase_zh_CN",
     &is_simplified_chinese, &has_chinese_font,
     "No installed font has Chinese characters: install fonts-wqy-microhei or fonts-noto-cjk."},
};

} // namespace

std::span<const LanguageKind> language_kinds() {
    return kinds;
}

const LanguageKind& kind_of(Language language) {
    return *std::find_if(std::begin(kinds), std::end(kinds),
                         [language](const LanguageKind& kind) { return kind.language == language; });
}

const LanguageKind* language_named(const QString& code) {
    const auto* const found = std::find_if(std::begin(kinds), std::end(kinds), [&](const LanguageKind& kind) {
        return code == QLatin1String(kind.code);
    });
    return found == std::end(kinds) ? nullptr : found;
}

Languages::Languages(QObject* parent) : QObject(parent) {}

Language Languages::of_system() {
    const QLocale locale = QLocale::system();
    const auto* const found = std::find_if(std::begin(kinds), std::end(kinds),
                                           [&](const LanguageKind& kind) { return kind.is_of(locale); });
    return found == std::end(kinds) ? Language::english : found->language;
}

void Languages::use(Language language) {
    QCoreApplication::removeTranslator(&program_);
    QCoreApplication::removeTranslator(&qt_);
    current_ = language;
    const LanguageKind& kind = kind_of(language);
    if (kind.program_words == nullptr)
        return;
    // Qt's own first: what both translate, ours decides.
    if (qt_.load(QString::fromLatin1(kind.qt_words), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
    if (program_.load(QString::fromLatin1(kind.program_words)))
        QCoreApplication::installTranslator(&program_);
}

} // namespace llmroofline::gui
