// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the view says, above its picture: up to three sentences, A and B in their colours where they name a side, and a
// button that copies them. A sentence that has no room is said in its short form, and if need be on two lines; none is
// cut.
#pragma once

#include <QWidget>
#include <vector>

#include "app/words/headline.h"

class QTextLayout;

namespace llmroofline::gui {

class IconButton;

class HeadlineBar : public QWidget {
    Q_OBJECT

public:
    explicit HeadlineBar(QWidget* parent = nullptr);
    ~HeadlineBar() override;

    void set_headline(const Headline& headline);
    // Short forms, where there are any.
    void set_compact(bool compact);
    // In full, a line each.
    QString text() const;
    void copy() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString shown(const HeadlineLine& line, bool is_first, int width) const;
    int lay_out(QTextLayout& layout, const HeadlineLine& line, bool is_first, int width) const;
    int room(int width) const;
    void retranslate();

    Headline headline_;
    bool compact_ = false;
    IconButton* copy_;
};

} // namespace llmroofline::gui
