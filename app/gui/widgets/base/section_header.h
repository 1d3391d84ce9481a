// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The heading of a Section. When it can fold it is a button with a chevron, checked while unfolded, that
// takes Space, Enter, Left and Right; when it cannot, it is just the words and takes no focus.

#include <QAbstractButton>

namespace llmroofline::gui {

class SectionHeader : public QAbstractButton {
    Q_OBJECT

public:
    explicit SectionHeader(const QString& title, QWidget* parent = nullptr);

    void set_title(const QString& title);
    void set_foldable(bool foldable);
    bool foldable() const { return foldable_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool hitButton(const QPoint& position) const override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    bool foldable_ = false;
};

} // namespace llmroofline::gui
