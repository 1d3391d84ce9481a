// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of a measurement file that cannot be used, a line each with its number and the reason, and the
// user's word that they are to be left out. Hidden while there are none.
#pragma once

#include <QWidget>

#include "core/io/error.h"

class QCheckBox;
class QPlainTextEdit;

namespace llmroofline::gui {

class TextLabel;

class BadRows : public QWidget {
    Q_OBJECT

public:
    explicit BadRows(QWidget* parent = nullptr);

    void set_errors(const Errors& errors);
    // None, or to be left out.
    bool settled() const;

signals:
    void settled_changed();

private:
    void retranslate();
    void changeEvent(QEvent* event) override;

    Errors errors_;
    TextLabel* count_;
    QPlainTextEdit* lines_;
    QCheckBox* leave_out_;
};

} // namespace llmroofline::gui
