// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/step/flip_model.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/gui/widgets/tables/table_style.h"
#include "app/words/figures.h"
#include "app/words/flip_words.h"

namespace llmroofline::gui {

namespace {

constexpr double least_choice_range = 0.25; // log2

double log2_ratio(const Flip& flip) {
    return std::log2(flip.ratio.value_or(1));
}

} // namespace

void FlipModel::set_flips(const Flips& flips, Phase phase) {
    Flips shown;
    shown.ratio = flips.ratio;
    std::vector<Flip> nevers;
    for (const Flip& flip : flips.figures)
        (flip.factor ? shown.figures : nevers).push_back(flip);
    shown.choices = flips.choices;
    const bool a_wins = flips.ratio > 1;
    // Those that turn the winner, by how far; then those that come nearest to it.
    const auto beyond = [&](const Flip& flip) { return a_wins ? -log2_ratio(flip) : log2_ratio(flip); };
    std::stable_sort(shown.choices.begin(), shown.choices.end(),
                     [&](const Flip& one, const Flip& other) { return beyond(one) > beyond(other); });
    if (shown.choices.size() > most_choices)
        shown.choices.resize(most_choices);
    const auto rows = shown.figures.size() + (nevers.empty() ? 0U : 1U) +
                      (shown.choices.empty() ? 0U : shown.choices.size() + 1);
    renew(static_cast<int>(rows), [&] {
        flips_ = std::move(shown);
        nevers_ = std::move(nevers);
        phase_ = phase;
    });
}

int FlipModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    return static_cast<int>(flips_.figures.size()) + (nevers_.empty() ? 0 : 1) +
           (flips_.choices.empty() ? 0 : static_cast<int>(flips_.choices.size()) + 1);
}

int FlipModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

std::optional<int> FlipModel::never_row() const {
    return nevers_.empty() ? std::nullopt : std::optional(static_cast<int>(flips_.figures.size()));
}

std::optional<int> FlipModel::choices_row() const {
    if (flips_.choices.empty())
        return std::nullopt;
    return static_cast<int>(flips_.figures.size()) + (nevers_.empty() ? 0 : 1);
}

const Flip& FlipModel::flip_of(int row) const {
    const auto at = static_cast<std::size_t>(row);
    if (at < flips_.figures.size())
        return flips_.figures[at];
    return flips_.choices[at - static_cast<std::size_t>(*choices_row()) - 1];
}

const Flip* FlipModel::flip_at(int row) const {
    return row < 0 || row >= rowCount() || is_said_only(row) ? nullptr : &flip_of(row);
}

std::optional<Side> FlipModel::side_of(int row) const {
    const Flip* const flip = flip_at(row);
    if (!flip || flip->side == FlipSide::both)
        return std::nullopt;
    return flip->side == FlipSide::a ? Side::a : Side::b;
}

QString FlipModel::text(int row, int column) const {
    if (row == never_row()) {
        QStringList names;
        for (const Flip& flip : nevers_)
            names << flip_words(flip, phase_);
        return column == figure ? tr("never: %1").arg(names.join(QStringLiteral(", "))) : QString();
    }
    if (row == choices_row()) {
        const QString words[] = {tr("Other choices"), tr("○ now  ● then"), QString(), tr("then")};
        return words[column];
    }
    const Flip& flip = flip_of(row);
    switch (column) {
    case figure:
        return flip_figure_words(flip, phase_);
    case change:
        return flip.is_choice() ? QString() : flip_change_words(flip);
    default:
        return flip.is_choice() ? ratio_words(*flip.ratio) : flip_factor_words(*flip.factor);
    }
}

double FlipModel::choice_range() const {
    double range = std::max(least_choice_range, std::abs(std::log2(flips_.ratio)));
    for (const Flip& flip : flips_.choices)
        range = std::max(range, std::abs(log2_ratio(flip)));
    return 1.1 * range;
}

QVariant FlipModel::dot(int row) const {
    const Flip* const flip = flip_at(row);
    if (!flip)
        return {};
    return flip->is_choice() ? -log2_ratio(*flip) / choice_range() : std::log2(*flip->factor);
}

QVariant FlipModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    const Flip* const flip = flip_at(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        if (row == never_row())
            return text(row, figure);
        if (!flip)
            return {};
        return flip->is_choice()
                   ? tr("Click to compare with it instead of %1").arg(QString::fromStdString(flip->now))
                   : tr("Click to try it: %1, and A and B are equal").arg(flip_change_words(*flip));
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == factor ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case dot_role:
        return column == dots ? dot(row) : QVariant();
    case hollow_dot_role:
        return column == dots && flip && flip->is_choice()
                   ? QVariant(-std::log2(flips_.ratio) / choice_range())
                   : QVariant();
    case letter_role:
        if (column == figure || column == dots)
            if (const auto side = side_of(row))
                return static_cast<int>(*side);
        return {};
    case tone_role:
        if (flip && flip->is_choice() && column == factor && !are_equal_sides(*flip->ratio))
            return static_cast<int>(*flip->ratio > 1 ? TextTone::side_a : TextTone::side_b);
        return static_cast<int>(column == change || is_said_only(row) ? TextTone::second : TextTone::normal);
    case bold_role:
        return column == factor && !is_said_only(row);
    default:
        return {};
    }
}

QVariant FlipModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == factor ? Qt::AlignRight
                                 : section == dots ? Qt::AlignHCenter
                                                   : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == dots)
        return tr("From half to double; what lies beyond is an arrow");
    if (role != Qt::DisplayRole)
        return {};
    const QString words[] = {tr("Figure"), tr("now → equal"), tr("½ … now … 2×"), tr("factor")};
    return words[section];
}

QString FlipModel::as_text() const {
    QStringList lines = {
        QStringList({tr("Figure"), tr("now → equal"), tr("factor")}).join(QLatin1Char('\t'))};
    for (int row = 0; row < rowCount(); ++row) {
        const Flip* const flip = flip_at(row);
        lines << QStringList({flip ? flip_words(*flip, phase_) : text(row, figure), text(row, change),
                              text(row, factor)})
                     .join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
