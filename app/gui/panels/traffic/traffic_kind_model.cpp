// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/traffic/traffic_kind_model.h"

#include "app/gui/widgets/tables/table_style.h"
#include "app/words/figures.h"
#include "app/words/traffic_words.h"

namespace llmroofline::gui {

void TrafficKindModel::set_layer(std::shared_ptr<const TrafficLayer> layer) {
    const bool any = layer && layer->summary.ratio;
    const int rows = any ? static_cast<int>(layer->summary.kinds.kinds.size()) + 1 : 0;
    renew(rows, [&] { layer_ = any ? std::move(layer) : nullptr; });
}

int TrafficKindModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !layer_ ? 0 : static_cast<int>(layer_->summary.kinds.kinds.size()) + 1;
}

int TrafficKindModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

const TrafficKind* TrafficKindModel::kind(int row) const {
    const TrafficKinds& kinds = layer_->summary.kinds;
    const auto place = static_cast<std::size_t>(row);
    return place < kinds.kinds.size() ? &kinds.kinds[place] : &kinds.all;
}

QString TrafficKindModel::text(int row, int column) const {
    const TrafficKind& one = *kind(row);
    switch (column) {
    case name:
        return row == rowCount() - 1 ? tr("all requests") : kind_words(one);
    case share:
        return short_figure(100 * one.share);
    case input:
        return whole(one.input);
    case output:
        return whole(one.output);
    case time_a:
        return significant(1000 * one.seconds_a);
    case time_b:
        return significant(1000 * one.seconds_b);
    case of_time:
        return short_figure(100 * one.share_of_time);
    default:
        return ratio_words(one.ratio);
    }
}

QVariant TrafficKindModel::data(const QModelIndex& index, int role) const {
    const TrafficKind& one = *kind(index.row());
    const bool is_sum = index.row() == rowCount() - 1;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case bar_share_role:
        return index.column() == of_time && !is_sum ? QVariant(one.share_of_time) : QVariant();
    case bar_side_role:
        return static_cast<int>(Side::a);
    case tone_role:
        if (index.column() == ahead && one.ratio != 1)
            return static_cast<int>(one.ratio > 1 ? TextTone::side_a : TextTone::side_b);
        return static_cast<int>(TextTone::normal);
    case bold_role:
        return index.column() == ahead;
    case total_row_role:
        return is_sum;
    default:
        return {};
    }
}

QVariant TrafficKindModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name:
        return tr("Requests");
    case share:
        return tr("Share, %");
    case input:
        return tr("mean in");
    case output:
        return tr("mean out");
    case time_a:
        return tr("A ms each");
    case time_b:
        return tr("B ms each");
    case of_time:
        return tr("A’s time, %");
    default:
        return tr("Ahead");
    }
}

QString TrafficKindModel::as_text() const {
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columns; ++column)
        cells << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (int row = 0; row < rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < columns; ++column)
            cells << text(row, column);
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
