// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The left half of the editor: every field of a specification as a row, in groups. It shows a draft and
// reports what the user gives; it changes nothing itself.
#pragma once

#include <QFrame>
#include <QVector>

#include "app/gui/editors/accelerator_form_row.h"
#include "app/words/field_words.h"

class QGridLayout;
class QScrollArea;

namespace llmroofline::gui {

class TextLabel;

class AcceleratorForm : public QFrame {
    Q_OBJECT

public:
    explicit AcceleratorForm(QWidget* parent = nullptr);

    void show_draft(const AcceleratorDraft& draft);
    // Fields with something typed in them that is not in use.
    int own_faults() const;
    QList<QWidget*> tab_order() const;

signals:
    void edited(const llmroofline::AcceleratorField& field, const QString& value);
    void own_faults_changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Group {
        FieldGroup group;
        TextLabel* title;
        TextLabel* note;
    };

    void make_heading();
    void add_group(FieldGroup group, int& row);
    void retranslate();
    void fit_columns();

    bool base_is_built_in_ = true;
    QWidget* heading_;
    QVector<TextLabel*> headings_; // in the order of the columns
    QScrollArea* area_;
    QWidget* content_;
    QGridLayout* grid_;
    QVector<Group> groups_;
    QVector<AcceleratorFormRow*> rows_;
};

} // namespace llmroofline::gui
