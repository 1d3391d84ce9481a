// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/lint_words.h"

#include <QCoreApplication>

#include "app/wording/error_text.h"
#include "app/wording/lint_text.h"

namespace llmroofline::gui {

QString lint_words(const LintFinding& finding) {
    const QString translated = QCoreApplication::translate("Lint", lint_template(finding));
    return QString::fromStdString(fill_template(translated.toStdString(), lint_arguments(finding)));
}

} // namespace llmroofline::gui
