// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The dialogs that edit the comparison beside the window: an accelerator's figures, and own measurements. One of each at
// most. GUI thread only.
#pragma once

#include <QObject>
#include <QPointer>

#include "app/gui/session/session_store.h"

class QTimer;

namespace llmroofline::gui {

class AcceleratorEditor;
class MeasurementsDialog;
class Shell;

class WindowDialogs : public QObject {
    Q_OBJECT

public:
    explicit WindowDialogs(Shell* shell);

    // Side 0 is A, 1 is B.
    // `fresh`: a new one from a template, with nobody's figures.
    void edit_accelerator(int side, bool fresh);
    // Opens the editor with what it held when the program last ended; once.
    void reopen_editor();
    // To be loaded there, or at once from a file.
    void measure(const QString& file);

private:
    // A session that ends, in whatever way, loses nothing that was typed in the editor.
    void keep_text();

    Shell* shell_;
    SessionStore session_;
    QTimer* keep_timer_;
    int editor_side_ = 0;
    std::optional<SessionStore::UnsavedText> kept_;
    bool was_reopened_ = false;
    QPointer<AcceleratorEditor> editor_;
    QPointer<MeasurementsDialog> measurements_;
};

} // namespace llmroofline::gui
