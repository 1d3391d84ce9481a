// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/measurements/residual_model.h"

#include <QStringList>

#include "app/gui/widgets/tables/table_style.h"
#include "app/words/figures.h"
#include "core/cost/types_in_use.h"

namespace llmroofline::gui {

namespace {

bool is_words(int column) {
    return column == ResidualModel::accelerator || column == ResidualModel::model ||
           column == ResidualModel::phase;
}

constexpr double far_off = 0.25; // an error that is worth a look

} // namespace

void ResidualModel::set_residuals(const Residuals& residuals) {
    beginResetModel();
    residuals_ = residuals;
    endResetModel();
}

int ResidualModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(residuals_.rows.size());
}

int ResidualModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString ResidualModel::text(const Residual& row, int column) const {
    const Measurement& of = residuals_.measurements->rows[row.row];
    const auto tokens = [](double number) { return number > 0 ? whole(number) : QStringLiteral("–"); };
    switch (column) {
    case line:
        return QString::number(of.line);
    case accelerator:
        return of.group.accelerators() > 1
                   ? QStringLiteral("%1×%2").arg(of.group.accelerators()).arg(QString::fromStdString(of.gpu))
                   : QString::fromStdString(of.gpu);
    case model:
        return QString::fromStdString(of.model_id);
    case phase: {
        const QString words[] = {tr("prefill"), tr("decode"),
                                 tr("whole run")}; // in the order of MeasuredPhase
        const QString word = words[static_cast<int>(of.phase)];
        return of.is_loop() ? tr("%1, loop").arg(word) : word;
    }
    case batch:
        return whole(of.batch);
    case input:
        return tokens(of.input);
    case output:
        return tokens(of.output);
    case measured:
        return of.is_rate() ? tr("%1 tok/s").arg(significant(of.value))
                            : tr("%1 ms").arg(significant(of.value));
    case predicted:
        return significant(row.predicted);
    case error: {
        const double percent = 100 * row.error(*residuals_.measurements);
        return (percent > 0 ? QStringLiteral("+") : QString()) + QString::number(percent, 'f', 1);
    }
    case inside:
        return row.holds(*residuals_.measurements) ? tr("yes") : tr("no");
    }
    return {};
}

QVariant ResidualModel::sort_value(const Residual& row, int column) const {
    const Measurement& of = residuals_.measurements->rows[row.row];
    switch (column) {
    case line:
        return of.line;
    case batch:
        return of.batch;
    case input:
        return of.input;
    case output:
        return of.output;
    case measured:
        return of.value;
    case predicted:
        return row.predicted;
    case error:
        return row.error(*residuals_.measurements);
    }
    return text(row, column);
}

QVariant ResidualModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Residual& row = residuals_.rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case sort_role:
        return sort_value(row, column);
    case Qt::ToolTipRole: {
        const Measurement& of = residuals_.measurements->rows[row.row];
        const QString stack = QString::fromStdString(of.version.empty() ? of.software : of.version);
        QStringList lines = {tr("90 % interval %1–%2").arg(significant(row.low), significant(row.high)),
                             types_words(types_in_use(of.model, of.precision, of.group))};
        if (!stack.isEmpty())
            lines << stack;
        if (!of.source.empty())
            lines << QString::fromStdString(of.source);
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>((is_words(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case tone_role: {
        const bool odd = column == error && std::abs(row.error(*residuals_.measurements)) > far_off;
        const bool outside = column == inside && !row.holds(*residuals_.measurements);
        return static_cast<int>(odd || outside   ? TextTone::warning
                                : column == line ? TextTone::second
                                                 : TextTone::normal);
    }
    default:
        return {};
    }
}

QVariant ResidualModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((is_words(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == error)
        return tr("Predicted / measured − 1");
    if (role == Qt::ToolTipRole && section == inside)
        return tr("Whether the measured figure lies within the 90 % interval of the prediction");
    if (role != Qt::DisplayRole)
        return {};
    const QString words[] = {tr("Line"),      tr("Accelerator"), tr("Model"),  tr("Phase"),
                             tr("Batch"),     tr("Input"),       tr("Output"), tr("Measured"),
                             tr("Predicted"), tr("Error, %"),    tr("Inside")};
    return words[section];
}

QString ResidualModel::as_text() const {
    QStringList lines;
    QStringList header;
    for (int column = 0; column < columns; ++column)
        header << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << (header << tr("Low") << tr("High")).join(QLatin1Char('\t'));
    for (const Residual& row : residuals_.rows) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells << text(row, column);
        lines << (cells << significant(row.low) << significant(row.high)).join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
