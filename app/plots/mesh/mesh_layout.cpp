// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_layout.h"

#include <algorithm>
#include <cmath>

#include "app/plots/mesh/mesh_legend.h"

namespace llmroofline::gui {

namespace {

constexpr double screen_gap = 24;
constexpr double figure_gap = 32;
constexpr double least_panel = 40;

} // namespace

MeshLayout lay_out_mesh(const MeshContent& content, const PlotStyle& style, const QSize& size) {
    MeshLayout layout;
    layout.text = lay_out_text(content.header, content.footer, content.is_figure, size, style);
    const double padding = layout.text.padding;
    const double top = layout.text.top;
    const double bottom = layout.text.bottom;
    const auto caption = style.metrics(TypeRole::caption);
    const auto body = style.metrics(TypeRole::body);

    // The axis title lies on its side left of the tick labels.
    // Of requests, tokens may stand there, and the crosshair's tag must not cover the title.
    const double label =
        !content.is_of_steps()
            ? style.metrics(TypeRole::body_bold).horizontalAdvance(QStringLiteral("32,768")) + style.px(24)
            : caption.horizontalAdvance(QStringLiteral("1,024"));
    layout.left_margin = static_cast<int>(std::ceil(caption.height() + label + style.px(14)));
    layout.bottom_margin = static_cast<int>(std::ceil(2 * body.height() + 14));
    // The last tick label of the length axis stands half outside, the colour bar may end in a point.
    const double right = std::max(style.px(14), padding);
    const double left = std::max(layout.left_margin + padding / 2, padding);
    const double legend_width = size.width() - left - right;
    const double legend_height = MeshLegend(content, style).height(legend_width);
    layout.legend = {left, bottom - legend_height, legend_width, legend_height};
    const double heading_height = std::ceil(style.metrics(TypeRole::section).height() + 6);
    const double panels_top = std::ceil(top + heading_height);
    const double panels_bottom = layout.legend.top() - 10 - layout.bottom_margin;

    const double gap = content.is_figure ? figure_gap : screen_gap;
    const auto count = static_cast<double>(content.scenes.size());
    const double width = std::max(least_panel, std::floor((legend_width - gap * (count - 1)) / count));
    const double height = std::max(least_panel, std::floor(panels_bottom - panels_top));
    for (double i = 0; i < count; ++i) {
        const double x = std::round(left + i * (width + gap));
        layout.panels.push_back(QRect(static_cast<int>(x), static_cast<int>(panels_top),
                                      static_cast<int>(width), static_cast<int>(height)));
        layout.headings.push_back({x, top, width, heading_height - 4});
    }
    return layout;
}

} // namespace llmroofline::gui
