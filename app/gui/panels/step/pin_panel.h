// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of pinned points below the meshes. A click makes a pin the active one, Delete removes it; name, length and
// batch are typed in place. How the active pin stands to the first of the others is said beside the heading.
#pragma once

#include "app/gui/widgets/base/section.h"
#include "core/comparison/comparison.h"

class QTableView;

namespace llmroofline::gui {

class Document;
class IconButton;
class PinModel;

class PinPanel : public Section {
    Q_OBJECT

public:
    explicit PinPanel(Document* document, QWidget* parent = nullptr);

    void add_pin(const Pin& pin);
    void remove_active_pin();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_document();
    void type_new_pin();
    void retranslate();

    Document* document_;
    PinModel* model_;
    QTableView* view_;
    IconButton* add_;
    IconButton* copy_;
};

} // namespace llmroofline::gui
