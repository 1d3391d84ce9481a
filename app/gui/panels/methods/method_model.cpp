// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/methods/method_model.h"

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/tables/table_style.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/view_readout.h"

namespace llmroofline::gui {

namespace {

int percent(std::size_t part, std::size_t all) {
    const int rounded = static_cast<int>(
        std::lround(100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(1, all))));
    return part > 0 && part < all ? std::clamp(rounded, 1, 99) : rounded;
}

} // namespace

void MethodModel::set_methods(const DisagreementReading& reading,
                              const std::vector<MethodDifference>& differences) {
    renew(static_cast<int>(reading.methods.size()), [&] {
        reading_ = reading;
        differences_ = differences;
    });
}

int MethodModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(reading_.methods.size());
}

int MethodModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString MethodModel::text(std::size_t row, int column) const {
    const MethodReading& method = reading_.methods[row];
    const QString none = QStringLiteral("–");
    switch (column) {
    case name:
        return method_words(method.method);
    case at_pin:
        return method.ratio ? ratio_words(*method.ratio) : none;
    default:
        break;
    }
    if (row == 0)
        return tr("reference");
    const MethodDifference& difference = differences_[row - 1];
    if (!difference.refusal.empty() || difference.cells == 0)
        return none;
    if (column == differs)
        return tr("%1 %").arg(percent(difference.differs, difference.cells));
    return tr("%1–%2×").arg(significant(difference.low), significant(difference.high));
}

QVariant MethodModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    const MethodReading& method = reading_.methods[row];
    switch (role) {
    case Qt::DisplayRole:
        return row == 0 && index.column() == apart ? QString() : text(row, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return method.refusal.empty() ? QVariant() : error_lines(method.refusal);
    case tone_role:
        if (index.column() == at_pin && method.ratio && *method.ratio != 1)
            return static_cast<int>(*method.ratio > 1 ? TextTone::side_a : TextTone::side_b);
        return static_cast<int>(method.refusal.empty() ? TextTone::normal : TextTone::second);
    case bold_role:
        return index.column() == at_pin;
    default:
        return {};
    }
}

QVariant MethodModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return section == differs
                   ? tr("In how much of the map the winner is not that of operator by operator, exact")
               : section == apart
                   ? tr("The ratio of A over B against that of operator by operator, exact: from the 5th "
                        "to the 95th percentile of the map")
                   : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name:
        return tr("Method");
    case at_pin:
        return tr("At the pin");
    case differs:
        return tr("Differs in");
    default:
        return tr("Ratio of ratios");
    }
}

} // namespace llmroofline::gui
