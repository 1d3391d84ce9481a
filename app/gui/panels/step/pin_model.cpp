// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/step/pin_model.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/theme.h"
#include "app/words/figures.h"
#include "app/words/number_text.h"
#include "app/words/readout_words.h"
#include "core/step/prediction_spread.h"

namespace llmroofline::gui {

namespace {

const QString none = QStringLiteral("–");
constexpr int longest_name = 40;

bool is_words(int column) {
    return column == PinModel::bound_a || column == PinModel::bound_b;
}

} // namespace

void PinModel::set_comparison(const Comparison& comparison, int active) {
    renew(static_cast<int>(comparison.pins.size()), [&] {
        comparison_ = comparison;
        active_ = active;
        read_pins();
    });
}

void PinModel::read_pins() {
    rows_.clear();
    for (const Pin& pin : comparison_.pins) {
        const auto read = [&](Method method) -> std::optional<CellReading> {
            const auto cell = read_cell(comparison_, method, static_cast<double>(pin.batch),
                                        static_cast<double>(pin.sequence));
            return cell ? std::optional(*cell) : std::nullopt;
        };
        const auto by_operator = read(Method::operator_by_operator);
        rows_.push_back({pin, by_operator, read(Method::global),
                         by_operator ? step_spreads(comparison_, Method::operator_by_operator,
                                                    by_operator->batch, by_operator->sequence)
                                     : PairSpread()});
    }
}

int PinModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PinModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString PinModel::text(const Row& row, int number, int column) const {
    const auto speed = [&](CellSide CellReading::*side, const Spread& spread) {
        if (!row.by_operator || !((*row.by_operator).*side).performance)
            return none;
        const QString rate = tokens_rate(*((*row.by_operator).*side).performance);
        return spread.stated() ? rate + QLatin1Char(' ') + plus_minus(spread) : rate;
    };
    const auto bound = [&](CellSide CellReading::*side) {
        if (!row.by_operator || !((*row.by_operator).*side).bound)
            return none;
        return bound_word(*((*row.by_operator).*side).bound);
    };
    const auto advantage = [&](const std::optional<CellReading>& cell) {
        return cell && cell->measured ? ratio_words(cell->measured->value) : none;
    };
    switch (column) {
    case pin:
        return row.pin.name.empty()
                   ? QString::number(number + 1)
                   : QStringLiteral("%1 %2").arg(number + 1).arg(QString::fromStdString(row.pin.name));
    case sequence:
        return whole(static_cast<double>(row.pin.sequence));
    case batch:
        return whole(static_cast<double>(row.pin.batch));
    case speed_a:
        return speed(&CellReading::a, row.spreads.a);
    case bound_a:
        return bound(&CellReading::a);
    case speed_b:
        return speed(&CellReading::b, row.spreads.b);
    case bound_b:
        return bound(&CellReading::b);
    case by_operator:
        return is_undecided(row) ? tr("%1?").arg(advantage(row.by_operator)) : advantage(row.by_operator);
    case global:
        return advantage(row.global);
    case memory: {
        const auto& cell = row.by_operator ? row.by_operator : row.global;
        if (!cell)
            return none;
        const QString a = gigabytes(cell->a.memory.total());
        const QString b = gigabytes(cell->b.memory.total());
        return a == b ? a : a + QStringLiteral(" / ") + b;
    }
    }
    return {};
}

QVariant PinModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.row(), column);
    case Qt::EditRole:
        return column == pin        ? QString::fromStdString(row.pin.name)
               : column == sequence ? QString::number(row.pin.sequence)
               : column == batch    ? QString::number(row.pin.batch)
                                    : QVariant();
    case Qt::ToolTipRole:
        if (row.by_operator)
            return readout(comparison_, *row.by_operator, Method::operator_by_operator);
        return row.global ? readout(comparison_, *row.global, Method::global) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((is_words(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case tone_role: {
        TextTone tone = is_words(column) ? TextTone::second : TextTone::normal;
        const auto& cell = column == by_operator ? row.by_operator : row.global;
        const bool is_told = column == global || (column == by_operator && !is_undecided(row));
        if (is_told && cell && cell->measured && cell->measured->value != 1)
            tone = cell->measured->value > 1 ? TextTone::side_a : TextTone::side_b;
        const auto& read = row.by_operator ? row.by_operator : row.global;
        if (column == memory && read && (!read->a.fits || !read->b.fits))
            tone = TextTone::error;
        return static_cast<int>(tone);
    }
    case bold_role:
        return column == pin || column == by_operator || column == global;
    case active_row_role:
        return index.row() == active_;
    default:
        return {};
    }
}

QVariant PinModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((is_words(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString words[] = {
        tr("Pin"),      comparison_.workload.phase == Phase::prefill ? tr("Prompt") : tr("Context"),
        tr("Batch"),    tr("A tok/s"),
        tr("bound by"), tr("B tok/s"),
        tr("bound by"), tr("Operator"),
        tr("Global"),   tr("GB each")};
    return words[section];
}

bool PinModel::is_undecided(const Row& row) {
    if (!row.by_operator || !row.by_operator->measured)
        return false;
    const FigureRange& ratio = *row.by_operator->measured;
    return (ratio.low < ratio.high && !is_decided(ratio)) ||
           (row.spreads.stated() && !is_decided(std::log(ratio.value), row.spreads.a, row.spreads.b));
}

bool PinModel::has_intervals() const {
    return std::any_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.spreads.stated(); });
}

QStringList PinModel::interval_ends(const Row& row) {
    QStringList ends;
    const auto add = [&](const std::optional<double>& figure, const Spread& spread, bool is_rate,
                         QString (*words)(double)) {
        if (!figure || !spread.stated()) {
            ends << none << none;
            return;
        }
        const auto [low, high] = is_rate ? interval_of_rate(*figure, spread) : interval_of(*figure, spread);
        ends << words(low) << words(high);
    };
    const CellReading cell = row.by_operator.value_or(CellReading());
    add(cell.a.performance, row.spreads.a, true, tokens_rate);
    add(cell.b.performance, row.spreads.b, true, tokens_rate);
    add(cell.measured ? std::optional(cell.measured->value) : std::nullopt,
        ratio_spread(row.spreads.a, row.spreads.b), false, ratio_words);
    return ends;
}

Qt::ItemFlags PinModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags plain = FigureTableModel::flags(index);
    const bool typed = index.column() == pin || index.column() == sequence || index.column() == batch;
    return typed ? plain | Qt::ItemIsEditable : plain;
}

bool PinModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    Pin changed = rows_[static_cast<std::size_t>(index.row())].pin;
    if (index.column() == pin) {
        changed.name = value.toString().trimmed().left(longest_name).toStdString();
    } else {
        const auto number = read_count(value.toString());
        if (!number || *number < 1 || *number > axis_greatest_value) {
            emit refused(tr("“%1” is no whole number from 1 to %2.")
                             .arg(value.toString(), whole(static_cast<double>(axis_greatest_value))));
            return false;
        }
        (index.column() == sequence ? changed.sequence : changed.batch) = *number;
    }
    emit change_wanted(index.row(), changed);
    return true;
}

QString PinModel::difference() const {
    if (rows_.size() < 2)
        return {};
    const auto other = active_ == 0 ? 1 : 0;
    const Row& here = rows_[static_cast<std::size_t>(active_)];
    const Row& there = rows_[static_cast<std::size_t>(other)];
    if (!here.by_operator || !there.by_operator)
        return {};
    const auto times = [&](CellSide CellReading::*side) {
        const auto& now = ((*here.by_operator).*side).performance;
        const auto& then = ((*there.by_operator).*side).performance;
        return now && then ? QStringLiteral("×%1").arg(significant(*now / *then)) : none;
    };
    const auto ahead = [&](const Row& row) {
        return row.by_operator->ratio ? ratio_words(*row.by_operator->ratio) : none;
    };
    return tr("%1 against %2: A %3, B %4, ahead %5 in place of %6")
        .arg(active_ + 1)
        .arg(other + 1)
        .arg(times(&CellReading::a), times(&CellReading::b), ahead(here), ahead(there));
}

QString PinModel::as_text() const {
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells << (row < 0 ? headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                              : text(rows_[static_cast<std::size_t>(row)], row, column));
        if (has_intervals() && row < 0)
            cells << tr("A tok/s, low") << tr("A tok/s, high") << tr("B tok/s, low") << tr("B tok/s, high")
                  << tr("Operator, low") << tr("Operator, high");
        else if (has_intervals())
            cells << interval_ends(rows_[static_cast<std::size_t>(row)]);
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
