// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The candidates at one place of their map, the best first: batch and what binds it, a token's time and cost, and how far
// each lies from the best. Roles as in table_style.h and candidate_delegate.h.
#pragma once

#include <vector>

#include "app/gui/widgets/tables/figure_table_model.h"
#include "core/comparison/comparison.h"
#include "core/decision/candidate_ranking.h"

namespace llmroofline::gui {

class PlaceModel : public FigureTableModel {
    Q_OBJECT

public:
    enum Column { name, batch, bound, time, cost, of_best, columns };

    using FigureTableModel::FigureTableModel;

    void set_readings(const Comparison& comparison, std::vector<CandidateReading> readings);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QString as_text() const;

private:
    QString text(int row, int column) const;

    std::vector<AcceleratorGroup> groups_;
    std::vector<CandidateReading> readings_;
    std::vector<std::size_t> rows_;
    Measure measure_ = Measure::speed;
    bool own_batch_ = false;
};

} // namespace llmroofline::gui
