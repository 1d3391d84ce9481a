// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table below the mesh of a traffic: where its number comes from.
#pragma once

#include <memory>

#include "app/gui/widgets/base/section.h"
#include "core/mesh/traffic_layer.h"

class QTableView;

namespace llmroofline::gui {

class IconButton;
class TrafficKindModel;

class TrafficKindPanel : public Section {
    Q_OBJECT

public:
    explicit TrafficKindPanel(QWidget* parent = nullptr);

    void show_layer(std::shared_ptr<const TrafficLayer> layer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    TrafficKindModel* model_;
    QTableView* view_;
    IconButton* copy_;
    std::shared_ptr<const TrafficLayer> layer_;
};

} // namespace llmroofline::gui
