// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The model's picker: one line with the model's name, looking like a combo box, that opens a searchable list.
// A combo box itself gets lost among eighty models.

#include "app/gui/widgets/pickers/picker_button.h"

namespace llmroofline::gui {

class ModelPicker : public PickerButton {
    Q_OBJECT

public:
    explicit ModelPicker(QWidget* parent = nullptr);

    /// The model's figures were changed by hand: "edited" after the name.
    void set_edited(bool edited);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void fill_popup(SearchPopup* popup) const override;
    void entry_changed() override;

private:
    QString note() const;

    bool edited_ = false;
};

} // namespace llmroofline::gui
