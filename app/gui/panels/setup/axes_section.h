// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The meshes' axes: where they begin and end, their scale, and how many cells are drawn.
#pragma once

#include "app/gui/widgets/base/section.h"
#include "core/comparison/comparison.h"

class QComboBox;

namespace llmroofline::gui {

class Document;
class FieldRow;
class NumberField;
class SegmentedControl;
class TextLabel;

class AxesSection : public Section {
    Q_OBJECT

public:
    explicit AxesSection(Document* document, QWidget* parent = nullptr);

signals:
    void refused(const QString& reason);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Range {
        NumberField* from;
        NumberField* to;
        FieldRow* row;
    };

    Range make_range(const char* name);
    void take_ranges(bool logarithmic);
    void show_document();
    void show_resolution(int cells);
    void show_range(const Range& range, const Axis& axis);
    void retranslate();

    Document* document_;
    Range sequence_;
    Range batch_;
    TextLabel* to_[2] = {};
    SegmentedControl* scale_;
    FieldRow* scale_row_;
    QComboBox* cells_;
    FieldRow* cells_row_;
};

} // namespace llmroofline::gui
