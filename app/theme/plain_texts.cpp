// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/plain_texts.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QToolTip>

namespace llmroofline::gui {

namespace {

QString tip_of_cell(const QAbstractItemView& view, const QPoint& at) {
    if (const auto* header = qobject_cast<const QHeaderView*>(&view)) {
        const int section = header->logicalIndexAt(at);
        return section < 0 || !header->model()
                   ? QString()
                   : header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
    }
    const QModelIndex cell = view.indexAt(at);
    return cell.isValid() ? cell.data(Qt::ToolTipRole).toString() : QString();
}

// What Qt would show for the event.
QString tip_at(QWidget* widget, const QPoint& at) {
    if (const auto* view = qobject_cast<QAbstractItemView*>(widget->parentWidget());
        view && view->viewport() == widget) {
        const QString tip = tip_of_cell(*view, at);
        return tip.isEmpty() ? view->toolTip() : tip;
    }
    if (const auto* tabs = qobject_cast<QTabBar*>(widget); tabs && tabs->tabAt(at) >= 0)
        if (const QString tip = tabs->tabToolTip(tabs->tabAt(at)); !tip.isEmpty())
            return tip;
    if (const auto* menu = qobject_cast<QMenu*>(widget); menu && menu->toolTipsVisible())
        if (const QAction* action = menu->actionAt(at))
            return action->toolTip();
    return widget->toolTip();
}

} // namespace

QString plain_tool_tip(const QString& text) {
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

void show_tool_tip(const QPoint& global, const QString& text, QWidget* widget) {
    QToolTip::showText(global, plain_tool_tip(text), widget);
}

PlainTexts::PlainTexts(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool PlainTexts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip && event->type() != QEvent::Polish)
        return false;
    auto* const widget = qobject_cast<QWidget*>(watched);
    if (!widget)
        return false;
    if (event->type() == QEvent::Polish) {
        // The label of a tool tip has its text by now, made plain above.
        auto* const label = qobject_cast<QLabel*>(widget);
        if (label && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel"))
            label->setTextFormat(Qt::PlainText);
        return false;
    }
    const auto* const help = static_cast<QHelpEvent*>(event);
    const QString text = tip_at(widget, help->pos());
    if (!Qt::mightBeRichText(text))
        return false;
    show_tool_tip(help->globalPos(), text, widget);
    return true;
}

} // namespace llmroofline::gui
