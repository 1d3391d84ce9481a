// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/picker_model.h"

#include <QRegularExpression>

#include <algorithm>

namespace llmroofline::gui {

void PickerModel::set_entries(const QVector<PickerEntry>& entries) {
    m_entries = entries;
    rebuild();
}

void PickerModel::set_filter(const QString& filter) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    m_words = filter.split(space, Qt::SkipEmptyParts);
    rebuild();
}

void PickerModel::set_current(const QString& id) {
    m_current = id;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {is_current_role});
}

void PickerModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    m_best_row = -1;
    QList<QRegularExpression> beginnings;
    for (const QString& word : m_words)
        beginnings.emplace_back(QStringLiteral("\\b") + QRegularExpression::escape(word),
                                QRegularExpression::CaseInsensitiveOption);
    // Vendors in the order of their first entry; the order of the catalogue is the caller's to choose.
    QStringList vendors;
    for (const PickerEntry& entry : m_entries) {
        if (!vendors.contains(entry.vendor))
            vendors.append(entry.vendor);
    }
    for (const QString& vendor : vendors) {
        bool headed = vendor.isEmpty();
        for (int i = 0; i < m_entries.size(); ++i) {
            const PickerEntry& entry = m_entries[i];
            if (entry.vendor != vendor)
                continue;
            const QString hay = entry.name + QLatin1Char(' ') + entry.vendor + QLatin1Char(' ') + entry.id +
                                QLatin1Char(' ') + entry.mark;
            const bool kept = std::all_of(m_words.begin(), m_words.end(), [&hay](const QString& word) {
                return hay.contains(word, Qt::CaseInsensitive);
            });
            if (!kept)
                continue;
            if (!headed) {
                m_rows.append({vendor, -1});
                headed = true;
            }
            m_rows.append({{}, i});
            // What a word of begins with the search comes before what merely holds it: "h20" is not GH200.
            const bool begins = std::all_of(
                beginnings.begin(), beginnings.end(),
                [&hay](const QRegularExpression& beginning) { return beginning.match(hay).hasMatch(); });
            if (begins && m_best_row < 0)
                m_best_row = static_cast<int>(m_rows.size()) - 1;
        }
    }
    endResetModel();
}

int PickerModel::row_of(const QString& id) const {
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].entry >= 0 && m_entries[m_rows[row].entry].id == id)
            return row;
    }
    return -1;
}

int PickerModel::selectable_row(int row, int direction) const {
    for (; row >= 0 && row < m_rows.size(); row += direction) {
        if (m_rows[row].entry >= 0)
            return row;
    }
    return -1;
}

int PickerModel::shown_entries() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.entry >= 0; }));
}

int PickerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PickerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows[index.row()];
    if (row.entry < 0) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return row.heading;
        return role == is_heading_role ? QVariant(true) : QVariant();
    }
    const PickerEntry& entry = m_entries[row.entry];
    const QString mark = entry.mark.isEmpty() && entry.custom ? tr("yours") : entry.mark;
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
        return entry.id == m_current;
    default:
        return {};
    }
}

Qt::ItemFlags PickerModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || m_rows[index.row()].entry < 0)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace llmroofline::gui
