// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/measured_marks.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "app/plots/axis_scale.h"
#include "app/plots/plot_text.h"

namespace llmroofline::gui {

namespace {

double along(const MeasuredPoint& point, RequestQuantity quantity) {
    return quantity == RequestQuantity::batch   ? point.batch
           : quantity == RequestQuantity::input ? point.input
                                                : point.output;
}

double whole_number(double value) {
    return std::max(1.0, std::round(value));
}

} // namespace

QPointF measured_place(const MeasuredPoint& point, const std::optional<RequestView>& requests) {
    if (requests)
        return {whole_number(along(point, requests->x)), whole_number(along(point, requests->y))};
    return {whole_number(point.sequence), whole_number(point.batch)};
}

bool is_seen(const MeshContent& content, const QPointF& place) {
    const ViewRange& view = content.view;
    if (!view.is_whole() && (place.x() < view.sequence_low || place.x() > view.sequence_high ||
                             place.y() < view.batch_low || place.y() > view.batch_high))
        return false;
    const auto reaches = [](bool log, const std::vector<double>& cells, double value) {
        const AxisScale scale{log ? AxisKindShown::log2 : AxisKindShown::linear};
        const AxisSpan span = span_of_cells(scale, cells);
        const double at = scale.to_axis(value);
        return at >= span.low && at <= span.high;
    };
    return std::any_of(content.scenes.begin(), content.scenes.end(), [&](const auto& scene) {
        return scene && scene->has_colours() &&
               reaches(scene->grid.log_sequence, scene->picture.axes.sequences, place.x()) &&
               reaches(scene->grid.log_batch, scene->picture.axes.batches, place.y());
    });
}

QVector<MeasuredMark> measured_marks(const std::vector<MeasuredPoint>& points,
                                     const std::optional<RequestView>& requests) {
    QVector<MeasuredMark> marks;
    for (const MeasuredPoint& point : points) {
        MeasuredMark mark;
        mark.at = measured_place(point, requests);
        if (const auto ratio = point.ratio())
            mark.log2_ratio = std::log2(*ratio);
        mark.of_a = point.a != nullptr;
        marks.push_back(mark);
    }
    return marks;
}

std::vector<AchievedMark> achieved_marks(const std::vector<AchievedPoint>& points) {
    std::vector<AchievedMark> marks;
    for (const AchievedPoint& point : points)
        marks.push_back({static_cast<int>(point.group), point.intensity, point.flops_per_s});
    return marks;
}

QString measured_line(const std::vector<const Measurement*>& rows) {
    QStringList engines;
    for (const Measurement* row : rows)
        engines << QString::fromStdString(row->version.empty() ? row->software : row->version);
    engines.removeDuplicates();
    engines.removeAll(QString());
    engines.sort();
    if (rows.empty())
        return {};
    if (engines.isEmpty())
        return in_words(QT_TRANSLATE_NOOP("Plots", "Measured: engine not stated."));
    return in_words(QT_TRANSLATE_NOOP("Plots", "Measured: %1.")).arg(engines.join(QStringLiteral(", ")));
}

} // namespace llmroofline::gui
