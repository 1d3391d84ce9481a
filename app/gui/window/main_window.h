// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main window: lays out the panels, wires them to the document, and has the meshes computed when it
// changes. Menus and what they do are in actions.h, files in file_tasks.h.
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <optional>

#include "app/gui/session/session_store.h"
#include "core/comparison/comparison.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace llmroofline::gui {

class AcceleratorEditor;
class Actions;
class CatalogStore;
class Document;
class FileTasks;
class Languages;
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
    RooflinePanel* roofline_panel() const { return m_roofline; }
    PinPanel* pin_panel() const { return m_pins; }
    FileTasks* files() const { return m_files; }

    // Said in a bar above the meshes until it is closed.
    void say(const QString& text, bool is_error);
    QString readout_text() const;
    void edit_accelerator(int side);
    void edit_group(int side);
    void use_accelerator(int side, const Accelerator& accelerator);

    // A comparison, spec or model file, at start or dropped.
    void open_files(const QStringList& files);

signals:
    // The meshes on the screen are those of the document as it is.
    void settled();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connect_panels();
    void restore();
    void refresh_meshes();
    void show_requests(bool requests);
    void set_point(std::optional<Pin> point);
    void set_request_point(const std::optional<Request>& request);
    void show_point();
    QStringList step_readout(const std::optional<Pin>& shown) const;
    QStringList request_readout() const;
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
    ModelPanel* m_model;
    MeshPanel* m_meshes;
    PinPanel* m_pins;
    RooflinePanel* m_roofline;
    OperatorPanel* m_operators;
    RequestPanel* m_request;
    QStackedWidget* m_details; // the step's, or the request
    StatusStrip* m_status;
    FileTasks* m_files;
    Actions* m_actions;
    QTimer* m_save_timer;
    QPointer<AcceleratorEditor> m_editor;

    std::optional<Pin> m_point; // under the pointer
    std::optional<Request> m_request_point;
    std::uint64_t m_requested = 0;
    bool m_request_queued = false;
};

} // namespace llmroofline::gui
