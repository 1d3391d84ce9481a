// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One field of the architecture as a row, with the editor that its kind asks for: a number, a check box, a
// choice, a text. It shows a model and reports what the user gives, as the text that files have; it changes
// nothing itself.
#pragma once

#include <functional>

#include "app/gui/widgets/fields/field_row.h"
#include "core/model/transformer_fields.h"

namespace llmroofline::gui {

class ModelFieldRow : public FieldRow {
    Q_OBJECT

public:
    // Gives the reason against a text; empty if it can be taken.
    using Check = std::function<QString(const QString&)>;

    ModelFieldRow(const TransformerField& field, const Check& check, QWidget* parent = nullptr);

    const TransformerField& field() const { return field_; }
    // Also hides it where the field does not apply, and clears what was wrong.
    void show_model(const Transformer& model);

signals:
    // Checked, and another value than before.
    void given(const QString& text);

private:
    void connect_number();
    void connect_flag();
    void connect_choice();
    void connect_pattern();
    void connect_text();
    void take(const QString& text);

    const TransformerField& field_;
    Check check_;
    QString shown_;                     // as in files
    std::pair<QString, QString> words_; // the label and the explanation that are shown
    // Of this kind of editor: the value of a model, and the words.
    std::function<void(const Transformer&)> show_value_;
    std::function<void(const QString& label, const QString& explanation)> set_words_;
};

} // namespace llmroofline::gui
