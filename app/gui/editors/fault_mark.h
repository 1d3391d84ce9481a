// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The small warning sign before words that speak of a fault, in red, or of a suspicion, in amber.
#pragma once

#include <QWidget>

namespace llmroofline::gui {

class FaultMark : public QWidget {
    Q_OBJECT

public:
    explicit FaultMark(QWidget* parent = nullptr);

    void set_suspicion(bool is_suspicion);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow_theme();

    bool is_suspicion_ = false;
};

} // namespace llmroofline::gui
