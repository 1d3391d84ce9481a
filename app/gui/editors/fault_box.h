// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The faults of a text, below it: each with its place, then one sentence on what follows from them. What is
// merely suspicious is listed apart. Hidden while there is neither. Also says why another file was not taken;
// then it can be closed.
#pragma once

#include <QFrame>

#include "app/gui/editors/text_mark.h"

class QScrollArea;
class QVBoxLayout;

namespace llmroofline::gui {

class IconButton;
class TextLabel;

// The content of the box.
struct FaultReport {
    QString title;   // of faults that are not those of the text; else empty
    TextMarks marks; // faults first
    QString outcome; // of the faults

    bool operator==(const FaultReport&) const = default;
    bool has_faults() const { return !marks.isEmpty() && marks.first().is_fault(); }
};

class FaultBox : public QFrame {
    Q_OBJECT

public:
    explicit FaultBox(QWidget* parent = nullptr);

    void show_report(const FaultReport& report);
    // The faults follow it in the order of Tab.
    QWidget* close_button() const;

signals:
    void place_chosen(int line, int column);
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit_height();
    void add_suspicion_title();

    FaultReport report_;
    TextLabel* title_;
    IconButton* close_;
    QScrollArea* area_;
    QWidget* rows_;
    QVBoxLayout* column_;
    TextLabel* suspicion_title_ = nullptr; // while there are any
    TextLabel* outcome_;
};

} // namespace llmroofline::gui
