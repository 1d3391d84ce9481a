// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one table of kinds of meshes, in the order of View's alternatives (core/comparison/view.h): window, exports and
// the command line are fed by it alike. Stateless; safe from any thread.
#pragma once

#include "core/mesh/views/mesh_view.h"

namespace llmroofline {

const MeshView& mesh_view(const View& view);

// The same for the comparison's own view:
std::vector<View> view_parts(const Comparison& comparison);
// Returns axes with `cells` each way, or as many as are worth their time; one where an axis has one value.
DisplayAxes view_axes(const Comparison& comparison, int cells);
MeshResult compute_mesh(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                        const std::stop_token& stop = {});
// The view's figures and, in every row, the types that each side runs in, as to_string(TypesInUse) says them.
Result<MeshTable> mesh_table(const Comparison& comparison, const std::stop_token& stop = {});

} // namespace llmroofline
