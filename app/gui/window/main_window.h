// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main window: lays out the panels, wires them to the document, and has the meshes computed when it
// changes. Menus and what they do are in actions.h, files in file_tasks.h.
//
// A start shows the meshes first: the panels beside them come once those are on the screen, or as soon as
// somebody asks for one.
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <memory>
#include <optional>
#include <vector>

#include "app/gui/session/session_store.h"
#include "core/comparison/comparison.h"
#include "core/comparison/view.h"
#include "core/fit/measured_points.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace llmroofline::gui {

struct ScenePair;

class AcceleratorEditor;
class Actions;
class CatalogStore;
class Document;
class FileTasks;
class Languages;
class MeasuredRows;
class MeasurementsDialog;
class MeshPanel;
class ModelPanel;
class NoticeBar;
class OperatorPanel;
class PinPanel;
class RequestPanel;
class RooflinePanel;
class SceneWorker;
class StatusStrip;
class TopBar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Languages* languages, QWidget* parent = nullptr);
    ~MainWindow() override;

    Document* document() const { return document_; }
    CatalogStore* catalogs() const { return catalogs_; }
    Languages* languages() const { return languages_; }
    MeshPanel* mesh_panel() const { return meshes_; }
    PinPanel* pin_panel() const { return pins_; }
    FileTasks* files() const { return files_; }

    // Said in a bar above the meshes until it is closed.
    void say(const QString& text, bool is_error);
    QString readout_text() const;
    void edit_accelerator(int side);
    void edit_group(int side);
    void use_accelerator(int side, const Accelerator& accelerator);

    // Own measurements: to be loaded there, or at once from a file.
    void measure(const QString& file = {});
    void show_calibration();
    bool shows_measured() const;
    void show_measured(bool shown);
    const std::vector<MeasuredPoint>& measured_points() const { return measured_; }
    // Those that are to be shown, wherever they have a place; none if none are.
    const std::vector<Measurement>& measured_rows() const;

    // A comparison, spec, model or measurement file, at start or dropped.
    void open_files(const QStringList& files);

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
    void fit_columns();
    // Builds the panels beside the meshes, and reads the catalog that they offer; once.
    void complete();
    void build_side_panels();
    void connect_side_panels();
    // Of the catalog, and of the last session before it.
    void say_start_faults(Errors faults);
    void emit_if_settled();
    bool is_complete() const { return model_ != nullptr; }
    void connect_calibration();
    void refresh_meshes();
    std::optional<RequestView> shown_requests() const;
    void show_scenes(const ScenePair& scenes);
    void show_requests(bool requests);
    void set_point(std::optional<Pin> point);
    void set_request_point(const std::optional<Request>& request);
    void show_point();
    void show_claim(const std::optional<Pin>& shown);
    QStringList step_readout(const std::optional<Pin>& shown) const;
    QStringList request_readout() const;
    // The measured rows where the comparison has figures, on meshes and roofline; none unless wanted.
    void refresh_measured();
    QStringList measured_words(double x, double y) const;
    QString measured_row_words(const Measurement& row) const;
    QString achieved_words(const AchievedPoint& point) const;
    // How the meshes came about; of calibrated ones how much of the map tells a winner.
    QString state_words(const ScenePair& scenes) const;
    void show_title();
    void save_session();

    Languages* languages_;
    Document* document_;
    CatalogStore* catalogs_;
    SceneWorker* worker_;
    SessionStore session_;
    ViewSettings view_;

    TopBar* top_bar_;
    NoticeBar* notice_;
    MeshPanel* meshes_;
    PinPanel* pins_;
    QWidget* left_;  // the column of the model's panel
    QWidget* right_; // … and of the details
    // From complete() on.
    ModelPanel* model_ = nullptr;
    RooflinePanel* roofline_ = nullptr;
    OperatorPanel* operators_ = nullptr;
    RequestPanel* request_ = nullptr;
    QStackedWidget* details_ = nullptr; // the step's, or the request
    StatusStrip* status_;
    FileTasks* files_;
    Actions* actions_;
    QTimer* save_timer_;
    QPointer<AcceleratorEditor> editor_;
    QPointer<MeasurementsDialog> measurements_;
    std::unique_ptr<MeasuredRows> measured_rows_;
    std::vector<MeasuredPoint> measured_; // what the mesh shows of them
    std::vector<AchievedPoint> achieved_; // … and the roofline

    std::optional<Pin> point_; // under the pointer
    std::optional<Request> request_point_;
    Errors start_faults_; // of the last session, until they are said
    QString put_aside_;
    std::uint64_t shown_ = 0; // generation of the meshes on the screen
    std::uint64_t requested_ = 0;
};

} // namespace llmroofline::gui
