// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first row of a section that is switched as a whole: a check box, or a list where there are several
// kinds. Its tooltips say what a switch sets and takes away.
#pragma once

#include "app/gui/panels/model_edits.h"
#include "app/gui/widgets/field_row.h"

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

    ModelGroup m_group;
    QCheckBox* m_box;   // one of the two
    QComboBox* m_combo; // is nullptr
    int m_shown = 0;
};

} // namespace llmroofline::gui
