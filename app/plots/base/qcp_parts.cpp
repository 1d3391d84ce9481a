// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/qcp_parts.h"

#include <cmath>
#include <utility>

#include "app/plots/base/vector_state.h"

namespace llmroofline::gui {

namespace {

// Smooth edges on. The library's painter would shift what it draws smoothly by half a pixel; our coordinates
// are exact already.
void paint_smooth(QPainter& painter, const std::function<void(QPainter&)>& paint) {
    clear_vector_state();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    painter.restore();
}

} // namespace

class PlotBoard::Plot final : public QCustomPlot {
public:
    Plot(QWidget* parent, PlotDrawing drawing) : QCustomPlot(parent), drawing_(std::move(drawing)) {
        // Its own timer would draw what nobody shows.
        mReplotting = true;
    }

    void mark_outdated() {
        is_outdated_ = true;
        update();
    }

    void render(QPaintDevice* device, const QSize& size, double scale, bool is_vector) {
        if (size.isEmpty())
            return;
        drawing_.prepare();
        QCPPainter painter(device);
        painter.setMode(QCPPainter::pmVectorized, is_vector);
        painter.setMode(QCPPainter::pmNoCaching);
        painter.scale(scale, scale);
        toPainter(&painter, size.width(), size.height());
        paint_smooth(painter, drawing_.paint_over);
        paint_smooth(painter, drawing_.paint_pointer);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const double ratio = devicePixelRatioF();
        const QSize size = this->size() * ratio;
        if (size.isEmpty())
            return;
        if (std::exchange(is_outdated_, false) || picture_.size() != size)
            draw_picture(size);
        QPainter painter(this);
        // At a fractional ratio the picture may end within a pixel.
        if (ratio != std::floor(ratio))
            painter.fillRect(rect(), mBackgroundBrush);
        painter.drawImage(0, 0, picture_);
        paint_smooth(painter, drawing_.paint_pointer);
    }
    void resizeEvent(QResizeEvent*) override {
        setViewport(rect());
        mark_outdated();
    }

private:
    void draw_picture(const QSize& size) {
        clear_vector_state();
        drawing_.prepare();
        setBufferDevicePixelRatio(devicePixelRatioF()); // of the labels that it keeps
        if (picture_.size() != size)
            picture_ = QImage(size, QImage::Format_RGB32);
        picture_.setDevicePixelRatio(devicePixelRatioF());
        picture_.fill(mBackgroundBrush.color());
        clear_vector_state();
        QCPPainter painter(&picture_);
        draw(&painter);
        paint_smooth(painter, drawing_.paint_over);
    }

    PlotDrawing drawing_;
    QImage picture_; // all but the pointer's
    bool is_outdated_ = true;
};

PlotBoard::PlotBoard(QWidget* parent, PlotDrawing drawing) : plot_(new Plot(parent, std::move(drawing))) {
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->plotLayout()->clear();
    layout_ = new QCPLayoutInset;
    plot_->plotLayout()->addElement(0, 0, layout_);
    plot_->plotLayout()->setMargins({});
    plot_->plotLayout()->setAutoMargins(QCP::msNone);
}

PlotBoard::~PlotBoard() {
    // It calls back.
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

QCustomPlot* PlotBoard::plot() const {
    return plot_;
}

void PlotBoard::replot() {
    plot_->mark_outdated();
}

void PlotBoard::replot_pointer() {
    plot_->update();
}

void PlotBoard::render(QPaintDevice* device, double scale, bool is_vector) {
    plot_->render(device, size_, scale, is_vector);
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
