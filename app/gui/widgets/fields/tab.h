// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One place of a TabLine: a radio button painted as words, with a line under the one that is shown.

#include <QRadioButton>

namespace llmroofline::gui {

class Tab : public QRadioButton {
    Q_OBJECT

public:
    explicit Tab(QWidget* parent = nullptr);

    /// As wide as its words in bold, so that choosing moves nothing.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
};

} // namespace llmroofline::gui
