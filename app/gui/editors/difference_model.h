// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The differences between a draft and the entry that it is compared with, a row a field: field, then the two values,
// then the change in per cent.
#pragma once

#include <QAbstractTableModel>
#include <QVector>

#include "app/gui/editors/accelerator_draft.h"

namespace llmroofline::gui {

class DifferenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { figure, built_in, yours, change, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void show_draft(const AcceleratorDraft& draft);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString words(const AcceleratorField& field, int column) const;
    QString change_words(const AcceleratorField& field) const;

    QVector<const AcceleratorField*> fields_;
    Accelerator base_;
    Accelerator draft_;
    bool base_is_built_in_ = true;
};

} // namespace llmroofline::gui
