// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/side_panels.h"

#include <QBoxLayout>
#include <QStackedWidget>

#include "app/gui/panels/candidates/level_section.h"
#include "app/gui/panels/candidates/pareto_panel.h"
#include "app/gui/panels/candidates/place_panel.h"
#include "app/gui/panels/methods/method_panel.h"
#include "app/gui/panels/request/request_panel.h"
#include "app/gui/panels/setup/model_panel.h"
#include "app/gui/panels/step/flip_panel.h"
#include "app/gui/panels/step/operator_panel.h"
#include "app/gui/panels/step/roofline_panel.h"
#include "app/gui/panels/traffic/traffic_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"

namespace llmroofline::gui {

namespace {

QVBoxLayout* column_in(QWidget* page) {
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    return column;
}

QWidget* build_level_page(Document* document, QWidget* parent) {
    auto* page = new QWidget(parent);
    QVBoxLayout* const column = column_in(page);
    auto* level = new LevelSection(document, QStringLiteral("level"), false, page);
    level->set_line(false);
    column->addWidget(level);
    column->addWidget(new ParetoPanel(document, page), 22);
    column->addWidget(new PlacePanel(document, QStringLiteral("at_the_level"), page), 12);
    return page;
}

// Without the roofline chart, which stands in one page at a time.
QWidget* build_candidates_page(Document* document, CatalogStore* catalogs, QWidget* parent) {
    auto* page = new QWidget(parent);
    QVBoxLayout* const column = column_in(page);
    auto* level = new LevelSection(document, QStringLiteral("candidates"), true, page);
    level->set_line(false);
    column->addWidget(level);
    auto* place = new PlacePanel(document, QStringLiteral("candidates_at"), page);
    place->offer_more(catalogs);
    column->addWidget(place, 18);
    return page;
}

QWidget* build_pairing_page(Document* document, QWidget* parent) {
    auto* page = new QWidget(parent);
    QVBoxLayout* const column = column_in(page);
    auto* level = new LevelSection(document, QStringLiteral("pairing"), false, page);
    level->set_line(false);
    column->addWidget(level);
    column->addStretch(10);
    return page;
}

} // namespace

// Each is built by itself and then put into its column: in a window that has its style sheet already, every
// widget added would go through the whole sheet.
SidePanels build_side_panels(Document* document, CatalogStore* catalogs, QWidget* left, QWidget* right) {
    SidePanels panels;
    panels.model = new ModelPanel(document, catalogs);
    panels.details = new QStackedWidget;
    auto* step = new QWidget(panels.details);
    QVBoxLayout* const step_column = column_in(step);
    panels.roofline = new RooflinePanel(document, catalogs, step);
    panels.operators = new OperatorPanel(document, step);
    auto* flips = new FlipPanel(document, step);
    step_column->addWidget(panels.roofline, 14);
    step_column->addWidget(flips, 20);
    step_column->addWidget(panels.operators, 14);
    panels.request = new RequestPanel(document, catalogs, panels.details);
    auto* methods = new QWidget(panels.details);
    auto* methods_column = new QVBoxLayout(methods);
    methods_column->setContentsMargins(0, 0, 0, 0);
    panels.methods = new MethodPanel(document, methods);
    methods_column->addWidget(panels.methods);
    // In the order of View's alternatives.
    panels.details->addWidget(step);
    panels.details->addWidget(panels.request);
    panels.details->addWidget(methods);
    panels.traffic = new TrafficPanel(document, panels.details);
    panels.details->addWidget(panels.traffic);
    panels.details->addWidget(build_level_page(document, panels.details));
    QWidget* const candidates = build_candidates_page(document, catalogs, panels.details);
    panels.details->addWidget(candidates);
    panels.step_page = step;
    panels.candidates_page = candidates;
    panels.pairing_page = build_pairing_page(document, panels.details);
    panels.details->addWidget(panels.pairing_page);

    left->layout()->addWidget(panels.model);
    right->layout()->addWidget(panels.details);
    // In a window on the screen a layout would do it later.
    panels.model->show();
    panels.details->show();
    return panels;
}

void SidePanels::set_compact(bool compact) const {
    model->set_compact(compact);
    operators->set_compact(compact);
}

void SidePanels::show_details(const Document& document) const {
    // One chart for all: of candidates it stands below what they are held to.
    const View& view = document.comparison().view;
    const bool of_candidates = kind_of(view).group == ViewGroup::candidates;
    QWidget* const page = std::holds_alternative<PairingView>(view) ? pairing_page
                          : of_candidates                           ? candidates_page
                                                                    : step_page;
    if (roofline->parentWidget() != page) {
        auto* const column = static_cast<QVBoxLayout*>(page->layout());
        column->insertWidget(of_candidates ? 1 : 0, roofline, 14);
        roofline->set_line(of_candidates);
        roofline->show();
    }
    details->setCurrentIndex(static_cast<int>(document.comparison().view.index()));
}

} // namespace llmroofline::gui
