// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/pickers/picker_model.h"

#include <QRegularExpression>

#include <algorithm>

namespace llmroofline::gui {

void PickerModel::set_entries(const QVector<PickerEntry>& entries) {
    entries_ = entries;
    rebuild();
}

void PickerModel::set_filter(const QString& filter) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    words_ = filter.split(space, Qt::SkipEmptyParts);
    rebuild();
}

void PickerModel::set_current(const QString& id) {
    current_ = id;
    if (!rows_.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {is_current_role});
}

void PickerModel::rebuild() {
    beginResetModel();
    rows_.clear();
    best_row_ = -1;
    QList<QRegularExpression> beginnings;
    for (const QString& word : words_)
        beginnings.emplace_back(QStringLiteral("\\b") + QRegularExpression::escape(word),
                                QRegularExpression::CaseInsensitiveOption);
    // Vendors in the order of their first entry; the order of the catalogue is the caller's to choose.
    QStringList vendors;
    for (const PickerEntry& entry : entries_) {
        if (!vendors.contains(entry.vendor))
            vendors.append(entry.vendor);
    }
    for (const QString& vendor : vendors) {
        bool headed = vendor.isEmpty();
        for (int i = 0; i < entries_.size(); ++i) {
            const PickerEntry& entry = entries_[i];
            if (entry.vendor != vendor)
                continue;
            const QString hay = entry.name + QLatin1Char(' ') + entry.vendor + QLatin1Char(' ') + entry.id +
                                QLatin1Char(' ') + entry.mark;
            const bool kept = std::all_of(words_.begin(), words_.end(), [&hay](const QString& word) {
                return hay.contains(word, Qt::CaseInsensitive);
            });
            if (!kept)
                continue;
            if (!headed) {
                rows_.append({vendor, -1});
                headed = true;
            }
            rows_.append({{}, i});
            // What a word of begins with the search comes before what merely holds it: "h20" is not GH200.
            const bool begins = std::all_of(
                beginnings.begin(), beginnings.end(),
                [&hay](const QRegularExpression& beginning) { return beginning.match(hay).hasMatch(); });
            if (begins && best_row_ < 0)
                best_row_ = static_cast<int>(rows_.size()) - 1;
        }
    }
    endResetModel();
}

int PickerModel::row_of(const QString& id) const {
    for (int row = 0; row < rows_.size(); ++row) {
        if (rows_[row].entry >= 0 && entries_[rows_[row].entry].id == id)
            return row;
    }
    return -1;
}

int PickerModel::selectable_row(int row, int direction) const {
    for (; row >= 0 && row < rows_.size(); row += direction) {
        if (rows_[row].entry >= 0)
            return row;
    }
    return -1;
}

int PickerModel::shown_entries() const {
    return static_cast<int>(
        std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.entry >= 0; }));
}

int PickerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant PickerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_.size())
        return {};
    const Row& row = rows_[index.row()];
    if (row.entry < 0) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return row.heading;
        return role == is_heading_role ? QVariant(true) : QVariant();
    }
    const PickerEntry& entry = entries_[row.entry];
    const QString mark = !entry.custom          ? entry.mark
                         : entry.mark.isEmpty() ? tr("yours")
                                                : tr("yours, %1").arg(entry.mark);
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.name};
        if (!mark.isEmpty())
            parts.append(mark);
        if (!entry.figures.isEmpty())
            parts.append(entry.figures);
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: {
        QStringList lines{mark.isEmpty() ? entry.name : tr("%1, %2").arg(entry.name, mark)};
        if (!entry.figures.isEmpty())
            lines.append(entry.figures);
        return (lines + entry.details).join(QLatin1Char('\n'));
    }
    case id_role:
        return entry.id;
    case figures_role:
        return entry.short_figures.isEmpty() ? entry.figures : entry.short_figures;
    case mark_role:
        return mark;
    case is_heading_role:
        return false;
    case is_current_role:
        return entry.id == current_;
    default:
        return {};
    }
}

Qt::ItemFlags PickerModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || rows_[index.row()].entry < 0)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace llmroofline::gui
