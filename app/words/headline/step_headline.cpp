// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/headline/step_headline.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/headline/headline_parts.h"
#include "core/mesh/cell.h"
#include "core/step/operator_table.h"

namespace llmroofline::gui {

namespace {

class StepHeadline {
    Q_DECLARE_TR_FUNCTIONS(StepHeadline)
};

QString gives_words(const Comparison& comparison) {
    const bool decode = comparison.workload.phase == Phase::decode;
    switch (comparison.measuring.measure) {
    case Measure::speed:
        break;
    case Measure::accelerator:
        return decode ? StepHeadline::tr("%1 gives %2× the tokens per accelerator at context %3, batch %4.")
                      : StepHeadline::tr("%1 gives %2× the tokens per accelerator at prompt %3, batch %4.");
    case Measure::usd:
        return decode ? StepHeadline::tr("%1 gives %2× the tokens per USD at context %3, batch %4.")
                      : StepHeadline::tr("%1 gives %2× the tokens per USD at prompt %3, batch %4.");
    case Measure::watt:
        return decode ? StepHeadline::tr("%1 gives %2× the tokens per watt at context %3, batch %4.")
                      : StepHeadline::tr("%1 gives %2× the tokens per watt at prompt %3, batch %4.");
    }
    return decode ? StepHeadline::tr("%1 is %2× as fast at context %3, batch %4.")
                  : StepHeadline::tr("%1 is %2× as fast at prompt %3, batch %4.");
}

QString fit_words(const CellReading& cell) {
    if (cell.a.fits && cell.b.fits)
        return {};
    if (!cell.a.fits && !cell.b.fits)
        return StepHeadline::tr("Neither fits there.");
    return StepHeadline::tr("%1 does not fit there.").arg(letter(!cell.a.fits));
}

HeadlineLine winner_line(const Comparison& comparison, const CellReading& cell, const MeasuredSides& sides) {
    const double ratio = sides.ratio().value;
    const QString length = whole(cell.sequence);
    const QString batch = whole(cell.batch);
    if (is_equal(ratio))
        return {StepHeadline::tr("A and B are equal at context %1, batch %2.").arg(length, batch), {}};
    QString text = gives_words(comparison).arg(ahead(ratio), times_ahead(ratio), length, batch);
    QString more = undecided_words(sides);
    if (const QString fits = fit_words(cell); !fits.isEmpty())
        more += QLatin1Char(' ') + fits;
    return {text + more, {}};
}

// The operators of a side that compute binds, the longest first, and their share of the step's time.
struct ComputeBound {
    QStringList operators;
    double share = 0;
};

ComputeBound compute_bound(const OperatorTable& table) {
    std::vector<std::pair<double, QString>> bound;
    double time = 0;
    for (const OperatorRow& row : table.rows)
        if (row.bound == Bound::compute && row.time) {
            bound.emplace_back(row.count * *row.time, QString::fromStdString(row.name));
            time += bound.back().first;
        }
    std::stable_sort(bound.begin(), bound.end(),
                     [](const auto& first, const auto& second) { return first.first > second.first; });
    ComputeBound found;
    found.share = table.total.time ? time / *table.total.time : 0;
    constexpr std::size_t most_named = 3;
    for (std::size_t i = 0; i < bound.size() && i < most_named; ++i)
        found.operators << bound[i].second;
    return found;
}

OperatorTable table_of(const Comparison& comparison, const AcceleratorGroup& group, const CellReading& cell) {
    return operator_table(comparison.model, comparison.workload, comparison.formulas,
                          Method::operator_by_operator, group, cell.batch, cell.sequence);
}

HeadlineLine bound_line(const Comparison& comparison, const CellReading& cell) {
    const OperatorTable a = table_of(comparison, comparison.a, cell);
    const OperatorTable b = table_of(comparison, comparison.b, cell);
    if (a.missing || b.missing || !a.total.bound || !b.total.bound)
        return {};
    const ComputeBound of_a = compute_bound(a);
    const ComputeBound of_b = compute_bound(b);
    // Worth a word where one side computes for a fair part of its step and the other does not.
    constexpr double much = 0.25;
    constexpr double little = 0.05;
    const bool only_a = of_a.share > much && of_b.share < little;
    const bool only_b = of_b.share > much && of_a.share < little;
    if (only_a || only_b) {
        const ComputeBound& computes = only_a ? of_a : of_b;
        const Bound other = *(only_a ? b : a).total.bound;
        return {StepHeadline::tr("%1 is compute-bound in %2 (%3 % of its step), %4 is bound by %5.")
                    .arg(letter(only_a), computes.operators.join(QStringLiteral(", ")),
                         whole(100 * computes.share), letter(only_b), bound_word(other)),
                StepHeadline::tr("%1 is compute-bound in %2 % of its step, %3 is bound by %4.")
                    .arg(letter(only_a), whole(100 * computes.share), letter(only_b), bound_word(other))};
    }
    if (a.total.bound == b.total.bound)
        return {StepHeadline::tr("Both are bound by %1.").arg(bound_word(*a.total.bound)), {}};
    return {StepHeadline::tr("A is bound by %1, B by %2.")
                .arg(bound_word(*a.total.bound), bound_word(*b.total.bound)),
            {}};
}

} // namespace

QString share_sentence(const MeshResult* mesh) {
    if (!mesh || !mesh->has_colours())
        return {};
    const WinnerShare& share = mesh->share;
    const double all = static_cast<double>(share.a + share.b + share.equal);
    if (share.a == 0 && share.b == 0)
        return StepHeadline::tr("A and B are equal everywhere.");
    if (share.a == 0 || share.b == 0)
        return StepHeadline::tr("%1 is ahead everywhere.").arg(letter(share.b == 0));
    const double of_a = static_cast<double>(share.a) / all;
    const double of_b = static_cast<double>(share.b) / all;
    const bool is_a = of_a >= of_b;
    return StepHeadline::tr("%1 is ahead in %2 % of the map, %3 in %4 %.")
        .arg(letter(is_a), significant(100 * std::max(of_a, of_b), 2), letter(!is_a),
             significant(100 * std::min(of_a, of_b), 2));
}

Headline step_headline(const Comparison& comparison, const StepView& view, const std::optional<Pin>& pin,
                       const MeshResult* mesh) {
    if (!pin) {
        const QString share = share_sentence(mesh);
        return share.isEmpty() ? Headline{} : Headline{{{share, {}}}};
    }
    const Method method = view.method.value_or(Method::operator_by_operator);
    const auto cell =
        read_cell(comparison, method, static_cast<double>(pin->batch), static_cast<double>(pin->sequence));
    Headline headline;
    if (!cell) {
        for (const Error& error : cell.errors())
            headline.lines.push_back({error_words(error), {}});
        headline.lines.resize(std::min<std::size_t>(headline.lines.size(), 3));
        return headline;
    }
    for (const auto& [name, side] : {std::pair(letter(true), &cell->a), std::pair(letter(false), &cell->b)})
        if (side->missing)
            headline.lines.push_back({StepHeadline::tr("%1 not available: %2")
                                          .arg(name, missing_words(side->missing, comparison.workload)),
                                      {}});
    if (!headline.lines.empty() || !cell->ratio)
        return headline;
    const auto a = divisor_of(comparison.a, comparison.measuring);
    const auto b = divisor_of(comparison.b, comparison.measuring);
    if (!a || !b) {
        headline.lines.push_back(missing_divisor_line(comparison, *cell->ratio, a, b));
    } else {
        const MeasuredSides sides{*cell->ratio, *a, *b,
                                  step_spreads(comparison, method, cell->batch, cell->sequence)};
        headline.lines.push_back(winner_line(comparison, *cell, sides));
        if (HeadlineLine line = measure_line(comparison, sides); !line.text.isEmpty())
            headline.lines.push_back(std::move(line));
    }
    if (method == Method::operator_by_operator)
        if (HeadlineLine line = bound_line(comparison, *cell); !line.text.isEmpty())
            headline.lines.push_back(std::move(line));
    return headline;
}

} // namespace llmroofline::gui
