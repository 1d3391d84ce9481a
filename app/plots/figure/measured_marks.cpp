// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/figure/measured_marks.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "app/words/plot_text.h"

namespace llmroofline::gui {

namespace {

double whole_number(double value) {
    return std::max(1.0, std::round(value));
}

} // namespace

QPointF measured_place(const MeasuredPoint& point, const DisplayAxes& axes) {
    return {whole_number(point.at.along(axes.x)), whole_number(point.at.along(axes.y))};
}

QVector<MeasuredMark> measured_marks(const std::vector<MeasuredPoint>& points, const DisplayAxes& axes) {
    QVector<MeasuredMark> marks;
    for (const MeasuredPoint& point : points) {
        MeasuredMark mark;
        mark.at = measured_place(point, axes);
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
