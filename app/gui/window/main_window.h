// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main window: lays out the panels, wires them to the document, and has the meshes computed when it
// changes. Menus and what they do are in actions.h, files in file_tasks.h, what is said of a point in point_readout.h.
//
// A start shows the meshes first: the panels beside them come once those are on the screen, or as soon as
// somebody asks for one.
#pragma once

#include <QMainWindow>
#include <memory>

#include "app/gui/session/session_store.h"
#include "app/gui/window/bottom_tables.h"
#include "app/gui/window/shell.h"
#include "app/gui/window/side_panels.h"
#include "core/comparison/comparison.h"
#include "core/fit/measured_points.h"

class QTimer;

namespace llmroofline {
struct TrafficLayer;
}

namespace llmroofline::gui {

struct ShownMeshes;

class Actions;
class FileTasks;
class MeasuredOverlay;
class MeshWorker;
class NoticeBar;
class PointReadout;
class StatusStrip;
class TopBar;
class WindowColumns;
class WindowDialogs;

class MainWindow : public QMainWindow, public Shell {
    Q_OBJECT

public:
    MainWindow(Languages* languages, QWidget* parent = nullptr);
    ~MainWindow() override;

    QMainWindow* window() override { return this; }
    Document* document() const override { return document_; }
    CatalogStore* catalogs() const override { return catalogs_; }
    Languages* languages() const override { return languages_; }
    MeshPanel* mesh_panel() const override { return meshes_; }
    WindowColumns* columns() const override { return columns_; }
    PinPanel* pin_panel() const override { return tables_.pins; }
    FileTasks* files() const { return files_; }

    void say(const QString& text, bool is_error) override;
    QString readout_text() const override;
    void edit_accelerator(int side, bool fresh = false) override;
    void edit_group(int side) override;
    void use_accelerator(int side, const Accelerator& accelerator) override;

    void measure(const QString& file = {}) override;
    void show_calibration() override;
    void load_traffic(const QString& file) override;
    bool shows_measured() const override;
    void show_measured(bool shown) override;
    const std::vector<Measurement>& measured_rows() const override;
    const std::vector<MeasuredPoint>& shown_measured_points() const;

    // A comparison, spec, model or measurement file, at start or dropped.
    void open_files(const QStringList& files);
    // Closes without a question.
    void end() {
        closes_anyway_ = true;
        close();
    }
    // Keeps what the next start begins with.
    Status save_session();

signals:
    // Meshes were given to the screen; with them the window may still lack its side panels.
    void meshes_shown();
    // The window is whole, and its meshes are those of the document as it is.
    void settled();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connect_meshes();
    void connect_actions();
    void fit_columns();
    // Builds the panels beside the meshes, and reads the catalog that they offer; once.
    void complete();
    void connect_side_panels();
    // Of the catalog, and of the last session before it.
    void say_start_faults(Errors faults);
    void emit_if_settled();
    bool is_complete() const { return side_.are_built(); }
    void refresh_meshes();
    void show_meshes(const ShownMeshes& meshes);
    void take_click(const MeshPoint& point);
    void show_traffic();
    void show_title();
    bool closes_anyway_ = false; // the user knows that the session cannot be kept

    Languages* languages_;
    Document* document_;
    CatalogStore* catalogs_;
    MeshWorker* worker_;
    SessionStore session_;
    ViewSettings view_;

    TopBar* top_bar_;
    NoticeBar* notice_;
    MeshPanel* meshes_;
    BottomTables tables_;
    WindowColumns* columns_;
    QWidget* left_;   // the column of the model's panel
    QWidget* right_;  // … and of the details
    SidePanels side_; // from complete() on
    StatusStrip* status_;
    PointReadout* readout_;
    MeasuredOverlay* measured_;
    FileTasks* files_;
    WindowDialogs* dialogs_;
    Actions* actions_;
    QTimer* save_timer_;

    Errors start_faults_; // of the last session, until they are said
    QString put_aside_;
    std::shared_ptr<const TrafficLayer> traffic_layer_; // of the mesh on the screen
    std::uint64_t shown_ = 0;                           // generation of the meshes on the screen
    std::uint64_t requested_ = 0;
};

} // namespace llmroofline::gui
