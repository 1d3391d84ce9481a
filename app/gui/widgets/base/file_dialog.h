// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks for one file, in the folder where the last one was opened or saved, whichever dialog that was. Not modal by
// exec(): the window goes on living, and tests can drive it. GUI thread only.
#pragma once

#include <QFileDialog>
#include <functional>

namespace llmroofline::gui {

// For saving, `suggestion` is a name with its ending. The dialog deletes itself.
QFileDialog* ask_for_file(QWidget* parent, QFileDialog::AcceptMode mode, const QString& title,
                          const QString& filter, const QString& suggestion,
                          const std::function<void(const QString&)>& chosen);

// Empty: there was none yet, or it is gone.
QString last_folder();
void remember_folder(const QString& file);

} // namespace llmroofline::gui
