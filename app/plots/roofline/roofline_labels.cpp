// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/roofline_labels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QCoreApplication>

#include "app/plots/base/polyline_cut.h"
#include "app/words/numbers.h"
#include "app/words/plot_text.h"

namespace llmroofline::gui {

namespace {

class Labeller {
public:
    Labeller(const RooflineContent& content, const PanelGeometry& geometry, const QRectF& names,
             const PlotStyle& style)
        : content_(content), geometry_(geometry), names_(names), style_(style) {}

    RooflineLabels make() {
        for (const RooflineCurve& curve : content_.curves) {
            const auto pieces = roof_line(curve, geometry_);
            result_.roofs.insert(result_.roofs.end(), pieces.begin(), pieces.end());
        }
        find_ridges();
        take_points();
        if (content_.has_names_column()) {
            label_names();
        } else {
            for (const RooflineCurve& curve : content_.curves)
                label_roof(curve);
            for (const RooflineCurve& curve : content_.curves)
                label_slope(curve);
            for (const RooflineCurve& curve : content_.curves)
                label_ridge(curve);
        }
        return std::move(result_);
    }

private:
    void find_ridges() {
        for (const RooflineCurve& curve : content_.curves) {
            if (!curve.peak)
                continue;
            const QPointF at = geometry_.to_pixel(*curve.ridge(), *curve.peak / tera);
            if (!geometry_.rect.contains(at))
                continue;
            result_.ridges.push_back({at, geometry_.rect.bottom(), curve.series});
            result_.taken.take({at.x() - 6, at.y() - 6, 12, 12});
        }
    }

    void take_points() {
        for (std::size_t i = 0; i < content_.curves.size(); ++i)
            for (const RooflinePoint& point : content_.points) {
                const double intensity = point.on(i);
                const QPointF at =
                    geometry_.to_pixel(intensity, content_.curves[i].attainable(intensity) / tera);
                result_.taken.take(around(at, point_radius + 1));
            }
        // The resting crosshair; one under the pointer comes and goes.
        for (const RooflinePoint& point : content_.points)
            if (point.is_active)
                for (const double line : content_.crosshair_lines(point))
                    result_.taken.take(
                        {geometry_.x_to_pixel(line) - 2, geometry_.rect.top(), 4, geometry_.rect.height()});
    }

    void add(const QString& text, const QRectF& rect, int series, TypeRole role) {
        result_.labels.push_back({text, rect, series, role, 0});
        result_.taken.take(rect.adjusted(-3, -1, 3, 1));
    }

    // Where a label's own places are taken: wherever nothing is, rather on no roof, and at last beside everything that is
    // no word. What is written in a roof's colour and begins with its letter is known for its own.
    void add_anywhere(const QString& text, int series, TypeRole role) {
        const auto metrics = style_.metrics(role);
        const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
        const QRectF room = geometry_.rect.adjusted(4, 3, -4, -3);
        constexpr double on_a_roof = 1e4;
        const auto penalty = [&](const QRectF& rect) {
            return std::any_of(result_.roofs.begin(), result_.roofs.end(),
                               [&](const QPolygonF& roof) { return !cut_to(roof, rect).empty(); })
                       ? on_a_roof
                       : 0.0;
        };
        QRectF rect = place_in(room, size, geometry_.rect, result_.taken, penalty);
        if (rect.isNull() || penalty(rect) > 0) {
            TakenSpace words;
            for (const ChartLabel& label : result_.labels)
                words.take(label.rect.adjusted(-3, -1, 3, 1));
            if (const QRectF beside = place_in(room, size, geometry_.rect, words, penalty); !beside.isNull())
                rect = beside;
        }
        if (!rect.isNull())
            add(text, rect, series, role);
    }

    // Over the roof at its right end, else under it, else further left, else a row off.
    void label_roof(const RooflineCurve& curve) {
        const auto metrics = style_.metrics(TypeRole::body_bold);
        const QString text = curve.peak ? QStringLiteral("%1  %2").arg(curve.label, flops_rate(*curve.peak))
                                        : shown_name(curve);
        const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
        const auto pieces = roof_line(curve, geometry_);
        if (pieces.empty())
            return;
        const QPointF end = pieces.back().last();
        const QPointF before = pieces.back()[pieces.back().size() - 2];
        std::vector<QPointF> corners;
        if (!curve.peak)
            for (double down = 6; down < geometry_.rect.height() / 2; down += 12) {
                const double x =
                    end.x() - (end.x() - before.x()) * down / std::max(1.0, before.y() - end.y());
                corners.push_back({x + 10, end.y() + down});
                corners.push_back({x - size.width() - 10, end.y() + down});
            }
        else
            for (const double above :
                 {size.height() + 3, -4.0, size.height() + 9, -10.0, 2 * size.height() + 6})
                for (double x = end.x() - 6; x >= std::min(before.x() + size.width(), end.x() - 6); x -= 10)
                    corners.push_back({x - size.width(), end.y() - above});
        for (const QPointF& corner : corners) {
            const QRectF rect(corner, size);
            if (geometry_.rect.contains(rect) && result_.is_free(rect)) {
                add(text, rect, curve.series, TypeRole::body_bold);
                return;
            }
        }
        add_anywhere(text, curve.series, TypeRole::body_bold);
    }

    // Along the slope: the angle is that of two pixels of the roof, so it holds at any size and zoom.
    void label_slope(const RooflineCurve& curve) {
        const auto pieces = roof_line(curve, geometry_);
        if (pieces.empty() || pieces.front().size() < 2)
            return;
        const QPointF from = pieces.front()[0];
        const QPointF way = pieces.front()[1] - from;
        const double length = std::hypot(way.x(), way.y());
        const QPointF unit = way / std::max(length, 1e-9);
        const QPointF aside(unit.y(), -unit.x()); // to the upper left of a rising line
        const auto metrics = style_.metrics(TypeRole::body);
        const QString text = bytes_rate(curve.bandwidth_bytes_per_s);
        const double width = metrics.horizontalAdvance(text);
        const double lift = metrics.height() / 2 + 2;
        if (unit.y() > -0.05)
            return; // no slope is seen
        for (const double side : {1.0, -1.0})
            for (double along = width / 2 + 14; along < length - width / 2 - 14; along += 12) {
                const QPointF middle = from + unit * along + aside * (lift * side);
                if (!turned_is_free(middle, unit, width, metrics.height()))
                    continue;
                QRectF rect(0, 0, width, metrics.height());
                rect.moveCenter(middle);
                const double angle = std::atan2(way.y(), way.x()) * 180 / std::numbers::pi;
                result_.labels.push_back({text, rect, curve.series, TypeRole::body, angle});
                for (double at = -width / 2; at <= width / 2; at += 6)
                    result_.taken.take(around(middle + unit * at, metrics.height() / 2));
                return;
            }
        add_anywhere(QStringLiteral("%1  %2").arg(curve.label, text), curve.series, TypeRole::body);
    }

    static QRectF around(const QPointF& middle, double radius) {
        return {middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius};
    }

    bool turned_is_free(const QPointF& middle, const QPointF& unit, double width, double height) const {
        // Small squares along the text: its own roof passes close by.
        const double radius = height * 0.36;
        for (double at = -width / 2; at <= width / 2; at += 6) {
            const QRectF square = around(middle + unit * at, radius);
            if (!geometry_.rect.adjusted(2, 2, -2, -2).contains(square) || !result_.is_free(square))
                return false;
        }
        return true;
    }

    // At the foot of its line, on one side or the other, or a row higher.
    void label_ridge(const RooflineCurve& curve) {
        const auto ridge = std::find_if(result_.ridges.begin(), result_.ridges.end(),
                                        [&](const RidgeMark& mark) { return mark.series == curve.series; });
        if (ridge == result_.ridges.end())
            return;
        const QString text = in_words(QT_TRANSLATE_NOOP("Plots", "ridge %1")).arg(qRound64(*curve.ridge()));
        const QString exact =
            *curve.ridge() < 9.5
                ? in_words(QT_TRANSLATE_NOOP("Plots", "ridge %1")).arg(significant(*curve.ridge()))
                : text;
        const auto metrics = style_.metrics(TypeRole::body);
        const QSizeF size(metrics.horizontalAdvance(exact), metrics.height());
        for (int row = 0; row < 4; ++row)
            for (const double left : {ridge->at.x() + 5, ridge->at.x() - 5 - size.width()}) {
                const QRectF rect(QPointF(left, geometry_.rect.bottom() - (row + 1) * (size.height() + 2)),
                                  size);
                if (rect.top() > ridge->at.y() + 8 && geometry_.rect.adjusted(2, 0, -2, 0).contains(rect) &&
                    result_.is_free(rect) && crosses_no_drop(rect)) {
                    add(exact, rect, curve.series, TypeRole::body);
                    return;
                }
            }
        add_anywhere(QStringLiteral("%1  %2").arg(curve.label, exact), curve.series, TypeRole::body);
    }

    bool crosses_no_drop(const QRectF& rect) const {
        return std::none_of(result_.ridges.begin(), result_.ridges.end(), [&](const RidgeMark& mark) {
            return mark.at.x() > rect.left() - 2 && mark.at.x() < rect.right() + 2 &&
                   mark.at.y() < rect.bottom();
        });
    }

    // The longest that has room of peak, bandwidth and ridge.
    QString figures_of(const RooflineCurve& curve, double width) const {
        if (!curve.peak)
            return bytes_rate(curve.bandwidth_bytes_per_s);
        const QString peak = flops_rate(*curve.peak);
        const QString both = QStringLiteral("%1 · %2").arg(peak, bytes_rate(curve.bandwidth_bytes_per_s));
        const QString ridge =
            in_words(QT_TRANSLATE_NOOP("Plots", "%1 · ridge %2")).arg(both, significant(*curve.ridge()));
        for (const QString& text : {ridge, both})
            if (style_.width(TypeRole::caption, text) <= width)
                return text;
        return peak;
    }

    // One name a roof with its figures below, spread so that none touches the next, in the order of the roofs. Where there
    // are too many for that, the peak stands behind the name.
    void label_names() {
        struct Name {
            const RooflineCurve* curve;
            QPointF end;
            double y;
        };
        const auto metrics = style_.metrics(TypeRole::caption);
        std::vector<Name> names;
        for (const RooflineCurve& curve : content_.curves) {
            const auto pieces = roof_line(curve, geometry_);
            if (!pieces.empty())
                names.push_back({&curve, pieces.back().last(), pieces.back().last().y()});
        }
        std::stable_sort(names.begin(), names.end(),
                         [](const Name& left, const Name& right) { return left.y < right.y; });
        const double line = metrics.height();
        const bool two_lines = 2 * line * static_cast<double>(names.size()) <= names_.height();
        const double pitch = two_lines ? 2 * line : line;
        for (std::size_t i = 1; i < names.size(); ++i)
            names[i].y = std::max(names[i].y, names[i - 1].y + pitch);
        double limit = names_.bottom() - pitch / 2;
        for (std::size_t i = names.size(); i-- > 0; limit -= pitch)
            names[i].y = std::min(names[i].y, limit);
        for (const Name& name : names) {
            const QRectF rect(names_.left() + 14, name.y - pitch / 2, names_.width() - 14, line);
            if (rect.top() < names_.top() - pitch)
                continue;
            const QString shown = shown_name(*name.curve);
            if (two_lines) {
                result_.labels.push_back({metrics.elidedText(shown, Qt::ElideRight, rect.width()), rect,
                                          name.curve->series, TypeRole::caption, 0});
                result_.labels.push_back({figures_of(*name.curve, rect.width()), rect.translated(0, line),
                                          name.curve->series, TypeRole::caption, 0});
            } else {
                const QString peak =
                    name.curve->peak ? QStringLiteral(" %1").arg(flops_rate(*name.curve->peak)) : QString();
                const double room = rect.width() - style_.width(TypeRole::caption, peak);
                result_.labels.push_back(
                    {metrics.elidedText(shown, Qt::ElideRight, std::max(room, 0.0)) + peak, rect,
                     name.curve->series, TypeRole::caption, 0});
            }
            if (name.curve->peak)
                result_.leaders.push_back(
                    {QLineF(name.end, {rect.left() - 3, rect.center().y()}), name.curve->series});
        }
    }

    const RooflineContent& content_;
    const PanelGeometry& geometry_;
    const QRectF names_;
    const PlotStyle& style_;
    RooflineLabels result_;
};

} // namespace

QString shown_name(const RooflineCurve& curve) {
    return curve.peak ? curve.label : in_words(QT_TRANSLATE_NOOP("Plots", "%1  no rate")).arg(curve.label);
}

bool RooflineLabels::is_free(const QRectF& rect) const {
    return taken.is_free(rect) && std::none_of(roofs.begin(), roofs.end(), [&](const QPolygonF& roof) {
               return !cut_to(roof, rect).empty();
           });
}

RooflineLabels label_roofline(const RooflineContent& content, const PanelGeometry& geometry,
                              const QRectF& names, const PlotStyle& style) {
    return Labeller(content, geometry, names, style).make();
}

std::vector<ChartLabel> label_values(const RooflineContent& content, const RooflinePoint& shown,
                                     const RooflineLabels& labels, const PanelGeometry& geometry,
                                     const PlotStyle& style) {
    std::vector<ChartLabel> values;
    if (content.has_names_column())
        return values;
    RooflineLabels placed = labels;
    for (std::size_t i = 0; i < content.curves.size(); ++i)
        for (const RooflinePoint& point : content.points) {
            const double intensity = point.on(i);
            const QPointF at = geometry.to_pixel(intensity, content.curves[i].attainable(intensity) / tera);
            placed.taken.take(
                {at.x() - point_radius, at.y() - point_radius, 2 * point_radius, 2 * point_radius});
        }
    for (const double line : content.crosshair_lines(shown))
        placed.taken.take({geometry.x_to_pixel(line) - 2, geometry.rect.top(), 4, geometry.rect.height()});
    const auto metrics = style.metrics(TypeRole::body_bold);
    for (std::size_t i = 0; i < content.curves.size(); ++i) {
        const RooflineCurve& curve = content.curves[i];
        if (!curve.peak)
            continue;
        const double intensity = shown.on(i);
        const double value = curve.attainable(intensity);
        const QString text = significant(value / tera);
        const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
        const QPointF at = geometry.to_pixel(intensity, value / tera);
        if (!geometry.rect.contains(at))
            continue;
        const double reach = point_radius + 4;
        const double up = at.y() - size.height() - 2;
        const double down = at.y() + 2;
        const double right = at.x() + reach;
        const double left = at.x() - reach - size.width();
        // Beside a slope the upper left and the lower right are free.
        for (const QPointF& corner : {QPointF(right, down), QPointF(left, up), QPointF(right, up),
                                      QPointF(left, down), QPointF(right, down + 12), QPointF(left, up - 12),
                                      QPointF(right, down + 26), QPointF(left, up - 26)}) {
            const QRectF rect(corner, size);
            if (!geometry.rect.adjusted(2, 1, -2, -1).contains(rect) || !placed.is_free(rect))
                continue;
            values.push_back({text, rect, curve.series, TypeRole::body_bold, 0});
            placed.taken.take(rect);
            break;
        }
    }
    return values;
}

} // namespace llmroofline::gui
