// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The panels beside the meshes: the model on the left, roofline and operators, or the request, on the right.
#include <QBoxLayout>
#include <QStackedWidget>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/request/request_panel.h"
#include "app/gui/panels/setup/calibration_section.h"
#include "app/gui/panels/setup/model_panel.h"
#include "app/gui/panels/sides/top_bar.h"
#include "app/gui/panels/step/operator_panel.h"
#include "app/gui/panels/step/roofline_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/window/actions.h"
#include "app/gui/window/file_tasks.h"
#include "app/gui/window/main_window.h"
#include "app/words/error_words.h"

namespace llmroofline::gui {

void MainWindow::complete() {
    if (is_complete())
        return;
    catalogs_->announce();
    build_side_panels();
    actions_->build_corner();
    show_title();
    connect_side_panels();
    connect_calibration();
    refresh_measured();
    show_requests(meshes_->shows_requests());
    fit_columns();
    show_point();
    if (const Errors& faults = catalogs_->catalog().faults(); !faults.empty())
        say_start_faults(faults);
    emit_if_settled();
}

// Each is built by itself and then put into its column: in a window that has its style sheet already, every
// widget added would go through the whole sheet.
void MainWindow::build_side_panels() {
    model_ = new ModelPanel(document_, catalogs_);
    model_->set_resolution(view_.resolution);
    model_->calibration()->set_shows_measured(view_.shows_measured);

    details_ = new QStackedWidget;
    auto* step = new QWidget(details_);
    auto* step_column = new QVBoxLayout(step);
    step_column->setContentsMargins(0, 0, 0, 0);
    step_column->setSpacing(8);
    roofline_ = new RooflinePanel(document_, catalogs_, step);
    roofline_->set_log(view_.roofline_log);
    operators_ = new OperatorPanel(document_, step);
    step_column->addWidget(roofline_, 16);
    step_column->addWidget(operators_, 23);
    request_ = new RequestPanel(document_, catalogs_, details_);
    details_->addWidget(step);
    details_->addWidget(request_);

    left_->layout()->addWidget(model_);
    right_->layout()->addWidget(details_);
    // In a window on the screen a layout would do it later.
    model_->show();
    details_->show();
}

void MainWindow::connect_side_panels() {
    connect(model_, &ModelPanel::resolution_changed, this, [this](int cells) {
        view_.resolution = cells;
        refresh_meshes();
    });
    connect(model_, &ModelPanel::refused, this, [this](const QString& reason) { say(reason, true); });
    connect(model_, &ModelPanel::load_model_requested, files_, &FileTasks::load_model);
    connect(model_, &ModelPanel::save_model_requested, files_, &FileTasks::save_model);
    connect(model_, &ModelPanel::keep_model_requested, files_, &FileTasks::keep_model);
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

} // namespace llmroofline::gui
