// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/figure_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "app/words/numbers.h"
#include "app/words/plot_text.h"
#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
#include "core/version.h"

namespace llmroofline::gui {

namespace {

QString types_of_title(const TypesInUse& types) {
    const QString weights = type_name(types.weights);
    QString words =
        types.weights == types.activations && types.weights == types.kv_cache
            ? in_words(QT_TRANSLATE_NOOP("Plots", "%1 weights, activations and KV cache")).arg(weights)
            : in_words(QT_TRANSLATE_NOOP("Plots", "%1 weights, %2 activations, %3 KV cache"))
                  .arg(weights, type_name(types.activations), type_name(types.kv_cache));
    if (types.experts != types.weights)
        words = in_words(QT_TRANSLATE_NOOP("Plots", "%1, %2 expert weights"))
                    .arg(words, type_name(types.experts));
    return in_words(QT_TRANSLATE_NOOP("Plots", "%1 (%2)")).arg(words, origin_words(types));
}

// Those of both sides where they are the same, else those of each.
QString types_of_title(const Comparison& comparison) {
    const QString a = types_of_title(types_in_use(comparison, comparison.a));
    const QString b = types_of_title(types_in_use(comparison, comparison.b));
    return a == b ? a : in_words(QT_TRANSLATE_NOOP("Plots", "A %1, B %2")).arg(a, b);
}

QString attention_words(AttentionKernel attention) {
    switch (attention) {
    case AttentionKernel::unfused:
        return in_words(QT_TRANSLATE_NOOP("Plots", "unfused attention"));
    case AttentionKernel::tiled:
        return in_words(QT_TRANSLATE_NOOP("Plots", "tiled attention"));
    case AttentionKernel::fused:
        break;
    }
    return in_words(QT_TRANSLATE_NOOP("Plots", "fused attention"));
}

QString all_reduce_words(AllReduce all_reduce) {
    switch (all_reduce) {
    case AllReduce::tree:
        return in_words(QT_TRANSLATE_NOOP("Plots", "tree all-reduce"));
    case AllReduce::in_network:
        return in_words(QT_TRANSLATE_NOOP("Plots", "in-network all-reduce"));
    case AllReduce::ring:
        break;
    }
    return in_words(QT_TRANSLATE_NOOP("Plots", "ring all-reduce"));
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

} // namespace

QString assumptions(const Comparison& comparison) {
    const Workload& workload = comparison.workload;
    const auto beside = [](const QString& words, const QString& more) {
        return in_words(QT_TRANSLATE_NOOP("Plots", "%1, %2")).arg(words, more);
    };
    QString precision = types_of_title(comparison);
    if (workload.fp32_as_tf32)
        precision = beside(precision, in_words(QT_TRANSLATE_NOOP("Plots", "FP32 as TF32")));
    QString formulas = comparison.formulas == Formulas::exact
                           ? in_words(QT_TRANSLATE_NOOP("Plots", "exact formulas"))
                           : in_words(QT_TRANSLATE_NOOP("Plots", "published formulas"));
    if (comparison.a.layout.tensor > 1 || comparison.b.layout.tensor > 1)
        formulas = beside(all_reduce_words(workload.all_reduce), formulas);
    if (workload.overlap_communication &&
        (comparison.a.accelerators() > 1 || comparison.b.accelerators() > 1))
        formulas = beside(in_words(QT_TRANSLATE_NOOP("Plots", "overlapped communication")), formulas);
    const QString claim =
        workload.calibration
            ? in_words(QT_TRANSLATE_NOOP("Plots", "Operator method calibrated by %1; global: a bound."))
                  .arg(QString::fromStdString(workload.calibration_id))
            : in_words(QT_TRANSLATE_NOOP("Plots", "A bound, not a prediction."));
    return in_words(QT_TRANSLATE_NOOP("Plots", "%1, %2, %3, %4. %5"))
        .arg(QString::fromStdString(comparison.model.name), precision, attention_words(workload.attention),
             formulas, claim);
}

QString group_words(const AcceleratorGroup& group, const Workload& workload) {
    const Accelerator& accelerator = group.accelerator;
    const DataType type = wider(workload.precision.weights.value_or(DataType::bf16),
                                workload.precision.activations.value_or(DataType::bf16));
    const auto rate = find_matrix_rate(accelerator, type, workload.allow_fallback, workload.fp32_as_tf32);
    const QString type_words = compute_type_text(type, workload);
    const QString rate_words =
        rate ? in_words(QT_TRANSLATE_NOOP("Plots", "%1 %2")).arg(flops_rate(rate->per_second), type_words)
             : in_words(QT_TRANSLATE_NOOP("Plots", "no %1 rate")).arg(type_words);
    const QString bandwidth = bytes_rate(accelerator.bandwidth_bytes_per_s());
    const bool doubtful = is_doubtful(accelerator.weakest_status());
    if (group.accelerators() == 1)
        return (doubtful ? in_words(QT_TRANSLATE_NOOP("Plots", "%1 (unconfirmed: %2, %3)"))
                         : in_words(QT_TRANSLATE_NOOP("Plots", "%1 (%2, %3)")))
            .arg(group_name(group), rate_words, bandwidth);
    return (doubtful ? in_words(QT_TRANSLATE_NOOP("Plots", "%1, %2 (unconfirmed: %3, %4 each)"))
                     : in_words(QT_TRANSLATE_NOOP("Plots", "%1, %2 (%3, %4 each)")))
        .arg(group_name(group), layout_words(group.layout), rate_words, bandwidth);
}

QString scheduling_words(const Comparison& comparison) {
    const Request& request = comparison.request;
    // Without the noise of binary fractions.
    const auto per_cent = [](double share) { return QString::number(100 * share, 'g', 9); };
    QStringList parts = {request.batching == Batching::closed_loop
                             ? in_words(QT_TRANSLATE_NOOP("Plots", "closed loop"))
                             : in_words(QT_TRANSLATE_NOOP("Plots", "static"))};
    if (request.prefill_chunk == 0)
        parts << in_words(QT_TRANSLATE_NOOP("Plots", "prompts whole"));
    else if (request.prefill_chunk != usual_prefill_chunk)
        parts << in_words(QT_TRANSLATE_NOOP("Plots", "chunks of %1"))
                     .arg(shortest_figure(static_cast<double>(request.prefill_chunk)));
    if (request.prompt_steps == PromptSteps::serial)
        parts << in_words(QT_TRANSLATE_NOOP("Plots", "prompts one by one"));
    if (request.prefix_hit > 0)
        parts << in_words(QT_TRANSLATE_NOOP("Plots", "%1 % cached")).arg(per_cent(request.prefix_hit));
    if (request.drafted_tokens > 0)
        parts << in_words(QT_TRANSLATE_NOOP("Plots", "%1 drafted, %2 % accepted"))
                     .arg(QString::number(request.drafted_tokens), per_cent(request.acceptance));
    if (request.drafts_by_modules())
        parts << in_words(QT_TRANSLATE_NOOP("Plots", "by the model's own modules"));
    if (comparison.decode_group)
        parts << in_words(QT_TRANSLATE_NOOP("Plots", "decode on %1")).arg(group_id(*comparison.decode_group));
    return parts.join(QStringLiteral(", "));
}

QStringList roofline_header(const Comparison& comparison, std::span<const AcceleratorGroup* const> groups,
                            const Pin* point) {
    QString title;
    if (groups.size() == 1)
        title = in_words(QT_TRANSLATE_NOOP("Plots", "Roofline of A = %1"))
                    .arg(group_words(*groups[0], stated_workload(comparison, *groups[0])));
    else if (groups.size() == 2)
        title = in_words(QT_TRANSLATE_NOOP("Plots", "Rooflines, A = %1 and B = %2"))
                    .arg(group_words(*groups[0], stated_workload(comparison, *groups[0])),
                         group_words(*groups[1], stated_workload(comparison, *groups[1])));
    else
        title = in_words(QT_TRANSLATE_NOOP("Plots", "Rooflines of %1 accelerators, %2"))
                    .arg(groups.size())
                    .arg(type_name(types_in_use(comparison, comparison.a).of_products()));
    QStringList header = {title};
    if (point) {
        const QString where =
            comparison.workload.phase == Phase::decode
                ? in_words(QT_TRANSLATE_NOOP("Plots", "Point: decode, batch %1, context length %2."))
                : in_words(QT_TRANSLATE_NOOP("Plots", "Point: prefill, batch %1, prompt length %2."));
        header.append(assumptions(comparison));
        QString line = where.arg(shortest_figure(static_cast<double>(point->batch)),
                                 shortest_figure(static_cast<double>(point->sequence)));
        const bool shared = std::any_of(groups.begin(), groups.end(), [](const AcceleratorGroup* group) {
            return group->accelerators() > 1;
        });
        if (shared)
            line += QLatin1Char(' ') +
                    in_words(QT_TRANSLATE_NOOP("Plots", "Of a group: what one accelerator does of it."));
        header.append(line);
    }
    return header;
}

QString pins_line(const Comparison& comparison) {
    if (std::holds_alternative<RequestView>(comparison.view) || comparison.pins.empty())
        return {};
    QStringList pins;
    for (const Pin& pin : comparison.pins) {
        QString name = QString::number(pins.size() + 1);
        if (!pin.name.empty())
            name =
                in_words(QT_TRANSLATE_NOOP("Plots", "%1 (%2)")).arg(name, QString::fromStdString(pin.name));
        pins << in_words(QT_TRANSLATE_NOOP("Plots", "%1 at batch %2, length %3"))
                    .arg(name, shortest_figure(static_cast<double>(pin.batch)),
                         shortest_figure(static_cast<double>(pin.sequence)));
    }
    return in_words(QT_TRANSLATE_NOOP("Plots", "Pins: %1.")).arg(pins.join(QStringLiteral("; ")));
}

QStringList figure_footer(std::span<const AcceleratorGroup* const> groups, bool nothing_fits) {
    QStringList footer;
    if (nothing_fits)
        footer.append(in_words(QT_TRANSLATE_NOOP(
            "Plots", "The model fits the memory of neither side; speeds are as if it fitted.")));
    QStringList statuses;
    for (const AcceleratorGroup* group : groups)
        statuses.append(in_words(QT_TRANSLATE_NOOP("Plots", "%1 %2"))
                            .arg(accelerator_name(group->accelerator),
                                 status_words(group->accelerator.weakest_status())));
    footer.append(
        in_words(QT_TRANSLATE_NOOP("Plots", "Figures: %1. Dense rates, decimal units. LLMRoofline %2."))
            .arg(statuses.join(QStringLiteral("; ")), QLatin1String(version)));
    return footer;
}

} // namespace llmroofline::gui
