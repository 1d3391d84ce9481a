// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/qcp_parts.h"

#include <algorithm>
#include <utility>

namespace llmroofline::gui {

namespace {

const QString over_layer = QStringLiteral("over");
const QString pointer_layer = QStringLiteral("pointer");

// Draws by a function, smooth edges on.
class PaintItem final : public QCPAbstractItem {
public:
    PaintItem(QCustomPlot* plot, const QString& layer, std::function<void(QPainter&)> paint)
        : QCPAbstractItem(plot), paint_(std::move(paint)) {
        setLayer(layer);
        setClipToAxisRect(false);
        setSelectable(false);
        // QCustomPlot shifts what it draws smoothly by half a pixel; our coordinates are exact already.
        setAntialiased(false);
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paint_(*painter);
        painter->restore();
    }

private:
    std::function<void(QPainter&)> paint_;
};

} // namespace

// The library draws at once, or from a timer and then marks for painting: a hidden plot too, and one frame
// late.
class PlotBoard::Plot final : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

    bool is_outdated() const { return is_outdated_; }
    void mark_outdated() {
        is_outdated_ = true;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (std::exchange(is_outdated_, false)) {
            // What it would mark for painting is being painted.
            setAttribute(Qt::WA_UpdatesDisabled);
            replot(rpQueuedRefresh);
            setAttribute(Qt::WA_UpdatesDisabled, false);
        }
        QCustomPlot::paintEvent(event);
    }
    void resizeEvent(QResizeEvent*) override {
        setViewport(rect());
        mark_outdated();
    }

private:
    bool is_outdated_ = true;
};

PlotBoard::PlotBoard(QWidget* parent, PlotDrawing drawing)
    : drawing_(std::move(drawing)), plot_(new Plot(parent)) {
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->plotLayout()->clear();
    layout_ = new QCPLayoutInset;
    plot_->plotLayout()->addElement(0, 0, layout_);
    plot_->plotLayout()->setMargins({});
    plot_->plotLayout()->setAutoMargins(QCP::msNone);
    plot_->addLayer(over_layer, plot_->layer(QStringLiteral("axes")));
    plot_->addLayer(pointer_layer, plot_->layer(over_layer));
    plot_->layer(pointer_layer)->setMode(QCPLayer::lmBuffered);
    const auto when_sized = [this](const std::function<void(QPainter&)>& paint) {
        return [this, paint](QPainter& painter) {
            if (!size_.isEmpty())
                paint(painter);
        };
    };
    // Items belong to the plot.
    new PaintItem(plot_, over_layer, when_sized(drawing_.paint_over));
    new PaintItem(plot_, pointer_layer, when_sized(drawing_.paint_pointer));
    QObject::connect(plot_, &QCustomPlot::beforeReplot, plot_, [this] { drawing_.prepare(); });
}

PlotBoard::~PlotBoard() {
    // Its items call back.
    delete plot_.data();
}

QCPAxisRect* PlotBoard::add_axis_rect() {
    auto* axis_rect = new QCPAxisRect(plot_, false);
    axis_rect->setMinimumSize(1, 1);
    axis_rect->setAutoMargins(QCP::msNone);
    layout_->addElement(axis_rect, QRectF(0, 0, 1, 1));
    return axis_rect;
}

void PlotBoard::place(QCPAxisRect* axis_rect, const QRect& inner, const QMargins& margins) {
    axis_rect->setMargins(margins);
    // The library counts rows of pixels from one above.
    const QRect outer = inner.translated(0, 1).marginsAdded(margins);
    // The layout cuts fractions off.
    constexpr double nudge = 0.25;
    const QRectF share((outer.left() + nudge) / size_.width(), (outer.top() + nudge) / size_.height(),
                       (outer.width() + nudge) / size_.width(), (outer.height() + nudge) / size_.height());
    for (int i = 0; i < layout_->elementCount(); ++i)
        if (layout_->elementAt(i) == axis_rect)
            layout_->setInsetRect(i, share);
}

void PlotBoard::set_size(const QSize& size) {
    size_ = size;
    plot_->setGeometry(QRect(QPoint(), size));
}

void PlotBoard::set_pixel_ratio(double ratio) {
    if (!qFuzzyCompare(ratio, plot_->bufferDevicePixelRatio()))
        plot_->setBufferDevicePixelRatio(ratio);
}

QCustomPlot* PlotBoard::plot() const {
    return plot_;
}

void PlotBoard::replot() {
    plot_->mark_outdated();
}

void PlotBoard::replot_pointer() {
    if (!plot_->is_outdated())
        plot_->layer(pointer_layer)->replot();
}

void PlotBoard::render(QPaintDevice* device, double scale, bool is_vector) {
    drawing_.prepare();
    QCPPainter painter(device);
    painter.setMode(QCPPainter::pmVectorized, is_vector);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(scale, scale);
    plot_->toPainter(&painter, size_.width(), size_.height());
}

void GivenTicks::generate(const QCPRange&, const QLocale&, QChar, int, QVector<double>& ticks,
                          QVector<double>* small, QVector<QString>* labels) {
    ticks.clear();
    if (small)
        small->clear();
    if (labels)
        labels->clear();
    for (const Tick& tick : ticks_) {
        if (tick.label.isEmpty()) {
            if (small)
                small->append(tick.at);
            continue;
        }
        ticks.append(tick.at);
        if (labels)
            labels->append(tick.label);
    }
}

void dress_axis(QCPAxis* axis, const PlotStyle& style) {
    const Theme& theme = style.theme();
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(QPen(theme.input_border, 1));
    axis->setSubTickPen(QPen(theme.input_border, 1));
    axis->setTickLength(0, 4);
    axis->setSubTickLength(0, 2);
    axis->setTickLabelFont(style.font(TypeRole::body));
    axis->setTickLabelColor(theme.second_text);
    axis->setLabelFont(style.font(TypeRole::body));
    axis->setLabelColor(theme.second_text);
    axis->setTickLabelPadding(4);
    axis->setLabelPadding(3);
}

} // namespace llmroofline::gui
