// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Beside the mesh of methods: each method at the active pin and over the whole map, and the operator that makes them
// differ most.
#pragma once

#include "app/gui/widgets/base/section.h"

class QTableView;

namespace llmroofline::gui {

class Document;
class MethodModel;
class TextLabel;
class WhenSeen;

class MethodPanel : public Section {
    Q_OBJECT

public:
    explicit MethodPanel(Document* document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void retranslate();

    Document* document_;
    MethodModel* model_;
    QTableView* view_;
    TextLabel* cause_;
    WhenSeen* when_seen_;
};

} // namespace llmroofline::gui
