// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types of weights, activations, KV cache and routed experts, each apart, and what happens where an
// accelerator lacks one.
#pragma once

#include "app/gui/widgets/base/section.h"

class QCheckBox;
class QComboBox;

namespace llmroofline::gui {

class Document;
class FieldRow;
class NumberField;

class PrecisionSection : public Section {
    Q_OBJECT

public:
    explicit PrecisionSection(Document* document, QWidget* parent = nullptr);
    void focus_first();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Which { weights, activations, kv_cache, experts, kinds };

    void choose(Which which, int index);
    void show_document();
    void retranslate();

    Document* document_;
    QComboBox* types_[kinds];
    FieldRow* rows_[kinds];
    NumberField* group_;
    FieldRow* group_row_;
    QComboBox* read_;
    FieldRow* read_row_;
    QCheckBox* fallback_;
    FieldRow* fallback_row_;
    QCheckBox* tf32_;
    FieldRow* tf32_row_;
};

} // namespace llmroofline::gui
