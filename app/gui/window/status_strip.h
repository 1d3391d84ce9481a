// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line at the bottom: the readout as text, and what is shown. Assistive technology reads it.
#pragma once

#include <QFrame>

namespace llmroofline::gui {

class TextLabel;

class StatusStrip : public QFrame {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);

    void set_readout(const QString& text);
    void set_state(const QString& text);
    QString readout() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* readout_;
    TextLabel* state_;
};

} // namespace llmroofline::gui
