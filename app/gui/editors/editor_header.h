// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The head of the editor: whose side, the name, what it was made from, and which view is shown.
#pragma once

#include <QFrame>

#include "app/theme/theme.h"

namespace llmroofline::gui {

class AcceleratorDraft;
class SegmentedControl;
class TextLabel;

class EditorHeader : public QFrame {
    Q_OBJECT

public:
    enum View { form_and_text, difference };

    explicit EditorHeader(Side side, QWidget* parent = nullptr);

    void show_draft(const AcceleratorDraft& draft);
    void retranslate();

signals:
    void view_chosen(int view);

private:
    void follow_theme();

    Side side_;
    TextLabel* name_;
    TextLabel* origin_;
    SegmentedControl* views_;
};

} // namespace llmroofline::gui
