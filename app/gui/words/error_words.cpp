// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/words/error_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/wording/error_text.h"

namespace llmroofline::gui {

QString error_words(const Error& error) {
    const QString translated = QCoreApplication::translate("Errors", error_template(error));
    return QString::fromStdString(fill_template(translated.toStdString(), error.arguments));
}

QString error_lines(const Errors& errors) {
    QStringList lines;
    for (const Error& error : errors) {
        // A fault of a file as a whole names the file itself.
        const bool names_path =
            error.place.line == 0 && !error.arguments.empty() && error.arguments.front() == error.place.file;
        lines << (names_path ? QString() : QString::fromStdString(place_prefix(error.place))) +
                     error_words(error);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
