// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/why_words.h"

#include <cmath>

#include <QCoreApplication>

#include "app/words/error_words.h"
#include "app/words/figure_words.h"
#include "app/words/figures.h"
#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
#include "core/mesh/cell.h"
#include "core/step/operator_table.h"

namespace llmroofline::gui {

namespace {

class Why {
    Q_DECLARE_TR_FUNCTIONS(Why)
};

QString gflop(double flops) {
    return QStringLiteral("%1 GFLOP").arg(significant(flops / 1e9));
}

QString gb(double bytes) {
    return QStringLiteral("%1 GB").arg(significant(bytes / 1e9));
}

// What binds it is what its time is made of: bytes over the bandwidth, or FLOPs over the peak.
QString formula_of(const OperatorRow& row) {
    if (*row.bound == Bound::link)
        return gb(row.link_bytes) + QStringLiteral(" / ") + bytes_rate(row.link_bytes / *row.time);
    if (*row.bound == Bound::memory)
        return gb(row.figures.bytes()) + QStringLiteral(" / ") + bytes_rate(row.figures.bytes() / *row.time);
    return gflop(row.figures.flops) + QStringLiteral(" / ") + flops_rate(row.figures.flops / *row.time);
}

QString line_of(const OperatorRow& row) {
    if (!row.time || !row.bound)
        return QStringLiteral("  %1: %2").arg(QString::fromStdString(row.name), Why::tr("not available"));
    return QStringLiteral("  %1: %2 × %3 = %2 × %4 = %5  (%6)")
        .arg(QString::fromStdString(row.name), shortest_figure(row.count), formula_of(row),
             seconds(*row.time), seconds(row.count * *row.time), bound_words(*row.bound));
}

void add_side(QStringList& lines, const Comparison& comparison, const AcceleratorGroup& group,
              const CellSide& side, const Pin& pin, const QString& letter) {
    const OperatorTable table = operator_table(
        comparison.model, comparison.workload, comparison.formulas, Method::operator_by_operator, group,
        static_cast<double>(pin.batch), static_cast<double>(pin.sequence));
    lines << QString()
          << QStringLiteral("%1 = %2").arg(letter, group_words(group, stated_workload(comparison, group)));
    for (const OperatorRow& row : table.rows)
        lines << line_of(row);
    if (!side.step_time || !side.performance) {
        lines << missing_words(side.missing, comparison.workload);
        return;
    }
    const double tokens = *side.performance * *side.step_time;
    lines << Why::tr("Sum of the operators: one step takes %1").arg(seconds(*side.step_time))
          << Why::tr("%1 tokens / %2 = %3 tokens/s")
                 .arg(shortest_figure(std::round(tokens)), seconds(*side.step_time),
                      tokens_rate(*side.performance));
}

} // namespace

QStringList why_step(const Comparison& comparison, const Pin& pin) {
    const auto cell = read_cell(comparison, Method::operator_by_operator, static_cast<double>(pin.batch),
                                static_cast<double>(pin.sequence));
    if (!cell)
        return {error_lines(cell.errors())};
    QStringList lines = {
        (comparison.workload.phase == Phase::decode ? Why::tr("A decode step at batch %1, context %2")
                                                    : Why::tr("A prefill at batch %1, prompt %2"))
            .arg(whole(static_cast<double>(pin.batch)), whole(static_cast<double>(pin.sequence))),
        assumptions(comparison),
        Why::tr("Each operator takes the longer of FLOPs / peak and bytes / bandwidth; the longer is written "
                "out.")};
    add_side(lines, comparison, comparison.a, cell->a, pin, QStringLiteral("A"));
    add_side(lines, comparison, comparison.b, cell->b, pin, QStringLiteral("B"));
    if (cell->ratio)
        lines << QString()
              << QStringLiteral("A / B = %1 / %2 = %3: %4")
                     .arg(tokens_rate(*cell->a.performance), tokens_rate(*cell->b.performance),
                          significant(*cell->ratio), ratio_words(*cell->ratio));
    return lines;
}

} // namespace llmroofline::gui
