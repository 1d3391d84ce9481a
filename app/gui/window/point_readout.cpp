// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/point_readout.h"

#include <QCursor>
#include <QToolTip>
#include <cmath>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/session/document.h"
#include "app/gui/window/status_strip.h"
#include "app/theme/plain_texts.h"
#include "app/words/claim_words.h"
#include "app/words/view_readout.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::gui {

PointReadout::PointReadout(Document* document, MeshPanel* meshes, StatusStrip* status, QObject* parent)
    : QObject(parent), document_(document), meshes_(meshes), status_(status) {}

void PointReadout::set_point(const std::optional<MeshPoint>& point, int panel) {
    if (point_ == point && (!point || panel_ == panel))
        return;
    point_ = point;
    panel_ = panel;
    if (!point)
        QToolTip::hideText();
    show();
}

// Of steps the active pin, if there is one; else the comparison's request.
std::optional<MeshPoint> PointReadout::at_rest() const {
    const Comparison& comparison = document_->comparison();
    MeshPoint point = mesh_point(comparison);
    if (view_axes(comparison, 1).x != Quantity::sequence)
        return point;
    if (comparison.pins.empty())
        return std::nullopt;
    const Pin& pin = comparison.pins[static_cast<std::size_t>(document_->active_pin())];
    point.batch = static_cast<double>(pin.batch);
    point.sequence = static_cast<double>(pin.sequence);
    return point;
}

void PointReadout::show() {
    const Comparison& comparison = document_->comparison();
    const std::optional<MeshPoint> shown = point_ ? point_ : at_rest();
    QStringList parts;
    if (shown) {
        parts = view_readout(comparison, *shown,
                             point_ ? std::optional(static_cast<std::size_t>(panel_)) : std::nullopt);
        if (measured_words_)
            parts += measured_words_(*shown);
    }
    const QString text = parts.join(QStringLiteral(" · "));
    status_->set_readout(text);
    const bool steps = view_axes(comparison, 1).x == Quantity::sequence;
    meshes_->set_point(steps ? shown : point_, text);
    // Beside the pointer too, where the eye is.
    if (point_)
        show_tool_tip(QCursor::pos(), parts.join(QLatin1Char('\n')), meshes_->plot());
    std::optional<Pin> step;
    if (shown && steps)
        step = Pin{std::llround(shown->batch), std::llround(shown->sequence)};
    else if (!comparison.pins.empty())
        step = comparison.pins[static_cast<std::size_t>(document_->active_pin())];
    emit step_shown(step);
    show_claim(shown.value_or(mesh_point(comparison)));
}

// Whether a place lies in the calibrated range is a matter of its batch and lengths, too.
void PointReadout::show_claim(const MeshPoint& point) {
    const Comparison& comparison = document_->comparison();
    const bool requests = is_of_requests(comparison.view);
    ClaimRange range;
    if (requests) {
        Comparison pointed_at = comparison;
        pointed_at.request = request_at(comparison, point);
        range = request_range(pointed_at);
    } else {
        range = step_range(comparison, point.batch, point.sequence);
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

} // namespace llmroofline::gui
