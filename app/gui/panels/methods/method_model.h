// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The methods of a disagreement view, a row each: the ratio at the active pin, in how many places of the map the winner
// is another than the reference's, and how the ratios lie to the reference's.
#pragma once

#include <vector>

#include "app/gui/widgets/tables/figure_table_model.h"
#include "core/mesh/views/disagreement_mesh.h"

namespace llmroofline::gui {

class MethodModel : public FigureTableModel {
    Q_OBJECT

public:
    enum Column { name, at_pin, differs, apart, columns };

    using FigureTableModel::FigureTableModel;

    // `differences` is method_differences(): a row for every method but the first of the reading.
    void set_methods(const DisagreementReading& reading, const std::vector<MethodDifference>& differences);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(std::size_t row, int column) const;

    DisagreementReading reading_;
    std::vector<MethodDifference> differences_;
};

} // namespace llmroofline::gui
