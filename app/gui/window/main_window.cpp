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
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/setup/model_panel.h"
#include "app/gui/panels/sides/top_bar.h"
#include "app/gui/panels/step/operator_panel.h"
#include "app/gui/panels/step/pin_panel.h"
#include "app/gui/panels/step/roofline_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/session/measured_rows.h"
#include "app/gui/session/scene_worker.h"
#include "app/gui/widgets/base/divider.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/base/panel_ground.h"
#include "app/gui/window/actions.h"
#include "app/gui/window/file_tasks.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/status_strip.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"

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
    : QMainWindow(parent), languages_(languages), document_(new Document(this)),
      catalogs_(new CatalogStore(this)), worker_(new SceneWorker(this)), view_(session_.view()),
      save_timer_(new QTimer(this)), measured_rows_(std::make_unique<MeasuredRows>(catalogs_)) {
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    const auto restored = session_.restore(*catalogs_);
    start_faults_ = restored.faults;
    put_aside_ = restored.put_aside;
    document_->reset(restored.comparison ? *restored.comparison : default_comparison(*catalogs_), {});

    // Before the panels, whose slots come after it: the meshes are computed while those show the change.
    connect(document_, &Document::changed, this, &MainWindow::refresh_meshes);
    files_ = new FileTasks(this);
    files_->set_recent(view_.recent_files);
    build();
    meshes_->set_request_view(view_.request_view);
    show_requests(view_.shows_requests);
    connect(worker_, &SceneWorker::ready, this, &MainWindow::show_scenes);
    refresh_meshes();
    actions_ = new Actions(this);
    actions_->build();
    connect_meshes();
    if (!view_.geometry.isEmpty())
        restoreGeometry(view_.geometry);
    show_title();
    show_point();
    say_start_faults({});
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
    top_bar_ = new TopBar(document_, catalogs_, this);
    notice_ = new NoticeBar(this);
    notice_->setObjectName(QStringLiteral("notice"));
    notice_->set_dismissable(true);
    notice_->set_max_lines(6);
    meshes_ = new MeshPanel(document_, this);
    pins_ = new PinPanel(document_, this);
    status_ = new StatusStrip(this);

    auto* centre = new PanelGround(this);
    auto* centre_column = new QVBoxLayout(centre);
    centre_column->setContentsMargins(16, 12, 16, 8);
    centre_column->setSpacing(8);
    centre_column->addWidget(notice_);
    centre_column->addWidget(meshes_, 1);
    centre_column->addWidget(pins_);

    left_ = new PanelGround(this);
    auto* left_column = new QVBoxLayout(left_);
    left_column->setContentsMargins(0, 0, 0, 0);
    right_ = new PanelGround(this);
    right_->setObjectName(QStringLiteral("right_panel"));
    auto* right_column = new QVBoxLayout(right_);
    right_column->setContentsMargins(16, 8, 16, 8);

    auto* body = new QWidget(this);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(left_);
    columns->addWidget(new Divider(Qt::Vertical, body));
    columns->addWidget(centre, 1);
    columns->addWidget(new Divider(Qt::Vertical, body));
    columns->addWidget(right_);

    auto* all = new QWidget(this);
    auto* rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(top_bar_);
    rows->addWidget(body, 1);
    rows->addWidget(status_);
    setCentralWidget(all);
    setMinimumSize(1092, 700);
    resize(1440, 900);
}

void MainWindow::connect_meshes() {
    connect(document_, &Document::changed, this, [this] {
        show_point();
        show_title();
        save_timer_->start();
    });
    connect(document_, &Document::active_pin_changed, this, &MainWindow::show_point);
    connect(document_, &Document::file_changed, this, &MainWindow::show_title);
    connect(meshes_, &MeshPanel::hovered, this, [this](const Pin& point) { set_point(point); });
    connect(meshes_, &MeshPanel::left, this, [this] {
        set_point(std::nullopt);
        set_request_point(std::nullopt);
    });
    connect(meshes_, &MeshPanel::request_hovered, this,
            [this](const Request& request) { set_request_point(request); });
    connect(meshes_, &MeshPanel::request_chosen, this, [this](const Request& request) {
        set_request_point(std::nullopt);
        document_->edit(tr("request"), {}, [&](Comparison& c) { c.request = request; });
    });
    connect(meshes_, &MeshPanel::request_view_changed, this, [this] {
        show_point();
        refresh_meshes();
    });
    connect(meshes_, &MeshPanel::pinned, this, [this](const Pin& point) {
        set_point(std::nullopt);
        pins_->add_pin(point);
    });
    connect(meshes_, &MeshPanel::view_chosen, this, [this](bool requests) {
        show_requests(requests);
        show_point();
        refresh_meshes();
    });
    connect(meshes_, &MeshPanel::contours_changed, this, &MainWindow::refresh_meshes);
    connect(meshes_, &MeshPanel::export_requested, files_, &FileTasks::export_picture);
    connect(top_bar_, &TopBar::edit_requested, this, &MainWindow::edit_accelerator);
    connect(top_bar_, &TopBar::load_requested, files_, &FileTasks::load_accelerator);
    connect(top_bar_, &TopBar::precision_details_requested, this, [this] {
        complete();
        model_->unfold_precision();
    });
    connect(notice_, &NoticeBar::dismissed, notice_, &NoticeBar::clear);
    connect(actions_, &Actions::theme_chosen, this, [this](const QString& name) {
        view_.theme = name;
        ThemeManager::instance()->set_mode(name == QStringLiteral("light")  ? ThemeManager::Mode::light
                                           : name == QStringLiteral("dark") ? ThemeManager::Mode::dark
                                                                            : ThemeManager::Mode::system);
    });
    connect(actions_, &Actions::language_chosen, this, [this](const QString& name) {
        view_.language = name;
        languages_->use(name == QStringLiteral("zh") ? Language::chinese : Language::english);
        if (name == QStringLiteral("zh") && !has_chinese_font())
            // Not translated on purpose: in Chinese it could not be read.
            say(QStringLiteral("No installed font has Chinese characters: install fonts-wqy-microhei or "
                               "fonts-noto-cjk."),
                true);
    });
    save_timer_->setSingleShot(true);
    save_timer_->setInterval(save_delay_ms);
    connect(save_timer_, &QTimer::timeout, this, &MainWindow::save_session);
}

void MainWindow::show_scenes(const ScenePair& scenes) {
    meshes_->show_scenes(scenes);
    status_->set_state(state_words(scenes));
    shown_ = scenes.generation;
    emit meshes_shown();
    if (is_complete())
        emit_if_settled();
    else // where nothing is painted, as in a window that starts minimised
        QTimer::singleShot(longest_wait_for_paint_ms, this, &MainWindow::complete);
}

void MainWindow::emit_if_settled() {
    if (shown_ == requested_)
        emit settled();
}

void MainWindow::show_requests(bool requests) {
    meshes_->show_requests(requests);
    pins_->setVisible(!requests);
    if (details_)
        details_->setCurrentIndex(requests ? 1 : 0);
    point_.reset();
    request_point_.reset();
}

void MainWindow::refresh_meshes() {
    const Comparison& comparison = document_->comparison();
    DisplayGrid grid = display_grid(comparison);
    grid.columns = grid.rows = view_.resolution;
    requested_ = worker_->request({comparison, grid, meshes_->contour_ratios(), shown_requests()});
}

std::optional<RequestView> MainWindow::shown_requests() const {
    return meshes_->shows_requests() ? std::optional(meshes_->request_view()) : std::nullopt;
}

QString MainWindow::readout_text() const {
    return status_->readout();
}

void MainWindow::show_title() {
    actions_->set_title(document_->title(), document_->is_edited());
    setWindowTitle(tr("%1[*] – LLMRoofline").arg(document_->title()));
    setWindowModified(document_->is_edited());
}

void MainWindow::say(const QString& text, bool is_error) {
    notice_->show_notice(is_error ? NoticeBar::Kind::error : NoticeBar::Kind::information, text);
}

void MainWindow::use_accelerator(int side, const Accelerator& accelerator) {
    document_->edit(side == 0 ? tr("accelerator A") : tr("accelerator B"), {},
                    [&](Comparison& c) { (side == 0 ? c.a : c.b).accelerator = accelerator; });
}

void MainWindow::edit_accelerator(int side) {
    if (editor_) {
        editor_->raise();
        editor_->activateWindow();
        return;
    }
    const Accelerator before =
        (side == 0 ? document_->comparison().a : document_->comparison().b).accelerator;
    editor_ = new AcceleratorEditor(catalogs_, before, side == 0 ? Side::a : Side::b, this);
    editor_->setAttribute(Qt::WA_DeleteOnClose);
    const auto show = [this, side](const Accelerator& accelerator) {
        document_->edit(tr("figures of %1").arg(QString::fromStdString(accelerator.name)),
                        QStringLiteral("accelerator"),
                        [&](Comparison& c) { (side == 0 ? c.a : c.b).accelerator = accelerator; });
    };
    connect(editor_, &AcceleratorEditor::accelerator_changed, this, show);
    connect(editor_, &AcceleratorEditor::saved, this, show);
    connect(editor_, &AcceleratorEditor::cancelled, this, [show, before] { show(before); });
    connect(editor_, &AcceleratorEditor::deleted, this, [this, side](const QString&) {
        // What was deleted is no longer in use: back to what the catalog has.
        const Comparison fresh = default_comparison(*catalogs_);
        use_accelerator(side, (side == 0 ? fresh.a : fresh.b).accelerator);
    });
    editor_->show();
}

void MainWindow::edit_group(int side) {
    top_bar_->edit_group(side);
}

void MainWindow::open_files(const QStringList& files) {
    files_->take(files);
}

void MainWindow::save_session() {
    const Status status = session_.save(document_->comparison());
    if (!status)
        say(error_lines(status.errors()), true);
    view_.geometry = saveGeometry();
    if (is_complete()) {
        view_.roofline_log = roofline_->is_log();
        view_.shows_measured = shows_measured();
    }
    view_.shows_requests = meshes_->shows_requests();
    view_.request_view = meshes_->request_view();
    view_.recent_files = files_->recent();
    session_.save_view(view_);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    save_session();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        actions_->build();
        show_title();
        show_point();
        refresh_meshes();
    }
}

// The first picture has its meshes already, unless they take long. Nothing is painted before this returns.
void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (shown_ == 0 && worker_->wait_for(requested_, longest_wait_for_meshes))
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    fit_columns();
}

void MainWindow::fit_columns() {
    const bool compact = width() < compact_below;
    top_bar_->set_compact(compact);
    meshes_->set_compact(compact);
    left_->setFixedWidth(scaled(compact ? 256 : 272));
    right_->setFixedWidth(scaled(compact ? 344 : 400));
    if (is_complete()) {
        model_->set_compact(compact);
        operators_->set_compact(compact);
    }
}

bool MainWindow::event(QEvent* event) {
    const bool done = QMainWindow::event(event);
    // The first paints what is new and hands it over to the screen; so does what sends the second.
    const bool paints = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint;
    if (paints && shown_ != 0 && !is_complete())
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
