// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/flip_words.h"

#include <QCoreApplication>
#include <cmath>

#include "app/words/figures.h"
#include "core/hardware/data_type.h"
#include "core/io/numbers.h"

namespace llmroofline::gui {

namespace {

class FlipWords {
    Q_DECLARE_TR_FUNCTIONS(FlipWords)
};

struct FigureWords {
    const char* key;
    const char* words;
    const char* unit;
    double per_unit; // of the specification's unit
};

constexpr FigureWords figure_words[] = {
    {"bandwidth_gb_s", QT_TRANSLATE_NOOP("FlipWords", "bandwidth"), "TB/s", 1000},
    {"fp32_tflops", QT_TRANSLATE_NOOP("FlipWords", "FP32 vector rate"), "TFLOP/s", 1},
    {"tf32_tflops", QT_TRANSLATE_NOOP("FlipWords", "TF32 rate"), "TFLOP/s", 1},
    {"fp16_tflops", QT_TRANSLATE_NOOP("FlipWords", "FP16 rate"), "TFLOP/s", 1},
    {"bf16_tflops", QT_TRANSLATE_NOOP("FlipWords", "BF16 rate"), "TFLOP/s", 1},
    {"fp8_tflops", QT_TRANSLATE_NOOP("FlipWords", "FP8 rate"), "TFLOP/s", 1},
    {"fp4_tflops", QT_TRANSLATE_NOOP("FlipWords", "FP4 rate"), "TFLOP/s", 1},
    {"int8_tops", QT_TRANSLATE_NOOP("FlipWords", "INT8 rate"), "TOP/s", 1},
    {"int4_tops", QT_TRANSLATE_NOOP("FlipWords", "INT4 rate"), "TOP/s", 1},
    {"memory_gb", QT_TRANSLATE_NOOP("FlipWords", "memory"), "GB", 1},
    {"link_gb_s", QT_TRANSLATE_NOOP("FlipWords", "link"), "GB/s", 1},
    {"link_latency_us", QT_TRANSLATE_NOOP("FlipWords", "link latency"), "µs", 1},
    {"network_gb_s", QT_TRANSLATE_NOOP("FlipWords", "network"), "GB/s", 1},
    {"price_usd_per_hour", QT_TRANSLATE_NOOP("FlipWords", "price"), "USD/h", 1},
    {"tdp_w", QT_TRANSLATE_NOOP("FlipWords", "power limit"), "W", 1},
    {"batch", QT_TRANSLATE_NOOP("FlipWords", "batch"), "", 1},
    {"seq", QT_TRANSLATE_NOOP("FlipWords", "context"), "", 1},
    {"input", QT_TRANSLATE_NOOP("FlipWords", "input"), "", 1},
    {"output", QT_TRANSLATE_NOOP("FlipWords", "output"), "", 1},
    {"in_flight", QT_TRANSLATE_NOOP("FlipWords", "in flight"), "", 1},
};

const FigureWords* words_of(const Flip& flip) {
    for (const FigureWords& words : figure_words)
        if (flip.figure == words.key)
            return &words;
    return nullptr;
}

QString text(const std::string& words) {
    return QString::fromStdString(words);
}

QString choice_words(const Flip& flip) {
    if (flip.figure == "kv_heads")
        return FlipWords::tr("%1 KV heads").arg(text(flip.chosen));
    const auto type = parse_data_type(flip.chosen);
    const QString name = type ? type_name(*type) : text(flip.chosen);
    return (flip.figure == "weights" ? FlipWords::tr("weights %1") : FlipWords::tr("KV cache %1")).arg(name);
}

// Counts of sequences and tokens are written as such, whatever they would have to be exactly.
QString figure_text(double figure, const FigureWords& words) {
    const bool is_count = *words.unit == '\0';
    if (is_count)
        return figure < 10 ? significant(figure, 2) : whole(figure);
    return short_figure(figure / words.per_unit);
}

} // namespace

QString flip_figure_words(const Flip& flip, Phase phase) {
    if (flip.is_choice())
        return choice_words(flip);
    if (flip.figure == "seq" && phase == Phase::prefill)
        return FlipWords::tr("prompt");
    const FigureWords* words = words_of(flip);
    return words ? FlipWords::tr(words->words) : text(flip.figure);
}

QString flip_words(const Flip& flip, Phase phase) {
    const QString figure = flip_figure_words(flip, phase);
    if (flip.side == FlipSide::both)
        return figure;
    return (flip.side == FlipSide::a ? QStringLiteral("A ") : QStringLiteral("B ")) + figure;
}

QString flip_change_words(const Flip& flip) {
    const FigureWords* words = words_of(flip);
    const auto now = parse_double(flip.now);
    if (!words || !now || !flip.then)
        return {};
    const QString change =
        figure_text(*now, *words) + QStringLiteral(" → ") + figure_text(*flip.then, *words);
    return *words->unit == '\0' ? change : change + QLatin1Char(' ') + QString::fromUtf8(words->unit);
}

QString flip_factor_words(double factor) {
    return QStringLiteral("×") + QString::number(factor, 'f', factor < 9.995 ? 2 : 1);
}

QString nearest_flip_words(const Flips& flips, Phase phase) {
    if (flips.figures.empty() || !flips.figures.front().factor)
        return {};
    const Flip& nearest = flips.figures.front();
    const FigureWords* words = words_of(nearest);
    if (!words)
        return {};
    const QString value = figure_text(*nearest.then, *words);
    return FlipWords::tr("%1 at %2")
        .arg(flip_words(nearest, phase),
             *words->unit == '\0' ? value : value + QLatin1Char(' ') + QString::fromUtf8(words->unit));
}

bool are_equal_sides(double ratio) {
    return std::abs(std::log(ratio)) < 1e-9;
}

} // namespace llmroofline::gui
