// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/figures.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "app/words/numbers.h"

namespace llmroofline::gui {

namespace {

class Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

} // namespace

QString type_name(DataType type) {
    const auto name = to_string(type);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).toUpper();
}

QString compute_type_text(DataType type, const Workload& workload) {
    return type == DataType::fp32 && workload.fp32_as_tf32 ? QStringLiteral("TF32") : type_name(type);
}

QString rate_name(Rate rate) {
    switch (rate) {
    case Rate::vector_fp32:
        return QStringLiteral("FP32");
    case Rate::tf32:
        return QStringLiteral("TF32");
    case Rate::fp16:
        return QStringLiteral("FP16");
    case Rate::bf16:
        return QStringLiteral("BF16");
    case Rate::fp8:
        return QStringLiteral("FP8");
    case Rate::fp4:
        return QStringLiteral("FP4");
    case Rate::int8:
        return QStringLiteral("INT8");
    case Rate::int4:
        return QStringLiteral("INT4");
    }
    return {};
}

QString bound_word(Bound bound) {
    switch (bound) {
    case Bound::compute:
        return Figures::tr("compute");
    case Bound::link:
        return Figures::tr("link");
    case Bound::memory:
        break;
    }
    return Figures::tr("memory");
}

QString bound_words(Bound bound) {
    switch (bound) {
    case Bound::compute:
        return Figures::tr("compute-bound");
    case Bound::link:
        return Figures::tr("link-bound");
    case Bound::memory:
        break;
    }
    return Figures::tr("memory-bound");
}

QString missing_words(const Missing& missing, const Workload& workload) {
    switch (missing.figure) {
    case MissingFigure::link:
        return Figures::tr("no link rate");
    case MissingFigure::network:
        return Figures::tr("no network rate");
    case MissingFigure::in_network_reduction:
        return Figures::tr("no reducing switch");
    case MissingFigure::l2:
        return Figures::tr("no L2 size");
    case MissingFigure::rate:
    case MissingFigure::none:
        break;
    }
    return Figures::tr("no %1 rate").arg(compute_type_text(missing.type, workload));
}

namespace {

QString joined_types(DataType weights, DataType experts, DataType activations, DataType kv_cache) {
    if (weights == activations && weights == kv_cache && weights == experts)
        return type_name(weights);
    QStringList parts = {Figures::tr("weights %1").arg(type_name(weights)),
                         Figures::tr("activations %1").arg(type_name(activations)),
                         Figures::tr("KV %1").arg(type_name(kv_cache))};
    if (experts != weights)
        parts << Figures::tr("experts %1").arg(type_name(experts));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString origin_words(const TypesInUse& types) {
    const auto origins = {types.weights_origin, types.experts_origin, types.activations_origin,
                          types.kv_origin};
    const auto is = [&](TypeOrigin wanted) {
        return std::all_of(origins.begin(), origins.end(),
                           [wanted](TypeOrigin origin) { return origin == wanted; });
    };
    const auto none = [&](TypeOrigin unwanted) {
        return std::none_of(origins.begin(), origins.end(),
                            [unwanted](TypeOrigin origin) { return origin == unwanted; });
    };
    QString words = is(TypeOrigin::published)     ? Figures::tr("as published")
                    : is(TypeOrigin::chosen)      ? Figures::tr("chosen")
                    : is(TypeOrigin::assumed)     ? Figures::tr("assumed")
                    : none(TypeOrigin::published) ? Figures::tr("in part chosen, else assumed")
                                                  : Figures::tr("in part chosen, else as published");
    if (types.activations_published)
        words =
            Figures::tr("%1, no %2 rate for activations").arg(words, type_name(*types.activations_published));
    return words;
}

QString types_words(const TypesInUse& types) {
    return Figures::tr("%1, %2").arg(
        joined_types(types.weights, types.experts, types.activations, types.kv_cache), origin_words(types));
}

QString types_words(const Comparison& comparison) {
    const QString a = types_words(types_in_use(comparison, comparison.a));
    const QString b = types_words(types_in_use(comparison, comparison.b));
    return a == b ? a : Figures::tr("A: %1; B: %2").arg(a, b);
}

QString accelerator_figures(const Accelerator& accelerator, const Workload& workload, bool compact) {
    const DataType type = workload.precision.activations.value_or(DataType::bf16);
    const auto rate = find_matrix_rate(accelerator, type, workload.allow_fallback, workload.fp32_as_tf32);
    const QString bandwidth = bytes_rate(accelerator.bandwidth_bytes_per_s());
    if (!rate)
        return Figures::tr("no %1 rate · %2 · %3 GB")
            .arg(compute_type_text(type, workload), bandwidth, short_figure(accelerator.memory_gb));
    const QString ridge = short_figure(rate->per_second / accelerator.bandwidth_bytes_per_s());
    if (compact)
        return Figures::tr("%1 · %2 · ridge %3").arg(flops_rate(rate->per_second), bandwidth, ridge);
    return Figures::tr("%1 %2 · %3 · %4 GB · ridge %5 FLOP/B")
        .arg(flops_rate(rate->per_second), rate_name(rate->rate), bandwidth,
             short_figure(accelerator.memory_gb), ridge);
}

QString accelerator_mark(const Accelerator& accelerator) {
    const bool unconfirmed = accelerator.weakest_status() == FigureStatus::unconfirmed;
    if (!accelerator.has_matrix_rate())
        return unconfirmed ? Figures::tr("no rates, unconfirmed") : Figures::tr("no rates");
    switch (accelerator.weakest_status()) {
    case FigureStatus::unconfirmed:
        return Figures::tr("unconfirmed");
    case FigureStatus::recalled:
        return Figures::tr("recalled");
    default:
        return {};
    }
}

} // namespace llmroofline::gui
