// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The roofline chart: A, B and any further accelerators, with the pinned points on each roof.
#pragma once

#include "app/gui/widgets/base/section.h"
#include "core/comparison/comparison.h"

#include <optional>

class QMenu;

namespace llmroofline::gui {

class CatalogStore;
class Document;
class IconButton;
class RooflinePlot;
class SearchPopup;
class SegmentedControl;
class TextLabel;

class RooflinePanel : public Section {
    Q_OBJECT

public:
    RooflinePanel(Document* document, CatalogStore* catalogs, QWidget* parent = nullptr);

    RooflinePlot* plot() const { return plot_; }
    bool is_log() const;
    void set_log(bool log);
    // Where the crosshair of the meshes stands; empty: the active pin.
    void set_point(std::optional<Pin> point);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void show_points();
    void open_popup();
    void toggle_accelerator(const std::string& id);
    void retranslate();

    Document* document_;
    CatalogStore* catalogs_;
    SegmentedControl* scale_;
    IconButton* add_;
    SearchPopup* popup_ = nullptr; // once opened
    RooflinePlot* plot_;
    TextLabel* sentence_;
    std::optional<Pin> point_;
};

} // namespace llmroofline::gui
