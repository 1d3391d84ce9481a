// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operators of one step, A and B side by side: share of the step's time, what binds, intensity. Largest
// share first; the last row is the step. Roles as in table_style.h.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/roofline/operator_table.h"

namespace llmroofline::gui {

class OperatorModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, share_a, share_b, bound, intensity, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void set_tables(OperatorTable a, OperatorTable b);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // The whole table as tab-separated text, with units.
    QString as_text() const;

private:
    bool is_total(int row) const { return row == static_cast<int>(m_order.size()); }
    const OperatorRow& row_of(const OperatorTable& table, int row) const;
    std::optional<double> share(const OperatorTable& table, int row) const;
    QString text(int row, int column) const;
    QString bound_text(int row) const;
    QString explanation(int row) const;

    OperatorTable m_a;
    OperatorTable m_b;
    std::vector<std::size_t> m_order;
};

} // namespace llmroofline::gui
