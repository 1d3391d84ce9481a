// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The panels beside the meshes: the model on the left, on the right roofline, what flips the winner and operators, or
// the request, or the methods. GUI thread only.
#pragma once

class QStackedWidget;
class QWidget;

namespace llmroofline::gui {

class CatalogStore;
class Document;
class MethodPanel;
class ModelPanel;
class OperatorPanel;
class RequestPanel;
class RooflinePanel;
class TrafficPanel;

struct SidePanels {
    ModelPanel* model = nullptr;
    RooflinePanel* roofline = nullptr;
    OperatorPanel* operators = nullptr;
    RequestPanel* request = nullptr;
    MethodPanel* methods = nullptr;
    TrafficPanel* traffic = nullptr;
    QStackedWidget* details = nullptr; // a page a kind of view
    QWidget* step_page = nullptr;
    QWidget* candidates_page = nullptr;
    QWidget* pairing_page = nullptr;

    bool are_built() const { return model != nullptr; }
    void set_compact(bool compact) const;
    // Shows the panels that belong to the document's view.
    void show_details(const Document& document) const;
};

// Into two columns that have layouts.
SidePanels build_side_panels(Document* document, CatalogStore* catalogs, QWidget* left, QWidget* right);

} // namespace llmroofline::gui
