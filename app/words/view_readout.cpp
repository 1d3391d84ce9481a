// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/view_readout.h"

#include <QCoreApplication>

#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/readout_words.h"
#include "app/words/request_words.h"
#include "app/words/view_words.h"
#include "core/mesh/cell.h"

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

    // By the operator method, or where it says nothing by the global one, or by the one that is shown alone.
    QStringList operator()(const StepView& view) const {
        Method method = view.method.value_or(Method::operator_by_operator);
        auto cell = read_cell(comparison, method, point.batch, point.sequence);
        if (!cell && !view.method) {
            method = Method::global;
            cell = read_cell(comparison, method, point.batch, point.sequence);
        }
        if (cell)
            return readout_parts(comparison, *cell, method);
        QStringList parts;
        for (const Error& error : cell.errors())
            parts << error_words(error);
        return parts;
    }
    QStringList operator()(const RequestView& view) const {
        Comparison pointed_at = comparison;
        pointed_at.request = request_at(comparison, point);
        return request_readout_parts(pointed_at, view.metric);
    }
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

QStringList view_readout(const Comparison& comparison, const MeshPoint& point) {
    return std::visit(ReadoutOf{comparison, point}, comparison.view);
}

} // namespace llmroofline::gui
