// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operators of one step, A and B side by side: share of the step's time, what binds, intensity. Largest
// share first; the last row is the step. Groups that share the work differently have operators of their own:
// rows are joined by name, and what one side does not do is a dash. Roles as in table_style.h.
#pragma once

#include <optional>
#include <vector>

#include "app/gui/widgets/tables/figure_table_model.h"
#include "app/theme/theme.h"
#include "app/words/interval_words.h"
#include "core/step/operator_table.h"

namespace llmroofline::gui {

class OperatorModel : public FigureTableModel {
    Q_OBJECT

public:
    enum Column { name, share_a, share_b, bound, intensity, columns };

    using FigureTableModel::FigureTableModel;

    // `overlapped`: communication runs beside the computing. With spreads of the step's times a row behind
    // the total says between what they lie.
    void set_tables(OperatorTable a, OperatorTable b, bool overlapped, const PairSpread& spreads);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // The total, and between what it lies; 0 without operators.
    int closing_rows() const { return rows_.empty() ? 0 : spreads_.stated() ? 2 : 1; }
    // The whole table as tab-separated text, with units.
    QString as_text() const;

private:
    // Empty: the side has no such operator.
    struct Row {
        std::optional<std::size_t> a;
        std::optional<std::size_t> b;
    };

    static std::vector<Row> joined(const OperatorTable& a, const OperatorTable& b);
    bool is_total(int row) const { return row == static_cast<int>(rows_.size()); }
    bool is_interval(int row) const { return row == static_cast<int>(rows_.size()) + 1; }
    const OperatorRow* row_of(Side side, int row) const;
    const OperatorRow& either(int row) const;
    const OperatorTable& table(Side side) const { return side == Side::a ? a_ : b_; }
    std::optional<double> share(Side side, int row) const;
    QString text(int row, int column) const;
    QString interval_text(int column) const;
    QString bound_text(int row) const;
    QString intensity_text(int row) const;
    QString work_text(int row, const OperatorRow& figures) const;
    QString explanation(int row) const;

    OperatorTable a_;
    OperatorTable b_;
    PairSpread spreads_;
    bool overlapped_ = false;
    std::vector<Row> rows_;
};

} // namespace llmroofline::gui
