// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measured rows as a table: what was measured, what a calibration says, how far that is off and whether the
// measured figure lies within the 90 % interval. sort_role gives what a column is sorted by. Roles as in
// table_style.h.
#pragma once

#include <QAbstractTableModel>

#include "app/gui/measurements/measured_run_row.h"

namespace llmroofline::gui {

class ResidualModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        line,
        accelerator,
        model,
        phase,
        batch,
        input,
        output,
        measured,
        predicted,
        error,
        inside,
        columns
    };
    static constexpr int sort_role = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void set_residuals(const Residuals& residuals);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Tab-separated, with the ends of the intervals in columns of their own.
    QString as_text() const;

private:
    QString text(const Residual& row, int column) const;
    QVariant sort_value(const Residual& row, int column) const;

    Residuals residuals_;
};

} // namespace llmroofline::gui
