// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operator table at the active pin, below the roofline chart.
#pragma once

#include "app/gui/widgets/base/section.h"

class QTableView;

namespace llmroofline::gui {

class Document;
class IconButton;
class OperatorModel;
class TextLabel;

class OperatorPanel : public Section {
    Q_OBJECT

public:
    explicit OperatorPanel(Document* document, QWidget* parent = nullptr);
    // Without the FLOP/B column, for narrow windows.
    void set_compact(bool compact);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void retranslate();

    Document* document_;
    OperatorModel* model_;
    void show_total();

    QTableView* view_;
    QTableView* total_; // what closes the table, which does not scroll away
    TextLabel* sentence_;
    IconButton* copy_;
};

} // namespace llmroofline::gui
