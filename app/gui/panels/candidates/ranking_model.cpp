// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/ranking_model.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/gui/panels/candidates/candidate_delegate.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/words/candidate_words.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

const QString none = QStringLiteral("–");

QString percent(double share) {
    const double part = 100 * share;
    if (part > 0 && part < 0.95)
        return QStringLiteral("<1");
    return part < 9.95 && part > 0 ? QString::number(part, 'f', 1) : whole(std::round(part));
}

} // namespace

void RankingModel::set_map(const CandidateMap& map) {
    renew(static_cast<int>(map.count()), [&] {
        map_ = map;
        map_.cells.clear();
        map_.beyond.clear();
        put_in_order();
    });
}

void RankingModel::set_chosen(int candidate) {
    renew(rowCount(), [&] { chosen_ = candidate; });
}

void RankingModel::put_in_order() {
    rows_ = map_.ranking.order;
    if (!sorted_by_)
        return;
    const int column = *sorted_by_;
    std::stable_sort(rows_.begin(), rows_.end(), [&](std::size_t one, std::size_t other) {
        if (column == name)
            return descending_ ? map_.names[other] < map_.names[one] : map_.names[one] < map_.names[other];
        const auto left = figure(one, column);
        const auto right = figure(other, column);
        if (!left || !right)
            return left.has_value() && !right.has_value();
        return descending_ ? *right < *left : *left < *right;
    });
}

void RankingModel::sort(int column, Qt::SortOrder order) {
    renew(rowCount(), [&] {
        sorted_by_ =
            column < 0 ? std::nullopt : std::optional(column == range ? static_cast<int>(cost) : column);
        descending_ = order == Qt::DescendingOrder;
        put_in_order();
    });
}

int RankingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

int RankingModel::candidate_at(int row) const {
    return row < 0 || row >= rowCount() ? no_winner : static_cast<int>(rows_[static_cast<std::size_t>(row)]);
}

int RankingModel::row_of(int candidate) const {
    const auto at = std::find(rows_.begin(), rows_.end(), static_cast<std::size_t>(candidate));
    return at == rows_.end() ? -1 : static_cast<int>(at - rows_.begin());
}

const RankedCandidate& RankingModel::of(int row) const {
    return map_.ranking.candidates[rows_[static_cast<std::size_t>(row)]];
}

std::optional<double> RankingModel::figure(std::size_t candidate, int column) const {
    const RankedCandidate& one = map_.ranking.candidates[candidate];
    switch (column) {
    case price:
        return one.price ? std::optional(one.price->usd_per_hour.value) : std::nullopt;
    case wins:
        return one.rank.regret ? std::optional(one.rank.wins) : std::nullopt;
    case regret:
        return one.rank.regret;
    case worst:
        return one.rank.worst_regret;
    case cost:
        return one.reading.is_ranked() ? one.reading.cost : std::nullopt;
    case energy:
        return one.reading.serves ? one.reading.joules_per_token : std::nullopt;
    case serves:
        return one.rank.coverage;
    case needed:
        return map_.ranking.is_of_traffic ? (one.needed ? std::optional(one.needed->least) : std::nullopt)
               : one.reading.serves       ? std::optional(one.reading.batch)
                                          : std::nullopt;
    default:
        return std::nullopt;
    }
}

QString RankingModel::text(int row, int column) const {
    const RankedCandidate& one = of(row);
    const auto candidate = rows_[static_cast<std::size_t>(row)];
    const auto value = figure(candidate, column);
    switch (column) {
    case name:
        return QString::fromStdString(map_.names[candidate]);
    case price: {
        if (!value)
            return tr("none");
        const bool marketplace = one.price->segment == PriceSegment::marketplace;
        const QString usd = QString::number(*value, 'f', 2);
        return marketplace ? usd + QStringLiteral(" m") : usd;
    }
    case wins:
        if (is_spanning(row))
            return tr("cheapest below %1 USD/h").arg(significant(*one.cheapest_below));
        return value ? percent(*value) : none;
    case regret:
    case worst:
    case serves:
        return value ? percent(*value) : none;
    case cost:
        if (!value)
            return none;
        return map_.measure == Measure::usd    ? usd_text(*value)
               : map_.measure == Measure::watt ? significant(*value / 1e6)
                                               : tokens_rate(1 / *value);
    case energy:
        return value ? significant(*value) : none;
    case needed:
        if (!value)
            return none;
        if (map_.ranking.is_of_traffic && one.price)
            return tr("%1 · %2 USD/h")
                .arg(whole(*value), significant(*value * one.price->usd_per_hour.value));
        return whole(*value);
    default:
        return {};
    }
}

// Where there is no price there are no figures that hang on it, but what it would have to be.
bool RankingModel::is_spanning(int row) const {
    return of(row).cheapest_below.has_value();
}

// All candidates' ranges on one scale.
QVariant RankingModel::range_of(int row) const {
    const CandidateReading& reading = of(row).reading;
    if (map_.measure != Measure::usd || !reading.is_ranked())
        return {};
    double low = reading.usd_per_million->low;
    double high = reading.usd_per_million->high;
    for (const RankedCandidate& one : map_.ranking.candidates)
        if (one.reading.is_ranked()) {
            low = std::min(low, one.reading.usd_per_million->low);
            high = std::max(high, one.reading.usd_per_million->high);
        }
    const double span = std::log(high / low);
    const auto place = [&](double usd) { return span > 0 ? std::log(usd / low) / span : 0.5; };
    return QList<QVariant>{place(reading.usd_per_million->low), place(reading.usd_per_million->value),
                           place(reading.usd_per_million->high)};
}

QString RankingModel::explanation(int row, int column) const {
    const RankedCandidate& one = of(row);
    switch (column) {
    case name: {
        const QString why = unserved_words(one.reading);
        return why.isEmpty() ? tr("Click to see where it costs how much more than the best") : why;
    }
    case price:
        if (!one.price)
            return error_lines(one.reading.unpriced);
        return tr("%1 to %2 USD/h of the whole group. %3")
            .arg(significant(one.price->usd_per_hour.low), significant(one.price->usd_per_hour.high),
                 QString::fromStdString(one.price->source));
    case cost:
    case range:
        if (!one.reading.is_ranked())
            return unserved_words(one.reading);
        return one.reading.usd_per_million
                   ? tr("%1 to %2 USD per million output tokens within the prices’ quartiles")
                         .arg(usd_text(one.reading.usd_per_million->low),
                              usd_text(one.reading.usd_per_million->high))
                   : QString();
    default:
        return {};
    }
}

QVariant RankingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return explanation(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            (column == name || (column == wins && is_spanning(row)) ? Qt::AlignLeft : Qt::AlignRight) |
            Qt::AlignVCenter);
    case candidate_role:
        return column == name || (column == range && range_of(row).isValid()) ? QVariant(candidate_at(row))
                                                                              : QVariant();
    case spanning_role:
        return column == wins && is_spanning(row);
    case range_role:
        return column == range ? range_of(row) : QVariant();
    case bold_role:
        return column == cost || (column == name && row == 0);
    case tone_role:
        return static_cast<int>(figure(rows_[static_cast<std::size_t>(row)], column) || column == name
                                    ? TextTone::normal
                                    : TextTone::second);
    case active_row_role:
        return chosen_ == no_winner ? row == 0 : candidate_at(row) == chosen_;
    default:
        return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const bool of_traffic = map_.ranking.is_of_traffic;
    if (role == Qt::ToolTipRole) {
        const QString words[] = {
            QString(),
            tr("An hour of the whole group; m: prices of marketplaces"),
            of_traffic ? tr("Share of the requests for which it is best")
                       : tr("Share of the map in which it is best; every cell counts alike"),
            tr("What it costs beyond the best for each kind of request, over what it serves"),
            tr("The same where it is greatest"),
            of_traffic ? tr("Of the whole traffic, at one batch") : tr("At the request, or at the first pin"),
            tr("From the lower to the upper quartile of prices, on one logarithmic scale"),
            tr("Joules of an output token at the level of power chosen"),
            of_traffic ? tr("Share of the requests that it serves") : tr("Share of the map that it serves"),
            of_traffic ? tr("Least number of groups for the busiest minute, and their price")
                       : tr("Requests in flight at the request or pin")};
        return words[section];
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString cost_word = map_.measure == Measure::usd    ? tr("USD/M")
                              : map_.measure == Measure::watt ? tr("J/token")
                                                              : tr("tok/s");
    const QString words[] = {tr("Candidate"), tr("USD/h"),
                             tr("Wins, %"),   tr("Regret, %"),
                             tr("worst"),     cost_word,
                             QString(),       tr("J/token"),
                             tr("Serves, %"), of_traffic ? tr("Busiest minute") : tr("Batch")};
    return words[section];
}

QString RankingModel::as_text() const {
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            if (column != range)
                cells << (row < 0 ? headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                  : text(row, column));
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
