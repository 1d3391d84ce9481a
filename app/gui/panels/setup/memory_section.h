// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shows what the active pin needs of the memory of one accelerator of each side, how many requests each side holds at
// once and what binds, and the reserve that the user keeps free.
#pragma once

#include "app/gui/widgets/base/section.h"
#include "core/comparison/comparison.h"

namespace llmroofline::gui {

class DecimalField;
class Document;
class FieldRow;
class MemoryBar;
class TextLabel;

class MemorySection : public Section {
    Q_OBJECT

public:
    explicit MemorySection(Document* document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void show_side(int side, const Pin* pin);
    void show_requests();
    void retranslate();

    Document* document_;
    MemoryBar* bars_[2];
    TextLabel* held_; // requests at once
    DecimalField* reserve_;
    FieldRow* reserve_row_;
};

} // namespace llmroofline::gui
