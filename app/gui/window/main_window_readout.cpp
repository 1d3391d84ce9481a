// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the main window says of the point under the pointer, or of the one at rest.
#include <QCursor>
#include <QToolTip>

#include "app/gui/panels/mesh_panel.h"
#include "app/gui/panels/roofline_panel.h"
#include "app/gui/session/document.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/status_strip.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"
#include "app/gui/words/request_words.h"
#include "core/mesh/cell.h"

namespace llmroofline::gui {

void MainWindow::set_point(std::optional<Pin> point) {
    if (m_point == point)
        return;
    m_point = point;
    if (!point)
        QToolTip::hideText();
    show_point();
}

void MainWindow::set_request_point(const std::optional<Request>& request) {
    if (m_request_point == request)
        return;
    m_request_point = request;
    if (!request)
        QToolTip::hideText();
    show_point();
}

QStringList MainWindow::step_readout(const std::optional<Pin>& shown) const {
    QStringList parts;
    if (!shown)
        return parts;
    const Comparison& comparison = m_document->comparison();
    const double batch = static_cast<double>(shown->batch);
    const double sequence = static_cast<double>(shown->sequence);
    auto cell = read_cell(comparison, Method::operator_by_operator, batch, sequence);
    Method method = Method::operator_by_operator;
    if (!cell) {
        method = Method::global;
        cell = read_cell(comparison, method, batch, sequence);
    }
    if (cell)
        return readout_parts(comparison, *cell, method);
    for (const Error& error : cell.errors())
        parts << error_words(error);
    return parts;
}

QStringList MainWindow::request_readout() const {
    Comparison comparison = m_document->comparison();
    comparison.request = m_request_point.value_or(comparison.request);
    return request_readout_parts(comparison, m_meshes->request_view().metric);
}

void MainWindow::show_point() {
    const Comparison& comparison = m_document->comparison();
    const bool requests = m_meshes->shows_requests();
    std::optional<Pin> shown = m_point;
    if (!shown && !comparison.pins.empty())
        shown = comparison.pins[static_cast<std::size_t>(m_document->active_pin())];
    const QStringList parts = requests ? request_readout() : step_readout(shown);
    const QString text = parts.join(QStringLiteral(" · "));
    m_status->set_readout(text);
    if (requests)
        m_meshes->set_request(m_request_point, text);
    else
        m_meshes->set_point(shown, text);
    // Beside the pointer too, where the eye is.
    if (requests ? m_request_point.has_value() : m_point.has_value())
        QToolTip::showText(QCursor::pos(), parts.join(QLatin1Char('\n')), m_meshes->plot());
    m_roofline->set_point(shown);
}

} // namespace llmroofline::gui
