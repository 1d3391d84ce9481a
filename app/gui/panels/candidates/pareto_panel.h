// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What A, B and the others offer at the comparison's input and output, batch by batch, beside the mesh of service levels.
// A click on a dot takes its batch as the request's.
#pragma once

#include "app/gui/widgets/base/section.h"

namespace llmroofline::gui {

class Document;
class ParetoPlot;
class WhenSeen;

class ParetoPanel : public Section {
    Q_OBJECT

public:
    explicit ParetoPanel(Document* document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void retranslate();

    Document* document_;
    ParetoPlot* plot_;
    WhenSeen* when_seen_;
};

} // namespace llmroofline::gui
