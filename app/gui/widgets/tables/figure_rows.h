// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A few figures in words: "Parameters   68.98 billion". Made from a list of plain values and updated in
// place.

#include "app/theme/theme.h"

#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace llmroofline::gui {

class FigureRow;

struct Figure {
    QString label;
    QString number;
    QString unit{};
    QString explanation{}; ///< tooltip: formula, source
    TextTone tone = TextTone::normal;
};

class FigureRows : public QWidget {
    Q_OBJECT

public:
    explicit FigureRows(QWidget* parent = nullptr);
    void set_figures(const QVector<Figure>& figures);

private:
    QVBoxLayout* column_;
    QVector<FigureRow*> rows_;
};

} // namespace llmroofline::gui
