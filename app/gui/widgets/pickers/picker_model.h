// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The entries of a picker as a list with a heading per vendor, narrowed to those that have every word of a
// filter in their name, vendor, id or mark. Headings cannot be selected.

#include "app/gui/widgets/pickers/picker_entry.h"

#include <QAbstractListModel>
#include <QVector>

namespace llmroofline::gui {

class PickerModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        id_role = Qt::UserRole + 1,
        figures_role,
        mark_role,
        is_heading_role, ///< bool
        is_current_role, ///< bool: the entry in use
    };

    using QAbstractListModel::QAbstractListModel;

    void set_entries(const QVector<PickerEntry>& entries);
    const QVector<PickerEntry>& entries() const { return entries_; }
    void set_filter(const QString& filter);
    void set_current(const QString& id);
    const QString& current() const { return current_; }

    /// The row of an id, -1 if it is not shown.
    int row_of(const QString& id) const;
    /// The row that a search most likely means, -1 if none stands out.
    int best_row() const { return best_row_; }
    /// The first selectable row from `row` on in a direction (+1, -1), -1 if there is none.
    int selectable_row(int row, int direction) const;
    /// How many entries the filter leaves.
    int shown_entries() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString heading;
        int entry = -1; ///< -1: a heading
    };

    void rebuild();

    QVector<PickerEntry> entries_;
    QVector<Row> rows_;
    QStringList words_;
    QString current_;
    int best_row_ = -1;
};

} // namespace llmroofline::gui
