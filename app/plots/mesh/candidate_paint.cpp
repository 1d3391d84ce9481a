// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/candidate_paint.h"

#include <cmath>
#include <limits>
#include <vector>

namespace llmroofline::gui {

namespace {

constexpr double weakest_light = 0.28;
constexpr double strongest_light = 1;
// At full strength colours glare on a dark ground.
constexpr double weakest_dark = 0.22;
constexpr double strongest_dark = 0.66;
constexpr double halo_share = 0.6; // of the ground, beside a line of ink

std::size_t shade_of(double at, std::size_t shades) {
    return static_cast<std::size_t>(std::lround(std::clamp(at, 0.0, 1.0) * static_cast<double>(shades - 1)));
}

// One candidate's cost at a pixel, relative to the least of the cells around.
float between(const std::vector<float>& cells, std::size_t low, std::size_t high, int at, float across,
              float up, std::size_t columns) {
    const auto left = static_cast<std::size_t>(at);
    const std::size_t right = std::min(left + 1, columns - 1);
    const float nearest = cells[(up >= 0.5F ? high : low) + (across >= 0.5F ? right : left)];
    if (std::isnan(nearest))
        return nearest;
    const float below = cells[low + left] + across * (cells[low + right] - cells[low + left]);
    const float above = cells[high + left] + across * (cells[high + right] - cells[high + left]);
    const float value = below + up * (above - below);
    return std::isnan(value) ? nearest : value;
}

struct PixelWinner {
    int winner = no_winner;
    float margin = std::numeric_limits<float>::infinity();
    float beyond = std::numeric_limits<float>::quiet_NaN(); // of the one asked for
};

class Rows {
public:
    explicit Rows(const CandidatePixels& pixels)
        : pixels_(pixels), height_(static_cast<int>(pixels.y.at.size())) {}

    // A row of the panel's pixels; none beyond its edges.
    std::vector<PixelWinner> row(int y) const {
        std::vector<PixelWinner> winners(pixels_.x.at.size());
        if (y < 0 || y >= height_)
            return {};
        const auto up = static_cast<std::size_t>(height_ - 1 - y);
        const auto low_row = static_cast<std::size_t>(pixels_.y.at[up]);
        const std::size_t low = low_row * pixels_.columns;
        const std::size_t high = std::min(low_row + 1, pixels_.rows - 1) * pixels_.columns;
        for (std::size_t x = 0; x < winners.size(); ++x)
            winners[x] = at(low, high, pixels_.x.at[x], pixels_.x.share[x], pixels_.y.share[up]);
        return winners;
    }

private:
    PixelWinner at(std::size_t low, std::size_t high, int column, float across, float up) const {
        PixelWinner result;
        float least = std::numeric_limits<float>::infinity();
        float second = least;
        const auto& beyond = pixels_.map.beyond;
        for (std::size_t i = 0; i < beyond.size(); ++i) {
            const float cost = between(beyond[i], low, high, column, across, up, pixels_.columns);
            if (static_cast<int>(i) == pixels_.beyond_of)
                result.beyond = cost;
            if (std::isnan(cost))
                continue;
            if (cost < least) {
                second = least;
                least = cost;
                result.winner = static_cast<int>(i);
            } else if (cost < second) {
                second = cost;
            }
        }
        result.margin = second - least;
        result.beyond -= least;
        return result;
    }

    const CandidatePixels& pixels_;
    int height_;
};

bool differ(const PixelWinner& one, const PixelWinner& other) {
    return one.winner != other.winner && one.winner != no_winner && other.winner != no_winner;
}

} // namespace

CandidateColours::CandidateColours(const Theme& theme)
    : none_(theme.panel.rgb()), hardly_ahead_(theme.hardly_ahead.rgb()), ink_(theme.ink_on_mesh.rgb()) {
    const double weakest = theme.is_dark ? weakest_dark : weakest_light;
    const double strongest = theme.is_dark ? strongest_dark : strongest_light;
    for (std::size_t i = 0; i < most_candidates; ++i) {
        const QColor colour = theme.series(static_cast<int>(i));
        for (std::size_t shade = 0; shade < shades; ++shade) {
            const double at = static_cast<double>(shade) / (shades - 1);
            winners_[i][shade] = blend(colour, theme.panel, weakest + at * (strongest - weakest)).rgb();
            beyond_[i][shade] = blend(colour, theme.panel, at * strongest).rgb();
        }
    }
}

QRgb CandidateColours::winner(int candidate, float margin) const {
    static const double least = std::log2(least_margin);
    static const double full = std::log2(full_margin);
    if (static_cast<double>(margin) < least)
        return hardly_ahead_;
    const double at = std::isinf(margin) ? 1 : (static_cast<double>(margin) - least) / (full - least);
    return winners_[static_cast<std::size_t>(candidate)][shade_of(at, shades)];
}

QRgb CandidateColours::beyond(int candidate, float beyond) const {
    static const double full = std::log2(full_beyond);
    return beyond_[static_cast<std::size_t>(candidate)][shade_of(static_cast<double>(beyond) / full, shades)];
}

QRgb CandidateColours::line(QRgb ground, bool is_ink) const {
    if (is_ink)
        return ink_;
    return blend(QColor(none_), QColor(ground), halo_share).rgb();
}

void paint_candidates(QImage& image, const CandidatePixels& pixels, const CandidateColours& colours) {
    const Rows rows(pixels);
    const int width = image.width();
    std::vector<PixelWinner> above = rows.row(pixels.first - 1);
    std::vector<PixelWinner> here = rows.row(pixels.first);
    for (int i = 0; i < image.height(); ++i) {
        std::vector<PixelWinner> below = rows.row(pixels.first + i + 1);
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(i));
        const auto ends = [&](const std::vector<PixelWinner>& row, const std::vector<PixelWinner>& next,
                              int x) {
            const auto at = static_cast<std::size_t>(x);
            return (x + 1 < width && differ(row[at], row[at + 1])) ||
                   (!next.empty() && differ(row[at], next[at]));
        };
        for (int x = 0; x < width; ++x) {
            const PixelWinner& pixel = here[static_cast<std::size_t>(x)];
            QRgb colour = colours.none();
            if (pixels.beyond_of != no_winner) {
                if (!std::isnan(pixel.beyond))
                    colour = colours.beyond(pixels.beyond_of, pixel.beyond);
            } else if (pixel.winner != no_winner) {
                colour = colours.winner(pixel.winner, pixel.margin);
                const bool is_ink = ends(here, below, x);
                const bool is_halo = is_ink || (x > 0 && ends(here, below, x - 1)) ||
                                     (x + 1 < width && ends(here, below, x + 1)) ||
                                     (!above.empty() && ends(above, here, x));
                if (is_halo)
                    colour = colours.line(colour, is_ink);
            }
            line[x] = colour;
        }
        above = std::move(here);
        here = std::move(below);
    }
}

} // namespace llmroofline::gui
