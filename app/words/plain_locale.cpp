// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/plain_locale.h"

#include <QLocale>
#include <clocale>

namespace llmroofline::gui {

void use_plain_locale() {
    std::setlocale(LC_NUMERIC, "C");
    std::setlocale(LC_MESSAGES, "C");
    QLocale::setDefault(QLocale::c());
}

} // namespace llmroofline::gui
