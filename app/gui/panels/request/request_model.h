// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures of the request, a row each, A and B beside each other and which is ahead by how much. Each row
// explains by its tooltip what it is. Empty estimate: refused. Roles as in table_style.h.
#pragma once

#include <QStringList>
#include <optional>
#include <vector>

#include "app/gui/widgets/tables/figure_table_model.h"
#include "core/comparison/comparison.h"
#include "core/request/request_spread.h"
#include "core/request/request_time.h"

namespace llmroofline::gui {

class RequestModel : public FigureTableModel {
    Q_OBJECT

public:
    enum Column { quantity, side_a, side_b, advantage, columns };

    using FigureTableModel::FigureTableModel;

    void set_estimates(const Comparison& comparison, std::optional<RequestEstimate> a,
                       std::optional<RequestEstimate> b);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // The request in words, then the table, separated by tabs; calibrated figures with the ends of their 90 %
    // intervals in columns of their own.
    QString as_text() const;

private:
    struct Row {
        QString label;
        QString explanation;
        QString a;
        QString b;
        std::optional<double> ratio = {}; // above 1 where A is better
        bool fault_a = false;
        bool fault_b = false;
        bool is_detail = false;
        bool is_interval = false; // of the figure above it
        bool is_undecided = false;
        QStringList ends = {}; // A low, A high, B low, B high
    };

    bool undecided(double ratio, Spread RequestSpreads::*spread) const;
    void add_interval(double RequestEstimate::*member, Spread RequestSpreads::*spread, bool is_rate);
    void add_times();
    void add_rates();
    void add_loop();
    void add_memory(const Comparison& comparison);
    QString text(const Row& row, int column) const;

    Request request_;
    QString claim_;
    bool apart_ = false;
    std::optional<RequestEstimate> a_;
    std::optional<RequestEstimate> b_;
    bool has_intervals_ = false;
    RequestSpreads spreads_a_;
    RequestSpreads spreads_b_;
    std::vector<Row> rows_;
};

} // namespace llmroofline::gui
