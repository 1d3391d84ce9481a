// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/plot_text.h"

#include <QCoreApplication>

#include "app/wording/error_text.h"

namespace llmroofline::gui {

QString in_words(const char* text) {
    return QCoreApplication::translate("Plots", text);
}

QString error_sentence(const Error& error) {
    const QString translated = QCoreApplication::translate("Errors", error_template(error));
    return QString::fromStdString(fill_template(translated.toStdString(), error.arguments));
}

QString everywhere_sentence(const WinnerShare& share) {
    if (share.not_available > 0 || share.a + share.b + share.equal == 0)
        return {};
    if (share.a == 0 && share.b == 0)
        return in_words(QT_TRANSLATE_NOOP("Plots", "A and B are equal everywhere"));
    if (share.a > 0 && share.b > 0)
        return {};
    if (share.equal > 0)
        return share.a > 0 ? in_words(QT_TRANSLATE_NOOP("Plots", "A is ahead or equal everywhere"))
                           : in_words(QT_TRANSLATE_NOOP("Plots", "B is ahead or equal everywhere"));
    return share.a > 0 ? in_words(QT_TRANSLATE_NOOP("Plots", "A is ahead everywhere"))
                       : in_words(QT_TRANSLATE_NOOP("Plots", "B is ahead everywhere"));
}

} // namespace llmroofline::gui
