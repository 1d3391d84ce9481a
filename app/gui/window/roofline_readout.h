// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is said of an intensity that is pointed at on the roofline: what A and B attain there and what binds them, and where
// on the meshes that intensity is: at the active pin's length, the batch that has it. GUI thread only.
#pragma once

#include <QObject>
#include <optional>

#include "core/comparison/mesh_point.h"

namespace llmroofline::gui {

class Document;
class MeshPanel;
class PointReadout;
class RooflinePlot;
class StatusStrip;

class RooflineReadout : public QObject {
    Q_OBJECT

public:
    // `rest` says what the strip says otherwise.
    RooflineReadout(Document* document, MeshPanel* meshes, StatusStrip* status, RooflinePlot* plot,
                    PointReadout* rest, QObject* parent);

    QString words(double intensity) const;
    // Empty where no batch of the mesh has this intensity on A, or requests are shown.
    std::optional<MeshPoint> place(double intensity) const;

private:
    void show(double intensity);

    Document* document_;
    MeshPanel* meshes_;
    StatusStrip* status_;
    RooflinePlot* plot_;
};

} // namespace llmroofline::gui
