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
#include "core/calibration/measured_points.h"
#include "core/comparison/comparison.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace llmroofline::gui {

struct RequestView;
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

    Document* document() const { return m_document; }
    CatalogStore* catalogs() const { return m_catalogs; }
    Languages* languages() const { return m_languages; }
    MeshPanel* mesh_panel() const { return m_meshes; }
    PinPanel* pin_panel() const { return m_pins; }
    FileTasks* files() const { return m_files; }

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
    const std::vector<MeasuredPoint>& measured_points() const { return m_measured; }
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
    bool is_complete() const { return m_model != nullptr; }
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

    Languages* m_languages;
    Document* m_document;
    CatalogStore* m_catalogs;
    SceneWorker* m_worker;
    SessionStore m_session;
    ViewSettings m_view;

    TopBar* m_top_bar;
    NoticeBar* m_notice;
    MeshPanel* m_meshes;
    PinPanel* m_pins;
    QWidget* m_left;  // the column of the model's panel
    QWidget* m_right; // … and of the details
    // From complete() on.
    ModelPanel* m_model = nullptr;
    RooflinePanel* m_roofline = nullptr;
    OperatorPanel* m_operators = nullptr;
    RequestPanel* m_request = nullptr;
    QStackedWidget* m_details = nullptr; // the step's, or the request
    StatusStrip* m_status;
    FileTasks* m_files;
    Actions* m_actions;
    QTimer* m_save_timer;
    QPointer<AcceleratorEditor> m_editor;
    QPointer<MeasurementsDialog> m_measurements;
    std::unique_ptr<MeasuredRows> m_measured_rows;
    std::vector<MeasuredPoint> m_measured; // what the mesh shows of them
    std::vector<AchievedPoint> m_achieved; // … and the roofline

    std::optional<Pin> m_point; // under the pointer
    std::optional<Request> m_request_point;
    Errors m_start_faults; // of the last session, until they are said
    QString m_put_aside;
    std::uint64_t m_shown = 0; // generation of the meshes on the screen
    std::uint64_t m_requested = 0;
};

} // namespace llmroofline::gui
