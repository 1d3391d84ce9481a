// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/main_window.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>
#include <chrono>
#include <cmath>

#include "app/gui/panels/candidates/ranking_panel.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/setup/calibration_section.h"
#include "app/gui/panels/setup/model_panel.h"
#include "app/gui/panels/sides/top_bar.h"
#include "app/gui/panels/step/operator_panel.h"
#include "app/gui/panels/step/pin_panel.h"
#include "app/gui/panels/step/roofline_panel.h"
#include "app/gui/panels/traffic/traffic_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/session/mesh_worker.h"
#include "app/gui/widgets/base/accessible_names.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/base/panel_ground.h"
#include "app/gui/widgets/base/tab_order.h"
#include "app/gui/window/actions.h"
#include "app/gui/window/file_tasks.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/measured_overlay.h"
#include "app/gui/window/point_readout.h"
#include "app/gui/window/questions.h"
#include "app/gui/window/roofline_readout.h"
#include "app/gui/window/state_words.h"
#include "app/gui/window/status_strip.h"
#include "app/gui/window/window_columns.h"
#include "app/gui/window/window_dialogs.h"
#include "app/gui/window/window_size.h"
#include "app/theme/theme_manager.h"
#include "app/words/error_words.h"

namespace llmroofline::gui {

namespace {

constexpr int compact_below = 1400; // pixels of width
constexpr int save_delay_ms = 1500;
constexpr std::chrono::milliseconds longest_wait_for_meshes{100};
constexpr int longest_wait_for_paint_ms = 200;

} // namespace

MainWindow::MainWindow(Languages* languages, QWidget* parent)
    : QMainWindow(parent), languages_(languages), document_(new Document(this)),
      catalogs_(new CatalogStore(this)), worker_(new MeshWorker(this)), view_(session_.view()),
      save_timer_(new QTimer(this)) {
    setObjectName(QStringLiteral("main_window"));
    install_accessible_names();
    setAcceptDrops(true);
    const auto restored = session_.restore(*catalogs_);
    start_faults_ = restored.faults;
    put_aside_ = restored.put_aside;
    document_->reset(restored.comparison ? *restored.comparison : catalogs_->first_comparison(), {});
    document_->set_active_pin(view_.active_pin);
    document_->set_restored_unsaved(restored.comparison && view_.session_is_unsaved);

    // Before the panels, whose slots come after it: the meshes are computed while those show the change.
    connect(document_, &Document::changed, this, &MainWindow::refresh_meshes);
    files_ = new FileTasks(this);
    dialogs_ = new WindowDialogs(this);
    files_->set_recent(view_.recent_files);
    build();
    connect(worker_, &MeshWorker::ready, this, &MainWindow::show_meshes);
    connect(this, &MainWindow::settled, dialogs_, &WindowDialogs::reopen_editor);
    refresh_meshes();
    actions_ = new Actions(this, files_);
    actions_->build();
    connect_meshes();
    connect_actions();
    if (!view_.geometry.isEmpty())
        restoreGeometry(view_.geometry);
    show_title();
    readout_->show();
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
    status_ = new StatusStrip(this);
    readout_ = new PointReadout(document_, meshes_, status_, this);
    measured_ = new MeasuredOverlay(document_, catalogs_, meshes_, this);
    measured_->set_shown(view_.shows_measured);
    readout_->set_measured_words([this](const MeshPoint& place) { return measured_->words_at(place); });

    auto* centre = new PanelGround(this);
    auto* centre_column = new QVBoxLayout(centre);
    centre_column->setContentsMargins(16, 12, 16, 8);
    centre_column->setSpacing(8);
    centre_column->addWidget(notice_);
    centre_column->addWidget(meshes_, 1);
    tables_ = build_bottom_tables(document_, centre_column);

    left_ = new PanelGround(this);
    auto* left_column = new QVBoxLayout(left_);
    left_column->setContentsMargins(0, 0, 0, 0);
    right_ = new PanelGround(this);
    right_->setObjectName(QStringLiteral("right_panel"));
    auto* right_column = new QVBoxLayout(right_);
    right_column->setContentsMargins(16, 8, 16, 8);

    columns_ = new WindowColumns(left_, centre, right_, this);

    auto* all = new QWidget(this);
    auto* rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(top_bar_);
    rows->addWidget(columns_, 1);
    rows->addWidget(status_);
    setCentralWidget(all);
    setMinimumSize(1092, 700);
    resize(first_window_size(screen()->availableGeometry().size(), minimumSize()));
}

void MainWindow::connect_meshes() {
    connect(document_, &Document::changed, this, [this] {
        tables_.show(*document_);
        if (is_complete())
            side_.show_details(*document_);
        readout_->show();
        show_title();
        save_timer_->start();
    });
    tables_.show(*document_);
    connect(tables_.ranking, &RankingPanel::beyond_chosen, meshes_, &MeshPanel::set_beyond_of);
    connect(document_, &Document::active_pin_changed, readout_, &PointReadout::show);
    connect(document_, &Document::file_changed, this, &MainWindow::show_title);
    connect(meshes_, &MeshPanel::hovered, readout_,
            [this](const MeshPoint& point, int panel) { readout_->set_point(point, panel); });
    connect(meshes_, &MeshPanel::left, readout_, [this] { readout_->set_point(std::nullopt); });
    connect(meshes_, &MeshPanel::clicked, this, &MainWindow::take_click);
    connect(meshes_, &MeshPanel::export_requested, files_, &FileTasks::export_picture);
    connect(top_bar_, &TopBar::edit_requested, this, [this](int side) { edit_accelerator(side); });
    connect(top_bar_, &TopBar::load_requested, files_, &FileTasks::load_accelerator);
    connect(top_bar_, &TopBar::precision_details_requested, this, [this] {
        complete();
        side_.model->unfold_precision();
    });
    connect(document_, &Document::changed, notice_, &NoticeBar::edited);
    save_timer_->setSingleShot(true);
    save_timer_->setInterval(save_delay_ms);
    connect(save_timer_, &QTimer::timeout, this, [this] { files_->say_unless(save_session()); });
}

void MainWindow::show_traffic() {
    tables_.show_layer(traffic_layer_);
    if (is_complete())
        side_.traffic->show_layer(traffic_layer_);
}

void MainWindow::load_traffic(const QString& file) {
    complete();
    meshes_->choose_kind(View(TrafficView{}).index());
    side_.traffic->load_log(file);
}

// Of steps it pins the place, of requests it takes the comparison's there.
void MainWindow::take_click(const MeshPoint& point) {
    readout_->set_point(std::nullopt);
    if (!is_of_requests(document_->comparison().view)) {
        tables_.pins->add_pin({std::llround(point.batch), std::llround(point.sequence)});
        return;
    }
    document_->edit(tr("request"), {}, [&](Comparison& c) { c = taken_at(c, point); });
}

void MainWindow::connect_actions() {
    connect(actions_, &Actions::theme_chosen, this, [this](const QString& name) {
        view_.theme = name;
        ThemeManager::instance()->set_mode(ThemeManager::mode_named(name));
    });
    connect(actions_, &Actions::language_chosen, this, [this](const QString& name) {
        view_.language = name;
        const LanguageKind& kind = *language_named(name);
        languages_->use(kind.language);
        if (!kind.can_be_read())
            say(QString::fromLatin1(kind.cannot_be_read), true);
    });
}

void MainWindow::show_meshes(const ShownMeshes& meshes) {
    meshes_->show_meshes(meshes);
    traffic_layer_ = meshes.meshes.back()->traffic;
    show_traffic();
    tables_.show_meshes(meshes);
    status_->set_state(state_words(document_->comparison(), meshes));
    shown_ = meshes.generation;
    emit meshes_shown();
    if (is_complete())
        emit_if_settled();
    else // where nothing is painted, as in a window that starts minimised
        QTimer::singleShot(longest_wait_for_paint_ms, this, &MainWindow::complete);
}

void MainWindow::complete() {
    if (is_complete())
        return;
    catalogs_->announce();
    side_ = build_side_panels(document_, catalogs_, left_, right_);
    side_.roofline->set_log(view_.roofline_log);
    actions_->build_corner();
    show_title();
    connect_side_panels();
    side_.show_details(*document_);
    show_traffic();
    order_tabs_as_read(centralWidget());
    fit_columns();
    readout_->show();
    if (const Errors& faults = catalogs_->catalog().faults(); !faults.empty())
        say_start_faults(faults);
    emit_if_settled();
}

void MainWindow::connect_side_panels() {
    connect(side_.model, &ModelPanel::refused, this, [this](const QString& reason) {
        notice_->show_notice(NoticeBar::Kind::error, reason, {}, NoticeBar::Lifetime::until_edit);
    });
    connect(side_.model, &ModelPanel::load_model_requested, files_, &FileTasks::load_model);
    connect(side_.model, &ModelPanel::save_model_requested, files_, &FileTasks::save_model);
    connect(side_.model, &ModelPanel::keep_model_requested, files_, &FileTasks::keep_model);
    connect(side_.model->calibration(), &CalibrationSection::measurements_requested, this,
            [this] { measure(); });
    columns_->offer({tables_.pins, side_.roofline, side_.operators});
    connect(readout_, &PointReadout::step_shown, side_.roofline, &RooflinePanel::set_point);
    new RooflineReadout(document_, meshes_, status_, side_.roofline->plot(), readout_, this);
    measured_->attach(side_.model->calibration(), side_.roofline->plot());
}

void MainWindow::say_start_faults(Errors faults) {
    faults.insert(faults.end(), start_faults_.begin(), start_faults_.end());
    if (faults.empty())
        return;
    QString text = error_lines(faults);
    if (!put_aside_.isEmpty())
        text +=
            QLatin1Char('\n') + tr("The last session could not be read; it is kept as %1.").arg(put_aside_);
    say(text, true);
}

void MainWindow::measure(const QString& file) {
    dialogs_->measure(file);
}

void MainWindow::show_calibration() {
    complete();
    side_.model->unfold_calibration();
}

bool MainWindow::shows_measured() const {
    return measured_->is_shown();
}

void MainWindow::show_measured(bool shown) {
    complete();
    measured_->set_shown(shown);
}

const std::vector<Measurement>& MainWindow::measured_rows() const {
    return measured_->rows();
}

const std::vector<MeasuredPoint>& MainWindow::shown_measured_points() const {
    return measured_->points();
}

void MainWindow::emit_if_settled() {
    if (shown_ == requested_)
        emit settled();
}

void MainWindow::refresh_meshes() {
    requested_ = worker_->request(document_->comparison());
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
    notice_->show_notice(is_error ? NoticeBar::Kind::error : NoticeBar::Kind::information, text, {},
                         is_error ? NoticeBar::Lifetime::until_dismissed : NoticeBar::Lifetime::passing);
}

void MainWindow::use_accelerator(int side, const Accelerator& accelerator) {
    document_->edit(side == 0 ? tr("accelerator A") : tr("accelerator B"), {},
                    [&](Comparison& c) { (side == 0 ? c.a : c.b).accelerator = accelerator; });
}

void MainWindow::edit_accelerator(int side, bool fresh) {
    dialogs_->edit_accelerator(side, fresh);
}

void MainWindow::edit_group(int side) {
    top_bar_->edit_group(side);
}

void MainWindow::open_files(const QStringList& files) {
    files_->take(files);
}

Status MainWindow::save_session() {
    const Status status = session_.save(document_->comparison());
    view_.session_is_unsaved = document_->is_unsaved();
    view_.geometry = saveGeometry();
    if (is_complete())
        view_.roofline_log = side_.roofline->is_log();
    view_.shows_measured = shows_measured();
    view_.recent_files = files_->recent();
    view_.active_pin = document_->active_pin();
    session_.save_view(view_);
    return status;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const Status kept = save_session();
    event->setAccepted(kept.ok() || closes_anyway_);
    if (!event->isAccepted())
        ask_to_close(this, error_lines(kept.errors()), [this] { end(); });
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        actions_->build();
        show_title();
        readout_->show();
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
    columns_->set_compact(compact);
    if (is_complete())
        side_.set_compact(compact);
}

bool MainWindow::event(QEvent* event) {
    const bool done = QMainWindow::event(event);
    // The first paints what is new and hands it over to the screen; so does what sends the second.
    const bool paints = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint;
    if (paints && shown_ != 0 && !is_complete())
        catalogs_->when_read([this] { complete(); });
    return done;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    open_files(local_files(*event->mimeData()));
}

} // namespace llmroofline::gui
