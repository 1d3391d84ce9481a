// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/figure_words.h"

#include <QCoreApplication>

#include "app/plots/plot_text.h"
#include "core/cost/operators.h"
#include "core/version.h"

namespace llmroofline::gui {

namespace {

QString precision_words(const Precision& precision) {
    const QString weights = type_text(precision.weights);
    QString words =
        precision.weights == precision.activations && precision.weights == precision.kv_cache
            ? in_words(QT_TRANSLATE_NOOP("Plots", "%1 weights, activations and KV cache")).arg(weights)
            : in_words(QT_TRANSLATE_NOOP("Plots", "%1 weights, %2 activations, %3 KV cache"))
                  .arg(weights, type_text(precision.activations), type_text(precision.kv_cache));
    if (precision.expert_weights && *precision.expert_weights != precision.weights)
        words = in_words(QT_TRANSLATE_NOOP("Plots", "%1, %2 expert weights"))
                    .arg(words, type_text(*precision.expert_weights));
    return words;
}

QString assumptions(const Comparison& comparison) {
    const QString attention = comparison.workload.attention == AttentionKernel::fused
                                  ? in_words(QT_TRANSLATE_NOOP("Plots", "fused attention"))
                                  : in_words(QT_TRANSLATE_NOOP("Plots", "unfused attention"));
    const QString formulas = comparison.formulas == Formulas::exact
                                 ? in_words(QT_TRANSLATE_NOOP("Plots", "exact formulas"))
                                 : in_words(QT_TRANSLATE_NOOP("Plots", "published formulas"));
    return in_words(QT_TRANSLATE_NOOP("Plots", "%1, %2, %3, %4. A bound, not a prediction."))
        .arg(QString::fromStdString(comparison.model.name), precision_words(comparison.workload.precision),
             attention, formulas);
}

QString status_words(FigureStatus status) {
    switch (status) {
    case FigureStatus::confirmed:
        return in_words(QT_TRANSLATE_NOOP("Plots", "confirmed"));
    case FigureStatus::single_source:
        return in_words(QT_TRANSLATE_NOOP("Plots", "from a single source"));
    case FigureStatus::recalled:
        return in_words(QT_TRANSLATE_NOOP("Plots", "recalled, not checked"));
    case FigureStatus::unconfirmed:
        return in_words(QT_TRANSLATE_NOOP("Plots", "unconfirmed"));
    case FigureStatus::unstated:
        break;
    }
    return in_words(QT_TRANSLATE_NOOP("Plots", "of no stated status"));
}

bool is_doubtful(FigureStatus status) {
    return status == FigureStatus::recalled || status == FigureStatus::unconfirmed;
}

QString full_name(const Accelerator& accelerator) {
    const QString name = QString::fromStdString(accelerator.name);
    const QString vendor = QString::fromStdString(accelerator.vendor);
    return name.startsWith(vendor) ? name : (vendor + QLatin1Char(' ') + name).trimmed();
}

} // namespace

QString accelerator_words(const Accelerator& accelerator, const Workload& workload) {
    const DataType type = wider(workload.precision.weights, workload.precision.activations);
    const auto rate = find_matrix_rate(accelerator, type, workload.allow_fallback);
    const QString rate_words =
        rate
            ? in_words(QT_TRANSLATE_NOOP("Plots", "%1 %2")).arg(flops_text(rate->per_second), type_text(type))
            : in_words(QT_TRANSLATE_NOOP("Plots", "no %1 rate")).arg(type_text(type));
    const QString bandwidth = bandwidth_text(accelerator.bandwidth_bytes_per_s());
    if (is_doubtful(accelerator.weakest_status()))
        return in_words(QT_TRANSLATE_NOOP("Plots", "%1 (unconfirmed: %2, %3)"))
            .arg(full_name(accelerator), rate_words, bandwidth);
    return in_words(QT_TRANSLATE_NOOP("Plots", "%1 (%2, %3)"))
        .arg(full_name(accelerator), rate_words, bandwidth);
}

QStringList mesh_header(const Comparison& comparison) {
    const QString a = accelerator_words(comparison.a, comparison.workload);
    const QString b = accelerator_words(comparison.b, comparison.workload);
    const QString title = comparison.workload.phase == Phase::decode
                              ? in_words(QT_TRANSLATE_NOOP("Plots", "Decode speed, A = %1 against B = %2"))
                              : in_words(QT_TRANSLATE_NOOP("Plots", "Prefill speed, A = %1 against B = %2"));
    return {title.arg(a, b), assumptions(comparison)};
}

QStringList roofline_header(const Comparison& comparison, std::span<const Accelerator* const> accelerators,
                            const Pin* point) {
    QString title;
    if (accelerators.size() == 1)
        title = in_words(QT_TRANSLATE_NOOP("Plots", "Roofline of A = %1"))
                    .arg(accelerator_words(*accelerators[0], comparison.workload));
    else if (accelerators.size() == 2)
        title = in_words(QT_TRANSLATE_NOOP("Plots", "Rooflines, A = %1 and B = %2"))
                    .arg(accelerator_words(*accelerators[0], comparison.workload),
                         accelerator_words(*accelerators[1], comparison.workload));
    else
        title = in_words(QT_TRANSLATE_NOOP("Plots", "Rooflines of %1 accelerators, %2"))
                    .arg(accelerators.size())
                    .arg(type_text(wider(comparison.workload.precision.weights,
                                         comparison.workload.precision.activations)));
    QStringList header = {title};
    if (point) {
        const QString where =
            comparison.workload.phase == Phase::decode
                ? in_words(QT_TRANSLATE_NOOP("Plots", "Point: decode, batch %1, context length %2."))
                : in_words(QT_TRANSLATE_NOOP("Plots", "Point: prefill, batch %1, prompt length %2."));
        header.append(assumptions(comparison));
        header.append(where.arg(shortest_figure(static_cast<double>(point->batch)),
                                shortest_figure(static_cast<double>(point->sequence))));
    }
    return header;
}

QStringList figure_footer(std::span<const Accelerator* const> accelerators, bool nothing_fits) {
    QStringList footer;
    if (nothing_fits)
        footer.append(in_words(QT_TRANSLATE_NOOP(
            "Plots", "The model fits the memory of neither accelerator; speeds are as if it fitted.")));
    QStringList statuses;
    for (const Accelerator* accelerator : accelerators)
        statuses.append(in_words(QT_TRANSLATE_NOOP("Plots", "%1 %2"))
                            .arg(full_name(*accelerator), status_words(accelerator->weakest_status())));
    footer.append(
        in_words(QT_TRANSLATE_NOOP("Plots", "Figures: %1. Dense rates, decimal units. LLMRoofline %2."))
            .arg(statuses.join(QStringLiteral("; ")), QLatin1String(version)));
    return footer;
}

} // namespace llmroofline::gui
