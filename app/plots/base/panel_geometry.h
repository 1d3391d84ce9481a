// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where true values lie on one panel, in pixels: the only mapping that painting, the pointer and the tests
// use. Plain value.
#pragma once

#include <QPointF>
#include <QRectF>

#include "app/plots/base/axis_scale.h"

namespace llmroofline::gui {

struct PanelGeometry {
    QRectF rect;
    AxisScale x;
    AxisScale y;
    AxisSpan x_span;
    AxisSpan y_span;

    double axis_x_to_pixel(double at) const {
        return rect.left() + (at - x_span.low) / x_span.size() * rect.width();
    }
    double axis_y_to_pixel(double at) const {
        return rect.bottom() - (at - y_span.low) / y_span.size() * rect.height();
    }
    double x_to_pixel(double value) const { return axis_x_to_pixel(x.to_axis(value)); }
    double y_to_pixel(double value) const { return axis_y_to_pixel(y.to_axis(value)); }
    QPointF to_pixel(double x_value, double y_value) const {
        return {x_to_pixel(x_value), y_to_pixel(y_value)};
    }
    double pixel_to_axis_x(double pixel) const {
        return x_span.low + (pixel - rect.left()) / rect.width() * x_span.size();
    }
    double pixel_to_axis_y(double pixel) const {
        return y_span.low + (rect.bottom() - pixel) / rect.height() * y_span.size();
    }
    // True values.
    QPointF from_pixel(const QPointF& pixel) const {
        return {x.from_axis(pixel_to_axis_x(pixel.x())), y.from_axis(pixel_to_axis_y(pixel.y()))};
    }
};

} // namespace llmroofline::gui
