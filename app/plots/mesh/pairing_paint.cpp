// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/pairing_paint.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>

#include "app/plots/base/text_block.h"
#include "app/plots/mesh/panel_paint.h"
#include "app/words/candidate_words.h"
#include "app/words/plot_text.h"

namespace llmroofline::gui {

namespace {

constexpr double greatest_cell = 76;
constexpr double least_cell = 44;
constexpr double row_height = 33;
constexpr double bar_room = 44; // of the margins, above the columns
constexpr double side_bar = 84; // … and left of the rows
constexpr double first_token_bar = 72;
constexpr double chip = 14;
constexpr double strongest_grey = 0.42;
constexpr double full_share = 0.30;

class Matrix {
public:
    Matrix(QPainter& painter, const PairingMap& map, const QRectF& area, const PlotStyle& style)
        : painter_(painter), map_(map), style_(style), theme_(style.theme()),
          layout_(lay_out_pairing(map, area, style)), area_(area) {}

    void paint() {
        paint_titles();
        for (std::size_t i = 0; i < map_.count(); ++i) {
            paint_column(i);
            paint_row(i);
        }
        for (std::size_t row = 0; row < map_.count(); ++row)
            for (std::size_t column = 0; column < map_.count(); ++column)
                paint_cell(row, column);
        if (map_.best)
            paint_best();
        paint_below();
    }

private:
    double caption() const { return style_.metrics(TypeRole::caption).height(); }
    double body() const { return style_.metrics(TypeRole::body).height(); }

    void text(const QRectF& rect, const QString& words, TypeRole role, const QColor& colour,
              Qt::Alignment alignment = Qt::AlignHCenter) {
        draw_line_in(painter_, rect, words, style_.font(role), colour, alignment);
    }

    QString short_words(const QString& words, TypeRole role, double width) const {
        return style_.metrics(role).elidedText(words, Qt::ElideRight, width);
    }

    static double greatest(const std::vector<PairingMargins>& margins,
                           std::optional<double> PairingMargins::*of) {
        // The dearest of many would leave the others no room: bars end at four times the cheapest.
        double least = 1e300;
        double most = 0;
        for (const PairingMargins& one : margins)
            if (const auto& usd = one.*of) {
                least = std::min(least, *usd);
                most = std::max(most, *usd);
            }
        return std::min(most, 4 * least);
    }

    void paint_titles() {
        const QRectF& cells = layout_.cells;
        text({area_.left(), cells.top() - 2 * caption() - 6, 110, caption()},
             in_words(QT_TRANSLATE_NOOP("Plots", "prefill, USD/M")), TypeRole::caption, theme_.second_text,
             Qt::AlignLeft);
        text({area_.left(), cells.top() - caption() - 4, 110, caption()},
             in_words(QT_TRANSLATE_NOOP("Plots", "cheapest first")), TypeRole::caption, theme_.second_text,
             Qt::AlignLeft);
        text({cells.left() - 130, area_.top() + 2, 120, body()},
             in_words(QT_TRANSLATE_NOOP("Plots", "decode, USD/M")), TypeRole::caption, theme_.second_text,
             Qt::AlignRight);
        if (map_.ttft_s)
            text({cells.right() + 14, cells.top() - caption() - 4, 140, caption()},
                 in_words(QT_TRANSLATE_NOOP("Plots", "first token of %1 ms"))
                     .arg(QString::number(std::lround(1000 * *map_.ttft_s))),
                 TypeRole::caption, theme_.second_text, Qt::AlignLeft);
    }

    void paint_column(std::size_t column) {
        const std::size_t candidate = map_.columns[column];
        const PairingMargins& margins = map_.margins[candidate];
        const QRectF first = layout_.cell(0, column);
        const double size = style_.px(chip);
        const double middle = first.center().x();
        paint_candidate_chip(painter_, {middle - size / 2, area_.top() + 2, size, size},
                             static_cast<int>(candidate), style_);
        const QString name = QString::fromStdString(map_.names[candidate]);
        text({first.left(), area_.top() + size + 5, first.width(), caption()},
             short_words(name, TypeRole::caption, first.width() - 4), TypeRole::caption, theme_.text);
        if (!margins.decode_usd) {
            text({first.left(), first.top() - caption() - 6, first.width(), caption()}, why_not(candidate),
                 TypeRole::caption, theme_.second_text);
            return;
        }
        const double scale = greatest(map_.margins, &PairingMargins::decode_usd);
        const double height = std::max(2.0, std::min(1.0, *margins.decode_usd / scale) * bar_room * 0.6);
        const QRectF bar(middle - 0.34 * first.width(), first.top() - 4 - height, 0.68 * first.width(),
                         height);
        paint_bar(bar, candidate, true);
        text({first.left(), bar.top() - caption() - 1, first.width(), caption()},
             usd_text(*margins.decode_usd), TypeRole::caption, theme_.text);
    }

    void paint_row(std::size_t row) {
        const std::size_t candidate = map_.rows[row];
        const PairingMargins& margins = map_.margins[candidate];
        const QRectF first = layout_.cell(row, 0);
        const double size = style_.px(chip);
        const double y = first.center().y();
        paint_candidate_chip(painter_, {area_.left(), y - size / 2, size, size}, static_cast<int>(candidate),
                             style_);
        const double name_room = first.left() - area_.left() - size - 8 - side_bar;
        text({area_.left() + size + 6, y - body() / 2, name_room, body()},
             short_words(QString::fromStdString(map_.names[candidate]), TypeRole::body, name_room),
             TypeRole::body, theme_.text, Qt::AlignLeft);
        if (!margins.prefill_usd) {
            text({first.left() - side_bar, y - caption() / 2, side_bar - 8, caption()}, why_not(candidate),
                 TypeRole::caption, theme_.second_text, Qt::AlignRight);
            return;
        }
        const double scale = greatest(map_.margins, &PairingMargins::prefill_usd);
        const double width = std::max(2.0, std::min(1.0, *margins.prefill_usd / scale) * side_bar * 0.45);
        const QRectF bar(first.left() - 6 - width, y - 8, width, 16);
        paint_bar(bar, candidate, false);
        text({bar.left() - 60, y - caption() / 2, 56, caption()}, usd_text(*margins.prefill_usd),
             TypeRole::caption, theme_.text, Qt::AlignRight);
        paint_first_token(row, margins);
    }

    void paint_first_token(std::size_t row, const PairingMargins& margins) {
        if (!map_.ttft_s || !margins.prefill_s)
            return;
        const QRectF last = layout_.cell(row, map_.count() - 1);
        const double y = last.center().y();
        const bool late = *margins.prefill_s > *map_.ttft_s;
        text({last.right() + 10, y - caption() / 2, 44, caption()},
             QString::number(std::lround(1000 * *margins.prefill_s)), TypeRole::caption,
             late ? theme_.error : theme_.text, Qt::AlignRight);
        const QRectF whole(last.right() + 60, y - 3, first_token_bar, 6);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(theme_.line);
        painter_.drawRoundedRect(whole, 2, 2);
        painter_.setBrush(late ? theme_.error : theme_.second_text);
        painter_.drawRoundedRect(
            QRectF(whole.topLeft(),
                   QSizeF(std::min(1.0, *margins.prefill_s / *map_.ttft_s) * whole.width(), 6)),
            2, 2);
    }

    void paint_bar(const QRectF& bar, std::size_t candidate, bool upright) {
        const QColor colour = theme_.series(static_cast<int>(candidate));
        painter_.fillRect(bar, blend(colour, theme_.panel, 0.5));
        painter_.fillRect(upright ? QRectF(bar.left(), bar.top(), bar.width(), 2)
                                  : QRectF(bar.left(), bar.top(), 2, bar.height()),
                          colour);
    }

    QString why_not(std::size_t candidate) const {
        const PairCost& alone = map_.pair(candidate, candidate);
        for (const Error& error : alone.lacks)
            if (error.code == ErrorCode::price_missing)
                return in_words(QT_TRANSLATE_NOOP("Plots", "no price"));
        if (!alone.lacks.empty())
            return in_words(QT_TRANSLATE_NOOP("Plots", "not available"));
        return alone.broken == LevelBound::tpot ? in_words(QT_TRANSLATE_NOOP("Plots", "too slow"))
                                                : in_words(QT_TRANSLATE_NOOP("Plots", "does not fit"));
    }

    void paint_cell(std::size_t row, std::size_t column) {
        const PairCost& pair = map_.pair(map_.rows[row], map_.columns[column]);
        const QRectF cell = layout_.cell(row, column).adjusted(1, 1, -1, -1);
        if (!pair.available()) {
            painter_.fillRect(cell, theme_.wash(0.04));
            text(cell, QStringLiteral("–"), TypeRole::body, theme_.second_text);
            return;
        }
        const bool alone = pair.prefill == pair.decode;
        const double plain = pair.usd(false);
        painter_.fillRect(cell, alone ? theme_.panel : transfer_shade(pair.transfer_usd / plain, theme_));
        if (alone) {
            painter_.setPen(QPen(theme_.text, 1));
            painter_.setBrush(Qt::NoBrush);
            painter_.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        const bool cheaper = map_.single && map_.usd(pair) < map_.pairs[*map_.single].usd(false);
        const double half = cell.height() / 2;
        const QRectF upper(cell.left(), alone ? cell.top() : cell.top() + 1, cell.width(),
                           alone ? cell.height() : half);
        const QColor ink = pair.meets_ttft ? theme_.text : theme_.disabled;
        const QString usd = usd_text(alone ? plain : map_.usd(pair));
        text(upper, usd, cheaper || alone ? TypeRole::body_bold : TypeRole::body, ink);
        if (cheaper && !alone) {
            const double width = style_.width(TypeRole::body_bold, usd);
            painter_.setPen(QPen(ink, 1));
            const double y = upper.center().y() + body() / 2 - 1;
            painter_.drawLine(QPointF(cell.center().x() - width / 2, y),
                              QPointF(cell.center().x() + width / 2, y));
        }
        if (!alone)
            text({cell.left(), cell.top() + half - 1, cell.width(), half},
                 QLatin1Char('+') + usd_text(pair.transfer_usd), TypeRole::caption, theme_.second_text);
    }

    void paint_best() {
        const PairCost& best = map_.pairs[*map_.best];
        const auto place = [](const std::vector<std::size_t>& order, std::size_t candidate) {
            return static_cast<std::size_t>(std::find(order.begin(), order.end(), candidate) - order.begin());
        };
        const QRectF cell = layout_.cell(place(map_.rows, best.prefill), place(map_.columns, best.decode));
        painter_.setPen(QPen(theme_.ink_on_mesh, 2));
        painter_.setBrush(Qt::NoBrush);
        painter_.drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    }

    void paint_below() {
        const QRectF& cells = layout_.cells;
        const double y = cells.bottom() + 6;
        text({cells.left() - 130, y, 120, caption()}, in_words(QT_TRANSLATE_NOOP("Plots", "in flight")),
             TypeRole::caption, theme_.second_text, Qt::AlignRight);
        text({cells.left() - 130, y + caption() + 2, 120, caption()},
             in_words(QT_TRANSLATE_NOOP("Plots", "bound by")), TypeRole::caption, theme_.second_text,
             Qt::AlignRight);
        for (std::size_t column = 0; column < map_.count(); ++column) {
            const PairingMargins& margins = map_.margins[map_.columns[column]];
            if (margins.binds == LevelBound::none)
                continue;
            const QRectF first = layout_.cell(0, column);
            text({first.left(), y, first.width(), caption()}, QString::number(std::lround(margins.batch)),
                 TypeRole::caption, theme_.text);
            text({first.left(), y + caption() + 2, first.width(), caption()},
                 short_words(level_bound_words(margins.binds), TypeRole::caption, first.width() - 2),
                 TypeRole::caption, theme_.second_text);
        }
        paint_legend(y + 2 * caption() + 14);
    }

    void paint_legend(double y) {
        double x = area_.left();
        const auto entry = [&](const QString& words, double sample, auto&& paint_sample) {
            const double width = sample + 8 + style_.width(TypeRole::caption, words);
            if (x > area_.left() && x + width > area_.right()) {
                x = area_.left();
                y += caption() + 6;
            }
            paint_sample(QRectF(x, y + 1, sample, caption() - 2));
            text({x + sample + 8, y, width, caption()}, words, TypeRole::caption, theme_.second_text,
                 Qt::AlignLeft);
            x += width + 20;
        };
        const auto box = [&](double width) {
            return [this, width](const QRectF& rect) {
                painter_.setPen(QPen(theme_.ink_on_mesh, width));
                painter_.setBrush(Qt::NoBrush);
                painter_.drawRoundedRect(rect, 3, 3);
            };
        };
        entry(in_words(QT_TRANSLATE_NOOP("Plots", "best pair")), 26, box(2));
        entry(in_words(QT_TRANSLATE_NOOP("Plots", "one kind does both")), 26, box(1));
        entry(in_words(QT_TRANSLATE_NOOP("Plots", "cheaper than the best kind alone")), 26,
              [this](const QRectF& rect) {
                  text(rect, QStringLiteral("0.34"), TypeRole::body_bold, theme_.text);
                  painter_.setPen(QPen(theme_.text, 1));
                  painter_.drawLine(rect.bottomLeft() + QPointF(0, 1), rect.bottomRight() + QPointF(0, 1));
              });
        entry(in_words(QT_TRANSLATE_NOOP("Plots", "transfer adds 0 … 30 % if waited for")), 56,
              [this](const QRectF& rect) {
                  QLinearGradient gradient(rect.topLeft(), rect.topRight());
                  gradient.setColorAt(0, transfer_shade(0, theme_));
                  gradient.setColorAt(1, transfer_shade(full_share, theme_));
                  painter_.fillRect(rect, gradient);
              });
    }

    QPainter& painter_;
    const PairingMap& map_;
    const PlotStyle& style_;
    const Theme& theme_;
    PairingLayout layout_;
    QRectF area_;
};

} // namespace

QColor transfer_shade(double share, const Theme& theme) {
    return theme.wash(0.06 + strongest_grey * std::clamp(share / full_share, 0.0, 1.0));
}

PairingLayout lay_out_pairing(const PairingMap& map, const QRectF& area, const PlotStyle& style) {
    PairingLayout layout;
    const auto count = static_cast<double>(map.count());
    const double left = style.px(118) + side_bar;
    const double right = map.ttft_s ? 60 + first_token_bar + 4 : 8;
    layout.cell_width =
        std::clamp((area.width() - left - right) / count, least_cell, style.px(greatest_cell));
    const double top = style.px(chip) + style.metrics(TypeRole::caption).height() + bar_room + 18;
    const double below = 6 * style.metrics(TypeRole::caption).height() + 30;
    layout.cell_height = std::clamp((area.height() - top - below) / count, 24.0, style.px(row_height));
    layout.cells = {area.left() + left, area.top() + top, count * layout.cell_width,
                    count * layout.cell_height};
    return layout;
}

void paint_pairing(QPainter& painter, const PairingMap& map, const QRectF& area, const PlotStyle& style) {
    Matrix(painter, map, area, style).paint();
}

} // namespace llmroofline::gui
