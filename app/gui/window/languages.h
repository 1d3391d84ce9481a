// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program's languages and the switch between them while it runs. English is the source; a language is a
// file llmroofline_*.qm in the resources, with Qt's own words beside it.
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace llmroofline::gui {

enum class Language { english, chinese };

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
