// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The foot of the editor: its buttons, and one line on what saving will do or what stands in its way.
#pragma once

#include <QFrame>

class QPushButton;

namespace llmroofline::gui {

class TextLabel;

class EditorFooter : public QFrame {
    Q_OBJECT

public:
    explicit EditorFooter(QWidget* parent = nullptr);

    void set_faults(int count);
    void set_can_delete(bool can);
    // Shown while there are no faults; may be empty.
    void set_remark(const QString& remark);
    void retranslate();

    // The buttons in the order of Tab.
    QList<QWidget*> buttons() const;

signals:
    void delete_requested();
    void import_requested();
    void export_requested();
    void cancel_requested();
    void save_requested();

private:
    QPushButton* make_button(const QString& name);
    void follow_theme();
    void show_status();

    int faults_ = 0;
    QString remark_;
    QPushButton* delete_;
    QPushButton* import_;
    QPushButton* export_;
    TextLabel* status_;
    QPushButton* cancel_;
    QPushButton* save_;
};

} // namespace llmroofline::gui
