// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The centre: both advantage meshes of a step, or the one of whole requests, with heading, notices and tools.
// Shows what the worker computed; hands on what the pointer is over and where the user clicks.
#pragma once

#include <QWidget>
#include <optional>

#include "app/gui/session/scene_worker.h"
#include "app/plots/mesh/mesh_plot.h"
#include "app/theme/theme.h"
#include "core/cost/groups_that_fit.h"

class QComboBox;
class QPushButton;
class QToolButton;

namespace llmroofline::gui {

class Document;
class IconButton;
class NoticeBar;
class RequestMeshBar;
class SegmentedControl;
class TextLabel;

class MeshPanel : public QWidget {
    Q_OBJECT

public:
    explicit MeshPanel(Document* document, QWidget* parent = nullptr);

    // The one that shows: of a step, or of requests.
    MeshPlot* plot() const { return shows_requests() ? request_plot_ : plot_; }
    void show_scenes(const ScenePair& scenes);
    // The point that crosshair and readout stand on: under the pointer, else the active pin.
    void set_point(std::optional<Pin> point, const QString& readout);
    // Measured places of the steps, or of the requests that show.
    void set_measured(const QVector<MeasuredMark>& marks);
    // What all of it claims to be; `explained` is its tooltip.
    void set_claim(const QString& sentence, TextTone tone, const QString& explained);
    std::vector<double> contour_ratios() const;
    void set_compact(bool compact);

    // Whether the window is about whole requests instead of one step.
    bool shows_requests() const;
    void show_requests(bool requests);
    const RequestView& request_view() const;
    void set_request_view(const RequestView& view);
    // The request that crosshair and readout stand on: under the pointer, else the comparison's own.
    void set_request(const std::optional<Request>& request, const QString& readout);

signals:
    void view_chosen(bool requests);
    void request_view_changed();
    void request_hovered(const llmroofline::Request& request);
    void request_chosen(const llmroofline::Request& request);
    void hovered(const llmroofline::Pin& point);
    void left();
    void pinned(const llmroofline::Pin& point);
    void contours_changed();
    void export_requested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void connect_plot(MeshPlot* plot);
    Request request_at(double x, double y) const;
    QPointF place_of(const Request& request) const;
    void show_pins();
    void show_notice();
    void use_groups_that_fit();
    void retranslate();

    Document* document_;
    TextLabel* title_;
    TextLabel* subtitle_;
    TextLabel* claim_;
    SegmentedControl* view_;
    QComboBox* contours_;
    IconButton* lock_;
    IconButton* reset_zoom_;
    QPushButton* export_;
    NoticeBar* notice_;
    MeshPlot* plot_;
    MeshPlot* request_plot_;
    RequestMeshBar* request_bar_;
    ScenePair scenes_;
    GroupsThatFit proposal_;
};

} // namespace llmroofline::gui
