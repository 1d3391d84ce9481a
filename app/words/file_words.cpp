// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/file_words.h"

#include <QFileInfo>

#include "core/io/hidden_characters.h"

namespace llmroofline::gui {

QString shown_path(const QString& path) {
    return QString::fromStdString(visible(path.toStdString()));
}

QString shown_name(const QString& path) {
    return shown_path(QFileInfo(path).fileName());
}

} // namespace llmroofline::gui
