// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The colours of a map of candidates: the winner's, neutral where it is ahead by less than a twentieth, and the stronger
// the farther it is ahead of the second; a line of ink between winners. Or, of one candidate, by how much it costs more
// than the winner. Between the middles of cells costs are interpolated, so that borders lie where costs are equal. Pure.
#pragma once

#include <array>
#include <cstddef>

#include <QImage>

#include "app/plots/mesh/cells_between.h"
#include "app/theme/theme.h"
#include "core/mesh/candidate_map.h"

namespace llmroofline::gui {

class CandidateColours {
public:
    explicit CandidateColours(const Theme& theme);

    // `margin` is log2 of the second's cost over the winner's; infinite where there is no second.
    QRgb winner(int candidate, float margin) const;
    // `beyond` is log2 of the candidate's cost over the winner's.
    QRgb beyond(int candidate, float beyond) const;
    QRgb none() const { return none_; }
    QRgb hardly_ahead() const { return hardly_ahead_; }
    QRgb line(QRgb ground, bool is_ink) const;

    static constexpr double least_margin = 1.05; // below it nobody is said to be ahead
    static constexpr double full_margin = 1.5;   // from here on a colour is at its strongest
    static constexpr double full_beyond = 2;

private:
    static constexpr std::size_t shades = 64;
    using Ramp = std::array<QRgb, shades>;

    std::array<Ramp, most_candidates> winners_{};
    std::array<Ramp, most_candidates> beyond_{};
    QRgb none_;
    QRgb hardly_ahead_;
    QRgb ink_;
};

struct CandidatePixels {
    const CandidateMap& map;
    std::size_t columns; // of cells
    std::size_t rows;
    const Between& x;
    const Between& y; // from the bottom up
    int first = 0;    // row of pixels of the panel, from the top
    int beyond_of = no_winner;
};

// Every pixel of `image`, whose rows are those of the panel from `first` on.
void paint_candidates(QImage& image, const CandidatePixels& pixels, const CandidateColours& colours);

} // namespace llmroofline::gui
