// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Spares the work of showing what nobody sees: in a folded section, on the page behind. GUI thread only.

#include <QObject>
#include <functional>

class QWidget;

namespace llmroofline::gui {

class WhenSeen : public QObject {
public:
    /// Belongs to the widget.
    WhenSeen(QWidget* widget, std::function<void()> show);

    /// Shows at once if the widget is visible, else when it becomes so.
    void refresh();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* widget_;
    std::function<void()> show_;
    bool is_stale_ = false;
};

} // namespace llmroofline::gui
