// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes Tab go as a panel is read: by its layouts, whatever order its widgets were made in. GUI thread only.
#pragma once

#include <QList>

class QWidget;

namespace llmroofline::gui {

// Those under `root` that take the focus by Tab, as read.
QList<QWidget*> tab_stops_as_read(QWidget* root);
void order_tabs_as_read(QWidget* root);

} // namespace llmroofline::gui
