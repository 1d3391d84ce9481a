// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/residual/residual_plot.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include "app/plots/base/plot_style.h"
#include "app/plots/base/qcp_parts.h"
#include "app/theme/plain_texts.h"
#include "app/theme/theme_manager.h"
#include "app/words/numbers.h"
#include "app/words/plot_text.h"

namespace llmroofline::gui {

namespace {

constexpr double reach = 8;         // pixels from a point to what still means it
constexpr double tick_spacing = 52; // pixels
constexpr std::size_t colours = 8;

// Labelled ones; their inverses stand below 1.
constexpr std::array ratio_ticks = {1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0, 100.0};

QCPScatterStyle::ScatterShape shape_of(std::size_t group) {
    constexpr std::array shapes = {QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare,
                                   QCPScatterStyle::ssTriangle, QCPScatterStyle::ssDiamond};
    return shapes[group / colours % shapes.size()];
}

} // namespace

struct ResidualPlot::Parts {
    std::vector<ResidualPoint> points;
    QStringList groups;
    QString x_title;
    bool log = true;
    int chosen = -1;
    QCustomPlot* plot = nullptr;
    QCPGraph* marked = nullptr;
    QCPItemStraightLine* even = nullptr;
    QSharedPointer<GivenTicks> x_ticks{new GivenTicks};
    QSharedPointer<GivenTicks> y_ticks{new GivenTicks};

    AxisScale scale() const { return {log ? AxisKindShown::log2 : AxisKindShown::linear}; }
};

ResidualPlot::ResidualPlot(QWidget* parent) : QWidget(parent), parts_(std::make_unique<Parts>()) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    parts_->plot = new QCustomPlot(this);
    parts_->plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    parts_->plot->setFocusPolicy(Qt::NoFocus);
    parts_->plot->xAxis->setTicker(parts_->x_ticks);
    parts_->plot->yAxis->setTicker(parts_->y_ticks);
    parts_->even = new QCPItemStraightLine(parts_->plot);
    parts_->even->point1->setCoords(0, 0);
    parts_->even->point2->setCoords(1, 0);
    auto* legend = parts_->plot->legend;
    parts_->plot->plotLayout()->addElement(1, 0, legend);
    parts_->plot->plotLayout()->setRowStretchFactor(1, 0.001);
    legend->setVisible(true);
    legend->setBorderPen(Qt::NoPen);
    legend->setFillOrder(QCPLegend::foColumnsFirst);
    legend->setWrap(3);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &ResidualPlot::rebuild);
    rebuild();
}

ResidualPlot::~ResidualPlot() = default;

void ResidualPlot::set_points(std::vector<ResidualPoint> points, const QString& x_title) {
    parts_->points = std::move(points);
    parts_->x_title = x_title;
    parts_->chosen = -1;
    // A quantity that is 0 somewhere has no logarithm there.
    parts_->log = std::all_of(parts_->points.begin(), parts_->points.end(),
                              [](const ResidualPoint& point) { return point.x > 0; });
    rebuild();
}

void ResidualPlot::set_chosen(int point) {
    if (parts_->chosen == point)
        return;
    parts_->chosen = point;
    rebuild();
}

int ResidualPlot::chosen() const {
    return parts_->chosen;
}

void ResidualPlot::rebuild() {
    Parts& parts = *parts_;
    parts.plot->clearGraphs();
    parts.groups.clear();
    for (const ResidualPoint& point : parts.points)
        if (!parts.groups.contains(point.group))
            parts.groups << point.group;
    parts.groups.sort();
    const Theme& colours_of = theme();
    for (qsizetype i = 0; i < parts.groups.size(); ++i) {
        QCPGraph* graph = parts.plot->addGraph();
        const QColor colour = colours_of.series(static_cast<int>(static_cast<std::size_t>(i) % colours));
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(
            QCPScatterStyle(shape_of(static_cast<std::size_t>(i)), QPen(colour, 1), QBrush(colour), 6));
        graph->setName(parts.groups[i]);
        for (const ResidualPoint& point : parts.points)
            if (point.group == parts.groups[i])
                graph->addData(parts.scale().to_axis(point.x), std::log2(point.ratio));
    }
    parts.marked = parts.plot->addGraph();
    parts.marked->setLineStyle(QCPGraph::lsNone);
    parts.marked->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours_of.text, 2), Qt::NoBrush, 12));
    parts.marked->removeFromLegend();
    if (parts.chosen >= 0 && parts.chosen < static_cast<int>(parts.points.size())) {
        const ResidualPoint& point = parts.points[static_cast<std::size_t>(parts.chosen)];
        parts.marked->addData(parts.scale().to_axis(point.x), std::log2(point.ratio));
    }
    dress();
    place_axes();
    parts.plot->replot(QCustomPlot::rpQueuedReplot);
}

void ResidualPlot::dress() {
    const PlotStyle style = PlotStyle::for_screen(theme());
    QCustomPlot* plot = parts_->plot;
    plot->setBackground(QBrush(theme().panel));
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        dress_axis(axis, style);
        axis->grid()->setPen(QPen(theme().line, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot->xAxis->setLabel(parts_->x_title);
    plot->yAxis->setLabel(tr("predicted / measured"));
    parts_->even->setPen(QPen(theme().second_text, 1));
    plot->legend->setBrush(Qt::NoBrush);
    plot->legend->setFont(style.font(TypeRole::caption));
    plot->legend->setTextColor(theme().second_text);
    plot->legend->setRowSpacing(0);
    plot->legend->setVisible(parts_->groups.size() > 1);
}

void ResidualPlot::place_axes() {
    const Parts& parts = *parts_;
    const AxisScale scale = parts.scale();
    double low = 1e300;
    double high = -1e300;
    double greatest = std::log2(1.25);
    for (const ResidualPoint& point : parts.points) {
        low = std::min(low, scale.to_axis(point.x));
        high = std::max(high, scale.to_axis(point.x));
        greatest = std::max(greatest, std::abs(std::log2(point.ratio)));
    }
    if (!(high >= low))
        low = scale.to_axis(1), high = scale.to_axis(1000);
    const double margin = std::max(0.05 * (high - low), high == low ? 0.5 : 0.0);
    const AxisSpan x{low - margin, high + margin};
    const AxisSpan y{-1.08 * greatest, 1.08 * greatest};
    parts.plot->xAxis->setRange(x.low, x.high);
    parts.plot->yAxis->setRange(y.low, y.high);
    parts.x_ticks->set_ticks(axis_ticks(scale, x, 0.75 * width(), tick_spacing));
    std::vector<Tick> ticks = {{0, QStringLiteral("1")}};
    const double least_apart = 22.0 / std::max(60, height() - 60) * y.size(); // of two labels
    for (const double ratio : ratio_ticks) {
        const double at = std::log2(ratio);
        const bool has_room = at > 0 && at - ticks.back().at >= least_apart;
        if (at >= y.high || !has_room)
            continue;
        ticks.insert(ticks.begin(), {-at, QString::number(1 / ratio, 'g', 2)});
        ticks.push_back({at, shortest_figure(ratio)});
    }
    parts.y_ticks->set_ticks(ticks);
}

QPointF ResidualPlot::pixel_of(int point) const {
    const ResidualPoint& of = parts_->points[static_cast<std::size_t>(point)];
    return {parts_->plot->xAxis->coordToPixel(parts_->scale().to_axis(of.x)),
            parts_->plot->yAxis->coordToPixel(std::log2(of.ratio))};
}

std::optional<int> ResidualPlot::point_at(const QPointF& pixel) const {
    std::optional<int> nearest;
    double least = reach;
    for (int i = 0; i < static_cast<int>(parts_->points.size()); ++i) {
        const QPointF way = pixel_of(i) - pixel;
        const double distance = std::hypot(way.x(), way.y());
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

void ResidualPlot::resizeEvent(QResizeEvent*) {
    parts_->plot->setGeometry(rect());
    place_axes();
}

void ResidualPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void ResidualPlot::mouseMoveEvent(QMouseEvent* event) {
    if (const auto point = point_at(event->position()))
        show_tool_tip(event->globalPosition().toPoint(),
                      parts_->points[static_cast<std::size_t>(*point)].words, this);
    else
        QToolTip::hideText();
}

void ResidualPlot::mousePressEvent(QMouseEvent* event) {
    const auto point = point_at(event->position());
    if (event->button() != Qt::LeftButton || !point)
        return;
    set_chosen(*point);
    emit chosen_by_user(*point);
}

void ResidualPlot::keyPressEvent(QKeyEvent* event) {
    const int way = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int count = static_cast<int>(parts_->points.size());
    if (way == 0 || count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    set_chosen(parts_->chosen < 0 ? 0 : std::clamp(parts_->chosen + way, 0, count - 1));
    setAccessibleDescription(parts_->points[static_cast<std::size_t>(parts_->chosen)].words);
    emit chosen_by_user(parts_->chosen);
}

} // namespace llmroofline::gui
