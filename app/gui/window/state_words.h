// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the meshes on the screen came about, and how much of them tells a winner. GUI thread only.
#pragma once

#include <QString>

#include "app/gui/session/mesh_worker.h"

namespace llmroofline::gui {

QString state_words(const Comparison& comparison, const ShownMeshes& meshes);

} // namespace llmroofline::gui
