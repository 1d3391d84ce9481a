// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Line edits and number fields take the keys of undo and redo for their own typing, even where there is none to take
// back. This filter of the application leaves them those keys only while something typed waits to be given; else the
// window's own undo has them. GUI thread only.
#pragma once

#include <QObject>

namespace llmroofline::gui {

class UndoKeys : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace llmroofline::gui
