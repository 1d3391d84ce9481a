// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types of weights, activations, KV cache and routed experts, each apart, and what happens where an
// accelerator lacks one.
#pragma once

#include "app/gui/widgets/section.h"

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

    Document* m_document;
    QComboBox* m_types[kinds];
    FieldRow* m_rows[kinds];
    NumberField* m_group;
    FieldRow* m_group_row;
    QComboBox* m_read;
    FieldRow* m_read_row;
    QCheckBox* m_fallback;
    FieldRow* m_fallback_row;
    QCheckBox* m_tf32;
    FieldRow* m_tf32_row;
};

} // namespace llmroofline::gui
