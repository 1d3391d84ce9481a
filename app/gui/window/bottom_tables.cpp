// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/bottom_tables.h"

#include <QBoxLayout>

#include "app/gui/panels/candidates/pair_panel.h"
#include "app/gui/panels/candidates/ranking_panel.h"
#include "app/gui/panels/step/pin_panel.h"
#include "app/gui/panels/traffic/traffic_kind_panel.h"
#include "app/gui/session/document.h"

namespace llmroofline::gui {

BottomTables build_bottom_tables(Document* document, QBoxLayout* column) {
    BottomTables tables;
    tables.pins = new PinPanel(document);
    tables.traffic = new TrafficKindPanel;
    column->addWidget(tables.pins);
    column->addWidget(tables.traffic);
    tables.ranking = new RankingPanel(document);
    column->addWidget(tables.ranking);
    tables.pair = new PairPanel;
    column->addWidget(tables.pair);
    return tables;
}

void BottomTables::show(const Document& document) const {
    const Comparison& comparison = document.comparison();
    const bool of_candidates = std::holds_alternative<CandidatesView>(comparison.view);
    pins->setVisible(!is_of_requests(comparison.view) && !of_candidates);
    ranking->setVisible(of_candidates);
    pair->setVisible(std::holds_alternative<PairingView>(comparison.view));
    traffic->setVisible(std::holds_alternative<TrafficView>(comparison.view) &&
                        comparison.traffic.has_value());
}

void BottomTables::show_meshes(const ShownMeshes& meshes) const {
    ranking->show_meshes(meshes);
    pair->show_meshes(meshes);
}

void BottomTables::show_layer(const std::shared_ptr<const TrafficLayer>& layer) const {
    traffic->show_layer(layer);
}

} // namespace llmroofline::gui
