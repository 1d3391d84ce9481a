// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Edits the request: batch, prompt tokens, generated tokens.
#pragma once

#include "app/gui/widgets/base/section.h"
#include "core/comparison/request.h"

namespace llmroofline::gui {

class Document;
class FieldRow;
class NumberField;

class RequestSection : public Section {
    Q_OBJECT

public:
    explicit RequestSection(Document* document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr int fields = 3;

    void take(int field, int number);
    void show_document();
    void retranslate();

    Document* document_;
    NumberField* numbers_[fields];
    FieldRow* rows_[fields];
};

} // namespace llmroofline::gui
