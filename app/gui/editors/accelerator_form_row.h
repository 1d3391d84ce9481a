// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One field of the form: label, editor, unit, the built-in value and where the figure comes from, as cells of
// a grid that the form owns. A field whose text is at fault keeps its last good value and says where to look.
#pragma once

#include <QObject>
#include <optional>

#include "app/gui/editors/accelerator_draft.h"

class QGridLayout;
class QLineEdit;
class QWidget;

namespace llmroofline::gui {

class DecimalField;
class FaultMark;
class TextField;
class TextLabel;

// Widths that all rows and the heading share.
struct FormColumns {
    int label = 0;
    int value = 0;
    int unit = 0;
    int built_in = 0;
};

class AcceleratorFormRow : public QObject {
    Q_OBJECT

public:
    // Cells of `row`; the editor comes next in the order of Tab.
    AcceleratorFormRow(const AcceleratorField& field, QGridLayout* grid, int row, QWidget* parent);

    void show_draft(const AcceleratorDraft& draft);
    void set_columns(const FormColumns& columns);
    void retranslate();
    void follow_theme();

    const AcceleratorField& field() const { return field_; }
    QLineEdit* editor() const;
    // Says whether something was typed here that is not in use.
    bool has_own_fault() const { return has_own_fault_; }

signals:
    // A good value; "" takes the field away.
    void edited(const QString& value);
    void own_fault_changed();

private:
    void make_number_field();
    void make_text_field();
    QString reason_against(const QString& text) const;
    void notice_fault(const QString& reason);
    void write_again();
    void show_value(const AcceleratorDraft& draft);
    void show_origin(const AcceleratorDraft& draft);

    const AcceleratorField& field_;
    TextLabel* label_;
    DecimalField* number_ = nullptr;
    TextField* text_ = nullptr;
    TextLabel* unit_ = nullptr;
    TextLabel* built_in_ = nullptr;
    FaultMark* mark_;
    TextLabel* origin_;
    QString suspicion_; // of spec lint; empty for none
    bool has_own_fault_ = false;
    bool has_text_fault_ = false;
    bool is_showing_ = false;
    bool is_changed_ = false;
};

} // namespace llmroofline::gui
