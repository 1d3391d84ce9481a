// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ground that panels stand on, in the theme's panel colour.
#pragma once

#include <QWidget>

namespace llmroofline::gui {

class PanelGround : public QWidget {
    Q_OBJECT

public:
    explicit PanelGround(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace llmroofline::gui
