// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/headline/level_headline.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/headline/headline_parts.h"
#include "app/words/level_words.h"
#include "core/service/service_level.h"
#include "core/service/serving_cost.h"

namespace llmroofline::gui {

namespace {

class LevelHeadline {
    Q_DECLARE_TR_FUNCTIONS(LevelHeadline)
};

QString level_words(const Comparison& comparison) {
    const QString input = whole(static_cast<double>(comparison.request.input));
    if (comparison.limits.tpot_s)
        return LevelHeadline::tr("at input %1 within %2 a token")
            .arg(input, limit_text(*comparison.limits.tpot_s));
    return comparison.limits.ttft_s
               ? LevelHeadline::tr("at input %1 with the first token within %2")
                     .arg(input, limit_text(*comparison.limits.ttft_s))
               : LevelHeadline::tr("at input %1 without a limit on the time a token").arg(input);
}

QString gives(const QString& side, const BestBatch& best) {
    return LevelHeadline::tr("%1: %2 in flight, %3 tok/s.")
        .arg(side, whole(best.batch), tokens_rate(best.figures.tokens_per_s));
}

QString bound_words(const BestBatch& a, const BestBatch& b, const ServiceLimits& limits) {
    if (a.binds == b.binds)
        return LevelHeadline::tr("Both are bound by %1.").arg(binding_words(a, limits));
    return LevelHeadline::tr("A is bound by %1, B by %2.")
        .arg(binding_words(a, limits), binding_words(b, limits));
}

// The least limit of the map at which a side can, at the column nearest to the comparison's input.
std::optional<double> least_limit(const MeshResult& mesh, const std::vector<std::size_t>& columns,
                                  double input) {
    const Grid& grid = mesh.grid();
    std::size_t column = 0;
    while (column + 1 < grid.width() && grid.x_values[column + 1] <= input)
        ++column;
    for (std::size_t y = 0; y < grid.height(); ++y)
        if (columns[y] > column)
            return grid.y_values[y] / 1000;
    return std::nullopt;
}

QString alone_words(const Comparison& comparison, const MeshResult* mesh) {
    if (!mesh || !mesh->has_colours())
        return {};
    const double input = static_cast<double>(comparison.request.input);
    const auto a = least_limit(*mesh, mesh->picture.fits.a, input);
    const auto b = least_limit(*mesh, mesh->picture.fits.b, input);
    if (a && b && *a != *b)
        return LevelHeadline::tr("Only %1 can below %2 a token.")
            .arg(*a < *b ? QStringLiteral("A") : QStringLiteral("B"), limit_text(std::max(*a, *b)));
    if (a.has_value() != b.has_value())
        return LevelHeadline::tr("%1 cannot at this input, however long a token may take.")
            .arg(a ? QStringLiteral("B") : QStringLiteral("A"));
    return {};
}

} // namespace

Headline level_headline(const Comparison& comparison, const MeshResult* mesh) {
    const double input = static_cast<double>(comparison.request.input);
    const double output = static_cast<double>(comparison.request.output);
    const auto a = service_level(comparison, comparison.a, input, output, comparison.limits);
    const auto b = service_level(comparison, comparison.b, input, output, comparison.limits);
    Headline headline;
    const auto add = [&](const QString& text) {
        if (!text.isEmpty())
            headline.lines.push_back({text, {}});
    };
    if (!a || !b) {
        add(error_lines(a ? b.errors() : a.errors()));
        return headline;
    }
    const QString where = level_words(comparison);
    if (!a->meets() && !b->meets()) {
        add(LevelHeadline::tr("Neither can %1: A %2, B %3.").arg(where, cannot_words(*a), cannot_words(*b)));
        add(alone_words(comparison, mesh));
        return headline;
    }
    if (!a->meets() || !b->meets()) {
        const bool only_a = a->meets();
        add(LevelHeadline::tr("Only %1 can %2: %3 %4.")
                .arg(letter(only_a), where, letter(!only_a), cannot_words(only_a ? *b : *a)));
        add(gives(letter(only_a), only_a ? *a : *b));
        add(alone_words(comparison, mesh));
        return headline;
    }
    const auto m_a = serving_divisor(comparison, comparison.a, comparison.measuring);
    const auto m_b = serving_divisor(comparison, comparison.b, comparison.measuring);
    if (!m_a || !m_b) {
        add(error_lines(m_a ? m_b.errors() : m_a.errors()));
        return headline;
    }
    const FigureRange ratio =
        measured_ratio(a->figures.tokens_per_s / b->figures.tokens_per_s, m_a.value(), m_b.value());
    const QString open =
        m_a->low < m_a->high || m_b->low < m_b->high
            ? (is_decided(ratio) ? QString() : LevelHeadline::tr(" Prices leave it undecided."))
            : QString();
    if (is_equal(ratio.value))
        add(LevelHeadline::tr("A and B are equal %1, each at its own best batch.").arg(where));
    else
        add(LevelHeadline::tr("%1 %2× %3, each at its own best batch.")
                .arg(ahead(ratio.value), times_ahead(ratio.value), where) +
            open);
    add(gives(QStringLiteral("A"), *a) + QLatin1Char(' ') + gives(QStringLiteral("B"), *b) +
        QLatin1Char(' ') + bound_words(*a, *b, comparison.limits));
    QStringList last;
    if (const QString alone = alone_words(comparison, mesh); !alone.isEmpty())
        last << alone;
    last << LevelHeadline::tr("Means without queueing.");
    add(last.join(QLatin1Char(' ')));
    return headline;
}

} // namespace llmroofline::gui
