// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A scene's cells as colours, a colour for each pixel of the screen, however many cells there are: between
// the middles of cells the ratio is interpolated, beyond the outermost middles it is theirs.
#pragma once

#include <array>

#include <QImage>

#include "app/plots/base/panel_geometry.h"
#include "app/plots/mesh/candidate_paint.h"
#include "app/theme/theme.h"
#include "core/mesh/mesh_result.h"

class QPainter;

namespace llmroofline::gui {

// The theme's scale in steps, from B ahead to A ahead, and the colour of what is no number.
class MapColours {
public:
    explicit MapColours(const Theme& theme);

    // Odd, so that one level lies exactly in the middle.
    static constexpr int levels = 511;

    const QRgb* data() const { return colours_.data(); }
    const CandidateColours& candidates() const { return candidates_; }

private:
    CandidateColours candidates_;
    std::array<QRgb, levels + 1> colours_{};
};

// What of a scene is coloured: ratios of 2 to the power of half_range, and to its negative, have the last colours. Of a map
// of candidates the winners, or by how much one of them costs more than those.
struct MapShades {
    MapShades(double ends, int candidate = no_winner) : half_range(ends), beyond_of(candidate) {}

    double half_range;
    int beyond_of;
};

// `pixels` of the panel. The geometry's spans are the part that is shown of the scene, which has colours.
// A pixel next to a cell without a number has no colour. Null where there is no memory for it.
QImage map_image(const MeshResult& scene, const PanelGeometry& geometry, const MapColours& colours,
                 const MapShades& shades, const QSize& pixels);

// Onto geometry.rect: each pixel of the device by itself, or where that has none, three a point up to
// `most_vector_pixels` along a side.
void paint_map(QPainter& painter, const MeshResult& scene, const PanelGeometry& geometry,
               const MapColours& colours, const MapShades& shades);

inline constexpr int most_vector_pixels = 4096;

} // namespace llmroofline::gui
