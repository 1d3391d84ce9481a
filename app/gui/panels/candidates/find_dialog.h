// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds candidates in the whole catalog: every accelerator at the comparison's request, filtered, sorted, with the reason for
// each that is out. A double click, Enter or the button adds one as a candidate. Not modal.
#pragma once

#include <QDialog>

#include "app/gui/session/find_worker.h"

class QLineEdit;
class QPushButton;
class QTableView;

namespace llmroofline::gui {

class CatalogStore;
class Document;
class FindModel;
class TextLabel;

class FindDialog : public QDialog {
    Q_OBJECT

public:
    FindDialog(Document* document, CatalogStore* catalogs, QWidget* parent = nullptr);

signals:
    // The table is of the document as it is.
    void shown();

private:
    void request();
    void show_answer(const FindAnswer& answer);
    void add(int row);

    Document* document_;
    CatalogStore* catalogs_;
    FindWorker* worker_;
    FindModel* model_;
    QLineEdit* filter_;
    TextLabel* note_;
    QTableView* view_;
    QPushButton* add_;
    std::uint64_t requested_ = 0;
};

} // namespace llmroofline::gui
