// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the ratio is per, as segments above the meshes: speed, accelerator, USD, watt.
#pragma once

#include <QWidget>

namespace llmroofline::gui {

class Document;
class SegmentedControl;

class MeasureBar : public QWidget {
    Q_OBJECT

public:
    explicit MeasureBar(Document* document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void retranslate();

    Document* document_;
    SegmentedControl* measures_;
};

} // namespace llmroofline::gui
