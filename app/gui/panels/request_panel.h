// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The request in the right column: what is asked, how it is scheduled, how long both sides take and what
// they give. Follows the document; where a side has no figures it says why.
#pragma once

#include <QScrollArea>
#include <optional>

#include "app/gui/theme/theme.h"
#include "core/comparison/comparison.h"
#include "core/io/error.h"
#include "core/roofline/request_time.h"

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

private:
    void show_document();
    void show_time(Side side, const std::optional<RequestEstimate>& estimate);
    QString remark(Side side, const std::optional<RequestEstimate>& estimate, const Errors& refusal) const;
    void fit_table();
    void retranslate();

    Document* m_document;
    SchedulingSection* m_scheduling;
    Section* m_time;
    TimeBars* m_bars;
    Section* m_figures;
    RequestModel* m_model;
    QTableView* m_view;
    IconButton* m_copy;
    TextLabel* m_remarks;
};

} // namespace llmroofline::gui
