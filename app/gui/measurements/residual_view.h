// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Residuals row by row and as a plot, side by side; what is chosen in one is chosen in the other. Above them
// what they come to in all.
#pragma once

#include <QWidget>

#include "app/gui/measurements/measured_run_row.h"

class QComboBox;
class QSortFilterProxyModel;
class QTableView;

namespace llmroofline::gui {

class IconButton;
class ResidualModel;
class ResidualPlot;
class TextLabel;

class ResidualView : public QWidget {
    Q_OBJECT

public:
    explicit ResidualView(QWidget* parent = nullptr);

    void set_residuals(const Residuals& residuals);

private:
    void show_summary();
    void show_plot();
    void choose_row(int row);

    Residuals residuals_;
    TextLabel* summary_;
    IconButton* copy_;
    QComboBox* quantity_;
    QComboBox* group_;
    ResidualModel* model_;
    QSortFilterProxyModel* sorted_;
    QTableView* view_;
    ResidualPlot* plot_;
};

} // namespace llmroofline::gui
