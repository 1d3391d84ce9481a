// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the accelerators of a group talk to one another: the all-reduce, and whether they go on computing
// meanwhile. Hidden while both sides are single accelerators.
#pragma once

#include "app/gui/widgets/base/section.h"

class QCheckBox;
class QComboBox;

namespace llmroofline::gui {

class Document;
class FieldRow;

class CommunicationSection : public Section {
    Q_OBJECT

public:
    explicit CommunicationSection(Document* document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void retranslate();

    Document* document_;
    QComboBox* all_reduce_;
    FieldRow* all_reduce_row_;
    QCheckBox* overlap_;
    FieldRow* overlap_row_;
};

} // namespace llmroofline::gui
