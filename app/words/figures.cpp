// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

#include "app/words/plot_text.h"

namespace llmroofline::gui {

namespace {

class Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

QString grouped(double number, int decimals) {
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale.toString(number, 'f', decimals);
}

} // namespace

QString whole(double number) {
    return grouped(number, 0);
}

QString significant(double number, int digits) {
    if (number == 0 || !std::isfinite(number))
        return number == 0 ? QStringLiteral("0") : QStringLiteral("–");
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(number))));
    // Rounding may carry into the next power of ten: 9.996 is 10.0.
    const double step = std::pow(10.0, magnitude - digits + 1);
    const double rounded = std::round(number / step) * step;
    const int after = static_cast<int>(std::floor(std::log10(std::abs(rounded)) + 1e-12));
    return grouped(rounded, std::max(0, digits - 1 - after));
}

QString short_figure(double number) {
    QString text = significant(number);
    if (text.contains(QLatin1Char('.'))) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
    }
    return text;
}

QString gigabytes(double bytes) {
    const double gb = bytes / 1e9;
    return gb >= 9999.5 ? whole(gb) : grouped(gb, gb < 10 ? 2 : 1);
}

QString seconds(double time) {
    if (time < 1e-3)
        return Figures::tr("%1 µs").arg(significant(time * 1e6));
    if (time < 1)
        return Figures::tr("%1 ms").arg(significant(time * 1e3));
    return Figures::tr("%1 s").arg(significant(time));
}

QString flops_rate(double per_second) {
    return Figures::tr("%1 TFLOP/s").arg(significant(per_second / 1e12));
}

QString bytes_rate(double per_second) {
    if (per_second < 1e12)
        return Figures::tr("%1 GB/s").arg(significant(per_second / 1e9));
    return Figures::tr("%1 TB/s").arg(significant(per_second / 1e12));
}

QString tokens_rate(double per_second) {
    return per_second < 100 ? significant(per_second) : whole(per_second);
}

QString times_ahead(double ratio) {
    const double times = ratio >= 1 ? ratio : 1 / ratio;
    return times < 9.995 ? grouped(times, 2) : significant(times);
}

QString ratio_words(double ratio) {
    if (ratio == 1)
        return Figures::tr("equal");
    return (ratio > 1 ? Figures::tr("A %1×") : Figures::tr("B %1×")).arg(times_ahead(ratio));
}

QString type_name(DataType type) {
    const auto name = to_string(type);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).toUpper();
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

QString precision_words(const Precision& precision) {
    const bool experts_apart = precision.expert_weights && *precision.expert_weights != precision.weights;
    if (precision.weights == precision.activations && precision.weights == precision.kv_cache &&
        !experts_apart)
        return type_name(precision.weights);
    QStringList parts = {Figures::tr("weights %1").arg(type_name(precision.weights)),
                         Figures::tr("activations %1").arg(type_name(precision.activations)),
                         Figures::tr("KV %1").arg(type_name(precision.kv_cache))};
    if (experts_apart)
        parts << Figures::tr("experts %1").arg(type_name(*precision.expert_weights));
    return parts.join(QStringLiteral(" · "));
}

QString accelerator_figures(const Accelerator& accelerator, const Workload& workload, bool compact) {
    const DataType type = workload.precision.activations;
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
