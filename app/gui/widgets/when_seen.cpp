// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/when_seen.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace llmroofline::gui {

WhenSeen::WhenSeen(QWidget* widget, std::function<void()> show)
    : QObject(widget), m_widget(widget), m_show(std::move(show)) {
    widget->installEventFilter(this);
}

void WhenSeen::refresh() {
    m_is_stale = !m_widget->isVisible();
    if (!m_is_stale)
        m_show();
}

bool WhenSeen::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && std::exchange(m_is_stale, false))
        m_show();
    return QObject::eventFilter(watched, event);
}

} // namespace llmroofline::gui
