// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/operator_model.h"

#include <QStringList>
#include <algorithm>
#include <numeric>

#include "app/gui/theme/theme.h"
#include "app/gui/widgets/table_style.h"
#include "app/gui/words/figures.h"

namespace llmroofline::gui {

void OperatorModel::set_tables(OperatorTable a, OperatorTable b) {
    beginResetModel();
    m_a = std::move(a);
    m_b = std::move(b);
    m_order.resize(m_a.rows.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    // By A's time, by B's where A has none; equal ones stay in the order of the step.
    const OperatorTable& by = m_a.missing_type ? m_b : m_a;
    const auto time = [&](std::size_t i) { return by.rows[i].count * by.rows[i].time.value_or(0); };
    std::stable_sort(m_order.begin(), m_order.end(),
                     [&](std::size_t l, std::size_t r) { return time(l) > time(r); });
    endResetModel();
}

int OperatorModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_order.empty() ? 0 : static_cast<int>(m_order.size()) + 1;
}

int OperatorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

const OperatorRow& OperatorModel::row_of(const OperatorTable& table, int row) const {
    return is_total(row) ? table.total : table.rows[m_order[static_cast<std::size_t>(row)]];
}

std::optional<double> OperatorModel::share(const OperatorTable& table, int row) const {
    const OperatorRow& figures = row_of(table, row);
    if (!table.total.time || !figures.time)
        return std::nullopt;
    return is_total(row) ? 1.0 : figures.count * *figures.time / *table.total.time;
}

QString OperatorModel::bound_text(int row) const {
    const auto a = row_of(m_a, row).bound;
    const auto b = row_of(m_b, row).bound;
    if (!a && !b)
        return QStringLiteral("–");
    if (!a || !b || a == b)
        return bound_word(a ? *a : *b);
    return *a == Bound::memory ? tr("A mem, B comp") : tr("A comp, B mem");
}

QString OperatorModel::text(int row, int column) const {
    const auto share_text = [&](const OperatorTable& table) {
        if (is_total(row))
            return table.total.time ? seconds(*table.total.time) : QStringLiteral("–");
        const auto part = share(table, row);
        if (!part)
            return QStringLiteral("–");
        const double percent = 100 * *part;
        return percent < 0.05 ? QStringLiteral("<0.1") : QString::number(percent, 'f', 1);
    };
    switch (column) {
    case name: {
        if (is_total(row))
            return tr("one step");
        return QString::fromStdString(row_of(m_a, row).name);
    }
    case share_a:
        return share_text(m_a);
    case share_b:
        return share_text(m_b);
    case bound:
        return is_total(row) ? QString() : bound_text(row);
    case intensity:
        return significant(row_of(m_a, row).intensity);
    }
    return {};
}

QString OperatorModel::explanation(int row) const {
    const OperatorRow& figures = row_of(m_a, row);
    QStringList lines;
    lines << (is_total(row)
                  ? tr("One step: %1 FLOP, %2 GB")
                        .arg(significant(figures.figures.flops), significant(figures.figures.bytes() / 1e9))
                  : tr("%1 × %2: %3 MFLOP, %4 MB each (weights %5, activations %6, KV cache %7)")
                        .arg(whole(figures.count), QString::fromStdString(figures.name),
                             significant(figures.figures.flops / 1e6),
                             significant(figures.figures.bytes() / 1e6),
                             significant(figures.figures.weight_bytes / 1e6),
                             significant(figures.figures.activation_bytes / 1e6),
                             significant(figures.figures.kv_bytes / 1e6)));
    const auto side = [&](const QString& letter, const OperatorRow& on) {
        if (on.time)
            lines << tr("%1: %2 each, %3").arg(letter, seconds(*on.time), flops_rate(*on.attainable));
        if (on.without_vector_rate)
            lines << tr("%1 states no vector rate: held against bandwidth alone").arg(letter);
    };
    side(QStringLiteral("A"), figures);
    side(QStringLiteral("B"), row_of(m_b, row));
    return lines.join(QLatin1Char('\n'));
}

QVariant OperatorModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const int row = index.row();
    const bool is_share = index.column() == share_a || index.column() == share_b;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return explanation(row);
    case Qt::TextAlignmentRole:
        return static_cast<int>((is_share || index.column() == intensity ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case bar_share_role:
        if (is_share && !is_total(row)) {
            // The longest bar fills its cell, so that small ones can be told apart.
            const OperatorTable& table = index.column() == share_a ? m_a : m_b;
            const auto part = share(table, row);
            double longest = 0;
            for (int i = 0; i < static_cast<int>(m_order.size()); ++i)
                longest = std::max({longest, share(m_a, i).value_or(0), share(m_b, i).value_or(0)});
            return part && longest > 0 ? QVariant(*part / longest) : QVariant();
        }
        return {};
    case bar_side_role:
        return static_cast<int>(index.column() == share_a ? Side::a : Side::b);
    case tone_role:
        return static_cast<int>(index.column() == bound ? TextTone::second : TextTone::normal);
    case total_row_role:
        return is_total(row);
    default:
        return {};
    }
}

QVariant OperatorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == share_a || section == share_b || section == intensity
                                     ? Qt::AlignRight
                                     : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        const QString words[] = {tr("Operator"), tr("A, %"), tr("B, %"), tr("Bound"), tr("FLOP/B")};
        return words[section];
    }
    if (role == Qt::ToolTipRole && (section == share_a || section == share_b))
        return tr("Share of the step's time");
    if (role == Qt::ToolTipRole && section == intensity)
        return tr("Arithmetic intensity: FLOPs over bytes");
    return {};
}

QString OperatorModel::as_text() const {
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells << (row < 0 ? headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                              : text(row, column));
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
