// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_legend.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include "app/plots/base/text_block.h"
#include "app/plots/mesh/agreement_map.h"
#include "app/plots/mesh/panel_paint.h"
#include "app/words/numbers.h"
#include "app/words/plot_text.h"

namespace llmroofline::gui {

namespace {

constexpr double sample_width = 24;
constexpr double sample_gap = 8;
constexpr double column_gap = 16;
constexpr double bar_height = 11;
constexpr double least_bar_width = 300;
constexpr double overhang = 4; // of a label beyond the bar; what is farther out may be cut off
constexpr int beside_rows = 2;
constexpr int below_rows = 1;

QGradientStops agreement_stops(const Theme& theme) {
    const auto colour = [&](float shade) { return theme.map_colour((static_cast<double>(shade) + 1) / 2); };
    return {{0, colour(-agreeing_shade(0))},
            {0.5, colour(-agreeing_shade(1))},
            {0.5, colour(agreeing_shade(1))},
            {1, colour(agreeing_shade(0))}};
}

} // namespace

MeshLegend::MeshLegend(const MeshContent& content, const PlotStyle& style)
    : style_(style), half_range_(content.half_range) {
    if (CandidateLegend::is_of(content)) {
        candidates_.emplace(content, style);
        return;
    }
    bool has_break_even = false;
    std::vector<double> ratios;
    bool lacks_a = false;
    bool lacks_b = false;
    bool lacks_both = false;
    bool differs = false;
    bool of_levels = false;
    bool has_traffic = false;
    for (const auto& scene : content.scenes) {
        if (!scene || !scene->has_colours())
            continue;
        has_colours_ = true;
        of_levels |= std::holds_alternative<ServiceLevelView>(scene->view);
        if (scene->agreement.is_shown()) {
            agreement_ = true;
            const auto& cells = scene->agreement.cells;
            differs |= std::find(cells.begin(), cells.end(), Agreement::differ) != cells.end();
        }
        for (const ContourSet& set : scene->contours) {
            if (set.lines.empty() || !content.contours_visible)
                continue;
            has_break_even |= set.ratio == 1;
            const double above = std::max(set.ratio, 1 / set.ratio);
            if (set.ratio != 1 && std::find(ratios.begin(), ratios.end(), above) == ratios.end())
                ratios.push_back(above);
        }
        if (!agreement_ && scene->greatest_advantage > half_range_) {
            const auto& ratio = scene->picture.log2_ratio;
            const auto exceeds = [this](float r) { return r > half_range_; };
            const auto falls_below = [this](float r) { return r < -half_range_; };
            exceeds_a_ |= std::any_of(ratio.begin(), ratio.end(), exceeds);
            exceeds_b_ |= std::any_of(ratio.begin(), ratio.end(), falls_below);
        }
        has_traffic |= scene->traffic != nullptr;
        if (!scene->something_fits)
            continue;
        const std::size_t columns = scene->picture.grid.x_values.size();
        for (std::size_t y = 0; y < scene->picture.fits.a.size(); ++y) {
            const auto [low, high] = std::minmax(scene->picture.fits.a[y], scene->picture.fits.b[y]);
            lacks_both |= high < columns;
            lacks_a |= scene->picture.fits.a[y] < high;
            lacks_b |= scene->picture.fits.b[y] < high;
        }
    }
    if (has_break_even)
        entries_.push_back({Sample::break_even, in_words(QT_TRANSLATE_NOOP("Plots", "break-even"))});
    std::sort(ratios.begin(), ratios.end());
    QStringList steps;
    for (const double ratio : ratios)
        steps.append(QStringLiteral("%1×").arg(shortest_figure(ratio)));
    if (!steps.isEmpty())
        entries_.push_back(
            {Sample::ratio_line, in_words(agreement_ ? QT_TRANSLATE_NOOP("Plots", "%1 apart")
                                                     : QT_TRANSLATE_NOOP("Plots", "%1 either way"))
                                     .arg(steps.join(QStringLiteral(", ")))});
    if (has_traffic) {
        entries_.push_back({Sample::density, in_words(QT_TRANSLATE_NOOP("Plots", "requests"))});
        entries_.push_back({Sample::mean, in_words(QT_TRANSLATE_NOOP("Plots", "mean request"))});
    }
    if (differs)
        entries_.push_back({Sample::differ, in_words(QT_TRANSLATE_NOOP("Plots", "the winner differs"))});
    if (lacks_a)
        entries_.push_back(
            {Sample::hatch_a, in_words(of_levels ? QT_TRANSLATE_NOOP("Plots", "only B can")
                                                 : QT_TRANSLATE_NOOP("Plots", "A does not fit"))});
    if (lacks_b)
        entries_.push_back(
            {Sample::hatch_b, in_words(of_levels ? QT_TRANSLATE_NOOP("Plots", "only A can")
                                                 : QT_TRANSLATE_NOOP("Plots", "B does not fit"))});
    if (lacks_both)
        entries_.push_back(
            {Sample::hatch_both, in_words(of_levels ? QT_TRANSLATE_NOOP("Plots", "neither can")
                                                    : QT_TRANSLATE_NOOP("Plots", "neither fits"))});
    add_undecided(content);
    if (std::any_of(content.measured.begin(), content.measured.end(),
                    [&](const MeasuredMark& mark) { return content.shows(mark.at); }))
        entries_.push_back({Sample::measured, in_words(QT_TRANSLATE_NOOP("Plots", "measured"))});
}

// By what, if some cell is.
void MeshLegend::add_undecided(const MeshContent& content) {
    bool undecided = false;
    bool by_calibration = false;
    bool by_prices = false;
    for (const auto& scene : content.scenes) {
        if (!scene || !scene->has_colours())
            continue;
        undecided |= scene->decided < scene->decided_by.size();
        by_calibration |= scene->has_spreads;
        by_prices |= scene->has_price_ranges;
    }
    if (!undecided)
        return;
    const char* const words = !by_prices ? QT_TRANSLATE_NOOP("Plots", "winner undecided")
                              : !by_calibration
                                  ? QT_TRANSLATE_NOOP("Plots", "prices undecided")
                                  : QT_TRANSLATE_NOOP("Plots", "prices or calibration undecided");
    entries_.push_back({Sample::undecided, in_words(words)});
}

std::vector<double> MeshLegend::column_widths(int rows) const {
    std::vector<double> widths;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (i % static_cast<std::size_t>(rows) == 0)
            widths.push_back(0);
        widths.back() = std::max(widths.back(),
                                 sample_width + sample_gap + style_.width(TypeRole::body, entries_[i].text));
    }
    return widths;
}

double MeshLegend::entries_width(int rows) const {
    double sum = 0;
    for (const double width : column_widths(rows))
        sum += width + column_gap;
    return sum;
}

bool MeshLegend::is_beside(double width) const {
    return width - entries_width(beside_rows) - column_gap >= least_bar_width;
}

double MeshLegend::height(double width) const {
    if (candidates_)
        return candidates_->height(width);
    const double bar = bar_height + 6 + style_.metrics(TypeRole::body).height();
    if (entries_.empty())
        return bar;
    if (is_beside(width))
        return std::max(bar, beside_rows * (style_.metrics(TypeRole::body).height() + 2));
    const int rows = entries_width(below_rows) <= width ? below_rows : beside_rows;
    // One row means one column an entry.
    return bar + 4 + (style_.metrics(TypeRole::body).height() + 2) * rows;
}

void MeshLegend::paint(QPainter& painter, const QRectF& rect) const {
    if (candidates_)
        candidates_->paint(painter, rect);
    if (!has_colours_)
        return;
    const bool beside = !entries_.empty() && is_beside(rect.width());
    const double text_height = style_.metrics(TypeRole::body).height();
    // The gap and the entries' own trailing gap: the block ends flush with the panels.
    const double taken = beside ? entries_width(beside_rows) + column_gap : 0;
    const QRectF bar(rect.left(), rect.top(), rect.width() - taken, bar_height);
    paint_bar(painter, bar);
    paint_bar_labels(painter, bar);
    if (beside) {
        paint_entries(painter, {bar.right() + 2 * column_gap, rect.top()}, beside_rows);
    } else if (!entries_.empty()) {
        const int rows = entries_width(below_rows) <= rect.width() ? below_rows : beside_rows;
        paint_entries(painter, {rect.left(), bar.bottom() + 6 + text_height + 4}, rows);
    }
}

double MeshLegend::bar_x(const QRectF& bar, double log2_ratio, double half_range) {
    return bar.center().x() - bar.width() / 2 * log2_ratio / half_range;
}

void MeshLegend::paint_bar(QPainter& painter, const QRectF& bar) const {
    const Theme& theme = style_.theme();
    QLinearGradient gradient(bar.topRight(), bar.topLeft());
    gradient.setStops(agreement_ ? agreement_stops(theme) : theme.map);
    // A pointed end says that colours beyond it are cut off there.
    const double point = bar.height() * 0.7;
    QPainterPath path;
    path.moveTo(bar.left(), bar.top());
    path.lineTo(bar.right(), bar.top());
    if (exceeds_b_)
        path.lineTo(bar.right() + point, bar.center().y());
    path.lineTo(bar.right(), bar.bottom());
    path.lineTo(bar.left(), bar.bottom());
    if (exceeds_a_)
        path.lineTo(bar.left() - point, bar.center().y());
    path.closeSubpath();
    painter.setPen(QPen(theme.input_border, 1));
    painter.setBrush(gradient);
    painter.drawPath(path);
}

void MeshLegend::paint_bar_labels(QPainter& painter, const QRectF& bar) const {
    const Theme& theme = style_.theme();
    painter.setPen(QPen(theme.ink_on_mesh, 1.5));
    painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom() + 4));

    std::vector<QRectF> taken;
    const double top = bar.bottom() + 5;
    if (agreement_) {
        paint_agreement_labels(painter, bar, top);
        return;
    }
    const auto label = [&](double log2_ratio, const QString& text, TypeRole role, const QColor& colour) {
        const auto metrics = style_.metrics(role);
        const double width = style_.width(role, text);
        const double x = bar_x(bar, log2_ratio, half_range_);
        // Under its mark, or as near to it as the figure's edge allows.
        const double left = std::clamp(x - width / 2, bar.left() - overhang, bar.right() + overhang - width);
        const QRectF rect(left, top, width, metrics.height());
        for (const QRectF& other : taken)
            if (other.adjusted(-6, 0, 6, 0).intersects(rect))
                return;
        taken.push_back(rect);
        if (log2_ratio != 0) {
            painter.setPen(QPen(theme.input_border, 1));
            painter.drawLine(QPointF(x, bar.bottom() + 1), QPointF(x, bar.bottom() + 4));
        }
        draw_line_in(painter, rect, text, style_.font(role), colour);
    };
    label(0, in_words(QT_TRANSLATE_NOOP("Plots", "equal")), TypeRole::body_bold, theme.text);
    // The outermost first, then what finds room between.
    constexpr std::array steps = {1024.0, 256.0, 64.0, 16.0, 8.0, 4.0, 2.0, 1.5, 1.2, 1.1, 1.05, 1.02};
    for (const double ratio : steps) {
        const double at = std::log2(ratio);
        if (at > half_range_)
            continue;
        label(at, contour_ratio_text(ratio), TypeRole::body, theme.second_text);
        label(-at, contour_ratio_text(1 / ratio), TypeRole::body, theme.second_text);
    }
}

// Alike at the ends, ever farther apart towards the middle, where the winner changes.
void MeshLegend::paint_agreement_labels(QPainter& painter, const QRectF& bar, double top) const {
    const Theme& theme = style_.theme();
    const auto metrics = style_.metrics(TypeRole::body);
    const QRectF line(bar.left() - overhang, top, bar.width() + 2 * overhang, metrics.height());
    draw_line_in(painter, line, in_words(QT_TRANSLATE_NOOP("Plots", "all say A, figures alike")),
                 style_.font(TypeRole::body), theme.second_text, Qt::AlignLeft);
    draw_line_in(painter, line, in_words(QT_TRANSLATE_NOOP("Plots", "all say B, figures alike")),
                 style_.font(TypeRole::body), theme.second_text, Qt::AlignRight);
    draw_line_in(painter, line, in_words(QT_TRANSLATE_NOOP("Plots", "2× apart")),
                 style_.font(TypeRole::body_bold), theme.text, Qt::AlignHCenter);
}

void MeshLegend::paint_entries(QPainter& painter, const QPointF& top_left, int rows) const {
    const double row_height = style_.metrics(TypeRole::body).height() + 2;
    const std::vector<double> widths = column_widths(rows);
    double left = top_left.x();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const auto row = static_cast<double>(i % static_cast<std::size_t>(rows));
        if (i > 0 && row == 0)
            left += widths[i / static_cast<std::size_t>(rows) - 1] + column_gap;
        const QRectF line(left, top_left.y() + row * row_height, 1000, row_height);
        paint_sample(painter, {left, line.center().y() - 5.5, sample_width, 11}, entries_[i].sample);
        draw_line_in(painter, line.adjusted(sample_width + sample_gap, 0, 0, 0), entries_[i].text,
                     style_.font(TypeRole::body), style_.theme().second_text, Qt::AlignLeft);
    }
}

void MeshLegend::paint_sample(QPainter& painter, const QRectF& rect, Sample sample) const {
    const QColor ink = style_.theme().ink_on_mesh;
    const double middle = std::floor(rect.center().y()) + 0.5;
    if (sample == Sample::break_even || sample == Sample::ratio_line) {
        const bool solid = sample == Sample::break_even;
        QPen pen(ink, solid ? 2.0 : 1.0);
        pen.setCapStyle(Qt::FlatCap);
        if (!solid)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
        return;
    }
    if (sample == Sample::differ) {
        painter.save();
        painter.setClipRect(rect);
        painter.setPen(Qt::NoPen);
        const double size = rect.height();
        bool of_a = true;
        for (double x = rect.left() - size; x < rect.right(); x += agreement_stripe, of_a = !of_a) {
            const double at = static_cast<double>(of_a ? differing_shade : -differing_shade);
            painter.setBrush(style_.theme().map_colour((at + 1) / 2));
            painter.drawPolygon(QPolygonF({{x + size, rect.top()},
                                           {x + size + agreement_stripe, rect.top()},
                                           {x + agreement_stripe, rect.bottom()},
                                           {x, rect.bottom()}}));
        }
        painter.restore();
        return;
    }
    if (sample == Sample::density) {
        paint_density(painter, QPolygonF({{rect.left(), middle}, {rect.right(), middle}}), style_);
        return;
    }
    if (sample == Sample::mean) {
        paint_mean(painter, rect.center(), style_);
        return;
    }
    if (sample == Sample::measured) {
        paint_measured_mark(painter, rect.center(), {{}, 0.0, false}, half_range_, style_);
        return;
    }
    painter.setPen(QPen(style_.theme().input_border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    painter.setPen(QPen(ink, 0.8));
    if (sample == Sample::undecided) {
        for (double y = std::floor(rect.top()) + 2.5; y < rect.bottom(); y += 3)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        return;
    }
    const double size = rect.height();
    for (double x = rect.left() - size + 4; x < rect.right(); x += 6) {
        const double from = std::max(x, rect.left());
        const double to = std::min(x + size, rect.right());
        if (sample != Sample::hatch_b)
            painter.drawLine(QPointF(from, rect.bottom() - (from - x)),
                             QPointF(to, rect.bottom() - (to - x)));
        if (sample != Sample::hatch_a)
            painter.drawLine(QPointF(from, rect.top() + (from - x)), QPointF(to, rect.top() + (to - x)));
    }
}

} // namespace llmroofline::gui
