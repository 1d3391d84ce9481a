// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/base/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QWidget>

namespace llmroofline::gui {

namespace {

void visit(QWidget* widget, QList<QWidget*>& stops);

void visit(QLayout* layout, QList<QWidget*>& stops) {
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* const item = layout->itemAt(i);
        if (item->layout())
            visit(item->layout(), stops);
        else if (item->widget())
            visit(item->widget(), stops);
    }
}

// A widget stands before what is in it.
void visit(QWidget* widget, QList<QWidget*>& stops) {
    if (stops.contains(widget))
        return;
    if (widget->focusPolicy() & Qt::TabFocus)
        stops << widget;
    if (auto* splitter = qobject_cast<QSplitter*>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            visit(splitter->widget(i), stops);
    } else if (auto* stack = qobject_cast<QStackedWidget*>(widget)) {
        for (int i = 0; i < stack->count(); ++i)
            visit(stack->widget(i), stops);
    } else if (auto* scrolled = qobject_cast<QScrollArea*>(widget)) {
        if (scrolled->widget())
            visit(scrolled->widget(), stops);
    } else if (widget->layout()) {
        visit(widget->layout(), stops);
    }
}

} // namespace

QList<QWidget*> tab_stops_as_read(QWidget* root) {
    QList<QWidget*> stops;
    visit(root, stops);
    return stops;
}

void order_tabs_as_read(QWidget* root) {
    const QList<QWidget*> stops = tab_stops_as_read(root);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace llmroofline::gui
