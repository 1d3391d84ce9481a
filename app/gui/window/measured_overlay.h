// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measured rows laid over what is shown: on the meshes where the comparison has figures, and on the roofline. None
// unless wanted. GUI thread only.
#pragma once

#include <QObject>
#include <QStringList>
#include <vector>

#include "app/gui/session/measured_rows.h"
#include "core/comparison/mesh_point.h"
#include "core/fit/measured_points.h"

namespace llmroofline::gui {

class CatalogStore;
class CalibrationSection;
class Document;
class MeshPanel;
class RooflinePlot;

class MeasuredOverlay : public QObject {
    Q_OBJECT

public:
    MeasuredOverlay(Document* document, CatalogStore* catalogs, MeshPanel* meshes, QObject* parent = nullptr);

    // The switch and the count beside it, and the chart; they come later than the meshes.
    void attach(CalibrationSection* section, RooflinePlot* roofline);

    bool is_shown() const { return shown_; }
    void set_shown(bool shown);
    // The rows that are to be shown, wherever they have a place; none if none are.
    const std::vector<Measurement>& rows();
    const std::vector<MeasuredPoint>& points() const { return points_; }
    // Says what was measured at this place, what is predicted, and where it comes from.
    QStringList words_at(const MeshPoint& place) const;

private:
    void refresh();
    QString row_words(const Measurement& row) const;
    QString achieved_words(const AchievedPoint& point) const;
    QString left_out_words(const std::vector<Measurement>& measured) const;

    Document* document_;
    MeshPanel* meshes_;
    CalibrationSection* section_ = nullptr;
    RooflinePlot* roofline_ = nullptr;
    MeasuredRows measured_rows_;
    bool shown_ = false;
    std::vector<MeasuredPoint> points_;   // what the mesh shows of them
    std::vector<AchievedPoint> achieved_; // … and the roofline
};

} // namespace llmroofline::gui
