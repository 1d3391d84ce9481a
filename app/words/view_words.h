// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is said of each kind of mesh: its name, its settings, its headings and axes, the title of its figure. Pure
// functions, any thread; they need the application's translators.
#pragma once

#include <QString>
#include <QStringList>

#include "core/comparison/comparison.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

// Of a kind, by its place in view_kinds(): its tab, and the tab's tooltip.
QString view_name(std::size_t kind);
QString view_explained(std::size_t kind);
// The question that the kind answers, above its meshes.
QString view_title(const View& view);
// A setting of a kind and one of its choices, by their names in files. Switches have no words for their choices.
QString setting_label(std::string_view key);
QString choice_words(std::string_view key, std::string_view choice);

// The heading of one mesh and what stands beside it; a figure's names the method in full.
QString mesh_heading(const MeshResult& mesh, bool is_figure);
QString mesh_explained(const MeshResult& mesh);
// context length (tokens)
QString axis_title(Quantity quantity, Phase phase);

// 1.25× apart: a line of a mesh of methods.
QString apart_text(double ratio);
// 'All methods agree' where they do, in every cell; else nothing.
QString agreement_sentence(const MeshResult& mesh);

// The first lines of a figure: what is compared, and under which assumptions.
QStringList mesh_header(const Comparison& comparison);

// What is said of the whole mesh in the status line, besides how it came about: which share of the map is decided, in
// which the methods agree; empty where there is nothing to say.
QString share_words(const MeshResult& mesh);

} // namespace llmroofline::gui
