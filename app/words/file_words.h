// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of files as they are shown: characters that a reader would not see, or that turn the order of letters, stand as
// what they are (core/io/hidden_characters.h). Pure.
#pragma once

#include <QString>

namespace llmroofline::gui {

// A path, or whatever else names a file.
QString shown_path(const QString& path);
// Its last part, with its ending.
QString shown_name(const QString& path);

} // namespace llmroofline::gui
