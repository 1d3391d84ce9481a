// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rounded square that says A or B, in the side's colour: 32 px in pickers, any size elsewhere.

#include "app/theme/theme.h"

#include <QWidget>

namespace llmroofline::gui {

/// Paints one into a rectangle, for widgets that draw themselves.
void paint_side_chip(QPainter* painter, const QRectF& rect, Side side, bool enabled = true);

class SideChip : public QWidget {
    Q_OBJECT

public:
    explicit SideChip(Side side, int size = 32, QWidget* parent = nullptr);
    void set_side(Side side);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow_theme();

    Side side_;
    int size_;
};

/// "A" or "B". The letters are the same in every language.
QString side_letter(Side side);

} // namespace llmroofline::gui
