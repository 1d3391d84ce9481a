// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one file of settings that the window remembers between runs, by its name, so that tests and users can delete it.
#pragma once

#include <QSettings>

namespace llmroofline::gui {

inline QSettings stored_settings() {
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("llmroofline"),
                     QStringLiteral("llmroofline"));
}

} // namespace llmroofline::gui
