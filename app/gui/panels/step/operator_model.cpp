// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/step/operator_model.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/gui/widgets/tables/table_style.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

const QString none = QStringLiteral("–");

// Of the whole step.
std::optional<double> share_of(const OperatorRow& row, const OperatorTable& table) {
    if (!table.total.time || !row.time)
        return std::nullopt;
    return row.count * *row.time / *table.total.time;
}

} // namespace

void OperatorModel::set_tables(OperatorTable a, OperatorTable b, bool overlapped, const PairSpread& spreads) {
    std::vector<Row> rows = joined(a, b);
    const int closing_rows = rows.empty() ? 0 : spreads.stated() ? 2 : 1;
    renew(static_cast<int>(rows.size()) + closing_rows, [&] {
        a_ = std::move(a);
        b_ = std::move(b);
        overlapped_ = overlapped;
        spreads_ = spreads;
        rows_ = std::move(rows);
    });
}

std::vector<OperatorModel::Row> OperatorModel::joined(const OperatorTable& a, const OperatorTable& b) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < a.rows.size(); ++i)
        rows.push_back({i, std::nullopt});
    for (std::size_t i = 0; i < b.rows.size(); ++i) {
        // A name that occurs twice is joined in order.
        const auto same = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
            return row.a && !row.b && a.rows[*row.a].name == b.rows[i].name;
        });
        if (same != rows.end())
            same->b = i;
        else
            rows.push_back({std::nullopt, i});
    }
    // By A's share, by B's where A has none; equal ones stay in the order of the step.
    const auto weight = [&](const Row& row) {
        const auto of_a = row.a ? share_of(a.rows[*row.a], a) : std::nullopt;
        const auto of_b = row.b ? share_of(b.rows[*row.b], b) : std::nullopt;
        return of_a.value_or(of_b.value_or(0));
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row& left, const Row& right) { return weight(left) > weight(right); });
    return rows;
}

int OperatorModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || rows_.empty())
        return 0;
    return static_cast<int>(rows_.size()) + (spreads_.stated() ? 2 : 1);
}

int OperatorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

const OperatorRow* OperatorModel::row_of(Side side, int row) const {
    if (is_total(row))
        return &table(side).total;
    const Row& joined = rows_[static_cast<std::size_t>(row)];
    const auto& index = side == Side::a ? joined.a : joined.b;
    return index ? &table(side).rows[*index] : nullptr;
}

const OperatorRow& OperatorModel::either(int row) const {
    const OperatorRow* a = row_of(Side::a, row);
    return a ? *a : *row_of(Side::b, row);
}

std::optional<double> OperatorModel::share(Side side, int row) const {
    const OperatorRow* figures = row_of(side, row);
    const auto part = figures ? share_of(*figures, table(side)) : std::nullopt;
    return part && is_total(row) ? 1.0 : part;
}

QString OperatorModel::bound_text(int row) const {
    const OperatorRow* a = row_of(Side::a, row);
    const OperatorRow* b = row_of(Side::b, row);
    const auto bound_a = a ? a->bound : std::nullopt;
    const auto bound_b = b ? b->bound : std::nullopt;
    if (!bound_a && !bound_b)
        return none;
    if (!bound_a || !bound_b || bound_a == bound_b)
        return bound_word(bound_a ? *bound_a : *bound_b);
    const QString words[] = {tr("mem"), tr("comp"), tr("link")}; // in the order of Bound
    return tr("A %1, B %2").arg(words[static_cast<int>(*bound_a)], words[static_cast<int>(*bound_b)]);
}

// What is only sent has none.
QString OperatorModel::intensity_text(int row) const {
    const auto of = [&](Side side) {
        const OperatorRow* figures = row_of(side, row);
        return figures && figures->figures.flops > 0 ? significant(figures->intensity) : none;
    };
    const QString a = of(Side::a);
    const QString b = of(Side::b);
    if (a == b || b == none)
        return a;
    return a == none ? b : a + QStringLiteral(" / ") + b;
}

QString OperatorModel::interval_text(int column) const {
    // The columns are narrow; the tooltip has all digits.
    const auto of = [](const OperatorTable& table, const Spread& spread) {
        return table.total.time ? seconds_interval(*table.total.time, spread, 2) : none;
    };
    switch (column) {
    case name:
        return tr("90 % interval");
    case share_a:
        return of(a_, spreads_.a);
    case share_b:
        return of(b_, spreads_.b);
    }
    return {};
}

QString OperatorModel::text(int row, int column) const {
    if (is_interval(row))
        return interval_text(column);
    const auto share_text = [&](Side side) {
        const auto part = share(side, row);
        if (!part)
            return none;
        if (is_total(row))
            return seconds(*table(side).total.time);
        const double percent = 100 * *part;
        return percent < 0.05 ? QStringLiteral("<0.1") : QString::number(percent, 'f', 1);
    };
    switch (column) {
    case name:
        return is_total(row) ? tr("one step") : QString::fromStdString(either(row).name);
    case share_a:
        return share_text(Side::a);
    case share_b:
        return share_text(Side::b);
    case bound:
        return is_total(row) ? QString() : bound_text(row);
    case intensity:
        return intensity_text(row);
    }
    return {};
}

QString OperatorModel::work_text(int row, const OperatorRow& figures) const {
    const QString sent = significant(figures.link_bytes / 1e6);
    if (is_total(row))
        return figures.link_bytes > 0
                   ? tr("One step: %1 FLOP, %2 GB, %3 MB sent")
                         .arg(significant(figures.figures.flops), significant(figures.figures.bytes() / 1e9),
                              sent)
                   : tr("One step: %1 FLOP, %2 GB")
                         .arg(significant(figures.figures.flops), significant(figures.figures.bytes() / 1e9));
    const QString name = QString::fromStdString(figures.name);
    if (figures.link_bytes > 0)
        return tr("%1 × %2: %3 MB sent each").arg(whole(figures.count), name, sent);
    return tr("%1 × %2: %3 MFLOP, %4 MB each (weights %5, activations %6, KV cache %7)")
        .arg(whole(figures.count), name, significant(figures.figures.flops / 1e6),
             significant(figures.bytes() / 1e6), significant(figures.figures.weight_bytes / 1e6),
             significant(figures.figures.activation_bytes / 1e6),
             significant(figures.figures.kv_bytes / 1e6));
}

QString OperatorModel::explanation(int row) const {
    if (is_interval(row)) {
        const auto of = [](const OperatorTable& table, const Spread& spread) {
            return table.total.time ? seconds_within(*table.total.time, spread) : none;
        };
        return tr("Nine in ten measured steps are expected between these ends: A %1, B %2")
            .arg(of(a_, spreads_.a), of(b_, spreads_.b));
    }
    const OperatorRow* a = row_of(Side::a, row);
    const OperatorRow* b = row_of(Side::b, row);
    const QString work_a = a ? work_text(row, *a) : QString();
    const QString work_b = b ? work_text(row, *b) : QString();
    QStringList lines;
    if (work_a == work_b) {
        lines << work_a;
    } else {
        if (a)
            lines << QStringLiteral("A: ") + work_a;
        if (b)
            lines << QStringLiteral("B: ") + work_b;
    }
    const auto side = [&](const QString& letter, const OperatorRow* on) {
        if (on && on->time && on->figures.flops > 0)
            lines << tr("%1: %2 each, %3").arg(letter, seconds(*on->time), flops_rate(*on->attainable));
        else if (on && on->time)
            lines << tr("%1: %2 each").arg(letter, seconds(*on->time));
        if (on && on->without_vector_rate)
            lines << tr("%1 states no vector rate: held against bandwidth alone").arg(letter);
    };
    side(QStringLiteral("A"), a);
    side(QStringLiteral("B"), b);
    if (overlapped_ && either(row).link_bytes > 0 && !is_total(row))
        lines << tr("Beside the computing: a step takes the longer of both");
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
        if (is_share && !is_total(row) && !is_interval(row)) {
            // The longest bar fills its cell, so that small ones can be told apart. In steps that no eye
            // sees: a bar that is redrawn for less is redrawn for nothing.
            constexpr double steps = 1024;
            const auto part = share(index.column() == share_a ? Side::a : Side::b, row);
            double longest = 0;
            for (int i = 0; i < static_cast<int>(rows_.size()); ++i)
                longest = std::max({longest, share(Side::a, i).value_or(0), share(Side::b, i).value_or(0)});
            return part && longest > 0 ? QVariant(std::round(steps * *part / longest) / steps) : QVariant();
        }
        return {};
    case bar_side_role:
        return static_cast<int>(index.column() == share_a ? Side::a : Side::b);
    case tone_role:
        return static_cast<int>(index.column() == bound || is_interval(row) ? TextTone::second
                                                                            : TextTone::normal);
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

// In numbers that a spreadsheet takes: seconds, FLOPs and bytes of all instances, shares as fractions.
QString OperatorModel::as_text() const {
    const auto number = [](double value) { return QString::number(value, 'g', 12); };
    QStringList lines = {QStringList{tr("Operator"), tr("A count"), tr("A, s"), tr("A share"), tr("A FLOP"),
                                     tr("A bytes"), tr("A bound"), tr("B count"), tr("B, s"), tr("B share"),
                                     tr("B FLOP"), tr("B bytes"), tr("B bound")}
                             .join(QLatin1Char('\t'))};
    for (int row = 0; row < rowCount() && !is_interval(row); ++row) {
        QStringList cells = {text(row, name)};
        for (const Side side : {Side::a, Side::b}) {
            const OperatorRow* on = row_of(side, row);
            if (!on) {
                cells << QStringList(6, QString());
                continue;
            }
            const double count = is_total(row) ? 1 : on->count;
            const auto part = share(side, row);
            cells << (is_total(row) ? QString() : number(count))
                  << (on->time ? number(*on->time * count) : QString()) << (part ? number(*part) : QString())
                  << number(on->figures.flops * count) << number(on->bytes() * count)
                  << (on->bound ? bound_word(*on->bound) : QString());
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
