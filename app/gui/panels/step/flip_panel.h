// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What turns the winner at the active pin, between the roofline chart and the operators. A click on a row, or Enter,
// takes it as a what-if: one step of undo. The figures are computed on a worker; the table shows those of the last
// answer until the next one comes.
#pragma once

#include "app/gui/session/flip_worker.h"
#include "app/gui/widgets/base/section.h"

class QTableView;

namespace llmroofline::gui {

class Document;
class FlipModel;
class IconButton;
class TextLabel;
class WhenSeen;

class FlipPanel : public Section {
    Q_OBJECT

public:
    explicit FlipPanel(Document* document, QWidget* parent = nullptr);

signals:
    // The table has the figures of the document as it is.
    void shown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void request();
    void show_answer(const FlipAnswer& answer);
    QString sentence_of(const FlipAnswer& answer) const;
    void fit_table();
    void take(int row);
    void retranslate();

    Document* document_;
    FlipWorker* worker_;
    FlipModel* model_;
    QTableView* view_;
    TextLabel* sentence_;
    IconButton* copy_;
    WhenSeen* when_seen_;
    std::uint64_t requested_ = 0;
    Pin pin_; // that the table is of
};

} // namespace llmroofline::gui
