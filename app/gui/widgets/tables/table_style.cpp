// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/tables/table_style.h"

#include "app/gui/widgets/tables/figure_delegate.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QHeaderView>
#include <QTableView>

namespace llmroofline::gui {

namespace {

void set_sizes(QTableView* view, RowHeight rows) {
    const int height = scaled(static_cast<int>(rows));
    view->verticalHeader()->setMinimumSectionSize(1);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(height);
    view->horizontalHeader()->setFixedHeight(scaled(24));
    view->horizontalHeader()->setFont(type_font(TypeRole::caption));
}

} // namespace

void apply_table_style(QTableView* view, RowHeight rows) {
    view->setItemDelegate(new FigureDelegate(view));
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setWordWrap(false);
    view->setMouseTracking(true);
    view->setAlternatingRowColors(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Tab leaves a table of figures; the arrow keys move in it.
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    view->horizontalHeader()->setMinimumSectionSize(scaled(24));
    set_sizes(view, rows);
    QObject::connect(ThemeManager::instance(), &ThemeManager::changed, view, [view, rows] {
        set_sizes(view, rows);
        view->viewport()->update();
    });
}

} // namespace llmroofline::gui
