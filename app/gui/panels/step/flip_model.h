// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What turns the winner of a step, a row each: first the figures, nearest first, then one row of those that never do,
// then other choices with the ratio that each gives, those that turn the winner first. Roles as in table_style.h, and
// those below for the column with the dots.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/gui/widgets/tables/figure_table_model.h"
#include "app/theme/theme.h"
#include "core/comparison/workload.h"
#include "core/decision/flips.h"

namespace llmroofline::gui {

enum FlipRole {
    // double, from −1 (half, or A) to 1 (double, or B) where the dot is; beyond: it lies outside and is an arrow.
    dot_role = Qt::UserRole + 0x200,
    hollow_dot_role, // double: where the dot of things as they are is
    letter_role,     // int(Side): the side whose letter stands before the text
};

class FlipModel : public FigureTableModel {
    Q_OBJECT

public:
    enum Column { figure, change, dots, factor, columns };

    using FigureTableModel::FigureTableModel;

    void set_flips(const Flips& flips, Phase phase);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // The flip that a row can be taken as; none in the rows that are only said.
    const Flip* flip_at(int row) const;
    std::optional<int> never_row() const;
    std::optional<int> choices_row() const; // the heading of the choices

    // The whole table as tab-separated text.
    QString as_text() const;

    static constexpr std::size_t most_choices = 6;

private:
    const Flip& flip_of(int row) const;
    bool is_said_only(int row) const { return row == never_row() || row == choices_row(); }
    QString text(int row, int column) const;
    QVariant dot(int row) const;
    std::optional<Side> side_of(int row) const;
    double choice_range() const; // |log2 ratio| at the ends of the choices' axis

    Flips flips_;              // the figures that turn the winner, and the choices shown
    std::vector<Flip> nevers_; // figures
    Phase phase_ = Phase::decode;
};

} // namespace llmroofline::gui
