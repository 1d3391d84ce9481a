// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One row of FigureRows: label, bold number, unit.

#include <QWidget>

namespace llmroofline::gui {

class TextLabel;
struct Figure;

class FigureRow : public QWidget {
    Q_OBJECT

public:
    explicit FigureRow(QWidget* parent = nullptr);
    void set_figure(const Figure& figure);

private:
    TextLabel* label_;
    TextLabel* number_;
    TextLabel* unit_;
};

} // namespace llmroofline::gui
