// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/place_model.h"

#include <QStringList>
#include <algorithm>
#include <limits>
#include <numeric>

#include "app/gui/panels/candidates/candidate_delegate.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/words/candidate_words.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

void PlaceModel::set_readings(const Comparison& comparison, std::vector<CandidateReading> readings) {
    renew(static_cast<int>(readings.size()), [&] {
        groups_ = candidates_of(comparison);
        readings_ = std::move(readings);
        measure_ = comparison.measuring.measure;
        own_batch_ = is_of_requests(comparison.view) && comparison.in_flight == InFlight::own;
        rows_.resize(readings_.size());
        std::iota(rows_.begin(), rows_.end(), std::size_t{0});
        const auto key = [&](std::size_t i) {
            return readings_[i].is_ranked() ? *readings_[i].cost : std::numeric_limits<double>::infinity();
        };
        std::stable_sort(rows_.begin(), rows_.end(),
                         [&](std::size_t one, std::size_t other) { return key(one) < key(other); });
    });
}

int PlaceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PlaceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString PlaceModel::text(int row, int column) const {
    const std::size_t candidate = rows_[static_cast<std::size_t>(row)];
    const CandidateReading& reading = readings_[candidate];
    const QString none = QStringLiteral("–");
    if (column == name)
        return candidate_name(groups_[candidate]);
    if (!reading.serves)
        return column == bound ? unserved_words(reading) : none;
    switch (column) {
    case batch:
        return whole(reading.batch);
    case bound:
        return level_bound_words(reading.binds);
    case time:
        return significant(1000 * reading.seconds_per_token);
    case cost:
        if (!reading.cost)
            return none;
        return measure_ == Measure::usd    ? usd_text(reading.usd_per_million->value)
               : measure_ == Measure::watt ? significant(*reading.joules_per_token)
                                           : tokens_rate(1 / *reading.cost);
    case of_best: {
        const CandidateReading& best = readings_[rows_.front()];
        if (reading.cost && best.is_ranked())
            return QStringLiteral("%1×").arg(QString::number(*reading.cost / *best.cost, 'f', 2));
        return reading.unpriced.empty() ? none : tr("no price");
    }
    default:
        return {};
    }
}

QVariant PlaceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const int column = index.column();
    const CandidateReading& reading = readings_[rows_[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::ToolTipRole:
        return unserved_words(reading);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == name || column == bound ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    case candidate_role:
        return column == name ? QVariant(static_cast<int>(rows_[static_cast<std::size_t>(index.row())]))
                              : QVariant();
    case bold_role:
        return index.row() == 0 && reading.is_ranked() && (column == name || column == cost);
    case tone_role:
        return static_cast<int>(column == bound || !reading.is_ranked() ? TextTone::second
                                                                        : TextTone::normal);
    default:
        return {};
    }
}

QVariant PlaceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == name || section == bound ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == bound)
        return own_batch_ ? tr("What keeps the batch from being larger") : QString();
    if (role != Qt::DisplayRole)
        return {};
    const QString words[] = {tr("Candidate"),
                             tr("Batch"),
                             tr("bound by"),
                             tr("ms/token"),
                             measure_ == Measure::usd    ? tr("USD/M")
                             : measure_ == Measure::watt ? tr("J/token")
                                                         : tr("tok/s"),
                             tr("of best")};
    return words[section];
}

QString PlaceModel::as_text() const {
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
