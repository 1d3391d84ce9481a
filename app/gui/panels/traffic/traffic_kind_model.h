// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a traffic's number comes from: four kinds of requests and their sum. Roles as in table_style.h.
#pragma once

#include <memory>

#include "app/gui/widgets/tables/figure_table_model.h"
#include "core/mesh/traffic_layer.h"

namespace llmroofline::gui {

class TrafficKindModel : public FigureTableModel {
    Q_OBJECT

public:
    enum Column { name, share, input, output, time_a, time_b, of_time, ahead, columns };

    using FigureTableModel::FigureTableModel;

    void set_layer(std::shared_ptr<const TrafficLayer> layer);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // The whole table as tab-separated text.
    QString as_text() const;

private:
    const TrafficKind* kind(int row) const; // the last is the sum
    QString text(int row, int column) const;

    std::shared_ptr<const TrafficLayer> layer_;
};

} // namespace llmroofline::gui
