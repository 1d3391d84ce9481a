// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/readout_words.h"

#include <QCoreApplication>

#include "app/words/claim_words.h"
#include "app/words/figures.h"
#include "app/words/interval_words.h"
#include "app/words/measure_words.h"
#include "core/cost/groups_that_fit.h"
#include "core/cost/memory.h"
#include "core/cost/types_in_use.h"

namespace llmroofline::gui {

namespace {

class Readout {
    Q_DECLARE_TR_FUNCTIONS(Readout)
};

} // namespace

QStringList readout_parts(const Comparison& comparison, const CellReading& cell, Method method) {
    const Workload& workload = comparison.workload;
    QStringList parts = {
        (workload.phase == Phase::prefill ? Readout::tr("prompt %1") : Readout::tr("context %1"))
            .arg(whole(cell.sequence)),
        Readout::tr("batch %1").arg(whole(cell.batch))};
    const PairSpread spreads = step_spreads(comparison, method, cell.batch, cell.sequence);
    const auto side = [&](const QString& letter, const CellSide& figures, const Spread& spread) {
        if (!figures.performance)
            return Readout::tr("%1 not available: %2").arg(letter, missing_words(figures.missing, workload));
        const QString performance =
            method == Method::global
                ? flops_rate(*figures.performance)
                : Readout::tr("%1 tok/s").arg(tokens_rate_within(*figures.performance, spread));
        return Readout::tr("%1 %2, %3").arg(letter, performance, bound_words(*figures.bound));
    };
    parts << side(QStringLiteral("A"), cell.a, spreads.a) << side(QStringLiteral("B"), cell.b, spreads.b);
    if (cell.ratio && !cell.measured)
        parts << missing_divisor_words(divisor_of(comparison.a, comparison.measuring),
                                       divisor_of(comparison.b, comparison.measuring));
    if (cell.measured)
        parts << measured_ahead_words(comparison, *cell.measured, spreads) + QStringLiteral(", ") +
                     (method == Method::global
                          ? claim_words(workload, method)
                          : claim_words(workload, step_range(comparison, cell.batch, cell.sequence)));
    const auto fit = [&](const QString& letter, const CellSide& figures, const AcceleratorGroup& group) {
        if (figures.fits)
            return;
        const QString need = gigabytes(figures.memory.total());
        const QString has = short_figure(group.accelerator.memory_bytes() / 1e9);
        const auto least = least_layout_that_fits(comparison.model, workload_of(comparison), group,
                                                  cell.batch, cell.sequence, most_proposed);
        parts << (least ? Readout::tr("%1 does not fit: %2 of %3 GB, needs %4")
                              .arg(letter, need, has, whole(static_cast<double>(least->accelerators())))
                        : Readout::tr("%1 does not fit: %2 of %3 GB, nor on %4")
                              .arg(letter, need, has, whole(most_proposed)));
    };
    fit(QStringLiteral("A"), cell.a, comparison.a);
    fit(QStringLiteral("B"), cell.b, comparison.b);
    parts << types_words(comparison);
    return parts;
}

QString readout(const Comparison& comparison, const CellReading& cell, Method method) {
    return readout_parts(comparison, cell, method).join(QStringLiteral(" · "));
}

} // namespace llmroofline::gui
