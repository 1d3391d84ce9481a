// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/candidate_legend.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>

#include "app/plots/base/text_block.h"
#include "app/plots/mesh/candidate_paint.h"
#include "app/words/plot_text.h"

namespace llmroofline::gui {

namespace {

constexpr double swatch = 24;
constexpr double winner_swatch = 32;
constexpr double text_gap = 8;
constexpr double entry_gap = 18;
constexpr double swatch_height = 11;

} // namespace

bool CandidateLegend::is_of(const MeshContent& content) {
    const MeshResult* const scene = content.scenes.empty() ? nullptr : content.scenes.front().get();
    return scene && scene->candidates.is_shown();
}

CandidateLegend::CandidateLegend(const MeshContent& content, const PlotStyle& style)
    : style_(style), beyond_of_(content.beyond_of) {
    const CandidateMap& map = content.scenes.front()->candidates;
    for (int i = 0; i < static_cast<int>(map.count()); ++i)
        if (std::any_of(map.cells.begin(), map.cells.end(),
                        [i](const CandidateCell& cell) { return cell.winner == i; }))
            winners_.push_back(i);
    if (beyond_of_ != no_winner) {
        entries_.push_back(
            {Sample::none,
             in_words(QT_TRANSLATE_NOOP("Plots", "%1 costs more than the best by"))
                 .arg(QString::fromStdString(map.names[static_cast<std::size_t>(beyond_of_)]))});
        entries_.push_back({Sample::beyond, in_words(QT_TRANSLATE_NOOP("Plots", "0 to 100 % and more"))});
    } else {
        entries_.push_back({Sample::none, in_words(QT_TRANSLATE_NOOP("Plots", "Margin to the second"))});
        entries_.push_back({Sample::hardly_ahead, in_words(QT_TRANSLATE_NOOP("Plots", "under 5 %"))});
        entries_.push_back({Sample::winners, in_words(QT_TRANSLATE_NOOP("Plots", "5 % to 1.5×"))});
    }
    if (map.open_by_prices || map.open_by_calibration)
        entries_.push_back(
            {Sample::undecided,
             in_words(!map.open_by_calibration ? QT_TRANSLATE_NOOP("Plots", "undecided by prices")
                      : !map.open_by_prices    ? QT_TRANSLATE_NOOP("Plots", "undecided by calibration")
                                               : QT_TRANSLATE_NOOP("Plots", "undecided"))});
    if (std::any_of(map.cells.begin(), map.cells.end(),
                    [](const CandidateCell& cell) { return cell.winner == no_winner; }))
        entries_.push_back(
            {Sample::none_serves, in_words(map.own_batch ? QT_TRANSLATE_NOOP("Plots", "none can")
                                                         : QT_TRANSLATE_NOOP("Plots", "none fits"))});
}

double CandidateLegend::sample_width(const Entry& entry) const {
    switch (entry.sample) {
    case Sample::none:
        return 0;
    case Sample::winners:
        return winner_swatch * static_cast<double>(winners_.size()) + text_gap;
    case Sample::beyond:
        return 3 * winner_swatch + text_gap;
    default:
        return swatch + text_gap;
    }
}

double CandidateLegend::entry_width(const Entry& entry) const {
    return sample_width(entry) + style_.width(TypeRole::body, entry.text);
}

std::vector<QPointF> CandidateLegend::places(double width) const {
    const double row = style_.metrics(TypeRole::body).height() + 4;
    std::vector<QPointF> places;
    double x = 0;
    double y = 0;
    for (const Entry& entry : entries_) {
        const double wide = entry_width(entry);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += row;
        }
        places.push_back({x, y});
        x += wide + entry_gap;
    }
    return places;
}

double CandidateLegend::height(double width) const {
    return places(width).back().y() + style_.metrics(TypeRole::body).height() + 4;
}

void CandidateLegend::paint(QPainter& painter, const QRectF& rect) const {
    const double row = style_.metrics(TypeRole::body).height();
    const std::vector<QPointF> at = places(rect.width());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const QPointF corner = rect.topLeft() + at[i];
        const double taken = sample_width(entries_[i]);
        const QRectF sample(corner.x(), corner.y() + (row - swatch_height) / 2, taken - text_gap,
                            swatch_height);
        if (taken > 0)
            paint_sample(painter, sample, entries_[i].sample);
        draw_line_in(painter, {corner.x() + taken, corner.y(), 1000, row}, entries_[i].text,
                     style_.font(TypeRole::body), style_.theme().second_text, Qt::AlignLeft);
    }
}

void CandidateLegend::paint_sample(QPainter& painter, const QRectF& rect, Sample sample) const {
    const Theme& theme = style_.theme();
    const CandidateColours colours(theme);
    const auto ramp = [&](const QRectF& box, QColor from, QColor to) {
        QLinearGradient gradient(box.topLeft(), box.topRight());
        gradient.setColorAt(0, from);
        gradient.setColorAt(1, to);
        painter.setPen(Qt::NoPen);
        painter.setBrush(gradient);
        painter.drawRect(box);
    };
    if (sample == Sample::winners) {
        const auto least = static_cast<float>(std::log2(CandidateColours::least_margin)) + 1e-4F;
        const auto full = static_cast<float>(std::log2(CandidateColours::full_margin));
        for (std::size_t i = 0; i < winners_.size(); ++i)
            ramp({rect.left() + static_cast<double>(i) * winner_swatch, rect.top(), winner_swatch - 2,
                  rect.height()},
                 QColor(colours.winner(winners_[i], least)), QColor(colours.winner(winners_[i], full)));
        return;
    }
    if (sample == Sample::beyond) {
        ramp(rect, QColor(colours.beyond(beyond_of_, 0)), QColor(colours.beyond(beyond_of_, 1)));
        painter.setPen(QPen(theme.input_border, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
        return;
    }
    painter.setPen(QPen(theme.input_border, 1));
    painter.setBrush(sample == Sample::hardly_ahead ? QBrush(theme.hardly_ahead) : QBrush(Qt::NoBrush));
    painter.drawRect(rect);
    painter.setPen(QPen(theme.ink_on_mesh, 0.8));
    if (sample == Sample::undecided)
        for (double y = std::floor(rect.top()) + 2.5; y < rect.bottom(); y += 3)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    if (sample == Sample::none_serves)
        for (double x = rect.left() - rect.height() + 4; x < rect.right(); x += 6) {
            const double from = std::max(x, rect.left());
            const double to = std::min(x + rect.height(), rect.right());
            painter.drawLine(QPointF(from, rect.bottom() - (from - x)),
                             QPointF(to, rect.bottom() - (to - x)));
            painter.drawLine(QPointF(from, rect.top() + (from - x)), QPointF(to, rect.top() + (to - x)));
        }
}

} // namespace llmroofline::gui
