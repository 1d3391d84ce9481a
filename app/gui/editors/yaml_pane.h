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

    YamlView* view() const { return m_view; }
    QList<QWidget*> tab_order() const;

    void set_file(const QString& name, bool is_saved);
    // Of the text itself.
    void set_report(const FaultReport& report);
    // Of a file that was not taken; shown until the text changes or the user closes it.
    void show_refusal(const FaultReport& report);
    void clear_refusal();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void follow_theme();
    void copy_all();

    bool m_is_saved = false;
    FaultReport m_report;
    FaultReport m_refusal;
    QFrame* m_head;
    TextLabel* m_name;
    TextLabel* m_state;
    IconButton* m_undo;
    IconButton* m_copy;
    YamlView* m_view;
    FaultBox* m_faults;
};

} // namespace llmroofline::gui
