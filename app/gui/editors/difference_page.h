// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The difference between a draft and what it was made from, as a table, with a sentence in its place where
// there is none.
#pragma once

#include <QFrame>

class QTableView;

namespace llmroofline::gui {

class AcceleratorDraft;
class DifferenceModel;
class TextLabel;

class DifferencePage : public QFrame {
    Q_OBJECT

public:
    explicit DifferencePage(QWidget* parent = nullptr);

    void show_draft(const AcceleratorDraft& draft);
    void retranslate(const AcceleratorDraft& draft);

private:
    DifferenceModel* model_;
    QTableView* table_;
    TextLabel* summary_;
};

} // namespace llmroofline::gui
