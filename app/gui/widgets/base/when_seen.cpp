// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/when_seen.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace llmroofline::gui {

WhenSeen::WhenSeen(QWidget* widget, std::function<void()> show)
    : QObject(widget), widget_(widget), show_(std::move(show)) {
    widget->installEventFilter(this);
}

void WhenSeen::refresh() {
    is_stale_ = !widget_->isVisible();
    if (!is_stale_)
        show_();
}

bool WhenSeen::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && std::exchange(is_stale_, false))
        show_();
    return QObject::eventFilter(watched, event);
}

} // namespace llmroofline::gui
