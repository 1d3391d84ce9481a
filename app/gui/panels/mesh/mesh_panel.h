// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The centre: tabs of the kinds of views, what the view says, its settings, notices and tools, and its meshes.
// Shows what the worker computed; hands on what the pointer is over and where the user clicks.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/gui/session/mesh_worker.h"
#include "app/plots/mesh/mesh_plot.h"
#include "app/theme/theme.h"
#include "core/comparison/mesh_point.h"

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace llmroofline::gui {

class Document;
class HeadlineBar;
class IconButton;
class MeasureBar;
class MeshNotice;
class PriceLine;
class TabLine;
class TextLabel;
class ViewBar;

class MeshPanel : public QWidget {
    Q_OBJECT

public:
    explicit MeshPanel(Document* document, QWidget* parent = nullptr);

    // The plot of the view: of two meshes, or of one.
    MeshPlot* plot() const;
    void show_meshes(const ShownMeshes& meshes);
    // Where crosshair and readout stand: under the pointer, else at rest; empty where there is none.
    void set_point(const std::optional<MeshPoint>& point, const QString& readout);
    void set_measured(const QVector<MeasuredMark>& marks);
    // Sets what all of it claims to be; `explained` is its tooltip.
    void set_claim(const QString& sentence, TextTone tone, const QString& explained);
    void set_compact(bool compact);
    // Of candidates: colours by how much this one costs more than the winner; no_winner: the winners.
    void set_beyond_of(int candidate) { single_plot_->set_beyond_of(candidate); }
    // What the view says; the active pin, and the meshes as far as they are there, are what it is said of.
    QString headline_text() const;
    void copy_headline() const;
    // The kind of this place in view_kinds(), with the settings that it had last.
    void choose_kind(std::size_t kind);
    // Ends the zoom.
    void show_whole();

signals:
    // Of a place under the pointer, whole sequences and tokens, and the mesh of those side by side.
    void hovered(const llmroofline::MeshPoint& point, int panel = 0);
    void left();
    void clicked(const llmroofline::MeshPoint& point);
    void export_requested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_tools();
    void show_document();
    void connect_plot(MeshPlot* plot);
    MeshPoint point_at(double x, double y) const;
    QPointF place_of(const MeshPoint& point) const;
    void take_contours(int choice);
    void show_contours();
    void hold_scale(bool held);
    void take_zoom(const Zoom& zoom, const QString& key);
    void show_scale();
    void show_pins();
    void show_headline();
    void place_settings();
    void retranslate();

    Document* document_;
    TabLine* kinds_;
    HeadlineBar* headline_;
    TextLabel* claim_;
    MeasureBar* measure_;
    PriceLine* prices_;
    ViewBar* bar_;
    QHBoxLayout* controls_;
    QComboBox* contours_;
    IconButton* lock_;
    IconButton* reset_zoom_;
    QPushButton* export_;
    MeshNotice* notice_;
    MeshPlot* pair_plot_;
    MeshPlot* single_plot_;
    std::vector<View> last_views_; // of each kind
    ShownMeshes meshes_;
};

} // namespace llmroofline::gui
