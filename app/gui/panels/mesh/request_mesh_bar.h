// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a mesh of requests shows: the quantities along its axes and what is compared. The axes always differ:
// taking the other's quantity exchanges them.
#pragma once

#include <QWidget>

#include "app/plots/mesh/mesh_scene.h"

class QComboBox;

namespace llmroofline::gui {

class TextLabel;

class RequestMeshBar : public QWidget {
    Q_OBJECT

public:
    explicit RequestMeshBar(QWidget* parent = nullptr);

    const RequestView& view() const { return view_; }
    // Emits nothing.
    void set_view(const RequestView& view);

signals:
    void view_changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QComboBox* make_choice(const char* name, TextLabel*& label);
    void take();
    void retranslate();

    RequestView view_;
    QComboBox* x_;
    QComboBox* y_;
    QComboBox* metric_;
    TextLabel* labels_[3];
};

} // namespace llmroofline::gui
