// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A row at the foot of a picker's popup, such as "Load from file…": icon and words, the whole row is the
// button.

#include "app/gui/widgets/pickers/picker_entry.h"

#include <QAbstractButton>

namespace llmroofline::gui {

class PopupActionRow : public QAbstractButton {
    Q_OBJECT

public:
    PopupActionRow(const PickerAction& action, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString icon_;
};

} // namespace llmroofline::gui
