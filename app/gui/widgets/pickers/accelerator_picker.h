// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The large button of the top bar that shows and changes accelerator A or B: chip, name, a line of figures.
// 376 × 48, or 304 wide when compact, with the shorter figures.

#include "app/gui/widgets/pickers/picker_button.h"
#include "app/theme/theme.h"

namespace llmroofline::gui {

class AcceleratorPicker : public PickerButton {
    Q_OBJECT

public:
    explicit AcceleratorPicker(Side side, QWidget* parent = nullptr);

    void set_compact(bool compact);
    /// How many of it make up this side, shown before the name when more than one, and how they share the
    /// work: "tensor parallel" after the name, or `letters`, "TP 4", where that is too long.
    void set_group(int count, const QString& layout, const QString& letters);
    /// A further small word after the name, such as "edited".
    void set_note(const QString& note);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// "Duplicate and edit…"
    void edit_requested();
    /// "How many, and how they share the work…"
    void group_requested();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void fill_popup(SearchPopup* popup) const override;
    void entry_changed() override;

private:
    QString title() const;
    QString mark() const;
    QStringList notes() const;
    QString figures() const;

    Side side_;
    QString note_;
    QString layout_;
    QString letters_;
    int count_ = 1;
    bool compact_ = false;
};

} // namespace llmroofline::gui
