// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The right half of the editor: name of the file and whether it is saved, undo and copy, the text, and its
// faults below.
#pragma once

#include <QFrame>

#include "app/gui/editors/fault_box.h"

namespace llmroofline::gui {

class IconButton;
class TextLabel;
class YamlView;

class YamlPane : public QFrame {
    Q_OBJECT

public:
    explicit YamlPane(QWidget* parent = nullptr);

    YamlView* view() const { return view_; }
    QList<QWidget*> tab_order() const;

    void set_file(const QString& name, bool is_saved);
    // Shows faults of the text itself.
    void set_report(const FaultReport& report);
    // Shows faults of a file that was not taken, until the text changes or the user closes it.
    void show_refusal(const FaultReport& report);
    void clear_refusal();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void follow_theme();
    void copy_all();

    bool is_saved_ = false;
    FaultReport report_;
    FaultReport refusal_;
    QFrame* head_;
    TextLabel* name_;
    TextLabel* state_;
    IconButton* undo_;
    IconButton* copy_;
    YamlView* view_;
    FaultBox* faults_;
};

} // namespace llmroofline::gui
