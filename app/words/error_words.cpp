// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/error_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/wording/error_text.h"

namespace llmroofline::gui {

namespace {

QString found_words(const std::string& kind) {
    constexpr const char* kinds[] = {
        QT_TRANSLATE_NOOP("Errors", "nothing"), QT_TRANSLATE_NOOP("Errors", "scalar"),
        QT_TRANSLATE_NOOP("Errors", "mapping"), QT_TRANSLATE_NOOP("Errors", "sequence")};
    for (const char* known : kinds)
        if (kind == known)
            return QCoreApplication::translate("Errors", known);
    return QString::fromStdString(kind);
}

} // namespace

QString error_words(const Error& error) {
    const QString translated = QCoreApplication::translate("Errors", error_template(error));
    std::vector<std::string> arguments = error.arguments;
    // What core found in place of something else is a word of its own.
    if (error.code == ErrorCode::expected_mapping || error.code == ErrorCode::expected_sequence ||
        error.code == ErrorCode::expected_scalar || error.code == ErrorCode::json_no_object ||
        error.code == ErrorCode::config_object_expected)
        arguments.back() = found_words(arguments.back()).toStdString();
    return QString::fromStdString(fill_template(translated.toStdString(), arguments));
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
