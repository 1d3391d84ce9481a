// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The panels beside the meshes: the model on the left, roofline and operators, or the request, on the right.
#include <QBoxLayout>
#include <QStackedWidget>

#include "app/gui/panels/calibration_section.h"
#include "app/gui/panels/mesh_panel.h"
#include "app/gui/panels/model_panel.h"
#include "app/gui/panels/operator_panel.h"
#include "app/gui/panels/request_panel.h"
#include "app/gui/panels/roofline_panel.h"
#include "app/gui/panels/top_bar.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/window/actions.h"
#include "app/gui/window/file_tasks.h"
#include "app/gui/window/main_window.h"
#include "app/gui/words/error_words.h"

namespace llmroofline::gui {

void MainWindow::complete() {
    if (is_complete())
        return;
    m_catalogs->announce();
    build_side_panels();
    m_actions->build_corner();
    show_title();
    connect_side_panels();
    connect_calibration();
    refresh_measured();
    show_requests(m_meshes->shows_requests());
    fit_columns();
    show_point();
    if (const Errors& faults = m_catalogs->catalog().faults(); !faults.empty())
        say_start_faults(faults);
    emit_if_settled();
}

// Each is built by itself and then put into its column: in a window that has its style sheet already, every
// widget added would go through the whole sheet.
void MainWindow::build_side_panels() {
    m_model = new ModelPanel(m_document, m_catalogs);
    m_model->set_resolution(m_view.resolution);
    m_model->calibration()->set_shows_measured(m_view.shows_measured);

    m_details = new QStackedWidget;
    auto* step = new QWidget(m_details);
    auto* step_column = new QVBoxLayout(step);
    step_column->setContentsMargins(0, 0, 0, 0);
    step_column->setSpacing(8);
    m_roofline = new RooflinePanel(m_document, m_catalogs, step);
    m_roofline->set_log(m_view.roofline_log);
    m_operators = new OperatorPanel(m_document, step);
    step_column->addWidget(m_roofline, 16);
    step_column->addWidget(m_operators, 23);
    m_request = new RequestPanel(m_document, m_catalogs, m_details);
    m_details->addWidget(step);
    m_details->addWidget(m_request);

    m_left->layout()->addWidget(m_model);
    m_right->layout()->addWidget(m_details);
    // In a window on the screen a layout would do it later.
    m_model->show();
    m_details->show();
}

void MainWindow::connect_side_panels() {
    connect(m_model, &ModelPanel::resolution_changed, this, [this](int cells) {
        m_view.resolution = cells;
        refresh_meshes();
    });
    connect(m_model, &ModelPanel::refused, this, [this](const QString& reason) { say(reason, true); });
    connect(m_model, &ModelPanel::load_model_requested, m_files, &FileTasks::load_model);
    connect(m_model, &ModelPanel::save_model_requested, m_files, &FileTasks::save_model);
    connect(m_model, &ModelPanel::keep_model_requested, m_files, &FileTasks::keep_model);
}

void MainWindow::say_start_faults(Errors faults) {
    faults.insert(faults.end(), m_start_faults.begin(), m_start_faults.end());
    if (faults.empty())
        return;
    QString text = error_lines(faults);
    if (!m_put_aside.isEmpty())
        text +=
            QLatin1Char('\n') + tr("The last session could not be read; it is kept as %1.").arg(m_put_aside);
    say(text, true);
}

} // namespace llmroofline::gui
