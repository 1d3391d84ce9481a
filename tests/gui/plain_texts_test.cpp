// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/plain_texts.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QToolTip>

namespace llmroofline::gui {
namespace {

const QString evil = QStringLiteral("<img src='/dev/zero'><b>x</b>\n&amp; y");

// As a person reads it.
QString read_tip() {
    QTextDocument document;
    if (!Qt::mightBeRichText(QToolTip::text()))
        return QToolTip::text();
    document.setHtml(QToolTip::text());
    return document.toPlainText();
}

void ask_tip(QWidget* widget, const QPoint& at) {
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
}

TEST(PlainTexts, TipsOfWidgetsAndCellsAndHeadersAndTabsAreReadLetterByLetter) {
    const PlainTexts plain;
    QWidget widget;
    widget.setToolTip(evil);
    widget.resize(100, 100);
    widget.show();
    ask_tip(&widget, {5, 5});
    EXPECT_EQ(read_tip(), evil);

    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), evil, Qt::ToolTipRole);
    model.setHeaderData(0, Qt::Horizontal, evil, Qt::ToolTipRole);
    QTableView table;
    table.setModel(&model);
    table.resize(300, 200);
    table.show();
    ask_tip(table.viewport(), table.visualRect(model.index(0, 0)).center());
    EXPECT_EQ(read_tip(), evil);
    ask_tip(table.horizontalHeader()->viewport(), {5, 5});
    EXPECT_EQ(read_tip(), evil);

    QTabBar tabs;
    tabs.addTab(QStringLiteral("one"));
    tabs.setTabToolTip(0, evil);
    tabs.show();
    ask_tip(&tabs, tabs.tabRect(0).center());
    EXPECT_EQ(read_tip(), evil);

    QMenu menu;
    menu.setToolTipsVisible(true);
    QAction* const action = menu.addAction(QStringLiteral("recent"));
    action->setToolTip(evil);
    menu.popup({10, 10});
    ask_tip(&menu, menu.actionGeometry(action).center());
    EXPECT_EQ(read_tip(), evil);
    QToolTip::hideText();
}

TEST(PlainTexts, ATipWithoutTagsStaysAsItIs) {
    EXPECT_EQ(plain_tool_tip(QStringLiteral("a < b & c\nd")), QStringLiteral("a < b & c\nd"));
}

TEST(PlainTexts, LabelsThatQtMakesItselfArePlain) {
    const PlainTexts plain;
    QMessageBox box;
    box.setText(evil);
    box.setInformativeText(evil);
    box.show();
    int with_it = 0;
    for (const QLabel* label : box.findChildren<QLabel*>()) {
        if (label->text() != evil)
            continue;
        ++with_it;
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    }
    EXPECT_EQ(with_it, 2);
}

} // namespace
} // namespace llmroofline::gui
