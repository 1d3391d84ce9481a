// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables below the meshes, one a view: pinned points of steps, where a traffic's number comes from, the ranking of
// candidates, the cheapest pair. GUI thread only.
#pragma once

#include <memory>

class QBoxLayout;

namespace llmroofline {
struct TrafficLayer;
}

namespace llmroofline::gui {

class Document;
struct ShownMeshes;
class PairPanel;
class PinPanel;
class RankingPanel;
class TrafficKindPanel;

struct BottomTables {
    PinPanel* pins = nullptr;
    TrafficKindPanel* traffic = nullptr;
    RankingPanel* ranking = nullptr;
    PairPanel* pair = nullptr;

    // Shows the one that belongs to the document's view.
    void show(const Document& document) const;
    // Those of the view are told by the ranking of candidates and the cheapest pair.
    void show_meshes(const ShownMeshes& meshes) const;
    void show_layer(const std::shared_ptr<const TrafficLayer>& layer) const;
};

BottomTables build_bottom_tables(Document* document, QBoxLayout* column);

} // namespace llmroofline::gui
