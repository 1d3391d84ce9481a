// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The request in the right column: what is asked, how it is scheduled, how long both sides take and what
// they give. Follows the document; where a side has no figures it says why.
#pragma once

#include <QScrollArea>
#include <optional>

#include "app/theme/theme.h"
#include "core/comparison/comparison.h"
#include "core/io/error.h"
#include "core/request/request_time.h"

class QTableView;

namespace llmroofline::gui {

class CatalogStore;
class Document;
class IconButton;
class RequestModel;
class SchedulingSection;
class Section;
class TextLabel;
class TimeBars;

class RequestPanel : public QScrollArea {
    Q_OBJECT

public:
    RequestPanel(Document* document, CatalogStore* catalogs, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_document();
    void show_time(Side side, const std::optional<RequestEstimate>& estimate);
    QString remark(Side side, const std::optional<RequestEstimate>& estimate, const Errors& refusal) const;
    void fit_table();
    void fit_remarks();
    void retranslate();

    Document* document_;
    SchedulingSection* scheduling_;
    Section* time_;
    TimeBars* bars_;
    Section* figures_;
    RequestModel* model_;
    QTableView* view_;
    IconButton* copy_;
    TextLabel* remarks_;
};

} // namespace llmroofline::gui
