// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/find_model.h"

#include <QStringList>
#include <algorithm>

#include "app/gui/widgets/tables/table_style.h"
#include "app/words/candidate_words.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"

namespace llmroofline::gui {

void FindModel::set_found(const FindAnswer& answer, const Comparison& comparison) {
    found_ = answer.found;
    chosen_ = candidates_of(comparison);
    measuring_ = comparison.measuring;
    show_rows();
}

void FindModel::set_filter(const QString& words) {
    filter_ = words;
    show_rows();
}

void FindModel::sort(int column, Qt::SortOrder order) {
    sorted_by_ = column < 0 ? static_cast<int>(cost) : column;
    descending_ = order == Qt::DescendingOrder && column >= 0;
    show_rows();
}

void FindModel::show_rows() {
    std::vector<std::size_t> rows = rows_in_order();
    renew(static_cast<int>(rows.size()), [&] { rows_ = std::move(rows); });
}

// What has no figure in the column comes last, whichever way it is sorted.
std::vector<std::size_t> FindModel::rows_in_order() const {
    const QStringList words = filter_.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const QString whole_name = group_name(found_[i].group);
        if (std::all_of(words.begin(), words.end(),
                        [&](const QString& word) { return whole_name.contains(word, Qt::CaseInsensitive); }))
            rows.push_back(i);
    }
    std::stable_sort(rows.begin(), rows.end(), [this](std::size_t one, std::size_t other) {
        if (sorted_by_ == name || sorted_by_ == reason) {
            const int order = QString::compare(text(found_[one], sorted_by_), text(found_[other], sorted_by_),
                                               Qt::CaseInsensitive);
            return descending_ ? order > 0 : order < 0;
        }
        const auto left = figure(found_[one], sorted_by_);
        const auto right = figure(found_[other], sorted_by_);
        if (!left || !right)
            return left.has_value() && !right.has_value();
        return descending_ ? *right < *left : *left < *right;
    });
    return rows;
}

const FoundCandidate* FindModel::at(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &found_[rows_[static_cast<std::size_t>(row)]];
}

int FindModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FindModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

std::optional<double> FindModel::figure(const FoundCandidate& one, int column) const {
    const CandidateReading& reading = one.reading;
    switch (column) {
    case memory:
        return one.group.accelerator.memory_gb;
    case price:
        if (const auto usd = price_of(one.group, measuring_))
            return usd->usd_per_hour.value;
        return std::nullopt;
    case batch:
        return reading.serves ? std::optional(reading.batch) : std::nullopt;
    case speed:
        return reading.serves ? std::optional(reading.tokens_per_s) : std::nullopt;
    case cost:
        return reading.is_ranked() ? reading.cost : std::nullopt;
    default:
        return std::nullopt;
    }
}

QString FindModel::text(const FoundCandidate& one, int column) const {
    const auto value = figure(one, column);
    switch (column) {
    case name:
        return group_name(one.group);
    case reason: {
        const QString why = unserved_words(one.reading);
        if (!why.isEmpty())
            return why;
        return std::any_of(chosen_.begin(), chosen_.end(),
                           [&](const AcceleratorGroup& group) {
                               return group.accelerator.id == one.group.accelerator.id;
                           })
                   ? tr("a candidate")
                   : QString();
    }
    default:
        break;
    }
    if (!value)
        return QStringLiteral("–");
    switch (column) {
    case memory:
        return short_figure(*value);
    case price:
        return QString::number(*value, 'f', 2);
    case batch:
        return whole(*value);
    case speed:
        return tokens_rate(*value);
    default:
        return measuring_.measure == Measure::usd    ? usd_text(*value)
               : measuring_.measure == Measure::watt ? significant(*value / 1e6)
                                                     : tokens_rate(1 / *value);
    }
}

QVariant FindModel::data(const QModelIndex& index, int role) const {
    const FoundCandidate* const one = index.isValid() ? at(index.row()) : nullptr;
    if (!one)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*one, column).section(QLatin1Char('\n'), 0, 0);
    case Qt::ToolTipRole:
        return column == reason ? text(*one, column) : QString();
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == name || column == reason ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    case bold_role:
        return column == cost;
    case tone_role:
        return static_cast<int>(column == reason || !one->reading.is_ranked() ? TextTone::second
                                                                              : TextTone::normal);
    default:
        return {};
    }
}

QVariant FindModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == name || section == reason ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString words[] = {tr("Accelerator"),
                             tr("GB"),
                             tr("USD/h"),
                             tr("Batch"),
                             tr("tok/s"),
                             measuring_.measure == Measure::usd    ? tr("USD/M")
                             : measuring_.measure == Measure::watt ? tr("J/token")
                                                                   : tr("by measure"),
                             tr("Why it is out")};
    return words[section];
}

} // namespace llmroofline::gui
