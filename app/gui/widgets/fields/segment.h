// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One choice of a SegmentedControl: a radio button painted as a filled piece of the bar when chosen.

#include <QRadioButton>

namespace llmroofline::gui {

class Segment : public QRadioButton {
    Q_OBJECT

public:
    explicit Segment(QWidget* parent = nullptr);

    void set_words(const QString& text, const QString& tool_tip);
    void set_reachable(bool reachable, const QString& reason);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// The whole surface counts, not just where a radio button's dot would be.
    bool hitButton(const QPoint& position) const override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void refresh_tool_tip();

    QString tool_tip_;
    QString reason_;
};

} // namespace llmroofline::gui
