// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/figure_text.h"

#include "app/plots/base/text_block.h"

namespace llmroofline::gui {

namespace {

constexpr double figure_padding = 16;
constexpr double gap = 12;

double height_of(const QStringList& lines, const QFontMetricsF& metrics) {
    return static_cast<double>(lines.size()) * metrics.height();
}

} // namespace

FigureText lay_out_text(const QStringList& header, const QStringList& footer, bool is_figure,
                        const QSize& size, const PlotStyle& style) {
    FigureText text;
    text.padding = is_figure ? figure_padding : 0;
    text.top = text.padding;
    text.bottom = size.height() - text.padding;
    const double width = size.width() - 2 * text.padding;
    if (!header.isEmpty()) {
        text.title = wrapped(header.front(), style.font(TypeRole::section), width);
        for (const QString& line : header.mid(1))
            text.header += wrapped(line, style.font(TypeRole::body), width);
        text.top += height_of(text.title, style.metrics(TypeRole::section)) +
                    height_of(text.header, style.metrics(TypeRole::body)) + gap;
    }
    for (const QString& line : footer)
        text.footer += wrapped(line, style.font(TypeRole::caption), width);
    if (!text.footer.isEmpty()) {
        text.footer_top = text.bottom - height_of(text.footer, style.metrics(TypeRole::caption));
        text.bottom = text.footer_top - gap;
    }
    return text;
}

void paint_text(QPainter& painter, const FigureText& text, const PlotStyle& style) {
    const double y = draw_lines(painter, {text.padding, text.padding}, text.title,
                                style.font(TypeRole::section), style.theme().text);
    draw_lines(painter, {text.padding, y}, text.header, style.font(TypeRole::body),
               style.theme().second_text);
    draw_lines(painter, {text.padding, text.footer_top}, text.footer, style.font(TypeRole::caption),
               style.theme().second_text);
}

} // namespace llmroofline::gui
