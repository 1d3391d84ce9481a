// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/panel_annotations.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "app/plots/base/label_place.h"
#include "app/plots/base/polyline_cut.h"
#include "app/plots/mesh/fit_hatch.h"
#include "app/plots/mesh/region_words.h"
#include "app/plots/mesh/undecided_hatch.h"
#include "app/words/numbers.h"
#include "app/words/plot_text.h"
#include "app/words/view_words.h"
#include "core/mesh/traffic_layer.h"

namespace llmroofline::gui {

namespace {

constexpr double hatch_pitch = 8;
constexpr double undecided_pitch = 6;
constexpr double unseen = 0.05; // pixels that a line may be off
constexpr double never = 1e6;   // a cost that no place has
constexpr std::size_t greatest_words = 4;
constexpr double least_words_width = 70;

class Annotator {
public:
    Annotator(const MeshResult& scene, const PanelGeometry& geometry, const PlotStyle& style,
              const AnnotationWishes& wishes)
        : scene_(scene), geometry_(geometry), style_(style), wishes_(wishes) {
        for (const QRectF& pin : wishes.pins)
            taken_.take(pin);
        if (scene.something_fits)
            fit_.emplace(scene, geometry);
        if (scene.has_intervals())
            decided_.emplace(scene, geometry);
    }

    PanelAnnotations make() {
        if (scene_.candidates.is_shown()) {
            place_density();
            if (wishes_.with_names)
                place_names();
            place_fit_tag();
            cut_contours();
            hatch();
            return std::move(result_);
        }
        if (wishes_.with_contours)
            place_contours();
        place_density();
        place_sentence();
        place_region_words();
        place_fit_tag();
        place_undecided_tag();
        cut_contours();
        hatch();
        return std::move(result_);
    }

private:
    void add_label(const QString& text, const QRectF& rect, const QColor& ink, bool strong,
                   const QColor& plate) {
        taken_.take(rect.adjusted(-4, -3, 4, 3));
        result_.labels.push_back({text, rect, ink, strong, plate});
    }

    // What is taken, with the crosshair at rest if words should keep off it.
    TakenSpace space(bool heed_crosshair) const {
        TakenSpace taken = taken_;
        if (heed_crosshair)
            for (const QRectF& bar : wishes_.crosshair)
                taken.take(bar);
        return taken;
    }

    QPolygonF pixels(const ContourLine& line) const {
        QPolygonF polygon;
        for (const ContourPoint& point : line)
            polygon.append(geometry_.to_pixel(point.x, point.y));
        return thinned(polygon, unseen);
    }

    void place_contours() {
        struct Wanted {
            double ratio;
            std::vector<QPolygonF> pieces;
        };
        std::vector<Wanted> wanted;
        for (const ContourSet& set : scene_.contours) {
            Wanted& one = wanted.emplace_back(Wanted{set.ratio, {}});
            for (const ContourLine& line : set.lines)
                for (QPolygonF& piece : cut_to(pixels(line), geometry_.rect))
                    one.pieces.push_back(std::move(piece));
        }
        // Break-even chooses its place first.
        std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted& left, const Wanted& right) {
            return std::abs(std::log2(left.ratio)) < std::abs(std::log2(right.ratio));
        });
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            std::vector<QPolygonF> others;
            for (std::size_t j = 0; j < wanted.size(); ++j)
                if (j != i)
                    others.insert(others.end(), wanted[j].pieces.begin(), wanted[j].pieces.end());
            label_contour(wanted[i].ratio, wanted[i].pieces, others);
            for (QPolygonF& piece : wanted[i].pieces)
                strokes_.push_back({wanted[i].ratio == 1, std::move(piece)});
        }
    }

    void label_contour(double ratio, const std::vector<QPolygonF>& pieces,
                       const std::vector<QPolygonF>& others) {
        const QPolygonF* const longest = longest_of(pieces);
        if (!longest)
            return;
        const bool strong = ratio == 1;
        const QString text = scene_.agreement.is_shown() ? apart_text(ratio)
                             : ratio == 1                ? in_words(QT_TRANSLATE_NOOP("Plots", "break-even"))
                                                         : contour_ratio_text(ratio);
        const TypeRole role = strong ? TypeRole::body_bold : TypeRole::body;
        const QSizeF size(style_.width(role, text) + 10, style_.metrics(role).height());
        if (line_length(*longest) < size.width() + 24)
            return;
        const QRectF rect = place_on_line(*longest, size, geometry_.rect, taken_, others);
        if (rect.isNull())
            return;
        if (scene_.agreement.is_shown()) { // on colours of both sides and their stripes
            add_label(text, rect, style_.theme().text, strong, style_.theme().panel);
            line_holes_.push_back(rect);
            return;
        }
        const QColor ground = style_.map_colour(std::log2(ratio), wishes_.half_range);
        add_label(text, rect, style_.ink_on(ground), strong, {});
        line_holes_.push_back(rect);
    }

    // Where the requests lie, and their mean.
    void place_density() {
        if (!scene_.traffic)
            return;
        std::vector<QPolygonF> all;
        for (const DensityContour& contour : scene_.traffic->contours) {
            std::vector<QPolygonF> pieces;
            for (const ContourLine& line : contour.lines)
                for (QPolygonF& piece : cut_to(pixels(line), geometry_.rect))
                    pieces.push_back(std::move(piece));
            label_density(contour.share, pieces, all);
            all.insert(all.end(), pieces.begin(), pieces.end());
        }
        density_ = std::move(all);
        const QPointF mean = geometry_.to_pixel(scene_.traffic->mean.x, scene_.traffic->mean.y);
        if (!geometry_.rect.adjusted(8, 8, -8, -8).contains(mean))
            return;
        result_.mean = mean;
        taken_.take({mean.x() - 8, mean.y() - 8, 16, 16});
        const QString text = in_words(QT_TRANSLATE_NOOP("Plots", "mean request"));
        const QSizeF size(style_.width(TypeRole::body, text) + 8, style_.metrics(TypeRole::body).height());
        for (const double x : {mean.x() + 11, mean.x() - 11 - size.width()}) {
            const QRectF rect(QPointF(x, mean.y() + 4), size);
            if (!geometry_.rect.contains(rect) || !taken_.is_free(rect))
                continue;
            add_label(text, rect, style_.theme().text, false, style_.theme().panel);
            return;
        }
    }

    void label_density(double share, const std::vector<QPolygonF>& pieces,
                       const std::vector<QPolygonF>& others) {
        const QPolygonF* const longest = longest_of(pieces);
        if (!longest)
            return;
        const QString text = in_words(share > 0.95 ? QT_TRANSLATE_NOOP("Plots", "%1 % of requests")
                                                   : QT_TRANSLATE_NOOP("Plots", "%1 %"))
                                 .arg(shortest_figure(100 * share));
        const QSizeF size(style_.width(TypeRole::body, text) + 8, style_.metrics(TypeRole::body).height());
        if (line_length(*longest) < size.width() + 24)
            return;
        const QRectF rect = place_on_line(*longest, size, geometry_.rect, taken_, others);
        if (rect.isNull())
            return;
        add_label(text, rect, style_.theme().text, false, style_.theme().panel);
    }

    void place_sentence() {
        const bool has_line =
            std::any_of(scene_.contours.begin(), scene_.contours.end(),
                        [](const ContourSet& set) { return set.ratio == 1 && !set.lines.empty(); });
        // Ahead everywhere can be said only where it is decided everywhere.
        const bool is_said = !has_line && (!decided_ || scene_.decided == scene_.decided_by.size());
        const QString text = scene_.agreement.is_shown() ? agreement_sentence(scene_)
                             : is_said                   ? everywhere_sentence(scene_.share)
                                                         : QString();
        if (!text.isEmpty())
            place_plate(text, [this](const QRectF& rect) {
                // At the top in the middle.
                return std::abs(rect.center().x() - geometry_.rect.center().x()) + rect.top() -
                       geometry_.rect.top();
            });
    }

    template <class Cost> void place_plate(const QString& text, Cost&& cost) {
        const QSizeF size(style_.width(TypeRole::body_bold, text) + 16,
                          style_.metrics(TypeRole::body_bold).height() + 6);
        const QRectF room = geometry_.rect.adjusted(10, 10, -10, -10);
        const QRectF& panel = geometry_.rect;
        for (const bool heed_crosshair : {true, false}) {
            const QRectF rect = place_in(room, size, panel, space(heed_crosshair), [&](const QRectF& at) {
                // Undo the pull towards the corners.
                const double across = std::min(at.left() - panel.left(), panel.right() - at.right() + 1);
                const double down = std::min(at.top() - panel.top(), panel.bottom() - at.bottom());
                return cost(at) - across - down;
            });
            if (rect.isNull() || cost(rect) >= never)
                continue;
            add_label(text, rect, style_.theme().text, true, style_.theme().panel);
            return;
        }
    }

    void place_region_words() {
        for (const Region& region : scene_.regions) {
            if (words_ == greatest_words)
                return;
            RegionText text = region_text(region.kind);
            if (!scene_.grid().is_of_steps() || scene_.agreement.is_shown())
                text.bound.clear();
            const QRectF room = region_rect(scene_, region, geometry_).adjusted(10, 8, -10, -8);
            if (room.width() < style_.px(least_words_width))
                continue;
            const auto width = [&](const QString& line) { return style_.width(TypeRole::body_bold, line); };
            // A narrow region has its words below each other.
            QStringList lines = {text.winner};
            for (const QString& line : text.bound.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
                lines += width(line) > room.width() ? line.split(QLatin1Char(' ')) : QStringList(line);
            QSizeF size(0, static_cast<double>(lines.size()) * style_.metrics(TypeRole::body_bold).height());
            for (const QString& line : lines)
                size.setWidth(std::max(size.width(), width(line)));
            QRectF rect;
            // Away from the crosshair at rest if that can be.
            for (const bool heed_crosshair : {true, false}) {
                TakenSpace taken = space(heed_crosshair);
                for (const ContourStroke& stroke : strokes_)
                    take_line(taken, stroke.line, room);
                rect = place_in(room, size, geometry_.rect, taken,
                                [&](const QRectF& at) { return hatch_cost(at); });
                if (!rect.isNull())
                    break;
            }
            // A winner that is not decided is not named.
            if (rect.isNull() || (decided_ && decided_->undecided_in_some(rect)))
                continue;
            ++words_;
            const WordsInk ink = ink_for_words(scene_, geometry_, style_, wishes_.half_range, rect);
            add_label(lines.join(QLatin1Char('\n')), rect, ink.colour, true, ink.plate);
            hatch_holes_.push_back(rect.adjusted(-5, -3, 5, 3));
        }
    }

    // A candidate's name where it wins, the largest places first.
    void place_names() {
        const CandidateMap& map = scene_.candidates;
        for (const CandidatePlate& plate : map.plates) {
            const auto candidate = static_cast<std::size_t>(plate.candidate);
            const Region region{{}, plate.cells.x0, plate.cells.x1, plate.cells.y0, plate.cells.y1};
            const QRectF room = region_rect(scene_, region, geometry_).adjusted(6, 5, -6, -5);
            const QString name = QString::fromStdString(map.names[candidate]);
            const QSizeF size(style_.width(TypeRole::body_bold, name) + style_.px(name_chip + name_chip_gap),
                              std::max(style_.px(name_chip), style_.metrics(TypeRole::body_bold).height()));
            QRectF rect;
            for (const bool heed_crosshair : {true, false}) {
                rect = place_in(room, size, geometry_.rect, space(heed_crosshair), [&](const QRectF& at) {
                    return fit_ && fit_->lacks_any(Side::a, at) ? 400.0 : 0.0;
                });
                if (!rect.isNull())
                    break;
            }
            if (rect.isNull())
                continue;
            add_label(name, rect, style_.theme().text, true, style_.theme().panel);
            result_.labels.back().candidate = plate.candidate;
        }
    }

    double hatch_cost(const QRectF& rect) const {
        if (decided_ && decided_->undecided_in_some(rect))
            return never;
        return fit_ && (fit_->lacks_any(Side::a, rect) || fit_->lacks_any(Side::b, rect)) ? 400 : 0;
    }

    // One tag where most of the hatching is.
    void place_fit_tag() {
        if (!fit_)
            return;
        const QPointF middle = geometry_.rect.center();
        const auto place = [&](const QString& text, bool without_a, bool without_b) {
            const std::size_t before = result_.labels.size();
            place_plate(text, [&](const QRectF& at) {
                const QRectF wide = at.adjusted(-6, -6, 6, 6);
                if ((without_a ? !fit_->lacks_all(Side::a, wide) : fit_->lacks_any(Side::a, wide)) ||
                    (without_b ? !fit_->lacks_all(Side::b, wide) : fit_->lacks_any(Side::b, wide)))
                    return 1e9;
                return std::abs(at.center().x() - middle.x()) + std::abs(at.center().y() - middle.y());
            });
            return result_.labels.size() > before;
        };
        const auto words = [](const char* text) { return QCoreApplication::translate("Plots", text); };
        if (std::holds_alternative<ServiceLevelView>(scene_.view)) {
            place(words(QT_TRANSLATE_NOOP("Plots", "neither can")), true, true);
            place(words(QT_TRANSLATE_NOOP("Plots", "only B can")), true, false);
            place(words(QT_TRANSLATE_NOOP("Plots", "only A can")), false, true);
            return;
        }
        if (scene_.candidates.is_shown()) {
            place(words(scene_.candidates.own_batch ? QT_TRANSLATE_NOOP("Plots", "none can")
                                                    : QT_TRANSLATE_NOOP("Plots", "none fits")),
                  true, true);
            return;
        }
        if (!place(words(QT_TRANSLATE_NOOP("Plots", "neither fits")), true, true) &&
            !place(words(QT_TRANSLATE_NOOP("Plots", "A does not fit")), true, false))
            place(words(QT_TRANSLATE_NOOP("Plots", "B does not fit")), false, true);
    }

    void place_undecided_tag() {
        if (!decided_)
            return;
        const QPointF middle = geometry_.rect.center();
        place_plate(in_words(QT_TRANSLATE_NOOP("Plots", "winner undecided")), [&](const QRectF& at) {
            if (!decided_->undecided_in_all(at.adjusted(-6, -6, 6, 6)))
                return 1e9;
            return std::abs(at.center().x() - middle.x()) + std::abs(at.center().y() - middle.y());
        });
    }

    void cut_contours() {
        for (const PanelLabel& label : result_.labels)
            if (label.plate.isValid())
                line_holes_.push_back(label.rect);
        for (const ContourStroke& stroke : strokes_)
            for (QPolygonF& piece : cut_out(stroke.line, line_holes_))
                result_.contours.push_back({stroke.is_break_even, std::move(piece)});
        for (const QPolygonF& line : density_)
            for (QPolygonF& piece : cut_out(line, line_holes_))
                result_.density.push_back(std::move(piece));
    }

    void hatch() {
        for (const PanelLabel& label : result_.labels)
            hatch_holes_.push_back(label.rect);
        for (const QRectF& pin : wishes_.pins)
            hatch_holes_.push_back(pin);
        if (decided_)
            result_.hatch = undecided_lines(*decided_, geometry_.rect, undecided_pitch, hatch_holes_);
        if (!fit_)
            return;
        for (const Side side : {Side::a, Side::b}) {
            for (const QLineF& line : hatch_lines(*fit_, geometry_.rect, side, hatch_pitch, hatch_holes_))
                result_.hatch.push_back(line);
            for (const QPolygonF& edge : fit_->edges(side))
                for (QPolygonF& piece : cut_out(thinned(edge, unseen), hatch_holes_))
                    result_.fit_edges.push_back(std::move(piece));
        }
    }

    const MeshResult& scene_;
    const PanelGeometry& geometry_;
    const PlotStyle& style_;
    const AnnotationWishes& wishes_;
    std::optional<FitPixels> fit_;
    std::optional<DecidedPixels> decided_;
    TakenSpace taken_;
    std::size_t words_ = 0;
    std::vector<ContourStroke> strokes_;
    std::vector<QPolygonF> density_;
    std::vector<QRectF> line_holes_;
    std::vector<QRectF> hatch_holes_;
    PanelAnnotations result_;
};

} // namespace

std::vector<QRectF> PanelAnnotations::label_rects() const {
    std::vector<QRectF> rects;
    for (const PanelLabel& label : labels)
        rects.push_back(label.rect.adjusted(-2, 0, 2, 0));
    return rects;
}

PanelAnnotations annotate_panel(const MeshResult& scene, const PanelGeometry& geometry,
                                const PlotStyle& style, const AnnotationWishes& wishes) {
    return Annotator(scene, geometry, style, wishes).make();
}

} // namespace llmroofline::gui
