// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ranking of candidates, a row each: price, share of the map or of the requests that it wins, regret, what a token
// costs with the range of prices, joules, what it serves, and for a traffic the least number for its busiest minute. Sorted
// by any column; what has no figure comes last. Roles as in table_style.h and candidate_delegate.h.
#pragma once

#include <optional>
#include <vector>

#include "app/gui/widgets/tables/figure_table_model.h"
#include "core/mesh/candidate_map.h"

namespace llmroofline::gui {

class RankingModel : public FigureTableModel {
    Q_OBJECT

public:
    enum Column { name, price, wins, regret, worst, cost, range, energy, serves, needed, columns };

    using FigureTableModel::FigureTableModel;

    void set_map(const CandidateMap& map);
    // Whose regret is shown as a map; no_winner: the winners are.
    void set_chosen(int candidate);
    int candidate_at(int row) const;
    int row_of(int candidate) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    bool has_ranges() const { return map_.ranking.has_price_ranges; }
    // Says whether the row has, in the place of its shares and costs, one text over those columns.
    bool is_spanning(int row) const;
    bool is_of_traffic() const { return map_.ranking.is_of_traffic; }
    QString as_text() const;

private:
    const RankedCandidate& of(int row) const;
    std::optional<double> figure(std::size_t candidate, int column) const;
    QString text(int row, int column) const;
    QVariant range_of(int row) const;
    QString explanation(int row, int column) const;
    void put_in_order();

    CandidateMap map_; // without its cells
    std::vector<std::size_t> rows_;
    int chosen_ = no_winner;
    std::optional<int> sorted_by_; // else as the ranking has it
    bool descending_ = false;
};

} // namespace llmroofline::gui
