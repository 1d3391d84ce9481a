// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/roofline_readout.h"

#include <algorithm>
#include <cmath>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/session/document.h"
#include "app/gui/window/point_readout.h"
#include "app/gui/window/status_strip.h"
#include "app/plots/roofline/roofline_plot.h"
#include "app/plots/roofline/workload_points.h"
#include "app/words/figures.h"
#include "core/mesh/views/view_table.h"
#include "core/step/roofline_chart.h"

namespace llmroofline::gui {

RooflineReadout::RooflineReadout(Document* document, MeshPanel* meshes, StatusStrip* status,
                                 RooflinePlot* plot, PointReadout* rest, QObject* parent)
    : QObject(parent), document_(document), meshes_(meshes), status_(status), plot_(plot) {
    connect(plot_, &RooflinePlot::hovered, this, &RooflineReadout::show);
    connect(plot_, &RooflinePlot::left, rest, &PointReadout::show);
}

QString RooflineReadout::words(double intensity) const {
    const Comparison& comparison = document_->comparison();
    QStringList parts = {tr("intensity %1 FLOP/B").arg(significant(intensity))};
    for (const auto& [letter, group] :
         {std::pair(QStringLiteral("A"), &comparison.a), std::pair(QStringLiteral("B"), &comparison.b)}) {
        const Roof roof = chart_roof(comparison, *group).roof;
        if (!roof.peak)
            parts << tr("%1 no rate").arg(letter);
        else
            parts << tr("%1 %2, %3")
                         .arg(letter, flops_rate(roof.attainable(intensity)),
                              bound_words(roof.bound(intensity, 1)));
    }
    return parts.join(QStringLiteral(" · "));
}

std::optional<MeshPoint> RooflineReadout::place(double intensity) const {
    const Comparison& comparison = document_->comparison();
    if (view_axes(comparison, 1).x != Quantity::sequence || comparison.pins.empty())
        return std::nullopt;
    const std::vector<const AcceleratorGroup*> groups = groups_with_curves(comparison);
    const Pin pin = comparison.pins[static_cast<std::size_t>(document_->active_pin())];
    const auto at = [&](double batch) -> std::optional<double> {
        const auto point = workload_on_roofs(comparison, groups, {std::llround(batch), pin.sequence});
        return point ? std::optional(point->on(0)) : std::nullopt;
    };
    // More sequences a step never have less to compute for each byte.
    double low = static_cast<double>(comparison.batch.values().front());
    double high = static_cast<double>(comparison.batch.values().back());
    const auto least = at(low);
    const auto greatest = at(high);
    if (!least || !greatest || intensity < *least || intensity > *greatest)
        return std::nullopt;
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        (at(middle).value_or(intensity) < intensity ? low : high) = middle;
    }
    return mesh_point(comparison, Quantity::sequence, static_cast<double>(pin.sequence), Quantity::batch,
                      high);
}

void RooflineReadout::show(double intensity) {
    const QString text = words(intensity);
    status_->set_readout(text);
    plot_->set_readout(text);
    if (const auto point = place(intensity))
        meshes_->set_point(point, text);
}

} // namespace llmroofline::gui
