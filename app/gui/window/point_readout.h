// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tells what the window says of the place under the pointer, or of the one at rest: the status line, a text beside the
// pointer, and whether the figures there are bounds, calibrated, or beyond what was measured. GUI thread only.
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <optional>

#include "core/comparison/mesh_point.h"

namespace llmroofline::gui {

class Document;
class MeshPanel;
class StatusStrip;

class PointReadout : public QObject {
    Q_OBJECT

public:
    // The parts must outlive it.
    PointReadout(Document* document, MeshPanel* meshes, StatusStrip* status, QObject* parent = nullptr);

    // Sets who says what was measured at a place.
    void set_measured_words(std::function<QStringList(const MeshPoint&)> words) {
        measured_words_ = std::move(words);
    }
    // Under the pointer, on one of the meshes side by side; empty: back to the place at rest.
    void set_point(const std::optional<MeshPoint>& point, int panel = 0);
    void show();

signals:
    // Where crosshairs of steps stand; empty where there is no such place.
    void step_shown(const std::optional<llmroofline::Pin>& point);

private:
    std::optional<MeshPoint> at_rest() const;
    void show_claim(const MeshPoint& point);

    Document* document_;
    MeshPanel* meshes_;
    StatusStrip* status_;
    std::function<QStringList(const MeshPoint&)> measured_words_;
    std::optional<MeshPoint> point_; // under the pointer
    int panel_ = 0;                  // the mesh it is over, or was over last
};

} // namespace llmroofline::gui
