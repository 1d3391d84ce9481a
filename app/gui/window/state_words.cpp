// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/state_words.h"

#include <QCoreApplication>

#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

class StateWords {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

} // namespace

QString state_words(const Comparison& comparison, const ShownMeshes& meshes) {
    const MeshResult& mesh = *meshes.meshes.back();
    const QString how = StateWords::tr("%1 × %2 cells · %3 ms")
                            .arg(mesh.grid().width())
                            .arg(mesh.grid().height())
                            .arg(significant(meshes.milliseconds, 2));
    if (mesh.pairing.is_shown())
        return StateWords::tr("%1 pairs · %2 ms")
            .arg(mesh.pairing.pairs.size())
            .arg(significant(meshes.milliseconds, 2));
    if (mesh.candidates.is_shown())
        return mesh.candidates.own_batch ? StateWords::tr("own best batch · %1").arg(how) : how;
    if (mesh.has_intervals())
        return StateWords::tr("winner decided in %1 % of the map · %2").arg(decided_percent(mesh)).arg(how);
    if (mesh.agreement.is_shown())
        return (mesh.something_fits ? StateWords::tr("same winner in %1 % of the cells that fit · %2")
                                    : StateWords::tr("same winner in %1 % of the map · %2"))
            .arg(agreeing_percent(mesh))
            .arg(how);
    return StateWords::tr("%1 formulas · %2")
        .arg(comparison.formulas == Formulas::exact ? StateWords::tr("exact") : StateWords::tr("published"),
             how);
}

} // namespace llmroofline::gui
