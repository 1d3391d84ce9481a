// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/view_readout.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/words/candidate_words.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/level_words.h"
#include "app/words/readout_words.h"
#include "app/words/request_words.h"
#include "app/words/view_words.h"
#include "core/mesh/cell.h"
#include "core/mesh/views/view_table.h"
#include "core/service/service_level.h"

namespace llmroofline::gui {

namespace {

class ViewReadout {
    Q_DECLARE_TR_FUNCTIONS(ViewReadout)
};

QStringList disagreement_words(const DisagreementReading& reading) {
    QStringList parts = {ViewReadout::tr("context %1").arg(whole(reading.sequence)),
                         ViewReadout::tr("batch %1").arg(whole(reading.batch))};
    switch (reading.agreement) {
    case Agreement::a:
        parts << ViewReadout::tr("all say A, at most %1× apart").arg(significant(reading.apart));
        break;
    case Agreement::b:
        parts << ViewReadout::tr("all say B, at most %1× apart").arg(significant(reading.apart));
        break;
    case Agreement::differ:
        parts << ViewReadout::tr("the winner differs, %1× apart").arg(significant(reading.apart));
        break;
    case Agreement::undefined:
        break;
    }
    for (const MethodReading& one : reading.methods) {
        // Why a method says nothing stands at its tick box.
        if (one.ticked && one.ratio)
            parts << ViewReadout::tr("%1: %2").arg(method_words(one.method), ratio_words(*one.ratio));
    }
    if (!reading.cause.empty())
        parts << ViewReadout::tr("most by %1: with the published one %2")
                     .arg(QString::fromStdString(reading.cause), ratio_words(reading.ratio_with_cause));
    return parts;
}

struct ReadoutOf {
    const Comparison& comparison;
    const MeshPoint& point;
    std::optional<std::size_t> panel;

    // One of both methods is named, and what the other one says is said, too.
    QStringList operator()(const StepView& view) const {
        if (view.method)
            return by(*view.method);
        const std::vector<View> parts = view_parts(comparison);
        const auto& pointed_at =
            std::get<StepView>(parts[std::min(panel.value_or(parts.size()), parts.size() - 1)]);
        const Method method = pointed_at.method.value_or(Method::operator_by_operator);
        const Method other = method == Method::global ? Method::operator_by_operator : Method::global;
        QStringList words = {method == Method::global ? ViewReadout::tr("Global method")
                                                      : ViewReadout::tr("Operator method")};
        words += by(method);
        const auto cell = read_cell(comparison, other, point.batch, point.sequence);
        if (cell && cell->ratio)
            words << (other == Method::global ? ViewReadout::tr("by the global method %1")
                                              : ViewReadout::tr("by the operator method %1"))
                         .arg(ratio_words(*cell->ratio));
        return words;
    }
    QStringList by(Method method) const {
        const auto cell = read_cell(comparison, method, point.batch, point.sequence);
        if (cell)
            return readout_parts(comparison, *cell, method);
        QStringList words;
        for (const Error& error : cell.errors())
            words << error_words(error);
        return words;
    }
    QStringList operator()(const RequestView& view) const {
        Comparison pointed_at = comparison;
        pointed_at.request = request_at(comparison, point);
        return request_readout_parts(pointed_at, view.metric);
    }
    QStringList operator()(const TrafficView&) const {
        Comparison pointed_at = in_closed_loop(comparison);
        pointed_at.request = request_at(pointed_at, point);
        return request_readout_parts(pointed_at, RequestMetric::throughput);
    }
    QStringList operator()(const ServiceLevelView&) const { return level_readout(comparison, point); }
    // The matrix says it all.
    QStringList operator()(const PairingView&) const { return {}; }
    QStringList operator()(const CandidatesView&) const { return candidate_readout(comparison, point); }
    QStringList operator()(const DisagreementView&) const {
        return disagreement_words(read_disagreement(comparison, point.batch, point.sequence));
    }
};

} // namespace

QString method_words(const ComparedMethod& method) {
    if (method.calibrated)
        return setting_label("calibrated");
    if (method.formulas == Formulas::exact)
        return method.method == Method::global ? setting_label("global_exact")
                                               : ViewReadout::tr("Operator, exact");
    return setting_label(method.method == Method::global ? "global_published" : "operator_published");
}

QStringList view_readout(const Comparison& comparison, const MeshPoint& point,
                         std::optional<std::size_t> panel) {
    return std::visit(ReadoutOf{comparison, point, panel}, comparison.view);
}

} // namespace llmroofline::gui
