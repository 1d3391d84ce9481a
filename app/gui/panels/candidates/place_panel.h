// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The candidates at the comparison's request, or at the active pin, beside their map; beside service levels each at its own
// best batch.
#pragma once

#include "app/gui/widgets/base/section.h"

class QTableView;

namespace llmroofline::gui {

class CatalogStore;
class Document;
class IconButton;
class PlaceModel;
class WhenSeen;

class PlacePanel : public Section {
    Q_OBJECT

public:
    // `name` is its table's.
    PlacePanel(Document* document, const QString& name, QWidget* parent = nullptr);
    // With a tool that finds further candidates in the catalog.
    void offer_more(CatalogStore* catalogs);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void retranslate();

    Document* document_;
    PlaceModel* model_;
    QTableView* view_;
    IconButton* copy_;
    IconButton* find_ = nullptr;
    WhenSeen* when_seen_;
};

} // namespace llmroofline::gui
