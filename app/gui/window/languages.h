// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program's languages and the switch between them while it runs. English is the source; another language is a file
// llmroofline_*.qm in the resources, with Qt's own words beside it. A language is one row of the table: menu, button,
// settings and the choice by the system go by it.
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>
#include <span>

class QLocale;

namespace llmroofline::gui {

enum class Language { english, chinese };

struct LanguageKind {
    Language language;
    const char* code;          // in settings
    const char* name;          // in itself, UTF-8
    const char* letters;       // on the button that switches, UTF-8
    const char* program_words; // the file in the resources; nullptr: the source's own
    const char* qt_words;      // Qt's file
    bool (*is_of)(const QLocale& locale);
    bool (*can_be_read)();      // with the fonts that are installed
    const char* cannot_be_read; // what to do then, not translated: in the language it could not be read
};

// In the order of the menu.
std::span<const LanguageKind> language_kinds();
const LanguageKind& kind_of(Language language);
// By its code; nullptr for none.
const LanguageKind* language_named(const QString& code);

class Languages : public QObject {
    Q_OBJECT

public:
    explicit Languages(QObject* parent = nullptr);

    Language current() const { return current_; }
    // Every widget gets a LanguageChange event.
    void use(Language language);
    // Simplified Chinese for zh, zh_CN and zh_SG; else English.
    static Language of_system();

private:
    Language current_ = Language::english;
    QTranslator program_;
    QTranslator qt_;
};

} // namespace llmroofline::gui
