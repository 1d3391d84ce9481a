// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line numbers beside a YamlView, with a dot where a line has a fault. A click puts the caret into that
// line. For YamlView alone.
#pragma once

#include <QWidget>

namespace llmroofline::gui {

class YamlView;

class YamlGutter : public QWidget {
    Q_OBJECT

public:
    explicit YamlGutter(YamlView* view);

    int wanted_width() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    YamlView* view_;
};

} // namespace llmroofline::gui
