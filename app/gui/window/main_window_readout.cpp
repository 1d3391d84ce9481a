// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the main window says of the point under the pointer, or of the one at rest.
#include <QCursor>
#include <QToolTip>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/setup/model_panel.h"
#include "app/gui/panels/step/roofline_panel.h"
#include "app/gui/session/document.h"
#include "app/gui/session/scene_worker.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/status_strip.h"
#include "app/words/claim_words.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/readout_words.h"
#include "app/words/request_words.h"
#include "core/mesh/cell.h"

namespace llmroofline::gui {

void MainWindow::set_point(std::optional<Pin> point) {
    if (point_ == point)
        return;
    point_ = point;
    if (!point)
        QToolTip::hideText();
    show_point();
}

void MainWindow::set_request_point(const std::optional<Request>& request) {
    if (request_point_ == request)
        return;
    request_point_ = request;
    if (!request)
        QToolTip::hideText();
    show_point();
}

QStringList MainWindow::step_readout(const std::optional<Pin>& shown) const {
    QStringList parts;
    if (!shown)
        return parts;
    const Comparison& comparison = document_->comparison();
    const double batch = static_cast<double>(shown->batch);
    const double sequence = static_cast<double>(shown->sequence);
    auto cell = read_cell(comparison, Method::operator_by_operator, batch, sequence);
    Method method = Method::operator_by_operator;
    if (!cell) {
        method = Method::global;
        cell = read_cell(comparison, method, batch, sequence);
    }
    if (cell) {
        parts = readout_parts(comparison, *cell, method);
        parts += measured_words(sequence, batch);
        return parts;
    }
    for (const Error& error : cell.errors())
        parts << error_words(error);
    return parts;
}

QStringList MainWindow::request_readout() const {
    Comparison comparison = document_->comparison();
    comparison.request = request_point_.value_or(comparison.request);
    const RequestView& view = meshes_->request_view();
    const auto along = [&](RequestQuantity quantity) {
        const Request& request = comparison.request;
        return static_cast<double>(quantity == RequestQuantity::batch   ? request.batch
                                   : quantity == RequestQuantity::input ? request.input
                                                                        : request.output);
    };
    return request_readout_parts(comparison, view.metric) + measured_words(along(view.x), along(view.y));
}

QString MainWindow::state_words(const ScenePair& scenes) const {
    const MeshScene& scene = scenes.requests ? *scenes.requests : *scenes.by_operator;
    const int cells = scenes.requests ? scene.grid.columns : view_.resolution;
    const QString how = tr("%1 × %1 cells · %2 ms").arg(cells).arg(significant(scenes.milliseconds, 2));
    if (scene.has_intervals())
        return tr("winner decided in %1 % of the map · %2").arg(decided_percent(scene)).arg(how);
    return tr("%1 formulas · %2")
        .arg(document_->comparison().formulas == Formulas::exact ? tr("exact") : tr("published"), how);
}

// Of what the point shows: whether it lies in the calibrated range is a matter of its batch and length, too.
void MainWindow::show_claim(const std::optional<Pin>& shown) {
    const Comparison& comparison = document_->comparison();
    const bool requests = meshes_->shows_requests();
    ClaimRange range;
    if (requests) {
        Comparison pointed_at = comparison;
        pointed_at.request = request_point_.value_or(comparison.request);
        range = request_range(pointed_at);
    } else {
        const Pin pin = shown.value_or(Pin{});
        range = step_range(comparison, static_cast<double>(pin.batch), static_cast<double>(pin.sequence));
    }
    const ClaimKind kind = claim_kind(comparison.workload, range);
    const auto& profile = comparison.workload.calibration;
    meshes_->set_claim(claim_sentence(comparison.workload, range, !requests),
                       kind == ClaimKind::out_of_range ? TextTone::warning
                       : kind == ClaimKind::calibrated ? TextTone::normal
                                                       : TextTone::second,
                       profile ? QString::fromStdString(profile->name) + QLatin1Char('\n') +
                                     error_table_words(*profile)
                               : tr("What the data sheets allow: measured times are longer"));
}

void MainWindow::show_point() {
    const Comparison& comparison = document_->comparison();
    const bool requests = meshes_->shows_requests();
    std::optional<Pin> shown = point_;
    if (!shown && !comparison.pins.empty())
        shown = comparison.pins[static_cast<std::size_t>(document_->active_pin())];
    const QStringList parts = requests ? request_readout() : step_readout(shown);
    const QString text = parts.join(QStringLiteral(" · "));
    status_->set_readout(text);
    if (requests)
        meshes_->set_request(request_point_, text);
    else
        meshes_->set_point(shown, text);
    // Beside the pointer too, where the eye is.
    if (requests ? request_point_.has_value() : point_.has_value())
        QToolTip::showText(QCursor::pos(), parts.join(QLatin1Char('\n')), meshes_->plot());
    if (is_complete())
        roofline_->set_point(shown);
    show_claim(shown);
}

} // namespace llmroofline::gui
