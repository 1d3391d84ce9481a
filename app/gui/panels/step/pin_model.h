// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pinned points, a row each: both sides' speed and what binds them, the advantage by both methods,
// memory. Name, length and batch are typed in place; the model asks for the change, and shows it once the document has
// it.
#pragma once

#include <optional>
#include <vector>

#include "app/gui/widgets/tables/figure_table_model.h"
#include "app/words/interval_words.h"
#include "core/comparison/comparison.h"
#include "core/mesh/cell.h"

namespace llmroofline::gui {

class PinModel : public FigureTableModel {
    Q_OBJECT

public:
    enum Column {
        pin,
        sequence,
        batch,
        speed_a,
        bound_a,
        speed_b,
        bound_b,
        by_operator,
        global,
        memory,
        columns
    };

    using FigureTableModel::FigureTableModel;

    void set_comparison(const Comparison& comparison, int active);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // Tab-separated; calibrated figures with the ends of their 90 % intervals in columns of their own.
    QString as_text() const;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    // A length or batch as people write it (8k); what is none is not taken.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    // How the active pin stands to another one: 'against 1: A ×1.31, B ×0.87, …'. Empty where there is only one.
    QString difference() const;

signals:
    void change_wanted(int row, const llmroofline::Pin& pin);
    // What was typed is not taken; a sentence.
    void refused(const QString& reason);

private:
    struct Row {
        Pin pin;
        std::optional<CellReading> by_operator; // empty: not defined, or divided in no way
        std::optional<CellReading> global;
        PairSpread spreads; // of the operator method's
    };

    void read_pins();
    QString text(const Row& row, int number, int column) const;
    static QStringList interval_ends(const Row& row);
    static bool is_undecided(const Row& row);
    bool has_intervals() const;

    std::vector<Row> rows_;
    int active_ = 0;
    Comparison comparison_;
};

} // namespace llmroofline::gui
