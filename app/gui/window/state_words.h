// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the meshes on the screen came about, for the end of the status line: cells and time, and of some kinds how much of
// the map tells a winner. Pure function; it needs the application's translators.
#pragma once

#include <QString>

#include "app/gui/session/mesh_worker.h"

namespace llmroofline::gui {

QString state_words(const Comparison& comparison, const ShownMeshes& meshes);

} // namespace llmroofline::gui
