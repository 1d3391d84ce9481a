// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The cheapest pair below the matrix of pairs: how many of one feed the other, the bill's two shares, and the transfer.
#pragma once

#include "app/gui/session/mesh_worker.h"
#include "app/gui/widgets/base/section.h"

namespace llmroofline::gui {

class FigureRows;

class PairPanel : public Section {
    Q_OBJECT

public:
    explicit PairPanel(QWidget* parent = nullptr);

    // Meshes of another view have no pairs, and change nothing.
    void show_meshes(const ShownMeshes& meshes);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    FigureRows* figures_;
    std::shared_ptr<const MeshResult> shown_;
};

} // namespace llmroofline::gui
