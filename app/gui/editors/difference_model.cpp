// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/difference_model.h"

#include <cmath>

#include "app/gui/widgets/tables/table_style.h"
#include "app/words/field_words.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

void DifferenceModel::show_draft(const AcceleratorDraft& draft) {
    beginResetModel();
    fields_.clear();
    draft_ = draft.accelerator();
    base_ = draft.base() ? *draft.base() : draft_;
    base_is_built_in_ = !draft.base() || draft.base_is_built_in();
    for (const FieldGroup group : {FieldGroup::identity, FieldGroup::memory, FieldGroup::matrix_rates,
                                   FieldGroup::vector_link_power, FieldGroup::rest}) {
        for (const AcceleratorField* field : fields_of(group)) {
            if (draft.is_changed(*field))
                fields_.append(field);
        }
    }
    endResetModel();
}

int DifferenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(fields_.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString DifferenceModel::change_words(const AcceleratorField& field) const {
    const std::optional<double> before = number_of(base_, field);
    const std::optional<double> after = number_of(draft_, field);
    if (!field.is_figure())
        return {};
    if (!before)
        return tr("new");
    if (!after)
        return tr("taken away");
    const double percent = 100 * (*after / *before - 1);
    const QString size = significant(std::abs(percent));
    return (percent < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size + QStringLiteral(" %");
}

QString DifferenceModel::words(const AcceleratorField& field, int column) const {
    switch (column) {
    case figure:
        return field_label(field);
    case change:
        return change_words(field);
    default:
        break;
    }
    const QString value = value_words(column == yours ? draft_ : base_, field);
    const QString unit = field_unit(field);
    return unit.isEmpty() || value == QStringLiteral("–") ? value : value + QLatin1Char(' ') + unit;
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AcceleratorField& field = *fields_[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return words(field, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == figure ? Qt::AlignLeft | Qt::AlignVCenter
                                            : Qt::AlignRight | Qt::AlignVCenter);
    case bold_role:
        return index.column() == yours;
    case tone_role:
        return static_cast<int>(index.column() == built_in ? TextTone::second : TextTone::normal);
    default:
        return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == figure ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case figure:
        return tr("Figure");
    case built_in:
        return base_is_built_in_ ? tr("Built-in") : tr("Original");
    case yours:
        return tr("Yours");
    case change:
        return tr("Change");
    default:
        return {};
    }
}

} // namespace llmroofline::gui
