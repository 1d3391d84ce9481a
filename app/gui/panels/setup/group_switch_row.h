// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first row of a section that is switched as a whole: a check box, or a list where there are several
// kinds. Its tooltips say what a switch sets and takes away.
#pragma once

#include "app/gui/widgets/fields/field_row.h"
#include "core/model/model_edits.h"

class QCheckBox;
class QComboBox;

namespace llmroofline::gui {

class GroupSwitchRow : public FieldRow {
    Q_OBJECT

public:
    explicit GroupSwitchRow(ModelGroup group, QWidget* parent = nullptr);

    void show_model(const Transformer& model);

signals:
    // Another one of choices_of().
    void chosen(int index);

private:
    void take(int index);

    ModelGroup group_;
    QCheckBox* box_;   // one of the two
    QComboBox* combo_; // is nullptr
    int shown_ = 0;
};

} // namespace llmroofline::gui
