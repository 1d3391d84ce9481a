// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole catalog at the comparison's request, the best first: what a token costs, at which batch, and of what is out why.
// Filtered by words, sorted by any column. Roles as in table_style.h.
#pragma once

#include <QString>
#include <vector>

#include "app/gui/session/find_worker.h"
#include "app/gui/widgets/tables/figure_table_model.h"

namespace llmroofline::gui {

class FindModel : public FigureTableModel {
    Q_OBJECT

public:
    enum Column { name, memory, price, batch, speed, cost, reason, columns };

    using FigureTableModel::FigureTableModel;

    void set_found(const FindAnswer& answer, const Comparison& comparison);
    // Every word has to be in the name.
    void set_filter(const QString& words);
    const FoundCandidate* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    std::optional<double> figure(const FoundCandidate& one, int column) const;
    QString text(const FoundCandidate& one, int column) const;
    std::vector<std::size_t> rows_in_order() const;
    void show_rows();

    std::vector<FoundCandidate> found_;
    std::vector<std::size_t> rows_;
    std::vector<AcceleratorGroup> chosen_; // that are candidates already
    Measuring measuring_;
    QString filter_;
    int sorted_by_ = cost;
    bool descending_ = false;
};

} // namespace llmroofline::gui
