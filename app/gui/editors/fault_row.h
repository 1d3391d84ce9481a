// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One fault or suspicion of a text: its place, and below it what is wrong. A button, where its place can be
// gone to.
#pragma once

#include <QAbstractButton>

#include "app/gui/editors/text_mark.h"

namespace llmroofline::gui {

class TextLabel;

class FaultRow : public QAbstractButton {
    Q_OBJECT

public:
    FaultRow(const TextMark& mark, bool can_go_there, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool can_go_there_;
};

} // namespace llmroofline::gui
