// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A place on the meshes of a view in words: what each side does there, who is ahead and by how much. Pure functions, any
// thread; they need the application's translators.
#pragma once

#include <QString>
#include <QStringList>
#include <cstddef>
#include <optional>

#include "core/comparison/mesh_point.h"
#include "core/mesh/views/disagreement_mesh.h"

namespace llmroofline::gui {

// Operator, exact; Global, published; …
QString method_words(const ComparedMethod& method);

// By the comparison's view, and of several meshes side by side the one at `panel` (view_parts), which is named; the others
// are read besides. Without a panel it is the last one, which knows more. Refused: why.
QStringList view_readout(const Comparison& comparison, const MeshPoint& point,
                         std::optional<std::size_t> panel = {});

} // namespace llmroofline::gui
