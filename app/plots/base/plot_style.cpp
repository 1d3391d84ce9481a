// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/plot_style.h"

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

QFont PlotStyle::font(TypeRole role) const {
    QFont font = type_font(role);
    if (for_file_) {
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() / text_scale()))));
        // A desktop may ask for coloured edges; a file must not depend on it.
        font.setStyleStrategy(QFont::NoSubpixelAntialias);
    }
    return font;
}

double PlotStyle::px(double pixels) const {
    return for_file_ ? pixels : pixels * text_scale();
}

QColor PlotStyle::map_colour(double log2_ratio, double half_range) const {
    return theme_->map_colour(0.5 + 0.5 * log2_ratio / half_range);
}

QColor PlotStyle::ink_on(const QColor& ground) const {
    const QColor dark = theme_->is_dark ? theme_->map_colour(0.5) : theme_->ink_on_mesh;
    const QColor light = theme_->is_dark ? theme_->ink_on_mesh : QColor(Qt::white);
    return contrast(light, ground) >= contrast(dark, ground) ? light : dark;
}

} // namespace llmroofline::gui
