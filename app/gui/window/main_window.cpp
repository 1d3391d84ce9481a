// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/main_window.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>
#include <QUndoStack>
#include <QUrl>
#include <QVBoxLayout>
#include <chrono>

#include "app/gui/editors/accelerator_editor.h"
#include "app/gui/measurements/measurements_dialog.h"
#include "app/gui/panels/mesh_panel.h"
#include "app/gui/panels/model_panel.h"
#include "app/gui/panels/operator_panel.h"
#include "app/gui/panels/pin_panel.h"
#include "app/gui/panels/roofline_panel.h"
#include "app/gui/panels/top_bar.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/session/measured_rows.h"
#include "app/gui/session/scene_worker.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/divider.h"
#include "app/gui/widgets/notice_bar.h"
#include "app/gui/widgets/panel_ground.h"
#include "app/gui/window/actions.h"
#include "app/gui/window/file_tasks.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/status_strip.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"

namespace llmroofline::gui {

namespace {

constexpr int compact_below = 1400; // pixels of width
constexpr int save_delay_ms = 1500;
constexpr std::chrono::milliseconds longest_wait_for_meshes{100};
constexpr int longest_wait_for_paint_ms = 200;

Comparison default_comparison(const CatalogStore& catalogs) {
    Comparison comparison;
    const auto take = [](const auto& found, auto& target) {
        if (found)
            target = *found;
    };
    take(catalogs.find_accelerator("a100-sxm4-80gb"), comparison.a.accelerator);
    take(catalogs.find_accelerator("h20-96gb"), comparison.b.accelerator);
    // As many as hold the model at both pins.
    comparison.a.layout.tensor = comparison.b.layout.tensor = 4;
    take(catalogs.find_model("llama-2-70b"), comparison.model);
    comparison.pins = {{32, 4096}, {128, 1024}};
    return comparison;
}

} // namespace

MainWindow::MainWindow(Languages* languages, QWidget* parent)
    : QMainWindow(parent), m_languages(languages), m_document(new Document(this)),
      m_catalogs(new CatalogStore(this)), m_worker(new SceneWorker(this)), m_view(m_session.view()),
      m_save_timer(new QTimer(this)), m_measured_rows(std::make_unique<MeasuredRows>(m_catalogs)) {
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    const auto restored = m_session.restore(*m_catalogs);
    m_start_faults = restored.faults;
    m_put_aside = restored.put_aside;
    m_document->reset(restored.comparison ? *restored.comparison : default_comparison(*m_catalogs), {});

    // Before the panels, whose slots come after it: the meshes are computed while those show the change.
    connect(m_document, &Document::changed, this, &MainWindow::refresh_meshes);
    m_files = new FileTasks(this);
    m_files->set_recent(m_view.recent_files);
    build();
    m_meshes->set_request_view(m_view.request_view);
    show_requests(m_view.shows_requests);
    connect(m_worker, &SceneWorker::ready, this, &MainWindow::show_scenes);
    refresh_meshes();
    m_actions = new Actions(this);
    m_actions->build();
    connect_meshes();
    if (!m_view.geometry.isEmpty())
        restoreGeometry(m_view.geometry);
    show_title();
    show_point();
    say_start_faults({});
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
    m_top_bar = new TopBar(m_document, m_catalogs, this);
    m_notice = new NoticeBar(this);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->set_dismissable(true);
    m_notice->set_max_lines(6);
    m_meshes = new MeshPanel(m_document, this);
    m_pins = new PinPanel(m_document, this);
    m_status = new StatusStrip(this);

    auto* centre = new PanelGround(this);
    auto* centre_column = new QVBoxLayout(centre);
    centre_column->setContentsMargins(16, 12, 16, 8);
    centre_column->setSpacing(8);
    centre_column->addWidget(m_notice);
    centre_column->addWidget(m_meshes, 1);
    centre_column->addWidget(m_pins);

    m_left = new PanelGround(this);
    auto* left_column = new QVBoxLayout(m_left);
    left_column->setContentsMargins(0, 0, 0, 0);
    m_right = new PanelGround(this);
    m_right->setObjectName(QStringLiteral("right_panel"));
    auto* right_column = new QVBoxLayout(m_right);
    right_column->setContentsMargins(16, 8, 16, 8);

    auto* body = new QWidget(this);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_left);
    columns->addWidget(new Divider(Qt::Vertical, body));
    columns->addWidget(centre, 1);
    columns->addWidget(new Divider(Qt::Vertical, body));
    columns->addWidget(m_right);

    auto* all = new QWidget(this);
    auto* rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_top_bar);
    rows->addWidget(body, 1);
    rows->addWidget(m_status);
    setCentralWidget(all);
    setMinimumSize(1092, 700);
    resize(1440, 900);
}

void MainWindow::connect_meshes() {
    connect(m_document, &Document::changed, this, [this] {
        show_point();
        show_title();
        m_save_timer->start();
    });
    connect(m_document, &Document::active_pin_changed, this, &MainWindow::show_point);
    connect(m_document, &Document::file_changed, this, &MainWindow::show_title);
    connect(m_meshes, &MeshPanel::hovered, this, [this](const Pin& point) { set_point(point); });
    connect(m_meshes, &MeshPanel::left, this, [this] {
        set_point(std::nullopt);
        set_request_point(std::nullopt);
    });
    connect(m_meshes, &MeshPanel::request_hovered, this,
            [this](const Request& request) { set_request_point(request); });
    connect(m_meshes, &MeshPanel::request_chosen, this, [this](const Request& request) {
        set_request_point(std::nullopt);
        m_document->edit(tr("request"), {}, [&](Comparison& c) { c.request = request; });
    });
    connect(m_meshes, &MeshPanel::request_view_changed, this, [this] {
        show_point();
        refresh_meshes();
    });
    connect(m_meshes, &MeshPanel::pinned, this, [this](const Pin& point) {
        set_point(std::nullopt);
        m_pins->add_pin(point);
    });
    connect(m_meshes, &MeshPanel::view_chosen, this, [this](bool requests) {
        show_requests(requests);
        show_point();
        refresh_meshes();
    });
    connect(m_meshes, &MeshPanel::contours_changed, this, &MainWindow::refresh_meshes);
    connect(m_meshes, &MeshPanel::export_requested, m_files, &FileTasks::export_picture);
    connect(m_top_bar, &TopBar::edit_requested, this, &MainWindow::edit_accelerator);
    connect(m_top_bar, &TopBar::load_requested, m_files, &FileTasks::load_accelerator);
    connect(m_top_bar, &TopBar::precision_details_requested, this, [this] {
        complete();
        m_model->unfold_precision();
    });
    connect(m_notice, &NoticeBar::dismissed, m_notice, &NoticeBar::clear);
    connect(m_actions, &Actions::theme_chosen, this, [this](const QString& name) {
        m_view.theme = name;
        ThemeManager::instance()->set_mode(name == QStringLiteral("light")  ? ThemeManager::Mode::light
                                           : name == QStringLiteral("dark") ? ThemeManager::Mode::dark
                                                                            : ThemeManager::Mode::system);
    });
    connect(m_actions, &Actions::language_chosen, this, [this](const QString& name) {
        m_view.language = name;
        m_languages->use(name == QStringLiteral("zh") ? Language::chinese : Language::english);
        if (name == QStringLiteral("zh") && !has_chinese_font())
            // Not translated on purpose: in Chinese it could not be read.
            say(QStringLiteral("No installed font has Chinese characters: install fonts-wqy-microhei or "
                               "fonts-noto-cjk."),
                true);
    });
    m_save_timer->setSingleShot(true);
    m_save_timer->setInterval(save_delay_ms);
    connect(m_save_timer, &QTimer::timeout, this, &MainWindow::save_session);
}

void MainWindow::show_scenes(const ScenePair& scenes) {
    m_meshes->show_scenes(scenes);
    m_status->set_state(state_words(scenes));
    m_shown = scenes.generation;
    emit meshes_shown();
    if (is_complete())
        emit_if_settled();
    else // where nothing is painted, as in a window that starts minimised
        QTimer::singleShot(longest_wait_for_paint_ms, this, &MainWindow::complete);
}

void MainWindow::emit_if_settled() {
    if (m_shown == m_requested)
        emit settled();
}

void MainWindow::show_requests(bool requests) {
    m_meshes->show_requests(requests);
    m_pins->setVisible(!requests);
    if (m_details)
        m_details->setCurrentIndex(requests ? 1 : 0);
    m_point.reset();
    m_request_point.reset();
}

void MainWindow::refresh_meshes() {
    const Comparison& comparison = m_document->comparison();
    DisplayGrid grid = display_grid(comparison);
    grid.columns = grid.rows = m_view.resolution;
    m_requested = m_worker->request({comparison, grid, m_meshes->contour_ratios(), shown_requests()});
}

std::optional<RequestView> MainWindow::shown_requests() const {
    return m_meshes->shows_requests() ? std::optional(m_meshes->request_view()) : std::nullopt;
}

QString MainWindow::readout_text() const {
    return m_status->readout();
}

void MainWindow::show_title() {
    m_actions->set_title(m_document->title(), m_document->is_edited());
    setWindowTitle(tr("%1[*] – LLMRoofline").arg(m_document->title()));
    setWindowModified(m_document->is_edited());
}

void MainWindow::say(const QString& text, bool is_error) {
    m_notice->show_notice(is_error ? NoticeBar::Kind::error : NoticeBar::Kind::information, text);
}

void MainWindow::use_accelerator(int side, const Accelerator& accelerator) {
    m_document->edit(side == 0 ? tr("accelerator A") : tr("accelerator B"), {},
                     [&](Comparison& c) { (side == 0 ? c.a : c.b).accelerator = accelerator; });
}

void MainWindow::edit_accelerator(int side) {
    if (m_editor) {
        m_editor->raise();
        m_editor->activateWindow();
        return;
    }
    const Accelerator before =
        (side == 0 ? m_document->comparison().a : m_document->comparison().b).accelerator;
    m_editor = new AcceleratorEditor(m_catalogs, before, side == 0 ? Side::a : Side::b, this);
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    const auto show = [this, side](const Accelerator& accelerator) {
        m_document->edit(tr("figures of %1").arg(QString::fromStdString(accelerator.name)),
                         QStringLiteral("accelerator"),
                         [&](Comparison& c) { (side == 0 ? c.a : c.b).accelerator = accelerator; });
    };
    connect(m_editor, &AcceleratorEditor::accelerator_changed, this, show);
    connect(m_editor, &AcceleratorEditor::saved, this, show);
    connect(m_editor, &AcceleratorEditor::cancelled, this, [show, before] { show(before); });
    connect(m_editor, &AcceleratorEditor::deleted, this, [this, side](const QString&) {
        // What was deleted is no longer in use: back to what the catalog has.
        const Comparison fresh = default_comparison(*m_catalogs);
        use_accelerator(side, (side == 0 ? fresh.a : fresh.b).accelerator);
    });
    m_editor->show();
}

void MainWindow::edit_group(int side) {
    m_top_bar->edit_group(side);
}

void MainWindow::open_files(const QStringList& files) {
    m_files->take(files);
}

void MainWindow::save_session() {
    const Status status = m_session.save(m_document->comparison());
    if (!status)
        say(error_lines(status.errors()), true);
    m_view.geometry = saveGeometry();
    if (is_complete()) {
        m_view.roofline_log = m_roofline->is_log();
        m_view.shows_measured = shows_measured();
    }
    m_view.shows_requests = m_meshes->shows_requests();
    m_view.request_view = m_meshes->request_view();
    m_view.recent_files = m_files->recent();
    m_session.save_view(m_view);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    save_session();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_actions->build();
        show_title();
        show_point();
        refresh_meshes();
    }
}

// The first picture has its meshes already, unless they take long. Nothing is painted before this returns.
void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_shown == 0 && m_worker->wait_for(m_requested, longest_wait_for_meshes))
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    fit_columns();
}

void MainWindow::fit_columns() {
    const bool compact = width() < compact_below;
    m_top_bar->set_compact(compact);
    m_meshes->set_compact(compact);
    m_left->setFixedWidth(scaled(compact ? 256 : 272));
    m_right->setFixedWidth(scaled(compact ? 344 : 400));
    if (is_complete()) {
        m_model->set_compact(compact);
        m_operators->set_compact(compact);
    }
}

bool MainWindow::event(QEvent* event) {
    const bool done = QMainWindow::event(event);
    // The first paints what is new and hands it over to the screen; so does what sends the second.
    const bool paints = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint;
    if (paints && m_shown != 0 && !is_complete())
        QMetaObject::invokeMethod(this, &MainWindow::complete, Qt::QueuedConnection);
    return done;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    event->acceptProposedAction();
    open_files(files);
}

} // namespace llmroofline::gui
